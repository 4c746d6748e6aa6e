/** Tables of the first schema: what happened, what is kept and what is put off. Immutable once released. */

export const storySchema = `
CREATE TABLE touches (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  day INTEGER NOT NULL,
  day_only INTEGER NOT NULL DEFAULT 0,
  medium TEXT NOT NULL,
  direction TEXT NOT NULL,
  state TEXT NOT NULL,
  purpose TEXT,
  minutes REAL,
  missed INTEGER NOT NULL DEFAULT 0,
  broadcast INTEGER NOT NULL DEFAULT 0,
  group_name TEXT,
  text TEXT NOT NULL DEFAULT '',
  key TEXT,
  place TEXT,
  import_id INTEGER
);
CREATE INDEX touches_import ON touches (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX touches_purpose ON touches (id) WHERE purpose IS NOT NULL OR medium = 'gift';
CREATE INDEX touches_state ON touches (state, at) WHERE state <> 'done';

CREATE TABLE touch_people (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  touch_id INTEGER NOT NULL REFERENCES touches (id) ON DELETE CASCADE,
  handle_id INTEGER REFERENCES handles (id) ON DELETE SET NULL,
  seen TEXT,
  UNIQUE (person_id, touch_id)
);
CREATE INDEX touch_people_touch ON touch_people (touch_id);
CREATE INDEX touch_people_handle ON touch_people (handle_id) WHERE handle_id IS NOT NULL;
CREATE INDEX touch_people_named ON touch_people (seen) WHERE handle_id IS NULL AND seen IS NOT NULL;

CREATE TABLE touch_keys (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  touch_id INTEGER NOT NULL REFERENCES touches (id) ON DELETE CASCADE,
  told TEXT,
  import_id INTEGER
);
CREATE INDEX touch_keys_touch ON touch_keys (touch_id);

CREATE TABLE memories (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  day INTEGER,
  kind TEXT NOT NULL DEFAULT 'note',
  text TEXT NOT NULL,
  place TEXT,
  said_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
  kept_at INTEGER NOT NULL,
  touch_id INTEGER REFERENCES touches (id) ON DELETE SET NULL,
  import_id INTEGER
);

CREATE TABLE memory_people (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  memory_id INTEGER NOT NULL REFERENCES memories (id) ON DELETE CASCADE,
  UNIQUE (person_id, memory_id)
);
CREATE INDEX memory_people_memory ON memory_people (memory_id);

CREATE TABLE photos (
  id INTEGER PRIMARY KEY,
  memory_id INTEGER NOT NULL REFERENCES memories (id) ON DELETE CASCADE,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  name TEXT
);
CREATE INDEX photos_memory ON photos (memory_id);

CREATE TABLE occasions (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL,
  month_day INTEGER,
  yearly INTEGER NOT NULL DEFAULT 1,
  of_whom TEXT,
  source TEXT NOT NULL,
  import_id INTEGER
);
CREATE INDEX occasions_person ON occasions (person_id);
CREATE INDEX occasions_day ON occasions (month_day);

CREATE TABLE promises (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  made_on TEXT NOT NULL,
  due TEXT,
  done_on TEXT
);
CREATE INDEX promises_person ON promises (person_id);

CREATE TABLE next_times (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  kind TEXT NOT NULL DEFAULT 'ask',
  text TEXT NOT NULL,
  made_on TEXT NOT NULL,
  done_on TEXT
);
CREATE INDEX next_times_person ON next_times (person_id);

CREATE TABLE clippings (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  url TEXT,
  made_on TEXT NOT NULL,
  given_on TEXT
);
CREATE INDEX clippings_person ON clippings (person_id);

CREATE TABLE exits (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  until TEXT,
  touch_id INTEGER REFERENCES touches (id) ON DELETE SET NULL
);
CREATE INDEX exits_person ON exits (person_id, on_day);
`;
