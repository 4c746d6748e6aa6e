/** What the fixture server answers: the same shapes as the real one, from the invented vault. */
import {
  dayBefore,
  invent,
  memoriesOf,
  pulseOf,
  today,
  touchesOf,
  waysOf,
  type Invented,
} from './fixture-people.ts';

export interface World {
  people: Invented;
  size: 'empty' | 'small' | 'full';
  language: 'en' | 'de';
  welcome: 'empty' | 'pin' | 'ready';
  left: Set<string>;
  reached: { id: string; name: string }[];
  history: {
    id: string;
    when: string;
    action: string;
    what: string;
    people: { id: string; name: string }[];
    undone: boolean;
    door: string;
  }[];
  settings: Record<string, unknown>;
}

export function worldOf(size: World['size'], language: 'en' | 'de'): World {
  const people = invent(size === 'empty' ? 0 : size === 'full' ? 5000 : 160);
  return {
    people,
    size,
    language,
    welcome: size === 'empty' ? 'empty' : 'ready',
    left: new Set(),
    reached: [],
    history: [],
    settings: {
      name: 'Ana Bell',
      handles: ['ana@example.org', '+12025550199'],
      zone: 'Europe/Berlin',
      region: 'DE',
      language,
      minutes: 15,
      people: 3,
      gate: 'off',
      copies: '',
      copyDaily: false,
      welcomed: '',
      vault: '/home/ana/kith',
    },
  };
}

export function todayOf(world: World) {
  const ref = (index: number) => ({
    id: world.people[index]?.id ?? '',
    name: world.people[index]?.name ?? '',
  });
  const some = world.people.length > 0;
  return {
    day: today,
    language: world.language,
    reached: world.reached,
    next: [0, 9, 3, 20]
      .flatMap((index) => {
        const person = world.people[index];
        return person === undefined || world.left.has(person.id) ? [] : [nextOf(person)];
      })
      .slice(0, 3),
    begun: [],
    owed: some
      ? [
          { person: ref(4), what: 'missed call, 18:20', when: dayBefore(1), medium: 'call' },
          { person: ref(5), what: '“are you around in May?”', when: dayBefore(3), medium: 'message' },
        ]
      : [],
    week: some
      ? [
          {
            person: ref(3),
            what: 'Aunt Ruth turns 80',
            when: dayBefore(-5),
            note: 'card should leave by Monday',
            meeting: false,
          },
          {
            person: ref(6),
            what: 'Dev and Wren, 10 years married',
            when: dayBefore(-6),
            note: 'you were at the wedding',
            meeting: true,
          },
        ]
      : [],
    commitments: some
      ? [
          { id: 'k1', text: '84 of 120 calls', done: 84, number: 120, pace: 'on' },
          { id: 'k2', text: '31 of 52 handwritten notes', done: 31, number: 52, pace: 'behind' },
        ]
      : [],
    ring: some
      ? { vital: 15, backedUp: 12, stale: 2, atRisk: 1, suggested: world.welcome === 'pin' }
      : { vital: 0, backedUp: 0, stale: 0, atRisk: 0, suggested: true },
    counts: { people: world.people.length, questions: some ? 2 : 0, introductions: 0 },
    copies: some ? { at: `${today}T04:10:00Z`, ok: true } : null,
    welcome: world.welcome,
    firstSentence: some
      ? 'You and Jonas have spoken every 9 days since March 2019; nobody else comes close.'
      : null,
    freshStart: null,
  };
}

function nextOf(person: Invented[number]) {
  return {
    person: { id: person.id, name: person.name },
    reasons: [
      {
        kind: 'rhythm',
        because: 'You usually speak every 3 weeks. It has been 9. 11 of your last 12 silences were shorter.',
        weight: 2.1,
        since: person.pace.last,
      },
      { kind: 'occasion', because: 'Her daughter Ida starts her exams on Monday.', weight: 1.2, since: null },
      {
        kind: 'promise',
        because: 'You promised the name of the luthier in March.',
        weight: 0.8,
        since: null,
      },
    ],
    ways: waysOf(person),
    score: 5.31,
    factors: { ring: 1.5, value: 1.1, avoid: 0.8 },
    line: 'College friend, now in Oslo · fifteen',
    pulse: pulseOf(person),
    quietSince: person.pace.last,
    memory: memoriesOf(person)[0] ?? null,
    ask: person.id === 'p10' ? 'You opened a call to Sol on Thursday. Did you reach each other?' : null,
    started: person.id === 'p10' ? 't-started' : null,
    answers: [],
    small: [],
    clock: null,
    openers: ['I walked past the lake today and thought of you.', 'How did Ida’s exams begin?'],
  };
}

export function pageOf(world: World, id: string) {
  const person = world.people.find((one) => one.id === id);
  if (person === undefined) return null;
  const ref = { id: person.id, name: person.name };
  return {
    ...person,
    card: 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Maren Okafor\r\nX-SKATES:size 39\r\nEND:VCARD\r\n',
    touches: touchesOf(person),
    memories: memoriesOf(person),
    occasions: [
      {
        id: 'o1',
        person: ref,
        kind: 'birthday',
        label: 'Birthday',
        date: '--04-12',
        next: '2027-04-12',
        ofWhom: null,
      },
      {
        id: 'o2',
        person: ref,
        kind: 'other',
        label: 'Ida turned eighteen',
        date: '2025-12-12',
        next: null,
        ofWhom: 'Ida',
      },
    ],
    promises: [
      {
        id: 'pr1',
        person: ref,
        text: 'The name of the luthier in Mittenwald',
        madeOn: '2026-03-22',
        due: null,
        doneOn: null,
      },
    ],
    nextTime: [
      {
        id: 'n1',
        person: ref,
        kind: 'ask',
        text: 'How Ida’s exams went',
        madeOn: '2026-10-01',
        doneOn: null,
      },
      { id: 'n2', person: ref, kind: 'tell', text: 'About the cabin', madeOn: '2026-09-01', doneOn: null },
    ],
    clippings: [
      {
        id: 'c1',
        person: ref,
        text: 'Festival of choral music, Bergen',
        url: 'https://example.org/festival',
        madeOn: '2026-08-01',
        givenOn: null,
      },
    ],
    relations: [
      { id: 'r1', what: 'daughter', id2: 'p9', name: 'Ida Okafor' },
      { id: 'r2', what: 'husband', id2: null, name: 'Henrik' },
    ],
    backedUp: {
      memories: 11,
      ways: ['phone', 'email'],
      nextDate: null,
      backedUp: false,
      stale: true,
      atRisk: false,
      action: 'Pick a next date: the rhythm passed six weeks ago.',
    },
    rest: [],
    line: 'College friend, now in Oslo · fifteen',
    ways: waysOf(person),
    pulse: pulseOf(person),
    photo: false,
    company: 'Oslo Kammerkor',
    title: 'alto',
    note: null,
    zone: 'Europe/Oslo',
    nicknames: ['Mara'],
    hours: null,
    preferred: null,
    language: null,
    sensitive: null,
    roles: [],
    interests: ['choral music', 'ice skating'],
    firstKnown: '2009-10-04',
    ownCadenceDays: null,
    reasons: [],
    gives: [
      { id: 'g1', kind: 'need', text: 'a second-hand viola' },
      { id: 'g2', kind: 'offer', text: 'a room in Oslo' },
    ],
    counts: { touches: 312, memories: 3 },
    more: 60,
  };
}

export function mapOf(world: World, on: string | undefined) {
  const back = on === undefined ? 0 : Math.round((Date.parse(today) - Date.parse(on)) / 86_400_000);
  return {
    first: '2021-11-20',
    last: today,
    people: world.people.slice(0, 1000).map((person, index) => {
      const silent = Math.abs(
        person.pace.silentDays + Math.round(Math.sin(back / 40 + index) * Math.min(back, 90)),
      );
      const gone = Math.min(0.99, silent / (person.pace.usualDays * 6));
      return {
        id: person.id,
        name: person.name,
        ring: world.welcome === 'pin' ? null : person.ring,
        suggestedRing: person.ring,
        circles: person.circles,
        silentDays: silent,
        gone,
        state: gone > 0.5 ? 'fading' : silent > person.pace.usualDays * 1.6 ? 'watch' : 'in-touch',
        lastDay: dayBefore(silent + back),
      };
    }),
  };
}
