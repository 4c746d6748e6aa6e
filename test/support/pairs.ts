/** Pairs of invented people, each with what must become of it: joined without asking, asked about, or left alone. */
import type { HandleKind } from '../../src/people/handle.ts';
import type { PersonToMatch } from '../../src/people/match.ts';

export type Fate = 'joined' | 'asked' | 'nothing';

export interface Pair {
  readonly what: string;
  readonly fate: Fate;
  readonly one: Someone;
  readonly other: Someone;
}

export type Someone = Omit<PersonToMatch, 'id'>;

const mail = (value: string) => ({ kind: 'email' as HandleKind, value, label: null });
const cell = (value: string) => ({ kind: 'phone' as HandleKind, value, label: 'cell' });
const home = (value: string) => ({ kind: 'phone' as HandleKind, value, label: 'home' });
const work = (value: string) => ({ kind: 'phone' as HandleKind, value, label: 'work' });
const born = (text: string): Pick<Someone, 'birthday'> => {
  const [year, month, day] = text.split('-').map(Number);
  return { birthday: { year: year || null, month: month ?? null, day: day ?? null } };
};
const someone = (name: string, more: Omit<Someone, 'names'> = {}): Someone => ({ names: [name], ...more });

const mobile = '+4915112345678';
const landline = '+442079460000';
const door = { addresses: ['Mill Lane 7, 48143 Dunmore'] };

/** Two writings of one name, with the same private mailbox: what a phone and a mail program make of one person. */
const joinedByMail: readonly (readonly [string, string, string])[] = [
  ['family name first', 'Maren Okafor', 'Okafor, Maren'],
  ['order turned without a comma', 'Lin Kaya', 'Kaya Lin'],
  ['capitals', 'MAREN OKAFOR', 'maren okafor'],
  ['an accent left out', 'Tomás Arroyo', 'Tomas Arroyo'],
  ['a title', 'Prof. Dr. Maren Okafor', 'Maren Okafor'],
  ['degrees behind', 'Maren Okafor PhD', 'Maren Okafor, M.Sc.'],
  ['ß and ss', 'Jonas Groß', 'Jonas Gross'],
  ['ü and ue', 'Jürgen Müller', 'Juergen Mueller'],
  ['Danish å and aa', 'Søren Nørgård', 'Soeren Noergaard'],
  ['the same twice', 'Wren Holm', 'Wren Holm'],
];

/** Two writings of one name and the same birthday: no handle tells, so it is asked. */
const askedByBirthday: readonly (readonly [string, string, string])[] = [
  ['English nickname', 'William Arroyo', 'Bill Arroyo'],
  ['Margaret and Peggy', 'Margaret Holm', 'Peggy Holm'],
  ['Russian nickname', 'Aleksandr Lindqvist', 'Sasha Lindqvist'],
  ['Nastya and Anastasia', 'Anastasia Kaya', 'Nastya Kaya'],
  ['Spanish nickname', 'José Arroyo', 'Pepe Arroyo'],
  ['Nacho and Ignacio', 'Ignacio Arroyo', 'Nacho Arroyo'],
  ['Polish nickname', 'Jakub Okafor', 'Kuba Okafor'],
  ['Wojtek and Wojciech', 'Wojciech Holm', 'Wojtek Holm'],
  ['German nickname', 'Brigitte Holm', 'Bibi Holm'],
  ['Hebrew nickname', 'Binyamin Kaya', 'Bibi Kaya'],
  ['Portuguese nickname', 'Francisco Arroyo', 'Chico Arroyo'],
  ['Italian nickname', 'Luigi Arroyo', 'Gigi Arroyo'],
  ['Swedish nickname', 'Karl Lindqvist', 'Kalle Lindqvist'],
  ['Czech nickname', 'Jan Holm', 'Honza Holm'],
  ['Hungarian nickname', 'István Kaya', 'Pista Kaya'],
  ['Greek nickname', 'Dimitrios Kaya', 'Mitsos Kaya'],
  ['Turkish nickname', 'İbrahim Kaya', 'İbo Kaya'],
  ['Dutch nickname', 'Cornelis Holm', 'Kees Holm'],
  ['an initial', 'M. Okafor', 'Maren Okafor'],
  ['a middle name', 'Maren Adaeze Okafor', 'Maren Okafor'],
  ['Cyrillic and Latin', 'Мария Иванова', 'Maria Ivanova'],
  ['a Russian ending', 'Дмитрий Чайковский', 'Dmitri Tchaikovsky'],
  ['Greek and Latin', 'Γιώργος Παππάς', 'Giorgos Pappas'],
  ['Arabic and Latin', 'محمد خالد', 'Mohammed Khaled'],
  ['Hebrew and Latin', 'דוד כהן', 'David Cohen'],
  ['hangul and Latin', '김민준', 'Minjun Kim'],
  ['kana and Latin', 'たなか たろう', 'Taro Tanaka'],
  ['Chinese and pinyin', '王小明', 'Xiaoming Wang'],
  ['pinyin in three words', 'Xiao Ming Wang', 'Wang Xiaoming'],
  ['a double name', 'Ruth Holm-Kaya', 'Ruth Holm'],
  ['a maiden name', 'Ruth Kaya née Holm', 'Ruth Holm'],
  ['a married name', 'Ruth Holm', 'Ruth Kaya'],
  ['two given names as one', 'Maryann Holm', 'Mary Ann Holm'],
  ['a typing error', 'Maren Okafro', 'Maren Okafor'],
  ['a sharp typing error in a short name', 'Wrne Holm', 'Wren Holm'],
  ['nothing but the same name', 'Priya Raman', 'Priya Raman'],
];

const sameMail = { handles: [mail('someone.private@example.org')] };

export const pairs: readonly Pair[] = [
  ...joinedByMail.map(([what, one, other]): Pair => ({
    what: `${what}, at one mailbox`,
    fate: 'joined',
    one: someone(one, sameMail),
    other: someone(other, sameMail),
  })),
  ...askedByBirthday.map(([what, one, other]): Pair => ({
    what: `${what}, born on one day`,
    fate: 'asked',
    one: someone(one, born('1984-03-09')),
    other: someone(other, born('1984-03-09')),
  })),
  {
    what: 'one name at one mobile number',
    fate: 'joined',
    one: someone('Maren Okafor', { handles: [cell(mobile)] }),
    other: someone('Okafor Maren', { handles: [cell(mobile)] }),
  },
  {
    what: 'a kanji name with its reading beside it',
    fate: 'asked',
    one: { names: ['田中太郎', 'たなか たろう'], ...born('1984-03-09') },
    other: someone('Taro Tanaka', born('1984-03-09')),
  },
  {
    what: 'a typing error and the same mobile number',
    fate: 'asked',
    one: someone('Maren Okafor', { handles: [cell(mobile)] }),
    other: someone('Marne Okafor', { handles: [cell(mobile)] }),
  },
  {
    what: 'a nickname and the same mobile number',
    fate: 'asked',
    one: someone('William Arroyo', { handles: [cell(mobile)] }),
    other: someone('Bill Arroyo', { handles: [cell(mobile)] }),
  },
  {
    what: 'a number with and without its country',
    fate: 'asked',
    one: someone('Maren Okafor', { handles: [cell(mobile)] }),
    other: someone('M. Okafor', { handles: [cell('015112345678')] }),
  },
  {
    what: 'old and new mailbox at one employer',
    fate: 'asked',
    one: someone('Priya Raman', { handles: [mail('praman@example.org')], companies: ['Harbour Boats'] }),
    other: someone('Priya Raman', {
      handles: [mail('priya.raman@example.org')],
      companies: ['Harbour Boats'],
    }),
  },
  {
    what: 'a name that changed, at one private mailbox',
    fate: 'asked',
    one: someone('Ruth Holm', sameMail),
    other: someone('Ruth Kaya', sameMail),
  },
  {
    what: 'one name and one mailbox, but two birthdays',
    fate: 'asked',
    one: someone('Lin Kaya', { ...sameMail, ...born('1960-01-04') }),
    other: someone('Lin Kaya', { ...sameMail, ...born('1991-08-30') }),
  },
  {
    what: 'one name and one mailbox, and a birthday that says less',
    fate: 'joined',
    one: someone('Lin Kaya', { ...sameMail, ...born('1960-01-04') }),
    other: someone('Lin Kaya', { ...sameMail, ...born('-01-04') }),
  },
  {
    what: 'Junior and Senior at one mailbox',
    fate: 'asked',
    one: someone('Tomás Arroyo Jr.', sameMail),
    other: someone('Tomás Arroyo', sameMail),
  },
  {
    what: 'Junior and Senior at one door',
    fate: 'nothing',
    one: someone('Tomás Arroyo Jr.', door),
    other: someone('Tomás Arroyo Sr.', door),
  },
  {
    what: 'father and son of one name on the telephone of their house',
    fate: 'asked',
    one: someone('Tomás Arroyo', { ...door, handles: [home(landline)] }),
    other: someone('Tomás Arroyo', { ...door, handles: [home(landline)] }),
  },
  {
    what: 'father and son of one name on one telephone, with their birthdays',
    fate: 'nothing',
    one: someone('Tomás Arroyo', { ...door, ...born('1950-05-01'), handles: [home(landline)] }),
    other: someone('Tomás Arroyo', { ...door, ...born('1981-11-12'), handles: [home(landline)] }),
  },
  {
    what: 'namesakes with different birthdays',
    fate: 'nothing',
    one: someone('Lin Kaya', born('1960-01-04')),
    other: someone('Lin Kaya', born('1991-08-30')),
  },
  {
    what: 'a family on one telephone',
    fate: 'nothing',
    one: someone('Priya Raman', { handles: [home(landline)] }),
    other: someone('Dev Raman', { handles: [home(landline)] }),
  },
  {
    what: 'a family at one door',
    fate: 'nothing',
    one: someone('Priya Raman', door),
    other: someone('Dev Raman', door),
  },
  {
    what: 'a couple at one mailbox',
    fate: 'nothing',
    one: someone('Priya Raman', { handles: [mail('the.ramans@example.org')] }),
    other: someone('Dev Raman', { handles: [mail('the.ramans@example.org')] }),
  },
  {
    what: 'husband and wife of nearly one name',
    fate: 'nothing',
    one: someone('Dmitri Ivanov', { ...door, handles: [home(landline)] }),
    other: someone('Daria Ivanova', { ...door, handles: [home(landline)] }),
  },
  {
    what: 'mother Maria and daughter Mia at one mailbox',
    fate: 'asked',
    one: someone('Maria Kaya', sameMail),
    other: someone('Mia Kaya', sameMail),
  },
  {
    what: 'twins',
    fate: 'asked',
    one: someone('Lin Kaya', { ...door, ...born('1984-03-09'), handles: [home(landline)] }),
    other: someone('Mei Kaya', { ...door, ...born('1984-03-09'), handles: [home(landline)] }),
  },
  {
    what: 'colleagues behind one switchboard',
    fate: 'nothing',
    one: someone('Maren Okafor', { companies: ['Harbour Boats'], handles: [work(landline)] }),
    other: someone('Jonas Lindqvist', { companies: ['Harbour Boats'], handles: [work(landline)] }),
  },
  {
    what: 'colleagues of one family name behind one switchboard',
    fate: 'nothing',
    one: someone('Maren Holm', { companies: ['Harbour Boats'], handles: [work(landline)] }),
    other: someone('Jonas Holm', { companies: ['Harbour Boats'], handles: [work(landline)] }),
  },
  {
    what: 'an address of a post',
    fate: 'nothing',
    one: someone('Maren Okafor', { handles: [mail('info@example.com')] }),
    other: someone('Jonas Lindqvist', { handles: [mail('info@example.com')] }),
  },
  {
    what: 'an initial that fits at an address of a post',
    fate: 'asked',
    one: someone('Maren Okafor', { handles: [mail('office@example.com')] }),
    other: someone('Maren Okafor', { handles: [mail('office@example.com')] }),
  },
  {
    what: 'neighbours of one street',
    fate: 'nothing',
    one: someone('Maren Holm', { addresses: ['Mill Lane 7, 48143 Dunmore'] }),
    other: someone('Marit Holm', { addresses: ['Mill Lane 9, 48143 Dunmore'], ...born('1971-02-03') }),
  },
  {
    what: 'two strangers born on one day',
    fate: 'nothing',
    one: someone('Maren Okafor', born('1984-03-09')),
    other: someone('Jonas Lindqvist', born('1984-03-09')),
  },
  {
    what: 'two Chinese names with one family name',
    fate: 'nothing',
    one: someone('王小明'),
    other: someone('王大山'),
  },
  {
    what: 'Maria and Mario',
    fate: 'nothing',
    one: someone('Maria Arroyo', door),
    other: someone('Mario Arroyo', door),
  },
];
