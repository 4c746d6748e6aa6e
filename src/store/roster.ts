/** What stands with everyone at once: handles, circles, cards, days; by row id, in a few queries whatever the number. */
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';

type Row = Record<string, unknown>;

export interface HeldHandle {
  readonly kind: string;
  readonly value: string;
  readonly shown: string;
  readonly label: string | null;
  readonly standing: 'good' | 'bad' | null;
}

export function handlesOfEveryone(vault: Vault): Map<number, HeldHandle[]> {
  return grouped(
    statement(vault, 'SELECT person_id, kind, value, shown, label, standing FROM handles ORDER BY id').all(),
    (row) => ({
      kind: String(row['kind']),
      value: String(row['value']),
      shown: String(row['shown']),
      label: row['label'] as string | null,
      standing: row['standing'] as 'good' | 'bad' | null,
    }),
  );
}

export function circlesOfEveryone(vault: Vault): Map<number, string[]> {
  return grouped(
    statement(
      vault,
      'SELECT x.person_id, c.name FROM circle_people x JOIN circles c ON c.id = x.circle_id ORDER BY c.name',
    ).all(),
    (row) => String(row['name']),
  );
}

/** Their cards as vCard text, the first that came first. With photos these are megabytes. */
export function cardsOfEveryone(vault: Vault): Map<number, string[]> {
  return grouped(
    statement(vault, 'SELECT person_id, text FROM cards WHERE person_id IS NOT NULL ORDER BY id').all(),
    (row) => String(row['text']),
  );
}

/** The kept list of contact days of each, by public id. */
export function daysOfEveryone(vault: Vault): Map<string, string> {
  return new Map(
    statement(vault, 'SELECT p.public_id, s.days FROM pace s JOIN people p ON p.id = s.person_id')
      .all()
      .map((row) => [String(row['public_id']), String(row['days'])]),
  );
}

/** Whatever a user may call anyone: whole names, given names, nicknames. */
export function namesOfEveryone(vault: Vault): { id: string; names: string[] }[] {
  return statement(vault, 'SELECT public_id, name, given, nicknames FROM people ORDER BY id')
    .all()
    .map((row) => {
      const name = String(row['name']);
      const given = row['given'] === null ? (name.split(/\s+/)[0] ?? name) : String(row['given']);
      const nicknames = JSON.parse(String(row['nicknames'])) as string[];
      return {
        id: String(row['public_id']),
        names: [...new Set([name, given, ...nicknames])].filter((one) => one !== '' && !one.includes('@')),
      };
    });
}

/** @property last the last contact day; null when there never was one */
export interface Met {
  readonly id: string;
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly known: string;
  readonly last: number | null;
}

/** Those first known after one day and up to another, who are vouched for and not at rest, the oldest first. */
export function metBetween(vault: Vault, after: string, until: string): Met[] {
  return statement(
    vault,
    `SELECT p.public_id, p.name, p.first_known, s.last FROM people p LEFT JOIN pace s ON s.person_id = p.id
     WHERE p.first_known > ?1 AND p.first_known <= ?2 AND p.provisional = 0
       AND p.id NOT IN (SELECT person_id FROM rests WHERE since <= ?2 AND (until IS NULL OR until > ?2))
     ORDER BY p.first_known, p.id`,
  )
    .all(after, until)
    .map((row) => ({
      id: String(row['public_id']),
      name: String(row['name']),
      known: String(row['first_known']),
      last: row['last'] === null ? null : Number(row['last']),
    }));
}

/** Who was added by hand last. */
export function newestByHand(vault: Vault): { public_id: string; name: string } | null {
  const row = statement(
    vault,
    `SELECT public_id, name FROM people WHERE name_from = 'user' ORDER BY made_at DESC, id DESC LIMIT 1`,
  ).get();
  return row === undefined ? null : { public_id: String(row['public_id']), name: String(row['name']) };
}

/** @param rows each with a `person_id` */
export function grouped<T>(rows: readonly Row[], value: (row: Row) => T): Map<number, T[]> {
  const map = new Map<number, T[]>();
  for (const row of rows) {
    const id = Number(row['person_id']);
    const list = map.get(id);
    if (list === undefined) map.set(id, [value(row)]);
    else list.push(value(row));
  }
  return map;
}
