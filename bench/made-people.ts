/** Made-up people with their duplicates and with traps: who looks like one and is two. */
import { jaroWinkler } from '../src/people/match-names.ts';
import type { PersonToMatch } from '../src/people/match.ts';

const givenNames =
  'Maria Anna Peter Michael Thomas Andreas William Elizabeth Robert James John Margaret Katherine Richard Edward Joseph David Daniel Alexander Benjamin Christopher Nicholas Matthew Patricia Jennifer Susan Rebecca Victoria Samuel Anthony Jonas Maren Lin Tomas Ruth Priya Dev Wren Ida Lukas Paula Sofia Emma Mia Leon Felix Clara Nora Hugo Oskar Greta Frieda Emil Anton Karl Theo Jakob Elif Ayse Mehmet Yusuf Fatima Omar Layla Amara Chidi Kwame Nia Hiro Yuki Kenji Mei Wei Jun Sora Ingrid Lars Astrid Sven Freya Bjorn Carmen Diego Lucia Mateo Elena Rafael Ines Bruno Chiara Marco Giulia Luca Olga Ivan Dmitri Natalia Katya Pavel Agnes Tibor Zoltan Ilona Aoife Sean Niamh Declan Rhys Megan Owen Cerys'.split(
    ' ',
  );
const familyNames =
  'Muller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Okafor Lindqvist Kaya Arroyo Raman Silva Santos Ferreira Pereira Costa Garcia Martinez Lopez Rossi Russo Ferrari Bianchi Novak Horvat Kowalski Nowak Ivanov Petrov Nguyen Tran Le Kim Park Lee Chen Wang Singh Kaur Patel Khan Ali Hassan Yilmaz Demir Celik'.split(
    ' ',
  );
const nicknamesOf: Readonly<Record<string, string>> = {
  William: 'Bill',
  Elizabeth: 'Liz',
  Robert: 'Bob',
  James: 'Jim',
  Margaret: 'Peggy',
  Katherine: 'Kate',
  Richard: 'Dick',
  Edward: 'Ted',
  Joseph: 'Joe',
  David: 'Dave',
  Daniel: 'Dan',
  Alexander: 'Sasha',
  Benjamin: 'Ben',
  Christopher: 'Chris',
  Nicholas: 'Nick',
  Matthew: 'Matt',
  Patricia: 'Pat',
  Jennifer: 'Jen',
  Susan: 'Sue',
  Rebecca: 'Becky',
  Victoria: 'Vicky',
  Samuel: 'Sam',
  Anthony: 'Tony',
  Michael: 'Mike',
  Thomas: 'Tom',
};
const streets =
  'Lindenweg Hauptstrasse Gartenstrasse Bergweg Seestrasse Mill Lane,Church Road,Station Street,Elm Avenue,Rua das Flores'.split(
    /,| (?=[A-Z][a-z]+(?:weg|strasse))/,
  );
const towns = 'Altenau Bergheim Carling Dunmore Estoril Falkenau Granby Holmen Istead Jarlsby'.split(' ');
const heads =
  'bar kel mor tan vel dor hal sten bru lin ros gar fen wal had per zim kov dra sal ost nim lub cor'.split(
    ' ',
  );
const middles = 'a e i o u en er an ol im ar is ov el un'.split(' ');
const ends = 'berg man sen son ski ova ez ini dorf field ton mann holm quist stad wick ley ard eau oro'.split(
  ' ',
);

export interface Made {
  readonly people: readonly PersonToMatch[];
  readonly truth: ReadonlySet<string>;
  readonly traps: ReadonlySet<string>;
  /** Traps that nothing tells from one person: to be asked about, never to be joined. */
  readonly unclear: ReadonlySet<string>;
}

/**
 * 15 % duplicates by typing errors, nicknames, order and missing fields; 6 % traps: namesakes, families on one telephone,
 * couples at one mailbox, father and son of one name, twins, colleagues behind one switchboard, an address of a post.
 */
export function makePeople(count: number, seed: number): Made {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (n: number) => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[int(list.length)] as T;
  const common = <T>(list: readonly T[]): T => list[Math.floor(list.length * random() ** 2.2)] as T;
  const families = [...familyNames, ...Array.from({ length: 2500 }, () => madeUp(pick))];
  type Card = Omit<PersonToMatch, 'handles'> & {
    handles?: NonNullable<PersonToMatch['handles']>;
    given: string;
    family: string;
    birthday: NonNullable<PersonToMatch['birthday']> | null;
  };
  const card = (id: string, given: string, family: string): Card => ({
    id,
    names: [`${given} ${family}`],
    given,
    family,
    nicknames: [],
    handles: [
      { kind: 'email', value: mailFor(given, family, int), label: null },
      { kind: 'phone', value: `+49151${String(10_000_000 + int(89_999_999))}`, label: 'cell' },
    ],
    birthday: random() < 0.5 ? { year: 1940 + int(65), month: 1 + int(12), day: 1 + int(28) } : null,
    addresses:
      random() < 0.4 ? [`${pick(streets)} ${1 + int(120)}, ${10_000 + int(80_000)} ${pick(towns)}`] : [],
    companies: random() < 0.2 ? [`${pick(families)} GmbH`] : [],
  });
  const people: PersonToMatch[] = [];
  const truth = new Set<string>();
  const traps = new Set<string>();
  const unclear = new Set<string>();
  let n = 0;
  const id = () => `p${String(n++).padStart(6, '0')}`;
  while (people.length < count) {
    const one = card(id(), common(givenNames), common(families));
    people.push(one);
    const chance = random();
    if (chance < 0.17) {
      const other = spoil(one, id());
      people.push(other);
      truth.add(key(one.id, other.id));
    } else if (chance < 0.235) {
      const other = trap(one, id());
      people.push(other);
      traps.add(key(one.id, other.id));
    }
  }
  return { people, truth, traps, unclear };

  function spoil(one: Card, newId: string): PersonToMatch {
    let { given, family } = one;
    let birthday = one.birthday;
    let handles = [...(one.handles ?? [])];
    let addresses = one.addresses ?? [];
    let name: string | null = null;
    const changes = 1 + int(3);
    for (let i = 0; i < changes; i++) {
      const what = int(10);
      if (what < 2) given = typo(given);
      else if (what < 4) family = typo(family);
      else if (what === 4) given = nicknamesOf[given] ?? given;
      else if (what === 5) name = `${family}, ${given}`;
      else if (what === 6) given = `${given.charAt(0)}.`;
      else if (what === 7) birthday = null;
      else if (what === 8) addresses = [];
      else name = `${given} ${pick(givenNames).charAt(0)}. ${family}`;
    }
    // The second card usually knows one handle of the first, sometimes another, rarely none.
    const kept = random();
    if (kept < 0.3) handles = handles.slice(0, 1);
    else if (kept < 0.6) handles = handles.slice(1);
    else if (kept < 0.7)
      handles = [{ kind: 'email', value: mailFor(given, family, int), label: 'work' }, ...handles.slice(1)];
    else if (kept < 0.76) handles = birthday === null && addresses.length === 0 ? handles.slice(1) : [];
    return {
      id: newId,
      names: [name ?? `${given} ${family}`],
      nicknames: [],
      handles,
      birthday,
      addresses,
      companies: one.companies ?? [],
    };
  }

  function trap(one: Card, newId: string): PersonToMatch {
    const kind = int(8);
    const [mail, phone] = one.handles ?? [];
    const born = { year: 1935 + int(70), month: 1 + int(12), day: 1 + int(28) };
    if (kind === 0)
      return { ...card(newId, one.given, one.family), birthday: one.birthday === null ? null : born };
    if (kind === 1) {
      const other = card(newId, differentGiven(one.given), one.family);
      return {
        ...other,
        addresses: one.addresses ?? [],
        handles: [
          ...(other.handles ?? []).slice(0, 1),
          { ...(phone ?? { kind: 'phone', value: '' }), label: 'home' },
        ],
      };
    }
    if (kind === 2) {
      const other = card(newId, differentGiven(one.given), one.family);
      return {
        ...other,
        handles: [...(mail === undefined ? [] : [mail]), ...(other.handles ?? []).slice(1)],
      };
    }
    if (kind === 3) {
      const other = card(newId, one.given, one.family);
      return {
        ...other,
        names: [`${one.given} ${one.family} Jr.`],
        addresses: one.addresses ?? [],
        birthday: null,
      };
    }
    const line = `+4930${phone?.value.slice(-7) ?? ''}`;
    // Father and son of one name, on the telephone of their house.
    if (kind === 4) {
      unclear.add(key(one.id, newId));
      one.handles = [{ kind: 'phone', value: line, label: 'home' }];
      return { ...card(newId, one.given, one.family), birthday: null, handles: one.handles };
    }
    // Twins.
    if (kind === 5)
      return {
        ...card(newId, differentGiven(one.given), one.family),
        birthday: one.birthday,
        addresses: one.addresses ?? [],
      };
    const other = card(newId, common(givenNames), common(families));
    // Colleagues behind one switchboard.
    if (kind === 6) {
      const office = { kind: 'phone' as const, value: line, label: 'work' };
      one.handles = [...(one.handles ?? []), office];
      return { ...other, companies: one.companies ?? [], handles: [...(other.handles ?? []), office] };
    }
    return {
      ...other,
      handles: [{ kind: 'email', value: 'info@example.org', label: 'work' }, ...(other.handles ?? [])],
    };
  }

  function differentGiven(given: string): string {
    for (;;) {
      const other = pick(givenNames);
      if (jaroWinkler(other, given) < 0.7 && nicknamesOf[given] !== other) return other;
    }
  }

  function typo(text: string): string {
    if (text.length < 3) return text;
    const at = 1 + int(text.length - 2);
    const kind = int(4);
    const letter = String.fromCharCode(97 + int(26));
    if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
    if (kind === 1) return text.slice(0, at) + letter + text.slice(at);
    if (kind === 2) return text.slice(0, at) + letter + text.slice(at + 1);
    return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
  }
}

function mailFor(given: string, family: string, int: (n: number) => number): string {
  const a = given.toLowerCase().replace(/[^a-z]/g, '');
  const b = family.toLowerCase().replace(/[^a-z]/g, '');
  const local = [`${a}.${b}`, `${a.charAt(0)}${b}`, `${a}${int(90) + 10}`, `${b}.${a}${int(9)}`][int(4)] ?? a;
  // No two people hold one mailbox by chance: the host tells namesakes apart.
  return `${local}@mail${int(100_000)}.example.org`;
}

function madeUp(pick: <T>(list: readonly T[]) => T): string {
  const name = pick(heads) + pick(middles) + pick(ends);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function key(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The same people as an address book, each card under the id of its person. */
export function asCards(people: readonly PersonToMatch[]): string {
  return people.map((person) => asCard(person)).join('');
}

function asCard({
  id,
  names,
  handles = [],
  birthday,
  addresses = [],
  companies = [],
}: PersonToMatch): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = birthday === null || birthday === undefined ? null : birthday;
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:${id}`,
    `FN:${(names[0] ?? '').replaceAll(',', '\\,')}`,
    ...handles.map(({ kind, value, label }) =>
      kind === 'email' ? `EMAIL:${value}` : `TEL${label === null ? '' : `;TYPE=${label}`}:${value}`,
    ),
    ...(day === null ? [] : [`BDAY:${String(day.year ?? 1604)}-${two(day.month ?? 1)}-${two(day.day ?? 1)}`]),
    ...addresses.map(
      (address) => `ADR:;;${address.replace(/, (\d+) (.+)$/, (_, code, town) => `;${town};;${code};`)}`,
    ),
    ...companies.map((company) => `ORG:${company}`),
    'END:VCARD',
  ];
  return `${lines.join('\r\n')}\r\n`;
}
