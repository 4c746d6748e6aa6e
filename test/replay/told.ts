/** Touches with Maren that simply were there, on days counted from the first. */
import type { House } from '../../src/actions/action.ts';
import { writeOwnTouch, type OwnTouch } from '../../src/actions/parts/own-touch.ts';
import { whoIs } from '../../src/actions/parts/who.ts';
import { writeChange } from '../../src/actions/parts/write.ts';
import { dayNumber, dayOf } from '../../src/people/day.ts';

export const day0 = '2026-03-20';
export const plus = (days: number): string => dayOf(dayNumber(day0) + days).toString();
export const at = (house: House, days: number): House => ({ ...house, today: plus(days) });

/** Touches that simply were there. */
export async function told(
  house: House,
  daysAgo: readonly number[],
  more: Partial<OwnTouch> = {},
): Promise<void> {
  await writeChange(house, 'import', {}, (vault) => {
    for (const ago of daysAgo)
      writeOwnTouch(house, vault, {
        people: [whoIs(vault, 'Maren')],
        day: plus(-ago),
        medium: 'call',
        direction: 'mutual',
        state: 'done',
        ...more,
      });
  });
}

export const every = (gap: number, count: number, silent: number): number[] =>
  Array.from({ length: count }, (_, i) => silent + gap * i);
