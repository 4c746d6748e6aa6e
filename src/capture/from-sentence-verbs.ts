/** What a plain line says was done: the medium, who began it, how long and what for, in English and German. */
import type { Medium } from '../people/medium.ts';
import type { Direction, Purpose } from '../people/touch.ts';

export interface Doing {
  readonly medium: Medium;
  readonly direction: Direction;
  /** `past` was, `plan` is meant to be; null when the words leave it open. */
  readonly tense: 'past' | 'plan' | null;
  /** The words that said so, to be left out of the memory. */
  readonly spans: readonly (readonly [number, number])[];
}

/** First fitting line wins: the narrow before the wide. */
const media: readonly (readonly [Medium, RegExp])[] = [
  ['comment', /\b(?:commented on|commented|liked|kommentiert|geliked)\b/i],
  [
    'video',
    /\b(?:facetimed|zoomed|skyped|video[- ]?call(?:ed)?|had a (?:zoom|video) call|zoom call|videoanruf|videotelefoniert|gezoomt|geskypt)\b/i,
  ],
  [
    'letter',
    /\b(?:letter|postcard|(?:wrote|sent|got|received|write|send|posted)\b[^,.;]{0,60}\bcard|brief|briefe|postkarte|karte geschrieben|(?:eine )?karte (?:geschickt|bekommen))\b/i,
  ],
  ['email', /\b(?:e-?mailed|mailed|e-?mail|gemailt|mail geschrieben)\b/i],
  [
    'message',
    /\b(?:texted|messaged|whatsapped|pinged|dm['’]?d|sms|(?:sent|got|wrote|received)\b[^,.;]{0,40}\b(?:message|text|whatsapp|voice note)|text(?= \p{Lu})|message(?= \p{Lu})|nachricht|whatsapp|getextet|gesimst|sprachnachricht)\b/iu,
  ],
  [
    'gift',
    /\b(?:gave|gifted|give|present|gift|sent\b[^,.;]{0,40}\bflowers|geschenkt|schenke|geschenk|verschenkt)\b/i,
  ],
  [
    'in-person',
    /\b(?:had (?:a )?(?:coffee|tea|lunch|dinner|breakfast|brunch|drinks?|beers?|a? ?walk|cake)|went (?:for a walk|to|running|hiking|out)|coffee with|lunch with|dinner with|breakfast with|drinks with|met up|met|meet|meeting|saw|visited|visit|bumped into|ran into|hung out|stayed with|stayed|spent|walked with|getroffen|treffe|treffen|traf|gesehen|besucht|besuche|besuchte|spazieren|(?:kaffee|tee|bier|wein) getrunken|getrunken|gegessen|essen gegangen|zu besuch|kaffee mit|mittagessen mit|abendessen mit)\b/i,
  ],
  [
    'call',
    /\b(?:called|calling|call|rang|ring|phoned|phone|telephoned|spoke|talked|chatted|on the phone|angerufen|anrufen|rufe|rief|telefoniert|telefonieren|telefoniere|telefonat|anzurufen|anruf|gesprochen|gequatscht)\b/i,
  ],
  ['message', /\b(?:wrote|write|heard from|replied|answered|geschrieben|schrieb|schreibe|gemeldet)\b/i],
];
const mutual = /\b(?:spoke|talked|chatted|telefonier(?:t|en|e)|telefonat|gesprochen|gequatscht)\b/i;
const plan =
  /\b(?:will|going to|want to|plan to|should|must|need to|meeting|seeing|calling|visiting|werde|will|möchte|muss|soll|treffe|besuche|rufe|schreibe|wollen|telefonieren|anzurufen|besuchen)\b|^\s*(?:call|ring|phone|text|message|email|e-mail|write|meet|visit|see|thank|ask|invite|send|anrufen|treffen)\b/i;
const past =
  /\b(?:called|rang|phoned|telephoned|texted|messaged|e-?mailed|mailed|wrote|met|saw|visited|had|went|gave|sent|got|received|spoke|talked|chatted|bumped|ran into|hung out|stayed|spent|walked|facetimed|zoomed|skyped|commented|liked|heard|replied|answered|posted|habe?|haben|hat|hatte|bin|war|waren|ge\w{2,}(?:t|en)|angerufen|besucht|telefoniert|bekommen|erhalten|traf|rief|schrieb)\b/i;
const incoming =
  /\b(?:called|rang|phoned|texted|messaged|e-?mailed|mailed|wrote(?: to)?|visited|gave|sent|told|answered|replied(?: to)?) (?:me|us)\b|\b(?:heard|got|received)\b[^,.;]{0,60}\bfrom\b|\b(?:mich|mir|uns)\b[^,.;]{0,60}\b(?:angerufen|geschrieben|besucht|geschenkt|geschickt|gemailt|geantwortet)\b|\brief (?:mich|uns)\b|\bvon\b[^,.;]{0,60}\b(?:bekommen|erhalten|gehört)\b/i;

/** What was done, or null when the line tells of no contact. */
export function doing(text: string, firstPerson: number | null): Doing | null {
  for (const [medium, words] of media) {
    const match = words.exec(text);
    if (match === null) continue;
    const span = [match.index, match.index + match[0].length] as const;
    const isPast = past.test(text);
    const tense = isPast ? 'past' : plan.test(text) ? 'plan' : null;
    const inward = incoming.test(text) || subjectOther(text, match.index, firstPerson, medium);
    const both = medium === 'in-person' || mutual.test(match[0]);
    return { medium, direction: inward ? 'in' : both ? 'mutual' : 'out', tense, spans: [span] };
  }
  return null;
}

/** `Lin called.` The person stands before the verb and no `I` does. */
function subjectOther(text: string, verb: number, person: number | null, medium: Medium): boolean {
  if (person === null || person >= verb || medium === 'in-person') return false;
  const before = text.slice(0, verb);
  if (/\b(?:I|I've|we|ich|wir|habe|haben|mit|with|to|an)\b/i.test(before)) return false;
  return before.slice(0, person).trim() === '' &&
    /^(?:\p{L}|[\s'’-])*$/u.test(before) &&
    !/angerufen|geschrieben|geschenkt/i.test(text)
    ? true
    : /^\s*\p{L}+(?:\s\p{Lu}\p{L}+)?\s+hat\b/u.test(text) && !/\bich\b/i.test(text);
}

const halfHour = /\b(?:for |about |ca\.? )?(?:half an hour|eine halbe stunde|30 min)\b/i;
const lengths: readonly (readonly [RegExp, (match: RegExpExecArray) => number])[] = [
  [/\b(?:for |about )?(\d{1,2})\s?h\s?(\d{1,2})\b/i, (m) => Number(m[1]) * 60 + Number(m[2])],
  [
    /\b(?:for |about |etwa |rund )?(\d{1,3}(?:[.,]\d)?)\s?(?:h|hrs?|hours?|stunden?)\b(?! ago)/i,
    (m) => Math.round(Number(m[1]?.replace(',', '.')) * 60),
  ],
  [
    /\b(?:for |about |etwa |rund )?(\d{1,4})\s?(?:-| )?(?:m|mins?|minutes?|minuten?)\b\.?(?! ago)/i,
    (m) => Number(m[1]),
  ],
  [/\b(?:for |about )?(?:an hour and a half|anderthalb stunden|eineinhalb stunden)\b/i, () => 90],
  [halfHour, () => 30],
  [/\b(?:for |about )?(?:two hours|zwei stunden)\b/i, () => 120],
  [/\b(?:for |about )?(?:an hour|one hour|eine stunde)\b(?! ago)/i, () => 60],
];

/** How long it took; null when the line does not say. At most a day. */
export function lengthSaid(
  text: string,
): { readonly minutes: number; readonly span: readonly [number, number] } | null {
  for (const [words, read] of lengths) {
    const match = words.exec(text);
    if (match === null || /\b(?:vor|in)\s+$/i.test(text.slice(0, match.index))) continue;
    const minutes = read(match);
    if (minutes > 0 && minutes <= 1440)
      return { minutes, span: [match.index, match.index + match[0].length] };
  }
  return null;
}

const aims: readonly (readonly [Purpose, RegExp])[] = [
  ['thank', /\b(?:thank(?:ed|s)?|to say thanks|bedankt|danke|danken)\b/i],
  [
    'care',
    /\b(?:condol\w+|comfort\w*|get well|in hospital|ill|sick|passed away|trost|beileid|krank|im krankenhaus|gute besserung)\b/i,
  ],
  [
    'ask',
    /\b(?:asked (?:\p{L}+ ){0,3}(?:for|to|if|whether)|for help|for advice|gebeten|um hilfe|um rat)\b/iu,
  ],
  ['sell', /\b(?:pitch(?:ed)?|sales call|quote|offer(?:ed)? (?:our|my)|angebot)\b/i],
  ['catch-up', /\b(?:catch(?:ing)?[- ]up|caught up|how (?:is|are|was) |wie (?:es|geht))\b/i],
];

/** What it was for, when a word says so. */
export function purposeSaid(text: string, medium: Medium | null): Purpose | null {
  for (const [purpose, words] of aims) if (words.test(text)) return purpose;
  return medium === 'gift' ? 'give' : null;
}
