/** An import taken back from among others leaves what the others tell. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { canonicalDump } from '../../../test/canonical-dump.ts';
import { writeOrderMail } from '../../../test/support/any-order-mail.ts';
import { importHouse } from '../../../test/support/import-house.ts';
import { loadAction, perform } from '../perform.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-middle-'));
after(() => rmSync(folder, { recursive: true }));
const files = new Map(writeOrderMail(join(folder, 'mail')).map((path) => [basename(path), path]));

async function vaultOf(name: string, names: readonly string[], undo?: string): Promise<string[]> {
  const house = await importHouse(join(folder, name));
  const ids = new Map<string, string>();
  for (const one of names) ids.set(one, (await house.import([files.get(one) ?? ''])).publicId);
  if (undo !== undefined) await perform(await loadAction('undo'), house, { id: ids.get(undo) });
  house.close();
  return canonicalDump(join(folder, name, 'kith.db'), { places: false }).split('\n');
}

const deals = ['deals-one.mbox', 'deals-thread.mbox', 'deals-two.mbox', 'news-one.mbox', 'news-two.mbox'];

for (const undo of ['deals-thread.mbox', 'news-two.mbox'])
  void test(`${undo} taken back, who is nobody is counted and named by the other files`, async () => {
    const others = deals.filter((name) => name !== undo);
    assert.deepEqual(await vaultOf(`without-${undo}`, deals, undo), await vaultOf(`never-${undo}`, others));
  });

void test('a mailbox taken back leaves alone who came after somebody of it was set aside', async () => {
  const all = ['cafe-answer.mbox', 'yoga-plain.mbox', 'office-two.mbox'];
  assert.deepEqual(await vaultOf('cafe', all, 'cafe-answer.mbox'), await vaultOf('no-cafe', all.slice(1)));
});
