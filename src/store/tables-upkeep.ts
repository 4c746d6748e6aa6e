/** Rows of the tables about settings, imports, questions, history and copies. */
import type { Generated } from 'kysely';

export interface VaultRow {
  id: Generated<number>;
  vault_id: string;
  made_at: number;
}

export interface NowWritingRow {
  id: Generated<number>;
  change_id: number | null;
}

export interface ChangesRow {
  id: Generated<number>;
  public_id: string;
  at: number;
  door: string;
  action: string;
  about: string;
  import_id: number | null;
  undoes: number | null;
  undone_by: number | null;
}

export interface JournalRow {
  id: Generated<number>;
  change_id: number;
  tbl: string;
  row: number;
  before: string | null;
  after: string | null;
}

export interface SettingsRow {
  id: Generated<number>;
  key: string;
  value: string;
}

export interface WaitingRow {
  id: Generated<number>;
  public_id: string;
  seen: string;
  evidence: string;
  import_id: number | null;
}

export interface NotPeopleRow {
  id: Generated<number>;
  seen: string;
  name: string | null;
  why: string;
  verdict: string;
  count: Generated<number>;
  decided_by: string;
  import_id: number | null;
}

export interface GivesRow {
  id: Generated<number>;
  public_id: string;
  person_id: number;
  kind: string;
  text: string;
  made_on: string;
  done_on: string | null;
}

export interface IntroductionsRow {
  id: Generated<number>;
  public_id: string;
  a_id: number;
  b_id: number;
  why: Generated<string>;
  step: string;
  stepped_on: string;
  outcome: string | null;
}

export interface IntentionsRow {
  id: Generated<number>;
  public_id: string;
  name: string;
  share: number;
  circle_id: number | null;
}

export interface CommitmentsRow {
  id: Generated<number>;
  public_id: string;
  medium: string;
  number: number;
  since: string;
  until: string;
  text: Generated<string>;
}

export interface QuestionsRow {
  id: Generated<number>;
  public_id: string;
  key: string;
  kind: string;
  text: string;
  choices: string;
  subject: string;
  answer: string | null;
  answered_at: number | null;
  import_id: number | null;
}

export interface TokensRow {
  id: Generated<number>;
  public_id: string;
  name: string;
  scope: string;
  sha256: string;
  made_at: number;
  used_at: number | null;
  until: number | null;
}

export interface ImportsRow {
  id: Generated<number>;
  public_id: string;
  started_at: number;
  finished_at: number | null;
  state: string;
  sources: string;
  counts: Generated<string>;
}

export interface SkipsRow {
  id: Generated<number>;
  import_id: number;
  source: string;
  place: string;
  why: string;
}

export interface FilesSeenRow {
  id: Generated<number>;
  path: string;
  mine: string;
  bytes: number;
  modified_ms: number;
  format: string;
  counts: string;
  import_id: number;
}

export interface SessionsRow {
  id: Generated<number>;
  sha256: string;
  made_at: number;
  used_at: number;
}

export interface IdempotencyRow {
  id: Generated<number>;
  key_sha256: string;
  at: number;
  change_id: number | null;
  answer: string | null;
}

export interface CopiesRow {
  id: Generated<number>;
  file: string;
  folder: string;
  kind: string;
  sequence: number;
  journal_id: number;
  at: number;
  bytes: number;
  verified_at: number | null;
  ok: number | null;
  result: string | null;
}
