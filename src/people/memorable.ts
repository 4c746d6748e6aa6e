/** What of many days and meetings with somebody is worth a memory: the longest run, the end of the longest silence, the one evening. */
import { fold } from './fold.ts';

/** The longest run of days one after the other, of at least so many; the earliest of several. @param days ascending, unique */
export function longestRun(
  days: readonly number[],
  least: number,
): { readonly from: number; readonly days: number } | null {
  let best: { from: number; days: number } | null = null;
  let from = 0;
  for (const [n, day] of days.entries()) {
    if (n === 0 || day !== (days[n - 1] ?? 0) + 1) from = n;
    const length = n - from + 1;
    if (length >= least && length > (best?.days ?? 0)) best = { from: days[from] ?? day, days: length };
  }
  return best;
}

/** The day that ended the longest silence of at least so many days. @param days ascending, unique */
export function longestSilence(
  days: readonly number[],
  least: number,
): { readonly until: number; readonly days: number } | null {
  let best: { until: number; days: number } | null = null;
  for (const [n, day] of days.entries()) {
    const gap = n === 0 ? 0 : day - (days[n - 1] ?? day);
    if (gap >= least && gap > (best?.days ?? 0)) best = { until: day, days: gap };
  }
  return best;
}

interface Meeting<P> {
  readonly title: string;
  readonly day: number;
  readonly people: readonly P[];
}

const mostPeople = 8;
const mostOften = 2;

/**
 * The meeting with the most people, and of those the latest. What comes again under one name is a habit, more than eight
 * are a crowd, and what is named like an appointment of the office or the doctor is nothing to look back on.
 */
export function memorableMeeting<P, M extends Meeting<P>>(meetings: readonly M[]): M | null {
  const often = new Map<string, number>();
  const name = ({ title }: M): string => fold(title).replace(/\d+/g, '');
  for (const one of meetings) often.set(name(one), (often.get(name(one)) ?? 0) + 1);
  let best: M | null = null;
  for (const one of meetings) {
    if (one.people.length > mostPeople || (often.get(name(one)) ?? 0) > mostOften) continue;
    if (isOffice(one.title)) continue;
    const more = best === null ? 1 : one.people.length - best.people.length || one.day - best.day;
    if (more > 0) best = one;
  }
  return best;
}

/** Titles of work and of errands, in the seven languages; compared folded, as whole words. */
const office = new RegExp(
  `(?:^|[^\\p{L}])(?:meeting|sync|stand-?up|1:1|one on one|one-on-one|jour fixe|kick-?off|review|retro|retrospective|interview|onboarding|webinar|conference call|call with|phone call|zoom|teams|invoice|deadline|sprint|planning|budget|appointment|dentist|doctor|checkup|haircut|besprechung|termin|sitzung|zahnarzt|arzt|friseur|schulung|telefonat|telko|reunion de|rendez-vous|dentiste|medecin|cita|medico|dentista|riunione|appuntamento|afspraak|tandarts|vergadering|overleg|reuniao|consulta|busy|blocked|hold|ooo|out of office|canceled|cancelled|abgesagt)(?:$|[^\\p{L}])`,
  'u',
);

const isOffice = (title: string): boolean => office.test(fold(title)) || !/\p{L}{3}/u.test(title);
