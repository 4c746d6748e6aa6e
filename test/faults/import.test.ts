/** What befalls an import: killed, out of disk, beside another, cut, taken back. The vault is whole each time. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { killImports } from './kill-import.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-faults-'));
after(() => rmSync(folder, { recursive: true, force: true }));

void test('killed at twenty random moments and run again, an import ends as if undisturbed', async () => {
  const outcome = await killImports(join(folder, 'kill'), 20, 26);
  assert.deepEqual(outcome.differing, []);
  assert.equal(outcome.damaged, 0);
  assert.ok(outcome.killed >= 10, `only ${outcome.killed} of 20 were cut off`);
});
