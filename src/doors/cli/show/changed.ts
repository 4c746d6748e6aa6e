/** After a change: one calm line that says what is so now, and how to take it back. */
import type { Page } from './page.ts';
import { dayWords, names, partialWords, sections, sentence } from './parts.ts';
import { isolate } from './text.ts';
import { wayLines } from './ways.ts';

/** What the answers of all writing actions have, as far as a line needs it. */
interface Changed {
  readonly change: string | null;
  readonly person?: { readonly id: string; readonly name: string };
  readonly [key: string]: unknown;
}

type Line = (answer: Changed, page: Page) => string;

const who = ({ person }: Changed): { name: string; id: string } => ({
  name: isolate(person?.name ?? ''),
  id: person?.id ?? '',
});

const plainly =
  (key: string): Line =>
  (answer, { say }) =>
    say(`shown:changed.${key}`, who(answer));

/** A record with its person and its text. */
const record =
  (name: string, key = name): Line =>
  (answer, page) => {
    const kept = answer[key] as { person: { name: string }; text: string; due?: string | null };
    const day = kept.due ?? null;
    const values = { name: isolate(kept.person.name), text: isolate(kept.text) };
    return day === null
      ? page.say(`shown:changed.${name}`, values)
      : page.say(`shown:changed.${name}Due`, { ...values, day: dayWords(page, day) });
  };

const lines: Readonly<Record<string, Line>> = {
  done: plainly('done'),
  wake: plainly('wake'),
  add: plainly('add'),
  edit: plainly('edit'),
  offer: plainly('offer'),
  reached: plainly('reached'),
  relate: plainly('relate'),
  remove: plainly('remove'),
  promise: record('promise'),
  ask: record('ask', 'nextTime'),
  clip: record('clip', 'clipping'),
  introduce: plainly('introduce'),
  intention: plainly('intention'),
  dismiss: plainly('dismiss'),
  'same-names': (answer, { say }) => say('shown:changed.sameNames', { count: answer['joined'] }),
  answer: ({ change }, { say }) =>
    say(change === null ? 'shown:changed.nothing' : 'shown:questions.answered'),
  tick: (answer, { say }) => say(answer['done'] === false ? 'shown:changed.tickOpen' : 'shown:changed.tick'),
  later: (answer, page) =>
    [
      page.say('shown:changed.later', { ...who(answer), day: dayWords(page, String(answer['until'])) }),
      typeof answer['ask'] === 'string' ? answer['ask'] : '',
      ...(answer['answers'] as { say: string }[]).map((one) => `  · ${one.say}`),
      ...(answer['ask'] === null ? smallLines(answer, page) : []),
    ]
      .join('\n')
      .trim(),
  rest: (answer, page) =>
    typeof answer['kind'] === 'string' && answer['kind'] !== 'rest'
      ? page.say(`shown:changed.standing.${answer['kind']}`, who(answer))
      : typeof answer['until'] === 'string'
        ? page.say('shown:changed.restUntil', { ...who(answer), day: dayWords(page, answer['until']) })
        : page.say('shown:changed.rest', who(answer)),
  smaller,
  reach: (answer, { say }) =>
    typeof answer['link'] === 'string'
      ? say('shown:changed.reach', { ...who(answer), link: answer['link'] })
      : say('shown:changed.reachNoLink', who(answer)),
  remember: keptMemory,
  'keep-offer': keptMemory,
  occasion: (answer, page) => {
    const kept = answer['occasion'] as {
      person: { name: string };
      kind: string;
      label: string;
      date: string;
    };
    return page.say('shown:changed.occasion', {
      name: isolate(kept.person.name),
      what: kept.label === '' ? page.say(`people-words:occasion.${kept.kind}`) : kept.label,
      day: partialWords(page, kept.date),
    });
  },
  ring: (answer, { say }) => {
    if (typeof answer['ring'] !== 'string') return say('shown:changed.ringNone', who(answer));
    const capacity = answer['capacity'];
    const full = typeof capacity === 'number' && Number(answer['in']) > capacity;
    return say(full ? 'shown:changed.ringFull' : 'shown:changed.ring', {
      ...who(answer),
      ring: say(`people-words:ring.${answer['ring']}`),
      count: answer['in'],
      capacity,
    });
  },
  circle: (answer, page) => {
    const circles = answer['circles'] as string[];
    return circles.length === 0
      ? page.say('shown:changed.circleNone', who(answer))
      : page.say('shown:changed.circle', {
          ...who(answer),
          circles: new Intl.ListFormat(page.language).format(circles),
        });
  },
  merge: (answer, { say }) =>
    say('shown:changed.merge', {
      ...who(answer),
      other: isolate((answer['merged'] as { name: string }).name),
    }),
  different: (answer, { say }) => {
    const [name, other] = ['a', 'b'].map((side) => isolate((answer[side] as { name: string }).name));
    return say('shown:changed.different', { name, other });
  },
  forget: (answer, { say }) => {
    if (answer['forGood'] !== true) return say('shown:changed.forget', who(answer));
    const copies = answer['copies'] as string[];
    return [
      say('shown:changed.forgetGood', who(answer)),
      ...(copies.length === 0
        ? []
        : [say('shown:changed.forgetCopies'), ...copies.map((file) => `  ${file}`)]),
    ].join('\n');
  },
  commit: (answer, { say }) =>
    [
      say('shown:changed.commit'),
      ...(answer['commitments'] as { text: string; done: number; number: number }[]).map(
        (one) => `  ${say('shown:changed.commitment', one)}`,
      ),
    ].join('\n'),
};

/** Null for an action that has no line of its own. */
export function showChanged(name: string, answer: unknown, page: Page): string | null {
  if (answer === null || typeof answer !== 'object' || !('change' in answer)) return null;
  const line = lines[name];
  if (line === undefined) return null;
  const changed = answer as Changed;
  return sections(
    page.dryRun ? page.say('shown:changed.dryRun') : '',
    line(changed, page)
      .split('\n')
      .map((part) => (part.startsWith('  ') ? part : sentence(page, part)))
      .join('\n'),
    changed.change === null ? '' : page.paint('dim', page.say('shown:changed.undo')),
  );
}

function smaller(answer: Changed, page: Page): string {
  const ways = answer['ways'] as (Parameters<typeof wayLines>[0][number] & { words: string })[];
  if (ways.length === 0) return page.say('shown:changed.smallerNone', who(answer));
  return [page.say('shown:changed.smaller', who(answer)), ...smallLines(answer, page)].join('\n');
}

function smallLines(answer: Changed, page: Page): string[] {
  const ways = answer['ways'] as (Parameters<typeof wayLines>[0][number] & { words: string })[];
  return ways.flatMap((way) => [
    wayLines([way], page),
    `  ${page.say('shown:next.opener', { text: way.words })}`,
  ]);
}

function keptMemory(answer: Changed, page: Page): string {
  const memory = answer['memory'] as { people: { name: string }[]; text: string };
  return page.say('shown:changed.remember', { name: names(page, memory.people), text: isolate(memory.text) });
}
