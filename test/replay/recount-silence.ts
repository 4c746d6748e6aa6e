/** Counts the claims about silences and rhythms again. */
import { amount, isAbout, numberOf, ringDays, silent, type Check, type Life } from './life.ts';

export const ofSilence: Check = (life, said) => {
  const text = said.because;
  const quiet = new RegExp(`^(?:The last time you were in touch was|Quiet here for) ${amount}`).exec(text);
  if (quiet !== null) {
    if (!isAbout(silent(life), quiet[1], quiet[2])) return `silent ${silent(life)} days`;
    return said.since !== null && numberOf(said.since) === life.days.at(-1) ? null : 'another last day';
  }
  const wanted = new RegExp(
    `^You wanted to be in touch every ${amount}\\.(?: The last time was ${amount} ago\\.)?`,
  ).exec(text);
  if (wanted !== null) {
    const wish = life.cadence ?? ringDays[life.ring ?? ''] ?? Number.NaN;
    if (!isAbout(wish, wanted[1], wanted[2])) return `wished every ${wish} days`;
    if (wanted[4] === undefined) return life.days.length === 0 ? null : 'there was contact';
    return isAbout(silent(life), wanted[3], wanted[4]) ? null : `silent ${silent(life)} days`;
  }
  return rhythmWords(life, text);
};

function rhythmWords(life: Life, text: string): string | null {
  const found = new RegExp(
    `^You usually speak every ${amount}\\. It has been (\\d+)(?: (day|week|month|year)s?)?\\.`,
  ).exec(text);
  if (found === null) return 'no sentence that is known';
  const gaps = life.days.slice(1).map((day, i) => day - (life.days[i] ?? 0));
  const own = gaps.slice(-20).sort((a, b) => a - b);
  const half = own.length >> 1;
  const median = own.length % 2 === 1 ? (own[half] ?? 0) : ((own[half - 1] ?? 0) + (own[half] ?? 0)) / 2;
  if (life.days.length < 5) return 'too few days for a rhythm';
  if (!isAbout(median, found[1], found[2])) return `usually ${median} days`;
  if (!isAbout(silent(life), found[3], found[4] ?? found[2])) return `silent ${silent(life)} days`;
  const last = gaps.slice(-12);
  const shorter = last.filter((gap) => gap < silent(life)).length;
  const counted = /(\d+) of your last (\d+) silences were shorter/.exec(text);
  if (counted !== null && (Number(counted[1]) !== shorter || Number(counted[2]) !== last.length))
    return `${shorter} of ${last.length}`;
  const all = /All of your last (\d+) silences were shorter/.exec(text);
  if (all !== null && (shorter !== last.length || Number(all[1]) !== last.length))
    return `${shorter} of ${last.length}`;
  return null;
}
