/** Tables of the first schema: the vault itself: changes, settings, imports, questions, doors and copies. Immutable once released. */

export const upkeepSchema = `
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
