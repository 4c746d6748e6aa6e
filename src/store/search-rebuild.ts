/** Builds the search index again from the rows, after a restore or when it was found wanting. */
import type { Vault } from './open.ts';
import { indexed, statement } from './search-index.ts';
import { reindexPerson } from './people.ts';
import { searchSchema } from './migrations/0001-vault.ts';

/** Tables whose text is found, with the text as it goes into the index. */
export const indexedTexts: readonly { readonly table: string; readonly text: string }[] = [
  {
    table: 'touches',
    text: "CASE WHEN coalesce(group_name, '') = '' THEN text ELSE group_name || ' ' || text END",
  },
  { table: 'memories', text: 'text' },
  { table: 'promises', text: 'text' },
  { table: 'next_times', text: 'text' },
  { table: 'clippings', text: 'text' },
];

/** Everything again, in one transaction (its own, or the one that runs): a search sees the old index or the new one. */
export function rebuildSearch(vault: Vault): void {
  inOne(vault, () => {
    const { raw } = vault;
    raw.exec('DROP TABLE IF EXISTS search_people; DROP TABLE IF EXISTS search_texts;');
    raw.exec(searchSchema);
    addPeople(vault);
    // Large pieces that are not merged meanwhile: a third of the work of feeding it like everyday changes.
    raw.exec(`INSERT INTO search_texts (search_texts, rank) VALUES ('automerge', 0), ('hashsize', 33554432)`);
    const add = raw.prepare('INSERT INTO search_texts (rowid, body) VALUES (?, ?)');
    add.setReadBigInts(true);
    for (const { table, text } of indexedTexts)
      for (const row of raw.prepare(`SELECT id, ${text} AS body FROM ${table} ORDER BY id`).iterate()) {
        const body = String(row['body']);
        if (body !== '') add.run(Number(row['id']), indexed(body.slice(0, 4000)));
      }
    raw.exec(
      `INSERT INTO search_texts (search_texts, rank) VALUES ('automerge', 4), ('hashsize', 1048576);
       DROP TABLE IF EXISTS search_waiting;`,
    );
  });
}

/** So many texts are indexed in a second or two; more can wait until someone searches. */
const fewTexts = 50_000;

/**
 * After a restore: people can be found at once; a long history is indexed later, by the first search, by `doctor` or by
 * the server, whichever comes first. A table says that it waits; its name keeps it out of copies.
 */
export function rebuildSearchSoon(vault: Vault, few = fewTexts): void {
  const row = vault.raw.prepare('SELECT count(*) AS n FROM (SELECT 1 FROM touches LIMIT ?)').get(few + 1);
  if (Number(row?.['n']) <= few) rebuildSearch(vault);
  else
    inOne(vault, () => {
      vault.raw.exec('CREATE TABLE IF NOT EXISTS search_waiting (id INTEGER PRIMARY KEY)');
      addPeople(vault);
    });
}

/** True while a long history is not indexed yet. */
export function isSearchWaiting(vault: Vault): boolean {
  const found = statement(
    vault,
    "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'search_waiting'",
  );
  return found.get() !== undefined;
}

function addPeople(vault: Vault): void {
  for (const row of statement(vault, 'SELECT id FROM people ORDER BY id').all())
    reindexPerson(vault, Number(row['id']));
}

function inOne(vault: Vault, work: () => void): void {
  const { raw } = vault;
  const inside = raw.isTransaction;
  if (!inside) raw.exec('BEGIN IMMEDIATE');
  try {
    work();
    if (!inside) raw.exec('COMMIT');
  } catch (cause) {
    if (!inside && raw.isTransaction) raw.exec('ROLLBACK');
    throw cause;
  }
}
