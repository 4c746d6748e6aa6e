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

export type NextPerson = Suggestion & {
  readonly line: string;
  readonly pulse: readonly PulseMark[];
  readonly quietSince: string | null;
  readonly memory: Memory | null;
  readonly ask: string | null;
  readonly started: string | null;
  readonly openers: readonly string[];
};

export interface Owed {
  readonly person: PersonRef;
  readonly what: string;
  readonly when: string;
  readonly medium: Medium;
}

export interface Week {
  readonly person: PersonRef;
  readonly what: string;
  readonly when: string;
  readonly note: string | null;
}

export interface Commitment {
  readonly text: string;
  readonly done: number;
  readonly number: number;
  readonly pace: string;
}

export interface VitalRing {
  readonly vital: number;
  readonly backedUp: number;
  readonly stale: number;
  readonly atRisk: number;
  readonly suggested: boolean;
}

export interface Today {
  readonly day: string;
  readonly language: 'en' | 'de';
  readonly reached: readonly PersonRef[];
  readonly next: readonly NextPerson[];
  readonly owed: readonly Owed[];
  readonly week: readonly Week[];
  readonly commitments: readonly Commitment[];
  readonly ring: VitalRing;
  readonly counts: { readonly people: number; readonly questions: number; readonly introductions: number };
  readonly copies: { readonly at: string; readonly ok: boolean } | null;
  readonly welcome: 'empty' | 'pin' | 'ready';
  readonly firstSentence: string | null;
  readonly freshStart: { readonly days: number } | null;
}

export type PersonRow = Omit<Person, 'card'> & { readonly card?: string | null };

export type PersonPage = Answer<typeof import('../src/actions/show.ts')>;

export interface MapPerson {
  readonly id: string;
  readonly name: string;
  readonly ring: Ring | null;
  readonly suggestedRing: Ring | null;
  readonly circles: readonly string[];
  readonly silentDays: number | null;
  readonly gone: number | null;
  readonly state: Pace['state'];
  readonly lastDay: string | null;
}

export interface WhereEveryoneStands {
  readonly people: readonly MapPerson[];
  readonly first: string;
  readonly last: string;
}

export interface Found {
  readonly kind: string;
  readonly id: string;
  readonly person: PersonRef | null;
  readonly text: string;
  readonly when: string | null;
}

export type HistoryEntry = Reads['history'][number];

export interface Copy {
  readonly file: string;
  readonly at: string;
  readonly bytes: number;
  readonly verifiedAt: string | null;
  readonly ok: boolean | null;
}

export interface Status extends VitalRing {
  readonly copies: readonly Copy[];
}

export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly of: number | null;
  readonly unit: string;
}

export interface Job {
  readonly id: string;
  readonly action: string;
  readonly state: 'running' | 'paused' | 'done' | 'failed' | 'cancelled';
  readonly progress: Progress | null;
  readonly result?: unknown;
  readonly problem?: { readonly code: string; readonly message: string; readonly hint: string };
}

export type Settings = Readonly<Record<string, unknown>>;
export type Fields = Readonly<Record<string, unknown>>;

/** Reading actions: what each answers. Their inputs are plain fields of the address. */
export interface Reads {
  today: Today;
  people: readonly PersonRow[];
  show: PersonPage;
  timeline: Answer<typeof import('../src/actions/timeline.ts')>;
  search: readonly Found[];
  map: WhereEveryoneStands;
  imports: Answer<typeof import('../src/actions/imports.ts')>;
  questions: readonly Question[];
  history: Answer<typeof import('../src/actions/history.ts')>;
  status: Status;
  settings: Settings;
  doctor: { readonly ok: boolean; readonly checks: readonly { name: string; ok: boolean; detail: string }[] };
}

export type Changed = Readonly<Record<string, unknown>> & { readonly change?: string | null };
