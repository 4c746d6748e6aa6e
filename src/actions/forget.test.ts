/** Someone forgotten for good is nowhere in the vault's folder any more: not in the file, its log, the index, the history or a photo. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testHouse } from '../../test/support/house.ts';
import { picture } from '../../test/faults/small-vault.ts';

const canary = 'uillfeather';

/** Every file below a folder that holds the word, in whatever case. */
function holding(folder: string, word: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => readFileSync(join(folder, name)).toString('latin1').toLowerCase().includes(word));
}

void test('a search through the whole folder for a word of theirs finds nothing, and others keep what is theirs', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  const at = (name: string): string => join(house.temporary, name);
  writeFileSync(
    at('Zebedee Quillfeather.vcf'),
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zebedee Quillfeather\r\nEMAIL:zeb.quillfeather@example.org\r\nNOTE:quillfeather note\r\nEND:VCARD\r\n',
  );
  await house.act('import', { paths: [at('Zebedee Quillfeather.vcf')] });
  await house.act('add', { name: 'Maren Okafor' });
  writeFileSync(at('own.png'), picture(1));
  writeFileSync(at('both.png'), picture(2));
  const sum = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(at(name)))
      .digest('hex');
  await house.act('remember', {
    who: 'Zebedee',
    text: 'quillfeather memory',
    photo: [at('own.png'), at('both.png')],
  });
  await house.act('remember', { who: 'Maren', text: 'hers', photo: [at('both.png')] });
  await house.act('edit', { who: 'Zebedee', note: 'quillfeather again', company: 'Quillfeather and Sons' });
  await house.act('done', { who: 'Zebedee', by: 'call', keep: 'quillfeather said so' });
  await house.act('log', { sentence: 'Called Zebedee Quillfeather and Maren Okafor yesterday' });
  const gone = await house.act('promise', { who: 'Zebedee', text: 'quillfeather promise' });
  await house.act('remove', { id: gone.promise.id });
  const { folder } = house.vault();
  mkdirSync(join(folder, 'exports', 'one'), { recursive: true });
  writeFileSync(join(folder, 'exports', 'one', 'people.vcf'), 'FN:Zebedee Quillfeather');
  assert.ok(holding(folder, canary).length > 0);

  await house.act('forget', { who: 'Zebedee', forGood: true });
  assert.deepEqual(holding(folder, canary), []);
  assert.equal(existsSync(join(folder, 'blobs', sum('own.png'))), false);
  assert.equal(existsSync(join(folder, 'blobs', sum('both.png'))), true);
  const maren = await house.act('show', { who: 'Maren' });
  assert.deepEqual([maren.memories.length, maren.touches.length], [1, 1]);
  const doctor = await house.act('doctor');
  assert.equal(doctor.ok, true, JSON.stringify(doctor));
  assert.deepEqual(await house.act('trash'), []);
});

void test('copies that were made before are named', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  await house.act('add', { name: 'Zebedee Quillfeather' });
  const other = { passphrase: () => Promise.resolve('frozen lake walking home') };
  const { file } = await house.act('backup', { to: join(house.temporary, 'copies') }, other);
  const { copies } = await house.act('forget', { who: 'Zebedee', forGood: true });
  assert.deepEqual(copies, [file]);
});
