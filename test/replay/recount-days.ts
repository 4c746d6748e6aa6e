/** Counts the claims about occasions again: theirs, and those of their children and spouses. */
import { dateOf, fits, numberOf, whenWords, type Check, type Life } from './life.ts';

/** A day of the month of a partial date in a year; 29 February on the 28th where there is none. */
function inYear(date: string, year: number): number | null {
  const found = /^(?:\d{4}|-)-(\d{2})-(\d{2})$/.exec(date);
  if (found === null) return null;
  const [month, day] = [Number(found[1]), Number(found[2])];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return numberOf(
    `${year}-${String(month).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`,
  );
}

interface Day {
  readonly day: number;
  readonly name: string;
  readonly kind: string;
  readonly label: string;
  readonly year: number | null;
}

/** Every day that an occasion of theirs, or of a child or spouse of theirs, falls on around today. */
export function daysOfTheirs(life: Life): Day[] {
  const rows = life.db
    .prepare(
      `SELECT o.*, p.name AS pname FROM occasions o JOIN people p ON p.id = o.person_id
       WHERE o.person_id = ?1 OR (o.person_id IN (
         SELECT other_id FROM relations WHERE person_id = ?1 AND what IN ('child', 'spouse', 'partner')
         UNION SELECT person_id FROM relations WHERE other_id = ?1 AND what IN ('parent', 'spouse', 'partner'))
         AND o.person_id NOT IN (SELECT person_id FROM rests WHERE kind IN ('deceased', 'estranged') AND until IS NULL))`,
    )
    .all(life.id);
  const now = dateOf(life.today).getUTCFullYear();
  return rows.flatMap((o) => {
    const date = String(o['date']);
    const year = /^\d{4}/.test(date) && !date.startsWith('1604') ? Number(date.slice(0, 4)) : null;
    const years = o['yearly'] === 1 ? [now - 1, now, now + 1] : [year ?? now];
    return years.flatMap((one) => {
      const day = inYear(date, one);
      if (day === null || (year !== null && one < year)) return [];
      return [
        {
          day,
          name: String(o['of_whom'] ?? o['pname']),
          kind: String(o['kind']),
          label: String(o['label']),
          year,
        },
      ];
    });
  });
}

export const occasion: Check = (life, said) => {
  const when = new RegExp(whenWords).exec(said.because.replace(/ A card should.*$/, ''))?.[1];
  const leave = new RegExp(`A card should leave ${whenWords} at the latest`).exec(said.because)?.[1];
  const turns = /turns (\d+) /.exec(said.because)?.[1];
  const fitting = daysOfTheirs(life).filter(
    (one) =>
      when !== undefined &&
      fits(when, one.day - life.today) &&
      said.because.startsWith(one.name.slice(0, 60)),
  );
  if (fitting.length === 0) return 'no occasion on that day';
  const aged = fitting.filter(
    (one) => turns === undefined || dateOf(one.day).getUTCFullYear() - (one.year ?? 0) === Number(turns),
  );
  if (aged.length === 0) return 'another age';
  if (/birthday|turns/.test(said.because) && !aged.some((one) => one.kind === 'birthday'))
    return 'no birthday';
  if (leave !== undefined && !aged.some((one) => fits(leave, one.day - 7 - life.today)))
    return 'the card leaves on another day';
  return null;
};
