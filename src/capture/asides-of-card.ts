/** What people write beside a name on a card: a mark for sorting, whose wife it is, an earlier name, and that somebody died. */
import type { CardRelationFact } from './from-card.ts';

/** `ICE Anna` and `AAA Mum` are Anna and Mum: marks for an emergency, and for the top of the list. */
export function withoutMark(name: string): string {
  const bare = name.replace(/^(?:(?:ICE|A{2,4}|\d{1,2}[.)])[\s:–-]+|[*!_.#~]+\s*)(?=\p{L})/u, '').trim();
  return bare === '' ? name : bare;
}

/** `Julia (Max's wife)` without what is said about her: for greeting, never for telling people apart. */
export function withoutRemark(name: string): string {
  const bare = name.replace(/\s*[([][^()[\]]{1,80}(?:[)\]]|$)/gu, '').trim();
  return bare === '' ? name : bare;
}

/** The relation that a remark in brackets tells: `Julia (Max's wife)`, `Jo (Mutter von Emil)`; null when it tells none. */
export function relationInName(name: string): CardRelationFact | null {
  const remark = /[([]([^()[\]]{3,80})[)\]]/u.exec(name)?.[1]?.trim();
  if (remark === undefined) return null;
  const english = /^(\p{Lu}[\p{L}'-]{1,30}?)(?:['’]s|s['’]|['’]) (\p{L}{3,20})$/u.exec(remark);
  const turned = /^(\p{L}{3,20}) (?:von|of|de|di|d['’]) ?(\p{Lu}[\p{L}-]{1,30})$/u.exec(remark);
  // `Max’ Frau` has the name first, too; German writes it without a mark: `Max Frau` says too little.
  const german = /^(\p{Lu}[\p{L}-]{1,30}?)s (\p{Lu}\p{L}{2,20})$/u.exec(remark);
  const [other, word] =
    english !== null
      ? [english[1], english[2]]
      : turned !== null
        ? [turned[2], turned[1]]
        : [german?.[1], german?.[2]];
  if (other === undefined || word === undefined) return null;
  const what = otherSides.get(word.toLowerCase());
  return what === undefined ? null : { what, name: other, uid: null };
}

/** What the other is to her: of Max's wife, Max is the spouse; of Emil's mother, Emil is the child. */
const otherSides = new Map(
  Object.entries({
    spouse: 'wife husband frau mann ehefrau ehemann femme mari mujer marido moglie marito',
    partner: 'girlfriend boyfriend partner freundin freund partnerin fiancee',
    child: 'mother father mum mom dad mutter vater mama papa eltern',
    parent: 'son daughter sohn tochter kid child kind',
    sibling: 'brother sister bruder schwester',
    friend: 'friend kumpel',
    colleague: 'colleague kollege kollegin',
  }).flatMap(([what, words]) => words.split(' ').map((word) => [word, what] as const)),
);

/** The earlier name that a note tells: `née Ostermann`, `geb. Ostermann`, `früher Ostermann`. @returns family names */
export function formerNames(note: string | null): readonly string[] {
  if (note === null) return [];
  const found = note
    .slice(0, 2000)
    .matchAll(
      /(?:^|[\s,;(])(?:n[ée]e|geb(?:\.|orene?)|früher|vormals|formerly|maiden name:?)\s{1,3}(\p{Lu}[\p{L}'’-]{2,40})/gu,
    );
  return [...new Set([...found].flatMap((match) => match[1] ?? []))].slice(0, 3);
}

/**
 * That somebody died, as a card says it beside the name or at the beginning of a line of the note. Only there: further on a
 * note may speak of somebody else.
 * @returns the day `YYYY-MM-DD` where it is written in full; null when nothing says so
 */
export function saidDeceased(name: string, note: string | null): { readonly day: string | null } | null {
  if (/(?:^|\s)[†✝](?:\s|$)|\((?:†|verstorben|deceased|dec\.)\)?/iu.test(name)) return { day: null };
  for (const line of (note ?? '').slice(0, 2000).split(/\r?\n|\\n/)) {
    const said =
      /^\s*(?:[†✝]|(?:ist )?(?:verstorben|gestorben)\b|deceased\b|passed away\b|died\b(?! (?:laughing|down|out))|r\.?i\.?p\.?(?=[\s,.:]|$))(.{0,60})/iu.exec(
        line,
      );
    if (said !== null) return { day: dayIn(said[1] ?? '') };
  }
  return null;
}

function dayIn(text: string): string | null {
  const iso = /(\d{4})-(\d\d)-(\d\d)/.exec(text);
  const dotted = /(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/.exec(text);
  const [year, month, day] =
    iso !== null ? [iso[1], iso[2], iso[3]] : [dotted?.[3], dotted?.[2], dotted?.[1]];
  if (year === undefined || month === undefined || day === undefined) return null;
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return null;
  }
}
