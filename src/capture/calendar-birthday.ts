/** Finds the person behind “Maren’s 40th birthday”, “Geburtstag von Maren” or “🎂 Maren”, in the languages calendars are kept in. */

export interface NamedDay {
  readonly what: 'birthday' | 'anniversary';
  readonly names: readonly string[];
  /** The year of birth or wedding, when the title says it: `Maren (1984)`, `Maren *1984`. */
  readonly year: number | null;
}

const nth = String.raw`(?:\d{1,3}(?:st|nd|rd|th|e|º|ª|\.)? )?`;
const dash = String.raw`\s*[:–—-]\s*`;

/** Words that stand before the name, and words that stand behind it; `|` separates alternatives. */
const rules: readonly { what: NamedDay['what']; before?: string; after?: string }[] = [
  {
    what: 'anniversary',
    before:
      "(?:wedding )?anniversary(?: of|:)?|hochzeitstag(?: von|:)?|jahrestag(?: von|:)|anniversaire de mariage(?: de| d[’']|:)|aniversario de bodas? de|aniversário de casamento d[eoa]|anniversario(?: di matrimonio)? di|trouwdag(?: van|:)|rocznica ślubu|bröllopsdag|💍|💒",
  },
  {
    what: 'anniversary',
    after: "[’']s? (?:wedding )?anniversary|[’']?s? hochzeitstag|s bröllopsdag|s bryllupsdag",
  },
  {
    what: 'birthday',
    before:
      "birthday(?: of|:)|b-?day(?: of|:)|geburtstag(?: von|:)?|anniversaire(?: de| d[’']|\\s?:)|anniv(?: de|\\s?:)|cumple(?:años)?(?: de|:)|aniversário(?: d[eoa]|:)|compleanno(?: di| del| della|:)|verjaardag(?: van|:)?|urodziny(?::)?|födelsedag(?::)?|fødselsdag(?::)?|bursdag(?::)?|narozeniny(?: má|:)?|születésnap(?::)|день рождения(?::)?|день народження(?::)?|生日[：:]|誕生日[：:]",
  },
  {
    what: 'birthday',
    after: `[’'´\`](?:s)? ${nth}(?:birthday|b-?day|bday)|s geburtstag|[’']? ${nth}geburtstag|hat(?: heute)? ${nth}geburtstag|wird \\d{1,3}|(?:is jarig|wordt \\d{1,3})|[’']?s? verjaardag|ma urodziny|fyller år|fyller \\d{1,3}(?: år)?|s? födelsedag|s? fødselsdag|har bursdag|har fødselsdag|s? bursdag|s? syntymäpäivä|n syntymäpäivä|täyttää(?: \\d{1,3})?(?: vuotta)?|má narozeniny|születésnapja|(?:adlı kişinin )?doğum günü|さん?の誕生日|の誕生日|的生日|님의 생일|의 생일| birthday`,
  },
  {
    what: 'birthday',
    after: `${dash}(?:birthday|geburtstag|cumpleaños|compleanno|urodziny|narozeniny|день рождения|anniversaire|aniversário)`,
  },
];

const compiled = rules.map((rule) => ({
  what: rule.what,
  pattern:
    rule.before === undefined
      ? new RegExp(`^(.+?)\\s*(?:${rule.after ?? ''})$`, 'iu')
      : new RegExp(`^(?:${rule.before})(?:\\s+|\\s*[:：–-]\\s*|(?<=[:：'’💍💒])\\s*)(.+)$`, 'iu'),
}));

const cake = /^(?:🎂|🎁|🎉|🥳|🎈)/u;
const cakeBehind = /(?:🎂|🎁|🎉|🥳|🎈)$/u;
const marks = /[\u{1F381}\u{1F382}\u{1F388}\u{1F389}\u{1F973}\u{1F38A}]\uFE0F?/gu;
const notName =
  /\b(?:party|dinner|lunch|present|gift|cake|feier|fest|essen|geschenk|kuchen|torte|reminder|buy|kaufen)\b|\?|\d{3}/iu;

/** Null when the title names no birthday or anniversary, or is about a party rather than the day. */
export function namedDay(title: string): NamedDay | null {
  const plain = title
    .normalize('NFC')
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .trim()
    .replace(/^henkilön /i, '');
  if (plain.length > 200) return null;
  const found = /(?:\s*\((?:\*|b\.|born|né[e]?|geb\.)?\s*(\d{4})\)|\s+\*\s?(\d{4}))$/iu.exec(plain);
  const year = found === null ? null : Number(found[1] ?? found[2]);
  const bare = (found === null ? plain : plain.slice(0, found.index)).replace(/\s*\(\d{1,3}\)$/, '').trim();
  const words = bare.replaceAll(marks, '').trim();
  for (const { what, pattern } of compiled) {
    const match = pattern.exec(words) ?? pattern.exec(bare);
    const names = match === null ? [] : split(whole(match[1] ?? '', words));
    if (names.length > 0) return { what, names, year };
  }
  if (cake.test(bare) || cakeBehind.test(bare)) {
    const names = split(words);
    if (names.length > 0) return { what: 'birthday', names, year };
  }
  return null;
}

/** German and Dutch put a bare s behind a name; these names end in one themselves. */
const endsInS =
  /(?:^|\s)(?:jonas|lukas|lucas|thomas|tomas|andreas|matthias|tobias|elias|niklas|nicolas|klaus|markus|julius|marius|chris|doris|iris|agnes|hannes|johannes|hans|jens|lars|nils|niels|mats|james|charles|luis|louis|carlos|marcos|alexis|francis|dennis|boris|mathis|ines|mercedes|anders|rasmus|magnus|linus)$/i;

function whole(name: string, title: string): string {
  const withS = `${name}s`;
  return title.startsWith(withS) && endsInS.test(withS) ? withS : name;
}

function split(text: string): readonly string[] {
  return text
    .split(/\s+(?:&|and|und|et|y|e|en|och|og|i|ja)\s+|\s*&\s*/u)
    .map((name) => name.replace(/^[\s:,–—-]+|[\s:,–—-]+$/gu, '').trim())
    .filter(
      (name) =>
        name !== '' &&
        name.length <= 80 &&
        name.split(' ').length <= 5 &&
        !notName.test(name) &&
        /\p{L}/u.test(name),
    );
}

const meeting =
  /^(?:(?:breakfast|brunch|lunch|dinner|coffee|tea|drinks?|beer|walk|hike|run|call|meet(?:ing|up)?|catch(?:ing)?[ -]up|chat|date|evening|supper|skype|zoom|frühstück|mittagessen|abendessen|essen|kaffee|tee|bier|spaziergang|treffen|telefonat|déjeuner|dîner|café|almuerzo|cena|comida|pranzo|caffè|koffie|eten|wandelen|fika|middag|lunsj|obiad|kawa)\s+(?:with|w\/|mit|avec|con|com|met|med|z))\s+(.+)$/iu;
const personWord = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const nobody =
  /^(?:the|my|our|team|family|friends|colleagues|everyone|all|dem|der|die|den|meine[nrm]?|familie|freunden?|kollegen|clients?|customers?)$/iu;

/** The names in a title that plainly says “Lunch with Maren”; empty for anything less clear. */
export function metWith(title: string): readonly string[] {
  const match = meeting.exec(title.trim().slice(0, 200));
  if (match === null) return [];
  const rest = (match[1] ?? '').replace(/\s+(?:@|at|in|bei|im|chez|en|hos)\s.*$/iu, '').trim();
  const names = rest.split(/\s*,\s*|\s+(?:&|and|und|et|y|e|en|och|og|i)\s+|\s*&\s*/u);
  const clear = names.every((name) => {
    const words = name.split(' ');
    return words.length <= 3 && words.every((word) => personWord.test(word) && !nobody.test(word));
  });
  return clear ? names : [];
}
