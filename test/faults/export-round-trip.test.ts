/** The open export of many people with photos, wiped, brought back by the ordinary import and exported again: the same bytes. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bigCards } from '../../examples/big-cards.ts';
import { bigMails } from '../../examples/big-mail.ts';
import { fault, times } from './fault.ts';
import { actor, openAt, picture } from './small-vault.ts';

const people = times(60, 5_000, 'KITH_PEOPLE');

function writeAll(file: string, parts: Iterable<string>): void {
  const out = openSync(file, 'wx');
  for (const part of parts) writeSync(out, part);
  closeSync(out);
}

/** Every file below a folder by the sum of its bytes. */
function sums(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    files
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

fault(
  'R28',
  'an export of people with photos, brought into an empty vault and exported again, is the same bytes',
  async (t, tally) => {
    const root = mkdtempSync(join(tmpdir(), 'kith-round-'));
    t.after(() => rmSync(root, { recursive: true, force: true }));
    writeAll(join(root, 'people.vcf'), bigCards(people, 7));
    writeAll(join(root, 'mail.mbox'), bigMails(people * 2, 7));
    const house = openAt(join(root, 'vault'));
    const act = actor(house);
    await act('import', { paths: [join(root, 'people.vcf'), join(root, 'mail.mbox')] });
    const rows = house
      .vault()
      .raw.prepare('SELECT public_id FROM people WHERE provisional = 0 ORDER BY public_id')
      .all();
    const some = rows.filter((_, i) => i % Math.ceil(rows.length / 50) === 0);
    for (const [i, row] of some.entries()) {
      const photo = join(root, `${i}.png`);
      writeFileSync(photo, picture(i));
      const who = String(row['public_id']);
      await act('remember', {
        who,
        text: `a walk\r\n${i}; "said", ${who}`,
        photo: [photo],
        on: '2026-05-01',
      });
      if (i % 3 === 0) await act('promise', { who, text: `a jar of plums ${i}` });
      if (i % 5 === 0) await act('ring', { who, ring: 'fifteen' }).catch(() => {});
    }
    const counts = await act('export', { dir: join(root, 'once') });
    house.close();
    rmSync(join(root, 'vault'), { recursive: true });
    tally.ran();
    tally.injected();
    const fresh = openAt(join(root, 'vault'));
    t.after(() => fresh.close());
    await actor(fresh)('import', { paths: [join(root, 'once')] });
    const again = await actor(fresh)('export', { dir: join(root, 'twice') });
    assert.ok(Number(counts['people']) >= people * 0.9, String(counts['people']));
    assert.ok(Number(counts['photos']) >= some.length - 1, String(counts['photos']));
    assert.deepEqual(again['rows'], counts['rows']);
    const [first, second] = [sums(join(root, 'once')), sums(join(root, 'twice'))];
    for (const [name, sum] of first) if (second.get(name) !== sum) tally.lost(`${name} differs`);
    for (const name of second.keys()) if (!first.has(name)) tally.lost(`${name} is new`);
  },
);
