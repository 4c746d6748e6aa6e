/** The people who have a part of their own: each is here for something that the application must get right. */
import { closeCast } from './cast-close.ts';
import { otherCast } from './cast-others.ts';
import type { Someone } from './household.ts';
import { plainLetters } from './names.ts';
import { nobody } from './part.ts';

/** Everybody with a part, seen from `today`. */
export function cast(today: Temporal.PlainDate): readonly Someone[] {
  const taken = new Set<string>();
  return [...closeCast(today), ...otherCast(today)].map((part) => {
    const whole = { ...nobody, name: `${part.given} ${part.family}`, ...part };
    const base = plainLetters(
      /[a-z]/i.test(whole.given) ? `${whole.given} ${whole.family}` : (whole.alias ?? whole.given),
    );
    const id = taken.has(base) ? `${base}.2` : base;
    taken.add(id);
    return { ...whole, id };
  });
}
