/** A vault that nobody told anything knows where it stands. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { testHouse } from '../../../test/support/house.ts';
import { readSettings } from '../../store/settings.ts';
import { regionIn } from './machine-place.ts';

const region = (zone: string, locale: string): string => regionIn(zone, new Intl.Locale(locale));

void test('the region is the one that the zone lies in, and the one of the language where the zone says nothing', () => {
  assert.equal(region('Europe/Lisbon', 'en-US'), 'PT');
  assert.equal(region('Europe/Lisbon', 'pt-PT'), 'PT');
  assert.equal(region('Europe/Zurich', 'de-DE'), 'CH');
  assert.equal(region('America/Chicago', 'en-US'), 'US');
  assert.equal(region('UTC', 'de-AT'), 'AT');
  assert.equal(region('UTC', 'en'), 'US');
});

void test('whatever makes the vault, it is that of its machine from then on: numbers and days are read as they are meant', () => {
  const program = `
    import { testHouse } from './test/support/house.ts';
    import { readSettings } from './src/store/settings.ts';
    import { writeFileSync } from 'node:fs';
    const house = testHouse();
    const file = house.temporary + '/cards.vcf';
    writeFileSync(file, 'BEGIN:VCARD\\r\\nVERSION:3.0\\r\\nFN:Maren Okafor\\r\\nTEL:912 345 678\\r\\nEND:VCARD\\r\\n');
    await house.act('import', { paths: [file] });
    const { zone, region } = readSettings(house.vault());
    const [maren] = await house.act('people', {});
    console.log(JSON.stringify([zone, region, maren.handles[0].value]));
    house.end();`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module-typescript', '-e', program],
    {
      cwd: join(import.meta.dirname, '../../..'),
      env: { ...process.env, TZ: 'Europe/Lisbon', LANG: 'C.UTF-8', LC_ALL: '' },
      encoding: 'utf8',
    },
  );
  assert.equal(stdout.trim(), '["Europe/Lisbon","PT","+351912345678"]', stderr);
});

void test('it is no change that could be undone, and what is said of it later stands', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  const { zone } = readSettings(house.vault());
  assert.equal(zone, Temporal.Now.timeZoneId());
  assert.deepEqual(house.vault().raw.prepare('SELECT count(*) AS n FROM changes').get()?.['n'], 0);
  await house.act('init', { zone: 'Asia/Tokyo', region: 'JP' });
  assert.deepEqual((({ zone: z, region: r }) => [z, r])(readSettings(house.vault())), ['Asia/Tokyo', 'JP']);
  await house.act('undo', {});
  assert.equal(readSettings(house.vault()).zone, zone);
});
