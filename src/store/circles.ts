/** A circle by its name, however that is written: the phone says "Work", the mail program "work". */
import { fold } from '../people/fold.ts';
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';

export interface NamedCircle {
  readonly id: number;
  readonly name: string;
  readonly source: string;
}

/** Null when there is none of that name. Capitals, accents and width make no other circle. */
export function circleNamed(vault: Vault, name: string): NamedCircle | null {
  const exact = statement(vault, 'SELECT id, name, source FROM circles WHERE name = ?').get(name);
  if (exact !== undefined) return asCircle(exact);
  const wanted = fold(name);
  for (const row of statement(vault, 'SELECT id, name, source FROM circles ORDER BY name').iterate()) {
    if (fold(String(row['name'])) === wanted) return asCircle(row);
  }
  return null;
}

function asCircle(row: Readonly<Record<string, unknown>>): NamedCircle {
  return { id: Number(row['id']), name: String(row['name']), source: String(row['source']) };
}
