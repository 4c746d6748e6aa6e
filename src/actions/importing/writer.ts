/** What the steps of an import share: the vault, who is known, the running change and the tally. */
import { hash } from 'node:crypto';
import type { CaptureContext } from '../../capture/capturer.ts';
import type { CardFacts } from '../../capture/from-card.ts';
import type { Choice } from '../../capture/chosen-columns.ts';
import { fold } from '../../people/fold.ts';
import { besideItsDay, publicId } from '../../people/ids.ts';
import type { Settings } from '../../store/settings.ts';
import type { Vault } from '../../store/open.ts';
import { insertIfNew, run } from '../../store/rows.ts';
import type { House } from '../action.ts';
import type { Fresh } from './fresh-people.ts';
import type { Memory } from './known.ts';
import type { Tally } from './tally.ts';

export interface Writer {
  readonly house: House;
  readonly vault: Vault;
  readonly settings: Settings;
  /** What was said of the columns of tables for this import. */
  readonly said?: readonly Choice[];
  /** Read again when someone else changed who is known. */
  memory: Memory;
  readonly tally: Tally;
  readonly importId: number;
  /** Imports that were cut off before their end: what they left for the end is done now. */
  readonly brokenOff: ReadonlySet<number>;
  /** People whose names, handles or card changed: indexed again at the end of the batch. */
  readonly stale: Set<number>;
  /** People known only from mail or chat that this import touched: judged at the end. */
  readonly toJudge: Set<number>;
  /** People whom a card of this import made or changed: at the end they are compared with their namesakes. */
  readonly toAsk: Set<number>;
  /** Keys of all questions that this import asks, new ones and those that stand already. */
  readonly asked: Set<string>;
  /** When what is being written was: its file, in milliseconds since 1970. */
  toldAt: number;
  /** What cards said of people before newer versions of them came. */
  readonly replaced: Map<number, CardFacts[]>;
  /** People whose calls and meetings are compared again, though this import told none of them. */
  readonly toJoin: Set<number>;
  /** Card UID → person, for group cards and relations by UID. */
  readonly byUid: Map<string, number>;
  /** New people who are not written yet. */
  readonly fresh: Fresh;
  /** Kept for the end, when everyone is known. */
  readonly later: (() => void)[];
}

/** What a format may know of the vault. @param source the file; empty where the reader fills it in */
export function contextOf(w: Pick<Writer, 'house' | 'settings' | 'said'>, source: string): CaptureContext {
  const mine = new Set(w.settings.handles);
  const names = [
    w.settings.name,
    ...w.settings.handles.filter((h) => h.startsWith('name:')).map((h) => h.slice(5)),
  ];
  return {
    mine,
    myNames: new Set(names.filter((n) => n !== '').map(fold)),
    region: w.settings.region,
    zone: w.settings.zone,
    today: w.house.today,
    source,
    vouched: new Set(w.settings.vouched),
    columns: { remembered: w.settings.tables, said: w.said ?? [] },
  };
}

/** This import and those that were cut off before it: what they left undone is done as if they were one. */
export function imports(w: Writer): readonly number[] {
  return [...w.brokenOff, w.importId];
}

/** A public id made from a source's key: the same source always gives the same id. Touches of one day lie side by side. */
export function idOf(prefix: string, key: string): string {
  const bytes = hash('sha256', key, 'buffer').subarray(0, 10);
  return publicId(prefix, prefix === 't' ? besideItsDay(key, bytes) : bytes);
}

export function newId(house: House, prefix: string): string {
  let pool = pools.get(house);
  if (pool === undefined || pool.at + 10 > pool.bytes.length)
    pools.set(house, (pool = { bytes: house.random(10 * 400), at: 0 }));
  pool.at += 10;
  return publicId(prefix, pool.bytes.subarray(pool.at - 10, pool.at));
}

/** Chance is asked for in pieces of 400 ids: asking for each costs more than writing its row. */
const pools = new WeakMap<House, { readonly bytes: Uint8Array; at: number }>();

/** Asks the user once; the same question is never asked twice, whatever its answer. */
export function ask(
  w: Writer,
  q: {
    readonly key: string;
    readonly kind: string;
    readonly text: { readonly key: string; readonly values: Readonly<Record<string, unknown>> };
    readonly choices: readonly {
      readonly id: string;
      readonly key: string;
      readonly values?: Readonly<Record<string, unknown>>;
    }[];
    readonly subject: Readonly<Record<string, unknown>>;
  },
): void {
  w.asked.add(q.key);
  const id = insertIfNew(
    w.vault,
    'questions',
    {
      public_id: idOf('q', q.key),
      key: q.key,
      kind: q.kind,
      text: JSON.stringify(q.text),
      choices: JSON.stringify(q.choices),
      subject: JSON.stringify(q.subject),
      answer: null,
      answered_at: null,
      import_id: w.importId,
    },
    'key',
  );
  if (id !== null) w.tally.unsure += 1;
  else {
    // More was read since it was asked: the same question, with what is known now.
    const now = [JSON.stringify(q.text), JSON.stringify(q.choices), idOf('q', q.key)];
    run(w.vault, 'UPDATE questions SET text = ?, choices = ? WHERE public_id = ? AND answer IS NULL', ...now);
  }
}
