/** Recounts a vault and says what does not agree: file, rows, journal, statistics, index, blobs and who may read them. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Sentence } from '../problem.ts';
import { journaled } from './migrations/0001-vault.ts';
import type { Vault } from './open.ts';
import { recounted, recountedAll, type PaceRow } from './pace.ts';
import { indexedTexts } from './search-rebuild.ts';

export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: Sentence;
}

/** What a copy that was just restored may still have wrong; the rest was proven on the way. */
export function checkRestored(vault: Vault): Check[] {
  return [journal, durability, secrets].map((check) => check(vault));
}

/** All checks, in the order in which damage spreads. Nothing is changed. @param breathe lets other work go on between two */
export async function checkVault(
  vault: Vault,
  breathe: () => Promise<void> = async () => {},
): Promise<Check[]> {
  const checks: Check[] = [];
  for (const check of [file, foreignKeys, journal, durability, secrets, blobs, search]) {
    checks.push(check(vault));
    await breathe();
  }
  checks.push(await statistics(vault, breathe));
  return checks;
}

function file(vault: Vault): Check {
  const found = vault.raw.prepare('PRAGMA quick_check(5)').all();
  const lines = found.map((row) => String(Object.values(row)[0]));
  return lines[0] === 'ok' ? fine('file') : wrong('file', lines.length, lines[0] ?? '');
}

function foreignKeys(vault: Vault): Check {
  const found = vault.raw.prepare('PRAGMA foreign_key_check').all();
  return found.length === 0
    ? fine('links')
    : wrong('links', found.length, `${String(found[0]?.['table'])} ${String(found[0]?.['rowid'])}`);
}

/** Every row came in by a change, and every entry belongs to one. */
function journal(vault: Vault): Check {
  const strays = vault.raw
    .prepare('SELECT count(*) AS n FROM journal WHERE change_id NOT IN (SELECT id FROM changes)')
    .get();
  const writing = vault.raw.prepare('SELECT change_id FROM now_writing').get()?.['change_id'];
  const unwatched = journaled.filter((table) => {
    const found = vault.raw
      .prepare("SELECT count(*) AS n FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?")
      .get(table);
    return Number(found?.['n']) < 3;
  });
  const count = Number(strays?.['n']) + unwatched.length + (writing === null ? 0 : 1);
  return count === 0 ? fine('journal') : wrong('journal', count, unwatched[0] ?? '');
}

function durability(vault: Vault): Check {
  const value = (name: string) => String(Object.values(vault.raw.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
  const off = [
    value('synchronous') === '2' ? '' : 'synchronous',
    value('journal_mode') === 'wal' ? '' : 'journal_mode',
    value('foreign_keys') === '1' ? '' : 'foreign_keys',
  ].filter((name) => name !== '');
  return off.length === 0 ? fine('durability') : wrong('durability', off.length, off.join(', '));
}

/** Nobody else on this machine may read it. */
function secrets(vault: Vault): Check {
  const inside = ['kith.db', 'identity.age-key', 'settings.json'].map((name) => join(vault.folder, name));
  const open = [vault.folder, ...inside].filter(
    (path) => existsSync(path) && process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0,
  );
  return open.length === 0 ? fine('permissions') : wrong('permissions', open.length, open[0] ?? '');
}

function blobs(vault: Vault): Check {
  const folder = join(vault.folder, 'blobs');
  const bad = vault.raw
    .prepare('SELECT DISTINCT sha256 FROM photos ORDER BY sha256')
    .all()
    .map((row) => String(row['sha256']))
    .filter((sum) => {
      const path = join(folder, sum);
      return !existsSync(path) || createHash('sha256').update(readFileSync(path)).digest('hex') !== sum;
    });
  return bad.length === 0 ? fine('photos') : wrong('photos', bad.length, bad[0] ?? '');
}

/** The names of blobs that no row needs any more; they are told, and nothing is removed. */
export function orphanBlobs(vault: Vault): string[] {
  const folder = join(vault.folder, 'blobs');
  if (!existsSync(folder)) return [];
  const needed = new Set(
    vault.raw
      // Pictures of chats wait to be offered as memories.
      .prepare(
        `SELECT sha256 FROM photos UNION SELECT substr(seen, 9) FROM waiting WHERE seen GLOB 'picture:*'`,
      )
      .all()
      .map((row) => String(row['sha256'])),
  );
  return readdirSync(folder).filter((name) => /^[0-9a-f]{64}$/.test(name) && !needed.has(name));
}

function search(vault: Vault): Check {
  const lost: string[] = [];
  for (const table of ['search_people', 'search_texts'])
    try {
      vault.raw.exec(`INSERT INTO ${table} (${table}) VALUES ('integrity-check')`);
    } catch {
      lost.push(table);
    }
  const texts = indexedTexts
    .map(({ table, text }) => `SELECT id FROM ${table} WHERE ${text} <> ''`)
    .join(' UNION ALL ');
  const differ = (rows: string, index: string) =>
    Number(
      vault.raw
        .prepare(
          `SELECT (SELECT count(*) FROM (SELECT id FROM (${rows}) EXCEPT SELECT id FROM ${index}_docsize)) + (SELECT count(*) FROM (SELECT id FROM ${index}_docsize EXCEPT SELECT id FROM (${rows}))) AS n`,
        )
        .get()?.['n'],
    );
  const count =
    differ('SELECT id FROM people', 'search_people') + differ(texts, 'search_texts') + lost.length;
  return count === 0 ? fine('search') : wrong('search', count, lost.join(', '));
}

async function statistics(vault: Vault, breathe: () => Promise<void>): Promise<Check> {
  const known = new Map(
    vault.raw
      .prepare('SELECT * FROM pace')
      .all()
      .map((row) => [Number(row['person_id']), row]),
  );
  const off: number[] = [];
  let seen = 0;
  for (const [id, again] of recountedAll(vault)) {
    const row = known.get(id);
    known.delete(id);
    if (row === undefined || !agree(row, again)) off.push(id);
    if ((seen += 1) % 200 === 0) await breathe();
  }
  for (const [id, row] of known) if (!agree(row, recounted(vault, id))) off.push(id);
  const first = vault.raw.prepare('SELECT name FROM people WHERE id = ?').get(off[0] ?? 0)?.['name'];
  return off.length === 0
    ? fine('statistics')
    : wrong('statistics', off.length, typeof first === 'string' ? first : '');
}

function agree(row: Record<string, unknown>, again: PaceRow): boolean {
  return Object.entries(again).every(([column, value]) => {
    const stored = row[column];
    if (column === 'votes') return sameVotes(String(stored), String(value));
    if (column === 'worked') return sameNumbers(parse(stored), parse(value));
    if (typeof value === 'number' && typeof stored === 'number') return near(stored, value);
    return stored === value;
  });
}

function sameVotes(stored: string, again: string): boolean {
  const [a, b] = [parse(stored), parse(again)];
  const media = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...media].every((medium) =>
    sameNumbers((a[medium] ?? {}) as Record<string, unknown>, (b[medium] ?? {}) as Record<string, unknown>, [
      'minutes',
    ]),
  );
}

function sameNumbers(
  a: Record<string, unknown>,
  b: Record<string, unknown>,
  except: readonly string[] = [],
): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => except.includes(key) || near(Number(a[key] ?? NaN), Number(b[key] ?? NaN)));
}

function parse(text: unknown): Record<string, unknown> {
  try {
    return JSON.parse(String(text)) as Record<string, unknown>;
  } catch {
    return { unreadable: 0 };
  }
}

function near(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-9);
}

function fine(name: string): Check {
  return { name, ok: true, detail: { key: `backup:check.${name}.ok` } };
}

function wrong(name: string, count: number, first: string): Check {
  return { name, ok: false, detail: { key: `backup:check.${name}.bad`, values: { count, first } } };
}
