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
  const { raw } = vault;
  const inside = raw.isTransaction;
  if (!inside) raw.exec('BEGIN IMMEDIATE');
  try {
    raw.exec('DROP TABLE IF EXISTS search_people; DROP TABLE IF EXISTS search_texts;');
    raw.exec(searchSchema);
    const add = raw.prepare('INSERT INTO search_texts (rowid, body) VALUES (?, ?)');
    add.setReadBigInts(true);
    for (const { table, text } of indexedTexts)
      for (const row of raw.prepare(`SELECT id, ${text} AS body FROM ${table} ORDER BY id`).iterate()) {
        const body = String(row['body']);
        if (body !== '') add.run(Number(row['id']), indexed(body.slice(0, 4000)));
      }
    for (const row of statement(vault, 'SELECT id FROM people ORDER BY id').all())
      reindexPerson(vault, Number(row['id']));
    if (!inside) raw.exec('COMMIT');
  } catch (cause) {
    if (!inside && raw.isTransaction) raw.exec('ROLLBACK');
    throw cause;
  }
}
