/** Two imports never run at once. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { holdImports } from './import-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-lock-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const nothing = (): Promise<void> => Promise.resolve();

void test('the second waits until the first is done', async () => {
  const release = await holdImports(folder, nothing);
  let waited = 0;
  const second = await holdImports(folder, async () => {
    waited += 1;
    if (waited === 2) release();
  });
  assert.equal(waited >= 2, true);
  second();
  (await holdImports(folder, nothing))();
});

void test('who is told to stop waits no longer', async () => {
  const release = await holdImports(folder, nothing);
  await assert.rejects(
    holdImports(folder, () => Promise.reject(new Error('stopped'))),
    /stopped/,
  );
  release();
  (await holdImports(folder, nothing))();
});
