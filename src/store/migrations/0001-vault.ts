/** The first schema: everything a vault holds. Immutable once released. */

/** Tables whose every change the journal keeps; statistics, queues of work and the index are derived and stay out. */
export const journaled = [
  'settings',
  'people',
  'old_ids',
  'handles',
  'cards',
  'touches',
  'touch_people',
  'touch_keys',
  'memories',
  'memory_people',
  'photos',
  'occasions',
  'promises',
  'next_times',
  'clippings',
  'relations',
  'circles',
  'circle_people',
  'rests',
  'exits',
  'gives',
  'introductions',
  'intentions',
  'commitments',
  'questions',
  'not_people',
  'waiting',
  'tokens',
] as const;

export const schema = `
CREATE TABLE vault (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  vault_id TEXT NOT NULL,
  made_at INTEGER NOT NULL
);

CREATE TABLE now_writing (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  change_id INTEGER
);
INSERT INTO now_writing (id, change_id) VALUES (1, NULL);

CREATE TABLE changes (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  door TEXT NOT NULL,
  action TEXT NOT NULL,
  about TEXT NOT NULL,
  import_id INTEGER,
  undoes INTEGER,
  undone_by INTEGER
);

CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL,
  tbl TEXT NOT NULL,
  row INTEGER NOT NULL,
  before TEXT,
  after TEXT
);
CREATE INDEX journal_change ON journal (change_id);

CREATE TABLE settings (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
);

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
  import_id INTEGER
);
CREATE INDEX cards_person ON cards (person_id);
CREATE INDEX cards_uid ON cards (uid);
CREATE INDEX cards_hash ON cards (hash);

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
CREATE INDEX touches_state ON touches (state, at) WHERE state <> 'done';

CREATE TABLE touch_people (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  touch_id INTEGER NOT NULL REFERENCES touches (id) ON DELETE CASCADE,
  handle_id INTEGER REFERENCES handles (id) ON DELETE SET NULL,
  UNIQUE (person_id, touch_id)
);
CREATE INDEX touch_people_touch ON touch_people (touch_id);
CREATE INDEX touch_people_handle ON touch_people (handle_id) WHERE handle_id IS NOT NULL;

CREATE TABLE touch_keys (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  touch_id INTEGER NOT NULL REFERENCES touches (id) ON DELETE CASCADE
);
CREATE INDEX touch_keys_touch ON touch_keys (touch_id);

CREATE TABLE waiting (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL,
  seen TEXT NOT NULL,
  evidence TEXT NOT NULL,
  import_id INTEGER,
  UNIQUE (seen, public_id)
);
CREATE INDEX waiting_import ON waiting (import_id);

CREATE TABLE not_people (
  id INTEGER PRIMARY KEY,
  seen TEXT NOT NULL UNIQUE,
  name TEXT,
  why TEXT NOT NULL,
  verdict TEXT NOT NULL,
  count INTEGER NOT NULL DEFAULT 0,
  decided_by TEXT NOT NULL,
  import_id INTEGER
);

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

CREATE TABLE relations (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  what TEXT NOT NULL,
  other_id INTEGER REFERENCES people (id) ON DELETE CASCADE,
  other_name TEXT,
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

CREATE TABLE questions (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  choices TEXT NOT NULL,
  subject TEXT NOT NULL,
  answer TEXT,
  answered_at INTEGER,
  import_id INTEGER
);
CREATE INDEX questions_open ON questions (id) WHERE answer IS NULL;

CREATE TABLE tokens (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  scope TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  made_at INTEGER NOT NULL,
  used_at INTEGER,
  until INTEGER
);

CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  started_at INTEGER NOT NULL,
  finished_at INTEGER,
  state TEXT NOT NULL,
  sources TEXT NOT NULL,
  counts TEXT NOT NULL DEFAULT '{}'
);

CREATE TABLE skips (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  place TEXT NOT NULL,
  why TEXT NOT NULL
);
CREATE INDEX skips_import ON skips (import_id);

CREATE TABLE files_seen (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  mine TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  modified_ms REAL NOT NULL,
  format TEXT NOT NULL,
  counts TEXT NOT NULL,
  import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  UNIQUE (path, mine)
);
CREATE INDEX files_seen_import ON files_seen (import_id);

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

CREATE TABLE sessions (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  made_at INTEGER NOT NULL,
  used_at INTEGER NOT NULL
);

CREATE TABLE idempotency (
  id INTEGER PRIMARY KEY,
  key_sha256 TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  change_id INTEGER,
  answer TEXT
);
CREATE INDEX idempotency_at ON idempotency (at);

CREATE TABLE copies (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL UNIQUE,
  folder TEXT NOT NULL,
  kind TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  journal_id INTEGER NOT NULL,
  at INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  verified_at INTEGER,
  ok INTEGER,
  result TEXT
);
`;

/** The full-text index: contentless, fed in code with folded text, left out of copies and rebuilt after a restore. */
export const searchSchema = `
CREATE VIRTUAL TABLE IF NOT EXISTS search_people USING fts5 (body, content='', contentless_delete=1, prefix='1 2 3', detail='column', tokenize="unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE IF NOT EXISTS search_texts USING fts5 (body, content='', contentless_delete=1, prefix='2 3', detail='none', tokenize="unicode61 remove_diacritics 0");
`;
