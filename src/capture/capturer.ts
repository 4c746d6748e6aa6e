/** What a format offers: to recognise a file by its content, to find the owner in it, and to turn bytes into evidence. */
import type { Handle } from '../people/handle.ts';
import type { Choices } from './chosen-columns.ts';
import type { Evidence } from './evidence.ts';
import type { Said } from './from-chat.ts';

/** What a capturer may know about the vault it reads for. */
export interface CaptureContext {
  /** The owner's own handles, as `kind:value` (`email:ana@example.org`, `phone:+351…`). */
  readonly mine: ReadonlySet<string>;
  /** Names the owner goes by in chats, folded to lower case. */
  readonly myNames: ReadonlySet<string>;
  /** ISO 3166 region for numbers without a country code. */
  readonly region: string;
  /** IANA zone of the owner, for moments without an offset. */
  readonly zone: string;
  /** The civil date of today, `YYYY-MM-DD`. */
  readonly today: string;
  /** Path of the file below what was given to import, `/` separated; for keys and names only. */
  readonly source: string;
  /** Addresses that the owner took back from among those that are no people, as `kind:value`: what they sent counts. */
  readonly vouched?: ReadonlySet<string>;
  /** What was said about the columns of tables, now or before. */
  readonly columns?: Choices;
  /** Read again for this alone; nothing else comes of it. */
  readonly only?: 'kind-words';
  /** Told of each message of a chat as it is read. */
  readonly heard?: (said: Said) => void;
}

/** Synchronous, streaming: each push returns what is complete so far; `end` returns the rest. Never throws on bad input. */
export interface Capturer {
  push(chunk: Uint8Array): readonly Evidence[];
  end(): readonly Evidence[];
  /** How many items it has met, where a file that grows can be read on from its old end. */
  count?(): number;
}

/** What was read of a file the last time, which has grown since. */
export interface ReadBefore {
  readonly bytes: number;
  /** How many items were met in them. */
  readonly count: number;
}

/** The owner, as a sample of the source suggests. */
export interface OwnerGuess {
  readonly handle: Handle | null;
  readonly name: string | null;
  /** 0 to 1: the share of items that agree. */
  readonly share: number;
  /** Set when nearly everything in the file went to or from this one, and nobody else is on half of it. */
  readonly alone?: true;
}

export interface Format {
  /** As `--as` takes it: `vcard`, `mbox`, `whatsapp`… */
  readonly name: string;
  /**
   * How sure this format is that a file is its own, 0 to 1, from the first bytes (at most 64 kB).
   * The name is a hint that may break a tie, never the evidence.
   */
  sniff(head: Uint8Array, fileName: string): number;
  /** Who exported this, from a sample (at most 4 MB); most likely first. */
  owner?(sample: Uint8Array, context: CaptureContext): readonly OwnerGuess[];
  /** @param after what was read before, when this format said that it {@link goesOn} there */
  open(context: CaptureContext, after?: ReadBefore): Capturer;
  /**
   * Whether what follows what was read before can be read by itself, as these first bytes of it show.
   * Without it a file that has grown is read from its beginning.
   */
  goesOn?(next: Uint8Array): boolean;
}
