/** A process that keeps one memory after the other and writes down each when it was acknowledged: `power-victim.ts VAULT FILE`. */
import { openSync, writeSync } from 'node:fs';
import { actor, openAt } from './small-vault.ts';

const [folder = '', file = ''] = process.argv.slice(2);
const house = openAt(folder);
const act = actor(house);
const out = openSync(file, 'a');
const { raw } = house.vault();
raw.exec('PRAGMA wal_autocheckpoint = 60');
for (let i = 0; i < 30; i += 1) {
  const text = `kept ${i}`;
  await act('remember', { who: 'Maren Okafor', text });
  writeSync(out, `${text}\n`);
}
house.close();
