/** What the fixture server answers for looking back and looking honestly: memories, introductions, charts, reviews. */
import { slots } from './fixture-brief.ts';
import type { World } from './fixture-answers.ts';
import { dayBefore, today } from './fixture-people.ts';

/** Null for what is not of this kind. */
export function lookingAnswer(world: World, name: string, query: URLSearchParams): unknown {
  const some = world.people.length > 0;
  const ref = (index: number) => ({
    id: world.people[index]?.id ?? '',
    name: world.people[index]?.name ?? '',
  });
  const memory = (
    id: string,
    day: string | null,
    kind: string,
    text: string,
    people: number[],
    place: string | null,
    photos: unknown[] = [],
  ) => ({ id, day, kind, text, place, people: people.map(ref), photos });
  const kept = some
    ? [
        memory(
          'k1',
          '2026-02-14',
          'note',
          'Walking home over the frozen lake, she said she would only move back for a choir.',
          [0, 1, 2],
          'Mjøsa',
        ),
        memory(
          'k2',
          '2026-01-03',
          'note',
          'We stood in the kitchen until two, and nobody turned on the light.',
          [1],
          null,
        ),
        memory('k3', '2025-07-03', 'kind-word', 'You are the only one who still writes letters.', [0], null),
        memory(
          'k4',
          '2025-05-20',
          'quote',
          '“A garden is a long conversation,” and then she asked about mother.',
          [3],
          'her allotment',
          [{ sha256: 'a'.repeat(64), mediaType: 'image/png', bytes: 1, name: 'garden.png' }],
        ),
        memory(
          'k5',
          '2024-11-21',
          'note',
          '<script>document.title = "gone"</script><b>Bold</b> claims over soup',
          [0, 4],
          'Café Sara',
        ),
        memory('k6', null, 'note', 'He laughs before the joke is over.', [4], null),
      ]
    : [];
  const jar = kept
    .filter((one) => one.kind === 'kind-word')
    .concat(
      some ? [memory('k7', '2023-03-09', 'kind-word', 'You were always the patient one.', [3], null)] : [],
    );
  switch (name) {
    case 'memories': {
      const wanted = (query.get('query') ?? '').toLowerCase();
      const who = query.get('who') ?? '';
      return {
        memories: kept.filter(
          (one) =>
            one.text.toLowerCase().includes(wanted) &&
            (who === '' || one.people.some((person) => person.id === who)),
        ),
        more: wanted === '' && who === '' && some ? 7 : null,
      };
    }
    case 'on-this-day':
      return {
        day: today,
        memories: kept.filter((one) => one.day?.endsWith('-11-21')).map((one) => ({ ...one, years: 2 })),
        firsts: some ? [{ person: ref(6), day: '2019-11-21', years: 7 }] : [],
      };
    case 'kind-words':
      return { words: jar, today: jar[0] ?? null, more: null };
    case 'introductions':
      return some
        ? {
            suggested: [
              {
                a: ref(0),
                b: ref(4),
                need: 'a luthier in Mittenwald',
                offer: 'knows every luthier south of Munich',
                because: `${ref(0).name} looks for “a luthier in Mittenwald”; ${ref(4).name} could give “knows every luthier south of Munich”.`,
              },
            ],
            underway: [
              {
                id: 'i1',
                a: ref(1),
                b: ref(2),
                why: 'a flat in Lisbon for the spring',
                step: 'asked-a',
                since: dayBefore(4),
                outcome: null,
                next: `When ${ref(1).name} agrees, ask ${ref(2).name}.`,
                due: today,
                draft: `Would you like to meet ${ref(1).name}? It is about a flat in Lisbon for the spring. Only if you do.`,
              },
              {
                id: 'i2',
                a: ref(5),
                b: ref(7),
                why: '',
                step: 'introduced',
                since: dayBefore(3),
                outcome: null,
                next: 'Ask what came of it.',
                due: dayBefore(-27),
                draft: null,
              },
              {
                id: 'i3',
                a: ref(6),
                b: ref(3),
                why: 'beekeeping',
                step: 'done',
                since: '2026-03-01',
                outcome: 'They share two hives now.',
                next: null,
                due: null,
                draft: null,
              },
            ],
          }
        : { suggested: [], underway: [] };
    case 'look':
      return {
        since: '2025-11-22',
        until: today,
        answer: some
          ? {
              reached: 96,
              answered: 71,
              share: 71 / 96,
              text: 'Of 96 people you reached out to or spoke with, 71 answered.',
            }
          : {
              reached: 0,
              answered: 0,
              share: null,
              text: 'Nothing that you began in this time is noted here.',
            },
        intentions: some
          ? [
              { id: 'y1', name: 'Sing more', circle: 'Choir', people: 12, wanted: 0.3, got: 0.12 },
              { id: 'y2', name: 'Be there for family', circle: 'Family', people: 20, wanted: 0.4, got: 0.46 },
            ]
          : [],
        purposes: [
          ['care', 34],
          ['give', 9],
          ['catch-up', 88],
          ['thank', 12],
          ['ask', 21],
          ['sell', 0],
        ].map(([purpose, count]) => ({ purpose, count: some ? count : 0 })),
        reciprocity: some ? { out: 312, in: 268, mutual: 140 } : { out: 0, in: 0, mutual: 0 },
        media: some
          ? [
              { medium: 'call', count: 120 },
              { medium: 'message', count: 410 },
              { medium: 'in-person', count: 96 },
              { medium: 'letter', count: 31 },
            ]
          : [],
        months: some
          ? Array.from({ length: 11 }, (_, at) => ({
              month: `2026-${String(at + 1).padStart(2, '0')}`,
              touches: 30 + ((at * 37) % 61),
              people: 12 + ((at * 7) % 23),
            }))
          : [],
        commitments: some
          ? [
              { id: 'k1', text: '120 calls', done: 84, number: 120, pace: 'on' },
              { id: 'k2', text: '52 handwritten notes', done: 31, number: 52, pace: 'behind' },
            ]
          : [],
      };
    case 'slots':
      return slots;
    case 'capacity':
      return {
        perWeek: { promised: some ? 190 : 0, given: 105 },
        fits: !some,
        rings: some
          ? [
              { ring: 'five', people: 5, minutesPerWeek: 70 },
              { ring: 'fifteen', people: 10, minutesPerWeek: 80 },
              { ring: 'fifty', people: 35, minutesPerWeek: 40 },
            ]
          : [],
        missing: some
          ? [
              {
                person: ref(13),
                last: '2025-11-10',
                yearEnds: '2026-11-10',
                because: `The last touch with ${ref(13).name} was a year ago. The year ended 11 days ago.`,
              },
            ]
          : [],
        rebalance: some
          ? [
              { person: ref(12), from: 'fifteen', to: 'fifty' },
              { person: ref(14), from: 'fifteen', to: 'fifty' },
            ]
          : [],
        text: some
          ? 'Your rings and rhythms ask for about 190 minutes a week; you give 105. Some people will wait.'
          : 'Your rings and rhythms ask for about 0 minutes a week; you give 105. That fits.',
      };
    case 'review':
      return {
        period: query.get('period') ?? 'week',
        since: query.get('period') === 'quarter' ? '2026-08-23' : '2026-11-15',
        until: today,
        counts: some
          ? { touches: 19, people: 11, promisesKept: 2, promisesOpen: 3, memories: 4 }
          : { touches: 0, people: 0, promisesKept: 0, promisesOpen: 0, memories: 0 },
        text: some
          ? 'This week you were in touch with 11 people.'
          : 'Nothing that you began in this time is noted here. A small start counts.',
        moves: some
          ? [
              {
                kind: 'answer',
                text: 'Answer Tomás; the last word came three days ago.',
                person: ref(4),
                ring: null,
              },
              {
                kind: 'further',
                text: 'It has long been quieter with Felix than the fifteen asks for. Move them to the fifty?',
                person: ref(12),
                ring: 'fifty',
              },
              {
                kind: 'balance',
                text: 'Give “Sing more” an hour: it got 12 % of your attention; you wanted 30 %.',
                person: null,
                ring: null,
              },
            ]
          : [],
      };
    case 'well':
      return {
        scenario: query.get('scenario') ?? 'talk',
        text: some
          ? 'If you just needed to talk: these people would be the first to call.'
          : 'Nobody is noted here yet whom you could call.',
        people: some
          ? [1, 3, 15].map((at) => ({
              person: ref(at),
              warmth: 'You were last in touch 9 days ago.',
              gave: 'You gave, cared or thanked 4 times in the last year.',
              could: at === 3 ? 'Noted of them: a spare room' : null,
              ways: [
                {
                  medium: 'call',
                  handle: '+12025550101',
                  minutes: 15,
                  link: 'tel:+12025550101',
                  why: 'they pick up in the evening',
                },
                { medium: 'message', handle: null, minutes: 2, link: 'sms:+12025550101', why: '' },
              ],
            }))
          : [],
      };
    case 'backtest':
      return {
        rows: 41230,
        goneRate: 0.18,
        auc: { silence: 0.71, kith: 0.86 },
        ndcg5: { silence: 0.3, kith: 0.6, valueDays: 0.5 },
        precision: 0.74,
        caught: 0.81,
        alarmDay: 38,
        intervals: {},
      };
    default:
      return null;
  }
}
