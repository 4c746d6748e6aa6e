/** An invented vault for looking at the screens without one: people, their touches, and everything around them. */

const names = [
  'Maren Okafor',
  'Jonas Lindqvist',
  'Priya Raman',
  'Aunt Ruth',
  'Tomás Arroyo',
  'Lin Kaya',
  'Dev Anand',
  'Wren Hollis',
  'Ida Okafor',
  'Sol Brandt',
  'Amara Diallo',
  'Noor Haddad',
  'Felix Moser',
  'Greta Vogel',
  'Ben Achterberg',
  'Kenji Mori',
  'Zoë Papadaki',
  'Henrik Dahl',
  'Łucja Wójcik',
  'أمينة حداد',
  '李小龙',
  '👩‍🚀 Nadia',
  'Óscar Ibáñez',
  'Bea van der Velde',
];
const circles = ['Family', 'Friends', 'Work', 'Neighbours', 'Choir'];
const media = ['call', 'message', 'email', 'in-person', 'letter', 'video'] as const;
const weights = { call: 0.8, message: 0.4, email: 0.4, 'in-person': 1, letter: 0.7, video: 0.9 } as const;
export const today = '2026-11-21';

export function dayBefore(days: number): string {
  return new Date(Date.UTC(2026, 10, 21) - days * 86_400_000).toISOString().slice(0, 10);
}

/** A small generator, so that two runs show the same faces. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

export type Invented = ReturnType<typeof invent>;

export function invent(count: number) {
  const roll = dice(count + 3);
  return Array.from({ length: count }, (_, index) => personOf(index, roll));
}

function personOf(index: number, roll: () => number) {
  const known = names[index];
  const name =
    known ??
    `${names[index % 20]?.split(' ')[0]} ${'Marlow Quist Sandoval Ferrer Nakai Brandt Osei'.split(' ')[index % 7]} ${index}`;
  const ring =
    index < 5
      ? 'five'
      : index < 15
        ? 'fifteen'
        : index < 50
          ? 'fifty'
          : index < 150
            ? 'hundred-and-fifty'
            : null;
  const usual = Math.round(6 + roll() * 60);
  const silent = index === 0 ? 63 : Math.round(roll() ** 2 * usual * 4);
  const gone = Math.min(0.99, silent / (usual * 6));
  const state = gone > 0.5 ? 'fading' : silent > usual * 1.6 ? 'watch' : 'in-touch';
  return {
    id: `p${index + 1}`,
    name,
    ring,
    circles: [circles[index % 5] ?? 'Friends'],
    handles: [
      {
        kind: 'phone',
        value: `+1202555${String(100 + index).padStart(4, '0')}`,
        shown: `+1 202 555 ${String(100 + index).padStart(4, '0')}`,
        label: 'mobile',
        standing: index % 3 === 0 ? 'good' : null,
      },
      {
        kind: 'email',
        value: `p${index}@example.org`,
        shown: `p${index}@example.org`,
        label: null,
        standing: null,
      },
    ],
    pace: {
      n: 20 + (index % 30),
      last: dayBefore(silent),
      silentDays: silent,
      usualDays: usual,
      cadenceDays: usual,
      due: silent > usual,
      sooner: 1 - gone,
      gone,
      state,
    },
    card: null,
  };
}

export function pulseOf(person: Invented[number]) {
  const roll = dice(Number(person.id.slice(1)) * 77 + 5);
  const marks = [];
  for (
    let day = person.pace.silentDays;
    day < 730;
    day += Math.max(3, person.pace.usualDays * (0.5 + roll()))
  ) {
    const medium = media[Math.floor(roll() * media.length)] ?? 'call';
    marks.push({ day: dayBefore(Math.round(day)), medium, weight: weights[medium] });
  }
  return marks.reverse();
}

export function memoriesOf(person: Invented[number]) {
  const ref = { id: person.id, name: person.name };
  const others = [
    { id: 'p2', name: 'Jonas Lindqvist' },
    { id: 'p3', name: 'Priya Raman' },
  ];
  return [
    {
      id: `${person.id}-m1`,
      day: '2026-02-14',
      kind: 'moment',
      text: 'Walking home over the frozen lake, she said she would only move back for a choir.',
      place: 'Mjøsa',
      people: [ref, ...others],
      photos: [],
    },
    {
      id: `${person.id}-m2`,
      day: '2025-07-03',
      kind: 'kind-word',
      text: '“You are the only one who still writes letters.”',
      place: null,
      people: [ref],
      photos: [],
    },
    {
      id: `${person.id}-m3`,
      day: '2024-10-09',
      kind: 'moment',
      text: '<script>document.title = "gone"</script><b>Bold</b> claims over soup',
      place: null,
      people: [ref],
      photos: [],
    },
  ];
}

export function touchesOf(person: Invented[number], number = 60) {
  const texts = [
    'Voice note about the move',
    'Dinner, Café Sara',
    'About the choir weekend',
    '',
    'Photos from the cabin',
    'Quick hello',
  ];
  return pulseOf(person)
    .reverse()
    .slice(0, number)
    .map((mark, index) => ({
      id: `${person.id}-t${index}`,
      when: `${mark.day}T18:20:00Z`,
      day: mark.day,
      medium: mark.medium,
      direction: index % 2 === 0 ? 'in' : 'out',
      state: 'done',
      purpose: null,
      minutes: index % 3 === 0 ? 4 + index : null,
      missed: false,
      broadcast: false,
      group: null,
      text: texts[index % texts.length] ?? '',
      people: [{ id: person.id, name: person.name }],
      source: 'WhatsApp',
    }));
}

export function waysOf(person: Invented[number]) {
  return [
    {
      medium: 'message',
      handle: person.handles[0]?.value ?? null,
      minutes: 2,
      link: 'https://wa.me/12025550100',
      why: 'answers these within the hour',
    },
    {
      medium: 'call',
      handle: person.handles[0]?.value ?? null,
      minutes: 10,
      link: `tel:${person.handles[0]?.value}`,
      why: 'evenings work best',
    },
    { medium: 'letter', handle: null, minutes: 10, link: null, why: 'prints with the address' },
  ];
}
