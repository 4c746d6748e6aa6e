/** The sample household brought in through the real import, into a vault of its own, for tests that state what must come of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expected } from '../../examples/expected.ts';
import { inLisbon, type OutFile } from '../../examples/file.ts';
import type { Channel } from '../../examples/household.ts';
import { householdFiles, makeHousehold, sample, writeHousehold } from '../../examples/make.ts';
import { openHouse, type OpenHouse } from '../../src/actions/house.ts';
import { loadAction, perform } from '../../src/actions/perform.ts';
import { dayOf } from '../../src/people/day.ts';

export const household = makeHousehold(sample);
export const files: readonly OutFile[] = householdFiles(household);
export const facts = expected(household);

export interface Report {
  readonly import: string;
  readonly people: { readonly new: number; readonly changed: number; readonly same: number };
  readonly touches: { readonly new: number; readonly same: number };
  readonly skipped: readonly { readonly source: string; readonly place: string; readonly why: string }[];
  readonly unsure: number;
}

export interface Stand {
  readonly house: OpenHouse;
  readonly folder: string;
  /** Imports files of the household, by their paths in it; a folder stands for all it holds. */
  bring(paths: readonly string[]): Promise<Report>;
  perform(name: string, input: object): Promise<unknown>;
  rows(sql: string, ...values: readonly (string | number)[]): readonly Record<string, unknown>[];
  [Symbol.asyncDispose](): Promise<void>;
}

/** An empty vault of the household's owner, beside the household's files; gone with all it holds at the end. */
export async function openStand(): Promise<Stand> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-formats-'));
  await writeHousehold(household, join(folder, 'files'));
  const house = openHouse({
    folder: join(folder, 'vault'),
    door: 'cli',
    today: sample.today,
    language: 'en',
  });
  const run = async (name: string, input: object): Promise<unknown> =>
    perform(await loadAction(name), house, input);
  await run('init', {
    name: household.owner.name,
    me: [...household.owner.emails, household.owner.phone],
    region: 'PT',
    zone: 'Europe/Lisbon',
  });
  return {
    house,
    folder,
    bring: async (paths) =>
      (await run('import', { paths: paths.map((path) => join(folder, 'files', path)) })) as Report,
    perform: run,
    rows: (sql, ...values) =>
      house
        .vault()
        .raw.prepare(sql)
        .all(...values),
    async [Symbol.asyncDispose]() {
      house.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The address books, which make names known before touches come. */
export const addressBooks = ['cards', 'google/contacts.csv'];

/** How many rows each of these tables holds. */
export function counts(stand: Stand, tables: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    tables.map((table) => [table, Number(stand.rows(`SELECT count(*) AS n FROM ${table}`)[0]?.['n'])]),
  );
}

/** The days on which the vault knows of contact by these media with anyone of these names, in order. */
export function daysWith(
  stand: Stand,
  names: readonly string[],
  media: readonly string[],
): readonly string[] {
  const rows = stand.rows(
    `SELECT DISTINCT t.day AS day FROM people p JOIN touch_people x ON x.person_id = p.id JOIN touches t ON t.id = x.touch_id
     WHERE p.name IN (SELECT value FROM json_each(?)) AND t.state = 'done' AND t.medium IN (SELECT value FROM json_each(?))
     ORDER BY t.day`,
    JSON.stringify(names),
    JSON.stringify(media),
  );
  return rows.map((row) => dayOf(Number(row['day'])).toString());
}

/** Who has other days of contact than the facts say, as `name: days promised, days found`; namesakes are left out. */
export function differing(stand: Stand, channel: Channel, media: readonly string[]): readonly string[] {
  const shared = new Set(facts.neverTheSame.map((one) => one.shared));
  return household.people.flatMap(({ id, name, alias }) => {
    if (shared.has(name)) return [];
    const promised = daysOf(id, channel);
    const found = daysWith(stand, alias === null ? [name] : [name, alias], media);
    if (promised.join() === found.join()) return [];
    return [`${name}: ${String(promised.length)}, ${String(found.length)}`];
  });
}

/** The days in Lisbon on which the facts have an exchange of this channel with somebody. */
function daysOf(id: string, channel: Channel): readonly string[] {
  const days = household.exchanges
    .filter((exchange) => exchange.channel === channel && exchange.who.includes(id))
    .map(({ at }) => inLisbon(at).toPlainDate().toString());
  return [...new Set(days)].sort();
}
