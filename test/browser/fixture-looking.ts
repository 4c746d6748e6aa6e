/** What the fixture server answers for looking back and looking honestly: memories, introductions, charts, reviews. */
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
    default:
      return null;
  }
}
