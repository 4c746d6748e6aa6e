/** What a review counts, and the moves it suggests: the most pressing first, one of a kind. */
import { backedUp } from '../../judgement/backed-up.ts';
import type { QueueRow } from '../../judgement/facts.ts';
import { gone, horizon, silence } from '../../judgement/pace.ts';
import { suggestRings, vitalPeople } from '../../judgement/suggest-rings.ts';
import { avoidance, stateAt } from '../../judgement/table.ts';
import { short, when } from '../../judgement/spoken.ts';
import { dayNumber, dayOf } from '../../people/day.ts';
import { ringIntervalDays, rings, type Ring } from '../../people/ring.ts';
import type { Vault } from '../../store/open.ts';
import { saySentence, type Say } from '../../words/say.ts';
import type { JudgedDay } from '../judging/day.ts';
import { loadFacts } from '../judging/facts.ts';
import { intentionsOf } from './intentions.ts';
import { introductionsUnderway } from './introducing.ts';
import { memoriesSince, promisesBetween, reachedOut } from '../../store/lived.ts';
import { firstPromise } from '../../store/person-facts.ts';

export interface Move {
  readonly kind:
    | 'answer'
    | 'promise'
    | 'reach'
    | 'introduction'
    | 'honest'
    | 'balance'
    | 'closer'
    | 'further'
    | 'memory';
  readonly text: string;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly ring: Ring | null;
}

/** @param since the first day that counts, a day number */
export function reviewCounts(vault: Vault, today: string, since: number) {
  const touched = reachedOut(vault, since, dayNumber(today));
  const promises = promisesBetween(vault, dayOf(since).toString(), today);
  return {
    ...touched,
    promisesKept: promises.kept,
    promisesOpen: promises.open,
    memories: memoriesSince(vault, since),
  };
}

type Finder = (vault: Vault, day: JudgedDay, say: Say) => Move | null;

const finders: Readonly<Record<'week' | 'quarter', readonly Finder[]>> = {
  week: [answer, promised, honest, reach, introduced, memory, balance],
  quarter: [balance, further, closer, reach, honest, memory, introduced],
};

export function reviewMoves(vault: Vault, day: JudgedDay, period: 'week' | 'quarter', say: Say): Move[] {
  const moves = finders[period].flatMap((find) => find(vault, day, say) ?? []);
  return moves.filter(
    (move, i) => move.person === null || moves.findIndex((one) => one.person?.id === move.person?.id) === i,
  );
}

function move(
  day: JudgedDay,
  say: Say,
  kind: Move['kind'],
  row: QueueRow,
  more: Readonly<Record<string, unknown>> = {},
  ring: Ring | null = null,
): Move {
  const name = day.records.get(row.id)?.name ?? '';
  return {
    kind,
    text: say(`loop:move.${kind}`, { name: short(name), ...more }),
    person: { id: row.id, name },
    ring,
  };
}

/** The first of the living by an order; ids decide between equals. */
function first(
  day: JudgedDay,
  is: (row: QueueRow) => boolean,
  order: (row: QueueRow) => number,
): QueueRow | null {
  const rows = day.rows.filter((row) => row.quiet === null && is(row));
  return rows.sort((x, y) => order(x) - order(y) || (x.id < y.id ? -1 : 1))[0] ?? null;
}

function answer(_: Vault, day: JudgedDay, say: Say): Move | null {
  const row = first(
    day,
    (one) => one.owedDay !== null,
    (one) => one.owedDay ?? 0,
  );
  return row === null
    ? null
    : move(day, say, 'answer', row, { when: when(Math.min(0, (row.owedDay ?? 0) - day.today)) });
}

function promised(vault: Vault, day: JudgedDay, say: Say): Move | null {
  const row = first(
    day,
    (one) => one.promiseDay !== null && one.promiseDay <= day.today + 7,
    (one) => one.promiseDay ?? 0,
  );
  if (row === null) return null;
  const text = firstPromise(vault, day.records.get(row.id)?.id ?? 0);
  return move(day, say, 'promise', row, { text: short(text) });
}

function honest(_: Vault, day: JudgedDay, say: Say): Move | null {
  const row = first(
    day,
    (one) => one.snoozes >= avoidance.honestAfter,
    (one) => -one.snoozes,
  );
  return row === null ? null : move(day, say, 'honest', row);
}

function reach(_: Vault, day: JudgedDay, say: Say): Move | null {
  const vital = new Set(vitalPeople(day.rows).ids);
  const risk = (row: QueueRow) => gone(row, silence(row, day.today), horizon(row.medianGap));
  const row = first(
    day,
    (one) => vital.has(one.id) && one.n >= stateAt.knownFrom && risk(one) >= stateAt.fading,
    (one) => -risk(one),
  );
  return row === null ? null : move(day, say, 'reach', row, { when: when(-silence(row, day.today)) });
}

function introduced(vault: Vault, day: JudgedDay, say: Say): Move | null {
  const today = dayOf(day.today).toString();
  const due = introductionsUnderway(vault, say).find((one) => one.due !== null && one.due <= today);
  if (due === undefined || due.next === null) return null;
  return { kind: 'introduction', text: due.next, person: due.a, ring: null };
}

function memory(vault: Vault, day: JudgedDay, say: Say): Move | null {
  for (const id of vitalPeople(day.rows).ids) {
    const row = day.rows.find((one) => one.id === id);
    if (row === undefined) continue;
    const standing = backedUp(loadFacts(vault, day, row, null), day.today);
    if (standing.action?.key !== 'reasons:backedUp.memory') continue;
    return { ...move(day, say, 'memory', row), text: saySentence(say, standing.action) };
  }
  return null;
}

function balance(vault: Vault, day: JudgedDay, say: Say): Move | null {
  const starved = intentionsOf(vault, dayOf(day.today).toString())
    .filter((one) => one.wanted > 0 && one.got < one.wanted / 2)
    .sort((x, y) => x.got / x.wanted - y.got / y.wanted)[0];
  if (starved === undefined) return null;
  const [got, wanted] = [Math.round(100 * starved.got), Math.round(100 * starved.wanted)];
  return {
    kind: 'balance',
    text: say('loop:move.balance', { label: short(starved.name), got, wanted }),
    person: null,
    ring: null,
  };
}

/** Someone near as wished and far as lived: twice the gap that their ring asks for, and put off or unanswered. */
function further(_: Vault, day: JudgedDay, say: Say): Move | null {
  const late = (row: QueueRow) => {
    const interval = row.ring === null ? null : ringIntervalDays[row.ring];
    return interval === null || row.n === 0 ? 0 : silence(row, day.today) / interval;
  };
  const row = first(
    day,
    (one) => late(one) >= 4 && one.ring !== 'hundred-and-fifty',
    (one) => -late(one),
  );
  if (row === null || row.ring === null) return null;
  const to = rings[rings.indexOf(row.ring) + 1] ?? 'beyond';
  return move(
    day,
    say,
    'further',
    row,
    { ring: say(`loop:ring.${to}`), from: say(`loop:ring.${row.ring}`) },
    to,
  );
}

/** Someone whom the user lives near and never chose. */
function closer(_: Vault, day: JudgedDay, say: Say): Move | null {
  const lived = suggestRings(day.rows);
  const near = (row: QueueRow) => rings.indexOf(lived.get(row.id) ?? 'beyond');
  const row = first(day, (one) => one.ring === null && near(one) <= 1 && one.n >= 12, near);
  const to = row === null ? undefined : lived.get(row.id);
  return row === null || to === undefined
    ? null
    : move(day, say, 'closer', row, { ring: say(`loop:ring.${to}`) }, to);
}
