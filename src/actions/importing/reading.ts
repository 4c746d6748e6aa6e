/** What an import asks of whoever reads its files: which they are, whose, and what they say, piece by piece. */
import type { CaptureContext, OwnerGuess } from '../../capture/capturer.ts';
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
}

/** One import's reader. Nothing in a file makes it throw: what cannot be read is evidence of its own. */
export interface Reading {
  /** Asked once, first. @throws Problem `format-unknown` when `as` names none */
  find(paths: readonly string[], as: string | null): Promise<FilesFound>;
  /** @param context whose `source` is filled in for each file */
  owners(context: CaptureContext): Promise<readonly OwnerSample[]>;
  /** @param files places among those found, ascending @param context whose `source` is filled in for each file */
  read(files: readonly number[], context: CaptureContext): AsyncIterable<Piece>;
  /** Stops what is still being read. */
  close(): void;
}
