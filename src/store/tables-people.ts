/** Rows of the tables about who people are. */
import type { Generated } from 'kysely';

export interface PeopleRow {
  id: Generated<number>;
  public_id: string;
  name: string;
  name_from: string;
  family: string | null;
  given: string | null;
  nicknames: Generated<string>;
  company: string | null;
  title: string | null;
  note: string | null;
  ring: string | null;
  cadence_days: number | null;
  zone: string | null;
  hours: string | null;
  language: string | null;
  preferred: string | null;
  sensitive: string | null;
  roles: Generated<string>;
  interests: Generated<string>;
  first_known: string | null;
  provisional: Generated<number>;
  import_id: number | null;
  made_at: number;
}

export interface OldIdsRow {
  id: Generated<number>;
  public_id: string;
  person_id: number;
}

export interface HandlesRow {
  id: Generated<number>;
  person_id: number;
  kind: string;
  value: string;
  shown: string;
  label: string | null;
  standing: string | null;
  standing_day: number | null;
  source: string;
  import_id: number | null;
}

export interface CardsRow {
  id: Generated<number>;
  public_id: string;
  person_id: number | null;
  uid: string | null;
  kind: string;
  name: string;
  text: string;
  as_came: string | null;
  hash: string;
  place: string;
  /** When the file it came in was written, in milliseconds since 1970: of two versions of one card the newer stands. */
  told_at: number | null;
  import_id: number | null;
}

export interface RelationsRow {
  id: Generated<number>;
  public_id: string;
  person_id: number;
  what: string;
  other_id: number | null;
  other_name: string | null;
  /** The UID of the other's card, where the source named them by it. */
  other_uid: string | null;
  source: string;
  import_id: number | null;
}

export interface CirclesRow {
  id: Generated<number>;
  public_id: string;
  name: string;
  cadence_days: number | null;
  source: Generated<string>;
  import_id: number | null;
}

export interface CirclePeopleRow {
  id: Generated<number>;
  circle_id: number;
  person_id: number;
}

export interface RestsRow {
  id: Generated<number>;
  public_id: string;
  person_id: number;
  kind: string;
  since: string;
  until: string | null;
  why: string | null;
}

export interface PaceRow {
  person_id: number;
  n: number;
  first: number | null;
  last: number | null;
  w: number;
  a: number;
  b: number;
  median: number | null;
  days180: number;
  touches: number;
  last_out_at: number | null;
  last_in_at: number | null;
  last_talk_at: number | null;
  last_in_medium: string | null;
  last_in_missed: Generated<number>;
  last_in_touch: number | null;
  last_word: string | null;
  outs: string;
  votes: string;
  worked: string;
  days: string;
}
