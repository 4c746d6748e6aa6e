/** What an action is: one verb with its words, its input and output, and how it runs. All doors are derived from this. */
import type { z } from 'zod';
import type { Vault } from '../store/open.ts';
import type { Language, Say } from '../words/say.ts';

export type Door = 'cli' | 'api' | 'app' | 'mcp' | 'dav' | 'schedule';

export interface Progress {
  /** A catalogue key of namespace `progress`. */
  readonly step: string;
  readonly done: number;
  /** Null when nobody can know. */
  readonly of: number | null;
  readonly unit: 'bytes' | 'items' | 'people' | 'touches' | 'files' | 'steps';
}

/** Everything an action may know about where it runs: the clock, chance and the way out are handed in. */
export interface House {
  readonly folder: string;
  /** Opens the vault on first use. */
  vault(): Vault;
  /** The civil date that stands for today, `YYYY-MM-DD`. */
  readonly today: string;
  /** The real moment, milliseconds since 1970. */
  now(): number;
  random(bytes: number): Uint8Array;
  readonly door: Door;
  readonly language: Language;
  readonly say: Say;
  readonly progress: (progress: Progress) => void;
  /** Lets other work go on between two steps; waits while paused; throws Problem `cancelled` when the user stopped it. */
  breathe(): Promise<void>;
  /** Show what would be done and write nothing. */
  readonly dryRun: boolean;
  /** The passphrase for the recovery key; throws Problem `passphrase-needed` where nobody can be asked. */
  passphrase(): Promise<string>;
  /** Asks for the password of a mailbox without showing it; null where nobody can be asked. */
  readonly mailPassword?: (address: string) => Promise<string | null>;
}

export interface Action<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly input: I;
  readonly output: O;
  /** What it does to the vault: decides HTTP method, MCP annotations and whether a token may call it. */
  readonly does: 'reads' | 'writes' | 'forgets';
  /** Input fields taken as words of the command line, in order; the last may be a list. */
  readonly words?: readonly string[];
  /** Doors that cannot carry it: files of this machine are no business of the network. */
  readonly not?: readonly Door[];
  /** In a terminal what it would do is shown first, and kept when the user says so. */
  readonly shownFirst?: boolean;
  /** Long work: the server runs it in a worker and streams progress. */
  readonly long?: boolean;
  /** A line for `--help`. */
  readonly example: string;
  run(house: House, input: z.output<I>): Promise<z.input<O>>;
}

/** Keeps the types of one action's input and output together. */
export function action<I extends z.ZodObject, O extends z.ZodType>(definition: Action<I, O>): Action<I, O> {
  return definition;
}
