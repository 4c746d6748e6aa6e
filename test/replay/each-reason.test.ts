/** Every reason to reach someone, brought about as a person would bring it about: it comes up, is true, and goes when it is met. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { House } from '../../src/actions/action.ts';
import add from '../../src/actions/add.ts';
import { sayIn } from '../../src/actions/house.ts';
import next from '../../src/actions/next.ts';
import type { ReasonKind } from '../../src/judgement/facts.ts';
import { reasonWeight } from '../../src/judgement/table.ts';
import { wrongWith } from './recount.ts';
import { quickHouse } from './vault.ts';
import { scenes } from './scenes.ts';
import { at, day0 } from './told.ts';

const scratch = mkdtempSync(join(tmpdir(), 'kith-each-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
let vaults = 0;

async function freshHouse(): Promise<House> {
  const house = quickHouse(join(scratch, String((vaults += 1))), day0);
  after(() => house.close());
  for (const [i, name] of ['Maren Okafor', 'Jonas Lindqvist', 'Lin Kaya'].entries()) {
    const handle = [`${name.split(' ')[0]?.toLowerCase()}@example.org`, `+4790000${200 + i}`];
    await add.run(house, add.input.parse({ name, handle, met: '2019-01-01' }));
  }
  return house;
}

/** The sentences of a kind about Maren among those who come up, each held against the vault, in English and in German. */
async function saidOf(house: House, kind: ReasonKind): Promise<string[]> {
  const list = await next.run(house, { minutes: 120, limit: 20 });
  const maren = list.find((one) => one.person.name === 'Maren Okafor');
  const found = (maren?.reasons ?? []).filter((reason) => reason.kind === kind);
  for (const reason of found) {
    const said = { person: maren?.person.id ?? '', ...reason };
    assert.equal(wrongWith(house.vault().raw, house.today, said), null, reason.because);
    assert.ok(reason.weight <= reasonWeight[kind] && reason.weight >= reasonWeight[kind] / 2);
  }
  const german = await next.run({ ...house, language: 'de', say: sayIn('de') }, { minutes: 120, limit: 20 });
  const same = german.find((one) => one.person.name === 'Maren Okafor')?.reasons ?? [];
  const there = same.filter((reason) => reason.kind === kind);
  assert.equal(there.length, found.length);
  assert.ok(
    there.every((reason) => reason.because !== '' && !found.some((one) => one.because === reason.because)),
  );
  return found.map((reason) => reason.because);
}

for (const scene of scenes) {
  void test(`${scene.kind}: ${scene.what}`, async () => {
    const house = await freshHouse();
    await scene.arrange(house);
    const [days, said] = scene.holds;
    const found = await saidOf(at(house, days), scene.kind);
    assert.equal(found.length, 1, `nothing was said on day ${days}`);
    assert.match(found[0] ?? '', said);
    for (const other of scene.silent ?? [])
      assert.deepEqual(await saidOf(at(house, other), scene.kind), [], `said on day ${other}`);
    if (scene.met === undefined) return;
    await scene.met(at(house, days));
    for (const later of [0, 3]) assert.deepEqual(await saidOf(at(house, days + later), scene.kind), []);
  });
}

void test('no reason is without a scene here', () => {
  const shown = new Set(scenes.map((scene) => scene.kind));
  assert.deepEqual(
    Object.keys(reasonWeight).filter((kind) => !(shown as ReadonlySet<string>).has(kind)),
    [],
  );
});
