/** The wider crowd around the cast: colleagues, old classmates, neighbours, in many countries and scripts. */
import type { Channel, Circle, Someone, Tie } from './household.ts';
import type { Dice } from './dice.ts';
import { dice } from './dice.ts';
import type { Culture } from './names.ts';
import { cultures, plainLetters } from './names.ts';
import { nobody, tie } from './part.ts';
import { fictionalPhone } from './phones.ts';

/** `count` more people; the same seed invents the same ones, and a larger count only adds to them. */
export function crowd(seed: number, count: number): readonly Someone[] {
  const taken = new Set<string>();
  const numbered = new Map<string, number>();
  const people: Someone[] = [];
  for (let n = 0; people.length < count; n++) {
    const someone = invent(n, dice(seed, `crowd ${n}`), taken, numbered);
    if (someone !== null) people.push(someone);
    if (n > count * 40 + 400) break;
  }
  return people;
}

function invent(
  n: number,
  throwing: Dice,
  taken: Set<string>,
  numbered: Map<string, number>,
): Someone | null {
  const home = throwing.chance(0.4) ? 0 : n % cultures.length;
  const culture: Culture = cultures[home] ?? throwing.pick(cultures);
  const [given = '', givenLatin = given] = throwing.pick(culture.given).split('|');
  const [family = '', familyLatin = family] = throwing.pick(culture.family).split('|');
  // More than a few hundred people need a second family name, as real ones have.
  const second = n > 300 ? throwing.pick(culture.family).split('|') : [];
  const turn = n > 300 ? String(Math.floor(n / cultures.length)) : '';
  const latin = plainLetters(`${givenLatin} ${familyLatin} ${second[1] ?? second[0] ?? ''} ${turn}`);
  if (taken.has(latin)) return null;
  taken.add(latin);
  const number = numbered.get(culture.country) ?? 30;
  numbered.set(culture.country, number + 1);
  const written = second[0] === undefined || culture.familyFirst ? family : `${family} ${second[0]}`;
  const glue = /^[぀-ヿ一-鿿가-힯]/.test(family) ? '' : ' ';
  const name = culture.familyFirst ? `${written}${glue}${given}` : `${given} ${written}`;
  const circle = throwing.pick<Circle>([
    'choir',
    'college',
    'friends',
    'work',
    'work',
    'work',
    'neighbours',
    'school',
    'school',
    'far',
  ]);
  const channels = throwing.pick(waysOf[circle]);
  const oldCircle = circle === 'school' && throwing.chance(0.6);
  const mail = `${latin}@${throwing.pick(['example.org', 'example.com', 'example.net'])}`;
  const book = oldCircle
    ? null
    : throwing.pick<Someone['book']>(['iphone', 'iphone', 'google', 'android', 'nextcloud', null]);
  const listed: Someone['lists'][number][] = [];
  if (oldCircle) listed.push('monica');
  if (circle === 'work' && throwing.chance(0.7)) listed.push('linkedin');
  if ((circle === 'college' || circle === 'school') && throwing.chance(0.6)) listed.push('facebook');
  if (circle === 'friends' && throwing.chance(0.4)) listed.push('instagram');
  if (circle === 'neighbours' && throwing.chance(0.5)) listed.push('friends-md');
  if (book === 'google' && throwing.chance(0.3)) listed.push('google-csv');
  // A number that no list names could never be told to be theirs.
  const byNumber = channels.some(
    (channel) => channel === 'whatsapp' || channel === 'sms' || channel === 'call',
  );
  const named = listed.includes('monica') || listed.includes('google-csv');
  if (book === null && !named && (byNumber || listed.length === 0)) listed.push('google-csv');
  return {
    ...nobody,
    id: latin,
    given,
    family: written,
    name,
    circle,
    country: culture.country,
    tongue: culture.tongue,
    emails: [mail],
    phones: [fictionalPhone(culture.country, number)],
    birthday: throwing.chance(0.45)
      ? {
          year: throwing.chance(0.6) ? 1950 + throwing.below(55) : null,
          month: 1 + throwing.below(12),
          day: 1 + throwing.below(28),
        }
      : null,
    address: throwing.chance(0.3)
      ? {
          street: `${throwing.pick(culture.streets)} ${1 + throwing.below(90)}`,
          city: culture.city,
          code: String(10000 + throwing.below(80000)),
          country: culture.country,
        }
      : null,
    company:
      circle === 'work'
        ? throwing.pick(['Casa das Traduções', 'Northlight Press', 'Verlag am Hafen', 'Studio Palavra'])
        : null,
    title: circle === 'work' ? throwing.pick(['Editor', 'Translator', 'Proofreader', 'Producer']) : null,
    tie: tieOf(throwing),
    channels: oldCircle
      ? ['monica']
      : listed.includes('friends-md') && throwing.chance(0.6)
        ? ['friends-md', ...channels]
        : channels,
    book,
    lists: listed,
    photo: false,
  };
}

const waysOf: Readonly<Record<Circle, readonly (readonly Channel[])[]>> = {
  family: [['whatsapp', 'call']],
  choir: [
    ['whatsapp', 'sms'],
    ['sms', 'mail'],
  ],
  college: [['mail', 'mail', 'whatsapp'], ['facebook'], ['telegram', 'mail'], ['signal', 'mail']],
  friends: [
    ['whatsapp', 'call'],
    ['telegram', 'call'],
    ['signal', 'mail', 'meeting'],
    ['instagram', 'mail'],
  ],
  work: [['mail'], ['mail', 'mail', 'meeting'], ['mail', 'call'], ['linkedin', 'mail']],
  neighbours: [['sms', 'call'], ['whatsapp']],
  school: [['facebook'], ['mail'], ['sms']],
  far: [['mail'], ['whatsapp', 'mail'], ['call', 'mail']],
};

function tieOf(throwing: Dice): Tie {
  const share = throwing.next();
  if (share < 0.34) return tie('steady', 20 + throwing.below(50), 1820, 3 + throwing.below(25));
  if (share < 0.5) return tie('fading', 25 + throwing.below(30), 1820, 80 + throwing.below(140));
  if (share < 0.68) return tie('lapsed', 25 + throwing.below(60), 1820, 400 + throwing.below(700));
  if (share < 0.72) return tie('new', 6, 80, 5 + throwing.below(10));
  if (share < 0.94) return tie('yearly', 280, 1820, 20 + throwing.below(300));
  return tie('never', 0);
}
