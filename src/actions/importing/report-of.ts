/** An import as its report says it, whichever way its evidence came. */
import type { z } from 'zod';
import type { Sentence } from '../../problem.ts';
import { saySentence, type Say } from '../../words/say.ts';
import type { importReport } from '../shapes.ts';
import type { ImportResult } from './run.ts';
import { shortSkips, type ToldOrMore } from './short-skips.ts';
import type { Skip } from './tally.ts';

/** @param all every single thing that was left aside, not the first of a kind only */
export function reportOf(
  say: Say,
  { publicId, tally }: ImportResult,
  all = false,
): z.input<typeof importReport> {
  return {
    import: publicId,
    people: { new: tally.peopleNew, changed: tally.peopleChanged, same: tally.peopleSame },
    touches: { new: tally.touchesNew, same: tally.touchesSame },
    skipped: [...toldSkips(say, tally.skips, all)],
    skippedCount: tally.skips.length + tally.skipsMore,
    unsure: tally.unsure,
    tables: tally.tables.map(({ source, key, header, people, columns }) => ({
      source,
      key,
      header,
      people,
      columns: columns.map((column) => ({ ...column, samples: [...column.samples] })),
    })),
    preview: null,
  };
}

/** Reasons that differ in a number alone are one reason. */
const inGeneral: Readonly<Record<string, string>> = { 'mail:skipped.broadcast': 'mail:skipped.broadcasts' };

export function toldSkips(say: Say, skips: readonly Skip[], all: boolean): readonly ToldOrMore[] {
  const said = saidOnce(say);
  if (all) return skips.map(({ source, place, why }) => ({ source, place, why: said(why), count: 1 }));
  const told = skips.map(({ source, place, why }) => ({
    source,
    place,
    why: said(why),
    general: said(general(why)),
  }));
  return shortSkips(told, (one) => one.general);
}

/** Thousands are skipped for a few reasons: each is worded once. */
function saidOnce(say: Say): (why: Sentence) => string {
  const known = new Map<string, string>();
  return (why) => {
    const key = `${why.key} ${why.values === undefined ? '' : JSON.stringify(why.values)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const words = saySentence(say, why);
    known.set(key, words);
    return words;
  };
}

function general(why: Sentence): Sentence {
  const key = inGeneral[why.key];
  return key === undefined ? why : { key, ...(why.values === undefined ? {} : { values: why.values }) };
}
