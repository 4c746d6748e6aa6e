/** The queue's rows for one day, kept in mind and mended by what was written since: who was touched is read again, nobody else. */
import type { QueueRow } from '../../judgement/facts.ts';
import type { Vault } from '../../store/open.ts';
import type { Gift, Purposes } from '../../store/purposes.ts';
import { peopleAfter, type Around, type QueueRecord } from '../../store/queue.ts';
import { changeOfRunningImport } from '../../store/imports.ts';
import { markOf, withRelatives, writtenSince, type Mark } from '../../store/written-since.ts';
import type { OwnFacts } from './facts.ts';
import { freshDay, mendedDay } from './mend-day.ts';

export interface JudgedDay {
  readonly today: number;
  readonly zone: string;
  readonly records: ReadonlyMap<string, QueueRecord>;
  readonly rows: readonly QueueRow[];
  readonly around: Around;
  readonly purposes: ReadonlyMap<number, Purposes>;
  readonly gifts: ReadonlyMap<number, readonly Gift[]>;
  /** What was loaded of some of them, by row id: it stands until something of theirs is written. */
  readonly facts: Map<number, OwnFacts>;
}

/** A day as it was read, with where the vault stood then. */
interface Kept {
  readonly mark: Mark;
  readonly asked: string;
  readonly day: JudgedDay;
}

interface KeptWhole extends Kept {
  /** From here on, what an import wrote may have been passed over; null: nothing was. */
  readonly behind: Mark | null;
  /** When nothing was passed over last. */
  readonly wholeAt: number;
  /** How far everyone is being read again, some with each asking, while an import runs. */
  readonly round: Round | null;
}

interface Round {
  /** Where the vault stood when it began. */
  readonly since: Mark;
  /** The row id of the last who was read. */
  readonly upTo: number;
}

const lastRead = new WeakMap<object, KeptWhole>();

/**
 * An import changes nearly everyone, twice a second, and reading everyone takes longer than a screen may: while it runs, so
 * many are read again with each asking, whoever was changed by anybody else at once, and all when nobody asked for so long.
 */
const atATime = 150;
const mostMs = 60_000;

/**
 * Reads the day: everyone's, or what concerns one person. Everyone's is the same value until something is written, by this
 * or another process; then a new one, in which only those whom the writes concern were read again.
 * @param today `YYYY-MM-DD`
 */
export function readDay(vault: Vault, today: string, personId?: number): JudgedDay {
  // What a transaction has written may yet be taken back: nothing of it is kept.
  if (vault.raw.isTransaction) return freshDay(vault, today, personId === undefined ? undefined : [personId]);
  if (personId !== undefined) return ofOne(vault, today, personId);
  const last = lastRead.get(vault.raw) ?? null;
  const known = last?.asked === today ? last : null;
  const mayWait = known !== null && (known.behind === null || performance.now() - known.wholeAt < mostMs);
  if (known?.behind === null && markOf(vault, known.mark) === known.mark) return known.day;
  vault.raw.exec('BEGIN');
  try {
    const kept = readEveryone(vault, today, known, mayWait);
    lastRead.set(vault.raw, kept);
    return kept.day;
  } finally {
    vault.raw.exec('COMMIT');
  }
}

function readEveryone(vault: Vault, today: string, known: KeptWhole | null, mayWait: boolean): KeptWhole {
  const mark = markOf(vault, known?.mark ?? null);
  const importing = mayWait ? changeOfRunningImport(vault) : null;
  if (known !== null && importing !== null) {
    const kept = besideImport(vault, known, mark, importing);
    if (kept !== null) return kept;
  }
  const since = known === null ? null : writtenSince(vault, known.behind ?? known.mark, mark);
  const day =
    known === null || since === null || since.kind === 'anything'
      ? freshDay(vault, today)
      : since.kind === 'nothing'
        ? known.day
        : mendedDay(vault, known.day, today, since);
  return { mark, asked: today, day, behind: null, wholeAt: performance.now(), round: null };
}

/** What others wrote, and the next of the round; null when that may be anybody. */
function besideImport(vault: Vault, known: KeptWhole, mark: Mark, importing: number): KeptWhole | null {
  const since = writtenSince(vault, known.mark, mark, importing);
  if (since.kind === 'anything') return null;
  const round = known.round ?? { since: mark, upTo: 0 };
  const next = peopleAfter(vault, round.upTo, atATime);
  const isEnd = next.length < atATime;
  const upTo = isEnd ? Infinity : (next.at(-1) ?? Infinity);
  // Whoever stood among them and is not there any more goes with them.
  const before = [...known.day.records.values()].filter(({ id }) => id > round.upTo && id <= upTo);
  const turn = withRelatives(vault, new Set([...next, ...before.map(({ id }) => id)]));
  const people = since.kind === 'some' ? turn.union(since.people) : turn;
  const named = since.kind === 'nothing' || since.named;
  const wasWhole = isEnd || known.behind === null;
  return {
    mark,
    asked: known.asked,
    day: mendedDay(vault, known.day, known.asked, { kind: 'some', people, touches: true, named }),
    // Nothing was written during the whole round: nobody is behind.
    behind: !isEnd ? (known.behind ?? known.mark) : round.since === mark ? null : round.since,
    wholeAt: wasWhole ? performance.now() : known.wholeAt,
    round: isEnd ? null : { since: round.since, upTo },
  };
}

/** One person is asked about several times for one page: the last one is kept until anything at all is written. */
const lastOfOne = new WeakMap<object, Kept & { readonly personId: number }>();

function ofOne(vault: Vault, today: string, personId: number): JudgedDay {
  const known = lastOfOne.get(vault.raw);
  const mark = markOf(vault, known?.mark ?? null);
  if (known?.mark === mark && known.asked === today && known.personId === personId) return known.day;
  const day = freshDay(vault, today, [personId]);
  lastOfOne.set(vault.raw, { mark, asked: today, personId, day });
  return day;
}
