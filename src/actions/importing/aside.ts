/** What an import leaves aside before reading: many of a kind in one place become one line with a count. */
import type { Sentence } from '../../problem.ts';
import type { Skip } from './tally.ts';

/** A folder or archive and two folders below it: a place that a person knows. */
const placeDepth = 3;

/** Reasons of which a single export can hold thousands; all others are told one by one. */
const common = new Set(
  'link empty picture film sound document page unknown-format other-archive outlook-store whatsapp-backup signal-backup database property-list apple-address-book discord slack twitter tiktok snapchat skype line kakaotalk google-voice encrypted packed-otherwise name-unsafe name-too-long twice'
    .split(' ')
    .map((name) => `readers:${name}`),
);

export interface Aside {
  note(source: string, why: Sentence): void;
  skips(): readonly Skip[];
}

export function newAside(): Aside {
  const groups = new Map<
    string,
    { readonly first: string; readonly place: string; readonly why: Sentence; count: number }
  >();
  let alone = 0;
  return {
    note(source, why) {
      const place = placeOf(source);
      const key = common.has(why.key) && place !== '' ? `${why.key} ${place}` : `alone ${(alone += 1)}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { first: source, place, why, count: 1 });
      else group.count += 1;
    },
    skips: () =>
      [...groups.values()].map(({ first, place, why, count }) => ({
        source: count === 1 ? first : place,
        place: '',
        why: { key: why.key, values: { ...why.values, count } },
      })),
  };
}

/** Of `mail/zip!/a/b/c.txt` it is `mail/zip!/a`; nothing for what was given by itself. */
function placeOf(source: string): string {
  const folders = source.split('/').slice(0, -1);
  return folders.slice(0, placeDepth).join('/').replace(/!$/, '');
}
