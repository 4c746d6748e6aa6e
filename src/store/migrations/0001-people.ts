/** Tables of the first schema: who people are and what the user wishes of the ties. Immutable once released. */

export const peopleSchema = `
CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_from TEXT NOT NULL,
  family TEXT,
  given TEXT,
  nicknames TEXT NOT NULL DEFAULT '[]',
  company TEXT,
  title TEXT,
  note TEXT,
  ring TEXT,
  cadence_days REAL,
  zone TEXT,
  hours TEXT,
  language TEXT,
  preferred TEXT,
  sensitive TEXT,
  roles TEXT NOT NULL DEFAULT '[]',
  interests TEXT NOT NULL DEFAULT '[]',
  first_known TEXT,
  provisional INTEGER NOT NULL DEFAULT 0,
  import_id INTEGER,
  made_at INTEGER NOT NULL
);
CREATE INDEX people_ring ON people (ring) WHERE ring IS NOT NULL;
CREATE INDEX people_provisional ON people (id) WHERE provisional = 1;

CREATE TABLE old_ids (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE
);
CREATE INDEX old_ids_person ON old_ids (person_id);

CREATE TABLE handles (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  shown TEXT NOT NULL,
  label TEXT,
  standing TEXT,
  standing_day INTEGER,
  source TEXT NOT NULL,
  import_id INTEGER,
  UNIQUE (person_id, kind, value)
);
CREATE INDEX handles_value ON handles (kind, value);

CREATE TABLE cards (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  person_id INTEGER REFERENCES people (id) ON DELETE SET NULL,
  uid TEXT,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  as_came TEXT,
  hash TEXT NOT NULL,
  place TEXT NOT NULL,
  told_at INTEGER,
  import_id INTEGER
);
CREATE INDEX cards_person ON cards (person_id);
CREATE INDEX cards_uid ON cards (uid);
CREATE INDEX cards_hash ON cards (hash);

CREATE TABLE relations (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  what TEXT NOT NULL,
  other_id INTEGER REFERENCES people (id) ON DELETE CASCADE,
  other_name TEXT,
  other_uid TEXT,
  source TEXT NOT NULL,
  import_id INTEGER
);
CREATE INDEX relations_person ON relations (person_id);
CREATE INDEX relations_other ON relations (other_id);

CREATE TABLE circles (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  cadence_days REAL,
  source TEXT NOT NULL DEFAULT 'user',
  import_id INTEGER
);

CREATE TABLE circle_people (
  id INTEGER PRIMARY KEY,
  circle_id INTEGER NOT NULL REFERENCES circles (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  UNIQUE (person_id, circle_id)
);
CREATE INDEX circle_people_circle ON circle_people (circle_id);

CREATE TABLE rests (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  since TEXT NOT NULL,
  until TEXT,
  why TEXT
);
CREATE INDEX rests_person ON rests (person_id);

CREATE TABLE gives (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  made_on TEXT NOT NULL,
  done_on TEXT
);
CREATE INDEX gives_person ON gives (person_id);

CREATE TABLE introductions (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  a_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  b_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  why TEXT NOT NULL DEFAULT '',
  step TEXT NOT NULL,
  stepped_on TEXT NOT NULL,
  outcome TEXT
);
CREATE INDEX introductions_a ON introductions (a_id);
CREATE INDEX introductions_b ON introductions (b_id);

CREATE TABLE intentions (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  share REAL NOT NULL,
  circle_id INTEGER REFERENCES circles (id) ON DELETE SET NULL
);

CREATE TABLE commitments (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  medium TEXT NOT NULL,
  number INTEGER NOT NULL,
  since TEXT NOT NULL,
  until TEXT NOT NULL,
  text TEXT NOT NULL DEFAULT ''
);

CREATE TABLE pace (
  person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  first INTEGER,
  last INTEGER,
  w REAL NOT NULL,
  a REAL NOT NULL,
  b REAL NOT NULL,
  median REAL,
  days180 INTEGER NOT NULL,
  touches INTEGER NOT NULL,
  last_out_at INTEGER,
  last_in_at INTEGER,
  last_talk_at INTEGER,
  last_in_medium TEXT,
  last_in_missed INTEGER NOT NULL DEFAULT 0,
  last_in_touch INTEGER,
  last_word TEXT,
  outs TEXT NOT NULL,
  votes TEXT NOT NULL,
  worked TEXT NOT NULL,
  days TEXT NOT NULL
);
`;
