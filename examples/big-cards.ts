/** An address book far larger than a life: for measuring how long reading, matching and writing take. */
import { dice } from './dice.ts';
import type { Dice } from './dice.ts';
import { escaped, folded, two, uuidOf } from './file.ts';
import { cultures, plainLetters } from './names.ts';
import { fictionalPhone } from './phones.ts';
import { picture } from './picture.ts';

/** Bytes of one picture; as base64 and folded about 12 kB. */
const pictureBytes = 9000;

/** `count` cards one after another: 3.0 and 4.0 mixed, a quarter with a picture, many scripts, odd birthdays. */
export function* bigCards(count: number, seed: number): Generator<string> {
  for (let n = 0; n < count; n++) yield bigCard(n, dice(seed, `card ${n}`));
}

function bigCard(n: number, throwing: Dice): string {
  const culture = cultures[n % cultures.length] ?? throwing.pick(cultures);
  const [given = '', latinGiven = given] = throwing.pick(culture.given).split('|');
  const [family = '', latinFamily = family] = throwing.pick(culture.family).split('|');
  const four = n % 3 === 0;
  const name = culture.familyFirst ? `${family} ${given}` : `${given} ${family}`;
  const address = `${plainLetters(`${latinGiven} ${latinFamily}`)}.${n}`;
  const lines = ['BEGIN:VCARD', `VERSION:${four ? '4.0' : '3.0'}`];
  lines.push(four ? 'PRODID:-//Sabre//Sabre VObject 4.5.4//EN' : 'PRODID:-//Apple Inc.//iPhone OS 26.1//EN');
  lines.push(`UID:${uuidOf(`big ${n}`)}`, `N:${escaped(family)};${escaped(given)};;;`, `FN:${escaped(name)}`);
  if (four) lines.push(`EMAIL;TYPE=home:${address}@example.org`);
  else
    lines.push(`item1.EMAIL;type=INTERNET;type=pref:${address}@example.org`, 'item1.X-ABLabel:_$!<Home>!$_');
  if (n % 4 === 0) lines.push(`EMAIL;TYPE=work:${address}@example.com`);
  const phone = fictionalPhone(culture.country, n % 900);
  lines.push(four ? `TEL;VALUE=uri;TYPE=cell:tel:${phone}` : `TEL;type=CELL;type=VOICE;type=pref:${phone}`);
  lines.push(
    `ADR;TYPE=home:;;${escaped(throwing.pick(culture.streets))} ${n % 90};${escaped(culture.city)};;${10_000 + (n % 80_000)};${culture.country}`,
  );
  lines.push(...birthday(n, throwing, four));
  if (!four && n % 5 === 0)
    lines.push('item2.X-ABDATE;type=pref:2014-06-21', 'item2.X-ABLabel:_$!<Anniversary>!$_');
  if (!four && n % 7 === 0)
    lines.push('item3.X-ABRELATEDNAMES;type=pref:Maren Okafor', 'item3.X-ABLabel:_$!<Friend>!$_');
  lines.push(`NOTE:${escaped(noteOf(throwing))}`);
  lines.push(`X-EXAMPLE-NUMBER;X-KEPT=yes:${n}`);
  if (n % 4 === 1) {
    const base64 = Buffer.from(picture(n * 7919, pictureBytes)).toString('base64');
    lines.push(four ? `PHOTO:data:image/jpeg;base64,${base64}` : `PHOTO;ENCODING=b;TYPE=JPEG:${base64}`);
  }
  lines.push('END:VCARD');
  return lines.map(folded).join('');
}

function birthday(n: number, throwing: Dice, four: boolean): string[] {
  const month = 1 + throwing.below(12);
  const day = 1 + throwing.below(28);
  const year = 1940 + throwing.below(70);
  switch (n % 5) {
    case 0:
      return [];
    case 1:
      return [
        four
          ? `BDAY:--${two(month)}${two(day)}`
          : `BDAY;X-APPLE-OMIT-YEAR=1604:1604-${two(month)}-${two(day)}`,
      ];
    case 2:
      return [four ? 'BDAY:--0229' : 'BDAY:1988-02-29'];
    default:
      return [four ? `BDAY:${year}${two(month)}${two(day)}` : `BDAY:${year}-${two(month)}-${two(day)}`];
  }
}

const clauses: readonly string[] = [
  'Met at the harbour',
  'sings tenor; reads slowly',
  'keeps bees, three hives',
  'prefers letters',
  'speaks four languages',
  'always early',
  'moved twice in a year',
  'makes the best bread',
  'asked about the boat',
  'knows a luthier',
  'plays chess by post',
  'is fond of owls',
];

function noteOf(throwing: Dice): string {
  return Array.from({ length: 6 + throwing.below(16) }, () => throwing.pick(clauses)).join('.\n');
}
