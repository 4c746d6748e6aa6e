/** The words between the server and its workers: plain values only, answers already as JSON text. */
import type { Door, Progress } from '../actions/action.ts';
import type { Language } from '../words/say.ts';

/** Where a server works, the same for all its workers. */
export interface Place {
  readonly folder: string;
  /** `YYYY-MM-DD` that stands for today; null: the real one. */
  readonly today: string | null;
}

export interface Call {
  readonly name: string;
  readonly door: Door;
  /** What the caller prefers; a language set in the vault wins. */
  readonly language: Language;
  /** What the caller may do: a reading call of a writing action is refused. */
  readonly may: 'read' | 'write';
  readonly input:
    | { readonly kind: 'query'; readonly text: string }
    | { readonly kind: 'json'; readonly value: unknown };
  readonly dryRun: boolean;
  readonly passphrase: string | null;
  /** The same key answers the same and does nothing twice. */
  readonly key: string | null;
  /** Run long work too, here and now. */
  readonly long: boolean;
}

export interface ProblemSaid {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly [detail: string]: unknown;
}

export type Answer =
  | { readonly kind: 'done'; readonly json: string }
  /** It is long: run it as a job. */
  | { readonly kind: 'long'; readonly does: 'reads' | 'writes' | 'forgets' }
  | { readonly kind: 'problem'; readonly problem: ProblemSaid }
  | { readonly kind: 'no-such-action' }
  | { readonly kind: 'wrong-way'; readonly does: 'reads' | 'writes' | 'forgets' }
  /** Its stack is for the terminal of the server, never for the network. */
  | { readonly kind: 'bug'; readonly stack: string; readonly problem: ProblemSaid };

/** Small things beside the table of actions that need the writing connection or much code. */
export type Inside =
  | { readonly kind: 'open-session' }
  | { readonly kind: 'note-session'; readonly secret: string }
  | { readonly kind: 'note-token'; readonly id: string }
  | { readonly kind: 'openapi'; readonly version: string }
  | { readonly kind: 'photo'; readonly person: string }
  | { readonly kind: 'feed' }
  | { readonly kind: 'backup-due' }
  | { readonly kind: 'drill-due' }
  | { readonly kind: 'search-waiting' };

export type Asked =
  | { readonly id: number; readonly call: Call }
  | { readonly id: number; readonly inside: Inside };

export type Told =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly inside: unknown }
  | { readonly id: number; readonly progress: Progress };

/** What the shared number of a job means. */
export const control = { go: 0, wait: 1, stop: 2 } as const;
