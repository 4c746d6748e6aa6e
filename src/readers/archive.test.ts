import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { gzipOf, tarMember, tarOf, zipOf } from './archive.sample.ts';
import { Unreadable } from './unreadable.ts';
import { walk } from './walk.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-archive-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** What a walk finds: the text of each file, or the key of the reason why not. */
async function read(name: string, bytes: Uint8Array): Promise<Record<string, string>> {
  writeFileSync(join(folder, name), bytes);
  return await found(join(folder, name));
}

async function found(path: string): Promise<Record<string, string>> {
  const out: Record<string, string> = {};
  for await (const file of walk([path])) {
    if (file.kind === 'unreadable') {
      out[file.source] = file.why.key;
      continue;
    }
    const parts: Uint8Array[] = [];
    try {
      for await (const chunk of file.chunks()) parts.push(chunk);
      out[file.source] = Buffer.concat(parts).toString('utf8');
    } catch (cause) {
      assert.ok(cause instanceof Unreadable);
      out[file.source] = cause.why.key;
    }
  }
  return out;
}

void test('members of a zip are files behind !/, deflated and stored alike', async () => {
  const zip = zipOf([
    { name: 'Takeout/Contacts/', text: '', stored: true },
    { name: 'Takeout/Contacts/all.vcf', text: 'BEGIN:VCARD' },
    { name: 'Takeout/Mail/one.mbox', text: 'From ', stored: true },
  ]);
  assert.deepEqual(await read('takeout.zip', zip), {
    'takeout.zip!/Takeout/Contacts/all.vcf': 'BEGIN:VCARD',
    'takeout.zip!/Takeout/Mail/one.mbox': 'From ',
  });
});

void test('a large member comes whole, in pieces', async () => {
  const text = 'Maren Okafor and Jonas Lindqvist\n'.repeat(200_000);
  assert.equal((await read('large.zip', zipOf([{ name: 'a.txt', text }])))['large.zip!/a.txt'], text);
});

void test('names are UTF-8 where they can be, else as Windows in Japan or China writes them, else in the old code page', async () => {
  const zip = zipOf([
    { name: 'Tomás.vcf', text: 'a' },
    { name: new Uint8Array([0x4d, 0x81, 0x6c, 0x6c, 0x65, 0x72]), text: 'b' },
    { name: Buffer.from('8367815b834e2e747874', 'hex'), text: 'c' },
    { name: Buffer.from('cea2d0c52e747874', 'hex'), text: 'd' },
  ]);
  assert.deepEqual(await read('names.zip', zip), {
    'names.zip!/Tomás.vcf': 'a',
    'names.zip!/Müller': 'b',
    'names.zip!/トーク.txt': 'c',
    'names.zip!/微信.txt': 'd',
  });
});

void test('names that climb, start elsewhere or hide are refused, and their neighbours read', async () => {
  const names = ['../up.vcf', '/root.vcf', 'C:/x.vcf', 'a\\b.vcf', 'nul\0.vcf', 'good.vcf', 'good.vcf'];
  const files = await read('slip.zip', zipOf(names.map((name) => ({ name, text: 'x' }))));
  assert.equal(files['slip.zip!/good.vcf'], 'readers:twice');
  assert.equal(Object.values(files).filter((why) => why === 'readers:name-unsafe').length, 5);
});

void test('links, passwords and unknown packing are told, not opened', async () => {
  const zip = zipOf([
    { name: 'link', text: '/etc/passwd', mode: 0o120777 },
    { name: 'locked', text: 'x', flags: 1 },
    { name: 'odd', text: 'x', method: 12 },
  ]);
  assert.deepEqual(await read('told.zip', zip), {
    'told.zip!/link': 'readers:link',
    'told.zip!/locked': 'readers:encrypted',
    'told.zip!/odd': 'readers:packed-otherwise',
  });
});

void test('a member that holds more than it says is not unpacked further', async () => {
  const zip = zipOf([{ name: 'liar', text: 'x'.repeat(5_000_000), size: 10 }]);
  assert.deepEqual(await read('liar.zip', zip), { 'liar.zip!/liar': 'readers:archive-lies' });
});

void test('a bomb is refused by its ratio, and one whose members overlap as a whole', async () => {
  const bomb = zipOf([{ name: 'zeros', text: '', size: 4_000_000_000 }]);
  assert.deepEqual(await read('bomb.zip', bomb), { 'bomb.zip!/zeros': 'readers:bomb-ratio' });
  const plain = zipOf([{ name: 'a', text: 'x'.repeat(100) }]);
  const start = plain.indexOf('PK\u0001\u0002');
  const end = plain.indexOf('PK\u0005\u0006');
  const entry = plain.subarray(start, end);
  const tail = Buffer.from(plain.subarray(end));
  tail.writeUInt16LE(2, 10);
  tail.writeUInt32LE(entry.length * 2, 12);
  const twice = Buffer.concat([plain.subarray(0, end), entry, tail]);
  assert.deepEqual(await read('overlap.zip', twice), { 'overlap.zip': 'readers:bomb-overlap' });
});

void test('archives in archives are opened three deep', async () => {
  let bytes: Uint8Array = Buffer.from('deep');
  for (let i = 0; i < 4; i += 1) bytes = zipOf([{ name: i === 0 ? 'a.txt' : 'in.zip', text: bytes }]);
  const files = await read('nested.zip', bytes);
  assert.deepEqual(files, { 'nested.zip!/in.zip!/in.zip!/in.zip': 'readers:archive-too-deep' });
  const three = zipOf([{ name: 'b.tar.gz', text: gzipOf(tarOf(tarMember('c.txt', 'three'))) }]);
  assert.deepEqual(await read('three.zip', three), { 'three.zip!/b.tar.gz!/c.txt': 'three' });
});

void test('tar: long names of pax and GNU, links told, folders silent', async () => {
  const long = `${'x'.repeat(150)}/a.vcf`;
  const record = `path=${long}\n`;
  const pax = `${String(record.length + 4)} ${record}`;
  const tar = tarOf(
    tarMember('folder/', '', '5'),
    tarMember('head', pax, 'x'),
    tarMember('short', 'pax'),
    tarMember('././@LongLink', `${long}2\0`, 'L'),
    tarMember('short', 'gnu'),
    tarMember('link', '', '2'),
    tarMember('device', '', '3'),
  );
  const expected = {
    [`t!/${long}`]: 'pax',
    [`t!/${long}2`]: 'gnu',
    't!/link': 'readers:link',
    't!/device': 'readers:not-a-file',
  };
  assert.deepEqual(await read('t', tar), expected);
  const zipped = await read('t', gzipOf(tar));
  assert.deepEqual(zipped, expected);
});

void test('a single file in gzip is that file', async () => {
  assert.deepEqual(await read('cards.vcf.gz', gzipOf(Buffer.from('BEGIN'))), {
    'cards.vcf.gz!/cards.vcf': 'BEGIN',
  });
});

void test('documents that are zips inside stay one file', async () => {
  const files = await read('a.docx', zipOf([{ name: '[Content_Types].xml', text: '<x/>' }]));
  assert.deepEqual(Object.keys(files), ['a.docx']);
});

void test('cut anywhere, a tar, a zip and a gzip give what is complete and say that they were cut', async () => {
  const texts = Array.from({ length: 12 }, (_, i) => `card ${i} `.repeat(30));
  const tar = tarOf(...texts.map((text, i) => tarMember(`f${i}`, text)));
  const zip = zipOf(texts.map((text, i) => ({ name: `f${i}`, text })));
  for (const [name, whole] of [
    ['cut.tar', tar],
    ['cut.zip', zip],
    ['cut.tgz', gzipOf(tar)],
  ] as const) {
    for (let n = 1; n < 40; n += 1) {
      const cut = Math.floor((whole.length * n) / 40);
      if (name === 'cut.tar' && cut > whole.length - 1024) continue;
      const files = await read(name, whole.subarray(0, cut));
      const complete = Object.entries(files).filter(([, text]) => text.startsWith('card'));
      for (const [source, text] of complete) assert.equal(text, texts[Number(source.replace(/.*f/, ''))]);
      const told = Object.values(files).some(
        (text) => text.startsWith('readers:') || !text.startsWith('card'),
      );
      assert.ok(told || complete.length === texts.length, `${name} cut at ${cut}`);
    }
  }
});

void test('whatever the bytes, a walk ends without throwing', async () => {
  const zip = zipOf([
    { name: 'a', text: 'x'.repeat(500) },
    { name: 'b', text: 'y' },
  ]);
  const tar = tarOf(tarMember('a', 'x'.repeat(500)), tarMember('b', 'y'));
  const seeds = [zip, tar, gzipOf(tar)];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
      async (seed, changes) => {
        const bytes = Buffer.from(seed);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        await read('fuzzed', bytes);
      },
    ),
    { numRuns: 300, seed: 26 },
  );
});

void test('a Maildir gives its mails but not those still arriving; links are told', async () => {
  const maildir = join(folder, 'Maildir');
  for (const name of ['cur', 'new', 'tmp']) {
    mkdirSync(join(maildir, name), { recursive: true });
    writeFileSync(join(maildir, name, '1'), name);
  }
  symlinkSync('/etc/passwd', join(maildir, 'elsewhere'));
  assert.deepEqual(await found(maildir), {
    'Maildir/cur/1': 'cur',
    'Maildir/elsewhere': 'readers:link',
    'Maildir/new/1': 'new',
  });
});

void test('each of thousands of small members is read whole, of a zip and of a tar', async () => {
  const members = Array.from({ length: 3_000 }, (_, n) => ({
    name: `m/${n}.txt`,
    text: `letter ${n}`,
    stored: n % 2 === 0,
  }));
  const files = await read('many.zip', zipOf(members));
  assert.equal(Object.keys(files).length, 3_000);
  assert.ok(members.every(({ name, text }) => files[`many.zip!/${name}`] === text));
  const tar = await read('many.tar', tarOf(...members.map(({ name, text }) => tarMember(name, text))));
  assert.ok(members.every(({ name, text }) => tar[`many.tar!/${name}`] === text));
});
