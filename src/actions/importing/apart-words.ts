/** What the import and the process that reads its files say to each other. */
import type { CaptureContext } from '../../capture/capturer.ts';
import type { Evidence } from '../../capture/evidence.ts';
import type { Sentence } from '../../problem.ts';
import type { Fetched } from '../mailbox/read-mails.ts';
import type { Beginning, FileToRead, Known, OwnerSample, Piece } from './reading.ts';
import type { Skip } from './tally.ts';

export type ToReader =
  | {
      readonly kind: 'find';
      readonly paths: readonly string[];
      readonly as: string | null;
      /** Sources to leave alone, with the reason. */
      readonly leave: ReadonlyMap<string, Sentence>;
      /** Something went wrong before: tell each step before it is done. */
      readonly isCareful: boolean;
    }
  | { readonly kind: 'owners'; readonly context: CaptureContext; readonly without: ReadonlySet<number> }
  | { readonly kind: 'digests'; readonly of: readonly Beginning[] }
  /** Nothing need be found before: these came over the network. */
  | { readonly kind: 'mails'; readonly fetched: Fetched }
  | {
      readonly kind: 'read';
      readonly files: readonly number[];
      readonly context: CaptureContext;
      readonly known: Known;
    };

export type FromReader =
  /** At work, and at what: a source while finding, a place among the files while taking samples. */
  | { readonly kind: 'at'; readonly source?: string; readonly file?: number }
  | { readonly kind: 'files'; readonly files: readonly FileToRead[] }
  | { readonly kind: 'skips'; readonly skips: readonly Skip[] }
  | { readonly kind: 'samples'; readonly samples: readonly OwnerSample[] }
  | { readonly kind: 'digests'; readonly digests: readonly (string | null)[] }
  | { readonly kind: 'pieces'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'evidence'; readonly items: readonly Evidence[] }
  /** What was asked for is done. */
  | { readonly kind: 'done' }
  | {
      readonly kind: 'problem';
      readonly code: string;
      readonly values: Readonly<Record<string, unknown>>;
    };
