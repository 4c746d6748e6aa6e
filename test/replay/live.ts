/** Lives a stretch of days with Kith: follows its advice with given odds, is answered or not, and holds every day against its words. */
import assert from 'node:assert/strict';
import { dice, type Dice } from '../../examples/dice.ts';
import type { House } from '../../src/actions/action.ts';
import ask from '../../src/actions/ask.ts';
import clip from '../../src/actions/clip.ts';
import done from '../../src/actions/done.ts';
import later from '../../src/actions/later.ts';
import log from '../../src/actions/log.ts';
import next from '../../src/actions/next.ts';
import promise from '../../src/actions/promise.ts';
import remember from '../../src/actions/remember.ts';
import rest from '../../src/actions/rest.ts';
import smaller from '../../src/actions/smaller.ts';
import today from '../../src/actions/today.ts';
import wake from '../../src/actions/wake.ts';
import { writeOwnTouch } from '../../src/actions/parts/own-touch.ts';
import { writeChange } from '../../src/actions/parts/write.ts';
import { dayNumber, dayOf } from '../../src/people/day.ts';
import type { Medium } from '../../src/people/medium.ts';
import { lifeOf } from './life.ts';
import { wrongIn } from './recount.ts';

export interface Lived {
  readonly days: number;
  readonly shown: number;
  readonly sentences: ReadonlyMap<string, number>;
  readonly exits: Readonly<Record<string, number>>;
  /** Who was let rest, if only for a while. */
  readonly rested: ReadonlySet<string>;
  /** What did not hold, with the day on which it was seen. */
  readonly wrong: readonly string[];
}

/** What the user does with someone who is shown; the rest of the odds is nothing at all. */
const odds = { done: 0.5, later: 0.25, smaller: 0.15, rest: 0.02 } as const;
const people = 3;
const minutes = 15;

interface Life {
  readonly base: House;
  readonly throwing: Dice;
  readonly wrong: string[];
  readonly sentences: Map<string, number>;
  readonly exits: Record<string, number>;
  /** Who answers when, by day. */
  readonly answers: Map<number, { id: string; medium: Medium }[]>;
  /** Hidden until this day, by the answer of `later`. */
  readonly hidden: Map<string, number>;
  /** Reached on this day. */
  readonly reached: Map<string, number>;
  /** Days on which someone was shown and put off, since the user last reached them. */
  readonly putOff: Map<string, number[]>;
  readonly waking: Map<number, string[]>;
  readonly rested: Set<string>;
  shown: number;
}

/** @param base a house on a vault with people in it @param from the first day, `YYYY-MM-DD` @param answering the share of words that are answered */
export async function live(
  base: House,
  from: string,
  days: number,
  seed: number,
  answering: (id: string) => number,
): Promise<Lived> {
  const life: Life = {
    base,
    throwing: dice(seed, 'year'),
    wrong: [],
    sentences: new Map(),
    exits: { done: 0, later: 0, smaller: 0, rest: 0, nothing: 0 },
    answers: new Map(),
    hidden: new Map(),
    reached: new Map(),
    putOff: new Map(),
    waking: new Map(),
    rested: new Set(),
    shown: 0,
  };
  const first = dayNumber(from);
  for (let day = first; day < first + days; day += 1) await liveDay(life, day, answering);
  return {
    days,
    shown: life.shown,
    sentences: life.sentences,
    exits: life.exits,
    rested: life.rested,
    wrong: life.wrong,
  };
}

async function liveDay(life: Life, day: number, answering: (id: string) => number): Promise<void> {
  const iso = dayOf(day).toString();
  const house: House = { ...life.base, today: iso };
  for (const { id, medium } of life.answers.get(day) ?? []) await comesIn(house, id, medium);
  for (const id of life.waking.get(day) ?? []) await wake.run(house, wake.input.parse({ who: id }));
  const list = await next.run(house, { minutes, limit: people });
  if (day % 60 === 0) await holdReading(life, house, list);
  life.shown += list.length;
  holdList(life, house, day, list);
  if (day % 14 === 0) await holdToday(life, house, day);
  for (const one of list) await answerTo(life, house, day, one, answering);
  await happens(life, house, list[0]?.person.id);
}

/** Asking changes nothing, not even the second answer. */
async function holdReading(life: Life, house: House, list: readonly Listed[]): Promise<void> {
  const before = dump(house);
  const again = await next.run(house, { minutes, limit: people });
  if (JSON.stringify(again) !== JSON.stringify(list))
    life.wrong.push(`${house.today}: asked twice, two answers`);
  if (dump(house) !== before) life.wrong.push(`${house.today}: asking changed the vault`);
}

/** Every row of every table, in one order. */
export function dump(house: House): string {
  const { raw } = house.vault();
  const tables = raw
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%' ORDER BY name`)
    .all()
    .map((row) => String(row['name']));
  return tables
    .map((name) => {
      const rows = raw.prepare(`SELECT * FROM "${name}"`);
      rows.setReadBigInts(true);
      return JSON.stringify(rows.all(), (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v));
    })
    .join('\n');
}

type Listed = Awaited<ReturnType<typeof next.run>>[number];

const quietNow = (house: House, id: string): boolean =>
  house
    .vault()
    .raw.prepare(
      'SELECT 1 FROM rests r JOIN people p ON p.id = r.person_id WHERE p.public_id = ? AND r.since <= ? AND (r.until IS NULL OR r.until > ?)',
    )
    .get(id, house.today, house.today) !== undefined;

function holdList(life: Life, house: House, day: number, list: readonly Listed[]): void {
  const wrong = (what: string) => life.wrong.push(`${house.today}: ${what}`);
  if (list.length > people) wrong(`${list.length} people instead of ${people}`);
  const effort = list.reduce((sum, one) => sum + (one.factors['effortMinutes'] ?? 0), 0);
  if (effort > minutes) wrong(`${effort} minutes instead of ${minutes}`);
  for (const one of list) {
    const { id, name } = one.person;
    if (one.reasons.length === 0) wrong(`${name} without a reason`);
    const owed = one.reasons.some((reason) => reason.kind === 'owed');
    const theirDay = one.reasons.some((reason) => reason.kind === 'occasion' && reason.since === house.today);
    if (life.reached.get(id) === day - 1 && !owed && !theirDay)
      wrong(`${name} the day after they were reached`);
    if ((life.hidden.get(id) ?? 0) > day) wrong(`${name} before the day they were put off to`);
    const before = life.putOff.get(id) ?? [];
    if (before.includes(day - 1) && before.includes(day - 2)) wrong(`${name} on a third day running`);
    const told = lifeOf(house.vault().raw, id, day);
    for (const reason of one.reasons) {
      life.sentences.set(reason.kind, (life.sentences.get(reason.kind) ?? 0) + 1);
      const said = { person: id, kind: reason.kind, because: reason.because, since: reason.since };
      const why = told === null ? 'nobody of that id' : wrongIn(told, said);
      if (why !== null) wrong(`${name}, ${reason.kind}: “${reason.because}”, but ${why}`);
    }
  }
}

/** Nobody at rest in any list of Today. */
async function holdToday(life: Life, house: House, day: number): Promise<void> {
  const page = await today.run(house, { minutes, limit: people });
  const lists = { next: page.next, owed: page.owed, week: page.week };
  for (const [name, list] of Object.entries(lists)) {
    for (const { person } of list)
      if (quietNow(house, person.id))
        life.wrong.push(`${dayOf(day).toString()}: ${person.name} at rest in ${name}`);
  }
}

async function answerTo(
  life: Life,
  house: House,
  day: number,
  { person, ways }: Listed,
  answering: (id: string) => number,
): Promise<void> {
  const { id } = person;
  const thrown = life.throwing.next();
  const kinds = ['done', 'later', 'smaller', 'rest'] as const;
  let under = 0;
  const exit = kinds.find((kind) => thrown < (under += odds[kind])) ?? 'nothing';
  life.exits[exit] = (life.exits[exit] ?? 0) + 1;
  if (exit === 'done') {
    await reach(life, house, day, id, ways[0]?.medium ?? 'message', answering);
  } else if (exit === 'later') {
    const { until } = await later.run(house, { who: id });
    assert.ok(until > house.today);
    life.hidden.set(id, dayNumber(until));
    life.putOff.set(id, [...(life.putOff.get(id) ?? []), day]);
  } else if (exit === 'smaller') {
    const { ways: small } = await smaller.run(house, { who: id });
    const written = ways.some((way) => way.medium === 'message' || way.medium === 'email');
    const isFirst = (life.putOff.get(id) ?? []).every((one) => one !== -1);
    if (written && isFirst && !small.some((way) => way.minutes <= 2))
      life.wrong.push(`${house.today}: nothing small for ${person.name}`);
    life.putOff.set(id, [...(life.putOff.get(id) ?? []), -1]);
    const way = small[0];
    if (way !== undefined && life.throwing.chance(0.5))
      await reach(life, house, day, id, way.medium, answering);
  } else if (exit === 'rest') {
    const back = life.throwing.chance(0.5) ? day + 30 + life.throwing.below(60) : null;
    life.rested.add(id);
    await rest.run(house, rest.input.parse({ who: id }));
    if (back !== null) life.waking.set(back, [...(life.waking.get(back) ?? []), id]);
  }
}

async function reach(
  life: Life,
  house: House,
  day: number,
  id: string,
  medium: Medium,
  answering: (id: string) => number,
): Promise<void> {
  const purpose = life.throwing.chance(0.3)
    ? life.throwing.pick(['ask', 'care', 'give'] as const)
    : undefined;
  const keep = life.throwing.chance(0.2) ? 'The apple tree is in bloom.' : undefined;
  await done.run(house, {
    who: id,
    by: medium,
    ...(purpose === undefined ? {} : { purpose }),
    ...(keep === undefined ? {} : { keep }),
  });
  life.reached.set(id, day);
  life.putOff.delete(id);
  life.hidden.delete(id);
  if (!life.throwing.chance(answering(id))) return;
  const when = day + 1 + life.throwing.below(20);
  life.answers.set(when, [
    ...(life.answers.get(when) ?? []),
    { id, medium: medium === 'call' ? 'message' : medium },
  ]);
}

/** A line that came in by itself, as an import would bring it. */
async function comesIn(house: House, id: string, medium: Medium): Promise<void> {
  await writeChange(house, 'import', {}, (vault) => {
    const row = vault.raw.prepare('SELECT id, public_id, name FROM people WHERE public_id = ?').get(id);
    if (row === undefined) return;
    const person = { id: Number(row['id']), publicId: id, name: String(row['name']) };
    writeOwnTouch(house, vault, {
      people: [person],
      day: house.today,
      medium,
      direction: 'in',
      state: 'done',
      text: 'Good to hear from you.',
    });
  });
}

/** What else a day brings: something promised, put aside, heard, kept. */
async function happens(life: Life, house: House, id: string | undefined): Promise<void> {
  const { throwing } = life;
  if (id === undefined || quietNow(house, id) || !throwing.chance(0.25)) return;
  const soon = dayOf(dayNumber(house.today) + 1 + throwing.below(12)).toString();
  const name = String(
    house.vault().raw.prepare('SELECT name FROM people WHERE public_id = ?').get(id)?.['name'],
  );
  const moves = [
    () => promise.run(house, { who: id, text: 'send the recipe for the plum cake', due: soon }),
    () => promise.run(house, { who: id, text: 'lend the tent' }),
    () => ask.run(house, { who: id, text: 'how was the walk along the coast?', kind: 'ask' }),
    () => clip.run(house, clip.input.parse({ who: id, text: 'an article about lighthouses' })),
    () =>
      remember.run(house, remember.input.parse({ who: id, text: 'We sang on the ferry.', on: house.today })),
    () => log.run(house, { sentence: `Called ${name} yesterday about the garden`, new: false }),
  ];
  await throwing.pick(moves)();
}
