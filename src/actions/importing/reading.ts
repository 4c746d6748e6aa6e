/** What an import asks of whoever reads its files: which they are, whose, and what they say, piece by piece. */
import type { CaptureContext, OwnerGuess, ReadBefore } from '../../capture/capturer.ts';
import type { Evidence } from '../../capture/evidence.ts';
import type { Skip } from './tally.ts';

/** A file, or a member of an archive, of a known format. */
export interface FileToRead {
  /** Below what was given, `/` separated: what reports and keys speak of. */
  readonly source: string;
  /** Where it lies on this machine, with the member behind `!/`. */
  readonly path: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** The name of its format. */
  readonly format: string;
}

export interface FilesFound {
  /** In the order to read them: those that name people first. */
  readonly files: readonly FileToRead[];
  readonly skips: readonly Skip[];
}

/** Whom one file shows as its owner. */
export interface OwnerSample {
  readonly format: string;
  readonly bytes: number;
  readonly guesses: readonly OwnerGuess[];
}

/** What about a megabyte of one file says. The pieces of a file come one after the other. */
export interface Piece {
  /** Its place among {@link FilesFound.files}. */
  readonly file: number;
  readonly items: readonly Evidence[];
  /** How much of the file was read so far. */
  readonly bytes: number;
  readonly isLast: boolean;
  /** With the last: what the file can be known by when it is met again, when it was read to its end. */
  readonly whole?: Whole;
}

export interface Whole {
  /** Of all bytes, base64url. */
  readonly sha256: string;
  /** How many items were met, where the format counts them. */
  readonly count: number | null;
}

/** The beginning of a file, for {@link Reading.digests}. */
export interface Beginning {
  /** Its place among {@link FilesFound.files}. */
  readonly file: number;
  readonly bytes: number;
}

/** What need not be read once more. */
export interface Known {
  /** Of files that have grown: what was read before; by their place. */
  readonly after: ReadonlyMap<number, ReadBefore>;
  /** SHA-256 of cards whose facts are in the vault. */
  readonly cards: ReadonlySet<string>;
}

/** One import's reader. Nothing in a file makes it throw: what cannot be read is evidence of its own. */
export interface Reading {
  /** Asked once, first. @throws Problem `format-unknown` when `as` names none */
  find(paths: readonly string[], as: string | null): Promise<FilesFound>;
  /** @param context whose `source` is filled in for each file */
  owners(context: CaptureContext): Promise<readonly OwnerSample[]>;
  /**
   * SHA-256 of how these files begin, base64url; null for one that has grown and cannot be read on from there, or that
   * cannot be read.
   */
  digests(of: readonly Beginning[]): Promise<readonly (string | null)[]>;
  /** @param files places among those found, ascending @param context whose `source` is filled in for each file */
  read(files: readonly number[], context: CaptureContext, known?: Known): AsyncIterable<Piece>;
  /** Stops what is still being read. */
  close(): void;
}
