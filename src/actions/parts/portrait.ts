/** The line under a name and the pulse of two years: what a person looks like at a glance. */
import type { z } from 'zod';
import type { PersonFacts } from '../../judgement/facts.ts';
import { dayOf } from '../../people/day.ts';
import { mediumWeight, type Medium } from '../../people/medium.ts';
import type { Vault } from '../../store/open.ts';
import type { Say } from '../../words/say.ts';
import type * as shapes from '../shapes.ts';
import { contactDays } from '../../store/touches.ts';

/** "College friend · Oslo · inner fifteen": role or work, circles, ring. */
export function lineOf(
  facts: PersonFacts,
  person: { title: string | null; company: string | null; roles: string },
  say: Say,
): string {
  const roles = JSON.parse(person.roles) as string[];
  const work = [person.title, person.company].filter((part) => part !== null && part !== '').join(', ');
  const parts = [
    roles[0] ?? '',
    work,
    facts.circles.slice(0, 2).join(', '),
    facts.row.ring === null ? '' : say(`people-words:ring.${facts.row.ring}`),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

const pulseDays = 730;

/** Contact days of two years with the heaviest medium of each; at most one a day. */
export function pulseOf(
  vault: Vault,
  personId: number,
  today: number,
): { day: z.input<typeof shapes.day>; medium: Medium; weight: number }[] {
  const days = new Map<number, { day: string; medium: Medium; weight: number }>();
  for (const { day, medium } of contactDays(vault, personId, today - pulseDays, today)) {
    const known = days.get(day);
    if (known === undefined || mediumWeight[medium] > known.weight) {
      days.set(day, {
        day: dayOf(day).toString(),
        medium,
        weight: mediumWeight[medium],
      });
    }
  }
  return [...days.values()];
}
