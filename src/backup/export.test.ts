import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeHousehold, writeHousehold } from '../../examples/make.ts';
import type { OpenHouse } from '../actions/house.ts';
import { writeChange } from '../actions/parts/write.ts';
import { rebuildSearch } from '../store/search-rebuild.ts';
import { actor, openAt, smallVault, type SmallVault } from '../../test/faults/small-vault.ts';
import { harmless } from './export-touches.ts';
import { isExport, restoreExport, type ReadBack } from './read-export.ts';

/** Every file below a folder with its bytes. */
function contents(folder: string, below = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const name of readdirSync(join(folder, below)).sort()) {
    const path = join(below, name);
    if (statSync(join(folder, path)).isDirectory())
      for (const [inner, bytes] of contents(folder, path)) all.set(inner, bytes);
    else all.set(path, readFileSync(join(folder, path)).toString('latin1'));
  }
  return all;
}

async function bringBack(house: OpenHouse, folder: string): Promise<ReadBack> {
  const vault = house.vault();
  const { result } = await writeChange(house, 'import', { sources: ['export'] }, () =>
    restoreExport(vault, folder, house.now(), null),
  );
  rebuildSearch(vault);
  return result;
}

/** Exports, brings it into an empty vault, exports that, and compares all bytes. */
async function roundTrip(t: Parameters<typeof smallVault>[0], vault: SmallVault): Promise<ReadBack> {
  const [once, twice] = [join(vault.root, 'once'), join(vault.root, 'twice')];
  await vault.act('export', { dir: once });
  assert.ok(isExport(once));
  const fresh = openAt(join(vault.root, 'fresh'));
  t.after(() => fresh.close());
  const back = await bringBack(fresh, once);
  assert.deepEqual(back.skipped, []);
  await actor(fresh)('export', { dir: twice });
  const [first, second] = [contents(once), contents(twice)];
  assert.deepEqual([...second.keys()], [...first.keys()]);
  for (const [name, bytes] of first) assert.equal(second.get(name) === bytes, true, `${name} differs`);
  const doctor = await actor(fresh)('doctor');
  assert.equal(doctor['ok'], true, JSON.stringify(doctor));
  const again = await bringBack(fresh, once);
  assert.deepEqual(
    Object.values(again.added).filter((count) => count > 0),
    [],
  );
  return back;
}

void test('export, wipe, import and export again gives the same bytes, for texts that are hard to keep', async (t) => {
  const vault = await smallVault(t);
  await vault.act('promise', { who: 'person1@example.org', text: 'send the recipe\r\n=1+1' });
  await vault.act('ask', { who: 'person2@example.org', text: 'how the move went' });
  await vault.act('clip', { who: 'person3@example.org', text: 'an article', url: 'https://example.org/a' });
  await vault.act('circle', { who: 'person1@example.org', circle: 'choir' });
  await vault.act('circle', { who: 'person4@example.org', circle: 'choir' });
  await vault.act('ring', { who: 'person1@example.org', ring: 'five' });
  await vault.act('rest', { who: 'person5@example.org', why: 'a quiet year' });
  await vault.act('done', { who: 'person1@example.org', by: 'call', minutes: 20 });
  await vault.act('merge', { a: 'person2@example.org', b: 'person3@example.org' });
  await vault.act('add', { name: 'Lin Kaya' });
  const back = await roundTrip(t, vault);
  assert.equal(back.added['people'], 6);
  assert.equal(back.photos, 6);
});

void test('the sample household goes out and comes back, byte for byte', async (t) => {
  const vault = await smallVault(t, 1);
  const household = makeHousehold({ seed: 2010, today: '2026-11-21' });
  const paths = await writeHousehold(household, join(vault.root, 'sample'));
  await vault.act('import', { paths: [...paths] });
  const back = await roundTrip(t, vault);
  assert.ok((back.added['people'] ?? 0) > 100 && (back.added['touches'] ?? 0) > 1000);
});

void test('an unreadable line and a changed photo are told and stop nothing', async (t) => {
  const vault = await smallVault(t);
  const out = join(vault.root, 'out');
  await vault.act('export', { dir: out });
  const memories = join(out, 'data', 'memories.jsonl');
  writeFileSync(memories, `{cut\n${readFileSync(memories, 'utf8')}`);
  const photo = readdirSync(join(out, 'photos'))[0] ?? '';
  writeFileSync(join(out, 'photos', photo), 'not it');
  const fresh = openAt(join(vault.root, 'fresh'));
  t.after(() => fresh.close());
  const back = await bringBack(fresh, out);
  assert.deepEqual(
    back.skipped.map(({ source, place }) => [source, place]),
    [
      ['memories.jsonl', '1'],
      [photo, ''],
    ],
  );
  assert.equal(back.added['memories'], 6);
});

void test('a page and a table hold what a person would look for', async (t) => {
  const vault = await smallVault(t);
  const out = join(vault.root, 'out');
  await vault.act('done', { who: 'person1@example.org', by: 'call', keep: '=HYPERLINK("x")' });
  await vault.act('export', { dir: out });
  const page = readdirSync(join(out, 'people')).find((name) => name.startsWith('Person-Number1-')) ?? '';
  const text = readFileSync(join(out, 'people', page), 'utf8');
  assert.match(text, /^# Person Number1\n/);
  assert.match(text, /person1@example\.org/);
  const link = /\(\.\.\/(photos\/[^)]+)\)/.exec(text)?.[1] ?? '';
  assert.ok(statSync(join(out, link)).size > 0);
  assert.equal(harmless('=1+1'), "'=1+1");
  assert.equal(harmless('-'), "'-");
  assert.match(readFileSync(join(out, 'calendar.ics'), 'utf8'), /RRULE:FREQ=YEARLY/);
  assert.match(readFileSync(join(out, 'people.vcf'), 'utf8'), /X-ODD;X-P="a;b":value/);
});
