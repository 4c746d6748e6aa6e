/** What each action takes and answers, as the screens see it; taken from the shapes that the actions themselves use. */
import type { z } from 'zod';
import type * as given from '../src/actions/shapes.ts';

export type PersonRef = z.output<typeof given.personRef>;
export type Person = z.output<typeof given.person>;
export type Pace = z.output<typeof given.pace>;
export type Handle = z.output<typeof given.handle>;
export type Touch = z.output<typeof given.touch>;
export type Memory = z.output<typeof given.memory>;
export type Occasion = z.output<typeof given.occasion>;
export type Promised = z.output<typeof given.promise>;
export type NextTime = z.output<typeof given.nextTime>;
export type Clipping = z.output<typeof given.clipping>;
export type Relation = z.output<typeof given.relation>;
export type Rest = z.output<typeof given.rest>;
export type BackedUp = z.output<typeof given.backedUp>;
export type Reason = z.output<typeof given.reason>;
export type Way = z.output<typeof given.way>;
export type Suggestion = z.output<typeof given.suggestion>;
export type Question = z.output<typeof given.question>;
export type ImportReport = z.output<typeof given.importReport>;
export type Medium = z.output<typeof given.medium>;
export type Ring = z.output<typeof given.ring>;
export type Purpose = z.output<typeof given.purpose>;
export type Direction = z.output<typeof given.direction>;

/** What an action answers, read from the action itself. */
type Answer<A extends { default: { output: z.ZodType } }> = z.output<A['default']['output']>;

export interface PulseMark {
  readonly day: string;
  readonly medium: Medium;
  /** 0 to 1. */
  readonly weight: number;
}

export type Today = Answer<typeof import('../src/actions/today.ts')>;
export type NextPerson = Today['next'][number];
export type VitalRing = Today['ring'];

export type PersonRow = Omit<Person, 'card'> & { readonly card?: string | null };

export type PersonPage = Answer<typeof import('../src/actions/show.ts')>;

export type WhereEveryoneStands = Answer<typeof import('../src/actions/map.ts')>;
export type MapPerson = WhereEveryoneStands['people'][number];

export type HistoryEntry = Reads['history'][number];

export type Status = VitalRing & Answer<typeof import('../src/actions/status.ts')>;
export type Copy = Status['copies'][number];

export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly of: number | null;
  readonly unit: string;
}

export interface Job {
  readonly id: string;
  readonly action: string;
  /** It only shows what it would do. */
  readonly dryRun?: boolean;
  /** The batch of files that it reads. */
  readonly upload?: string | null;
  /** `lost`: the server began anew and knows nothing of it. */
  readonly state: 'running' | 'paused' | 'done' | 'failed' | 'cancelled' | 'lost';
  readonly progress: Progress | null;
  readonly result?: unknown;
  readonly problem?: { readonly code: string; readonly message: string; readonly hint: string };
}

export interface WaitingUpload {
  readonly batch: string;
  readonly names: readonly string[];
  readonly bytes: number;
  readonly job: Job | null;
}

export type Settings = Answer<typeof import('../src/actions/settings.ts')>;
export type Fields = Readonly<Record<string, unknown>>;

/** Reading actions: what each answers. Their inputs are plain fields of the address. */
export interface Reads {
  today: Today;
  people: readonly PersonRow[];
  show: PersonPage;
  brief: Answer<typeof import('../src/actions/brief.ts')>;
  token: Answer<typeof import('../src/actions/token.ts')>;
  timeline: Answer<typeof import('../src/actions/timeline.ts')>;
  search: Answer<typeof import('../src/actions/search.ts')>;
  duplicates: Answer<typeof import('../src/actions/duplicates.ts')>;
  map: WhereEveryoneStands;
  memories: Answer<typeof import('../src/actions/memories.ts')>;
  'on-this-day': Answer<typeof import('../src/actions/on-this-day.ts')>;
  'kind-words': Answer<typeof import('../src/actions/kind-words.ts')>;
  look: Answer<typeof import('../src/actions/look.ts')>;
  capacity: Answer<typeof import('../src/actions/capacity.ts')>;
  review: Answer<typeof import('../src/actions/review.ts')>;
  well: Answer<typeof import('../src/actions/well.ts')>;
  slots: Answer<typeof import('../src/actions/slots.ts')>;
  appointment: Answer<typeof import('../src/actions/appointment.ts')>;
  backtest: Answer<typeof import('../src/actions/backtest.ts')>;
  paper: Answer<typeof import('../src/actions/paper.ts')>;
  letter: Answer<typeof import('../src/actions/letter.ts')>;
  book: Answer<typeof import('../src/actions/book.ts')>;
  introductions: Answer<typeof import('../src/actions/introductions.ts')>;
  imports: Answer<typeof import('../src/actions/imports.ts')>;
  mailboxes: Answer<typeof import('../src/actions/mailboxes.ts')>;
  offers: Answer<typeof import('../src/actions/offers.ts')>;
  'not-people': Answer<typeof import('../src/actions/not-people.ts')>;
  questions: readonly Question[];
  history: Answer<typeof import('../src/actions/history.ts')>;
  status: Status;
  trash: Answer<typeof import('../src/actions/trash.ts')>;
  settings: Answer<typeof import('../src/actions/settings.ts')>;
  doctor: { readonly ok: boolean; readonly checks: readonly { name: string; ok: boolean; detail: string }[] };
}

export type Changed = Readonly<Record<string, unknown>> & { readonly change?: string | null };
