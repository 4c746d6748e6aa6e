/** Rows of the tables about what happened, what is kept and what is planned. */
import type { Generated } from 'kysely';

export interface TouchesRow {
  id: Generated<number>;
  public_id: string;
  at: number;
  day: number;
  day_only: Generated<number>;
  medium: string;
  direction: string;
  state: string;
  purpose: string | null;
  minutes: number | null;
  missed: Generated<number>;
  broadcast: Generated<number>;
  group_name: string | null;
  text: Generated<string>;
  key: string | null;
  place: string | null;
  import_id: number | null;
}

export interface TouchPeopleRow {
  id: Generated<number>;
  person_id: number;
  touch_id: number;
  handle_id: number | null;
  /** What the source showed: the kind of handle, or `name` when there was none, then `:` and the name beside it. */
  seen: string | null;
}

export interface TouchKeysRow {
  id: Generated<number>;
  public_id: string;
  touch_id: number;
  /** The touch that went into this one, as JSON, as its source told it. */
  told: string | null;
  import_id: number | null;
}

export interface MemoriesRow {
  id: Generated<number>;
  public_id: string;
  day: number | null;
  kind: Generated<string>;
  text: string;
  place: string | null;
  said_by: number | null;
  kept_at: number;
  touch_id: number | null;
  import_id: number | null;
}

export interface MemoryPeopleRow {
  id: Generated<number>;
  person_id: number;
  memory_id: number;
}

export interface PhotosRow {
  id: Generated<number>;
  memory_id: number;
  sha256: string;
  bytes: number;
  media_type: string;
  name: string | null;
}

export interface OccasionsRow {
  id: Generated<number>;
  public_id: string;
  person_id: number;
  kind: string;
  label: Generated<string>;
  date: string;
  month_day: number | null;
  yearly: Generated<number>;
  of_whom: string | null;
  source: string;
  import_id: number | null;
}

export interface PromisesRow {
  id: Generated<number>;
  public_id: string;
  person_id: number;
  text: string;
  made_on: string;
  due: string | null;
  done_on: string | null;
}

export interface NextTimesRow {
  id: Generated<number>;
  public_id: string;
  person_id: number;
  kind: Generated<string>;
  text: string;
  made_on: string;
  done_on: string | null;
}

export interface ClippingsRow {
  id: Generated<number>;
  public_id: string;
  person_id: number;
  text: string;
  url: string | null;
  made_on: string;
  given_on: string | null;
}

export interface ExitsRow {
  id: Generated<number>;
  public_id: string;
  person_id: number;
  kind: string;
  on_day: string;
  until: string | null;
  touch_id: number | null;
}
