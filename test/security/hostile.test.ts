/** What strangers put into cards, searches and files stays a text, and only pictures come back as pictures. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { importFiles, openStand, type Stand } from '../doors/stand.ts';

const names = [
  '<img src=x onerror=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  '$t(problems:bug.message)',
  '"><script>alert(1)</script>',
  '../../etc/passwd',
  "Robert'); DROP TABLE people;--",
  '\u202Etxt.exe',
  '=HYPERLINK("http://evil.test")',
];
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>').toString('base64');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function card(name: string, more = ''): string {
  return `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name.replace(/[\\;,]/g, (sign) => `\\${sign}`)}\r\n${more}END:VCARD\r\n`;
}

void describe('what strangers wrote', { timeout: 600_000 }, () => {
  let stand: Stand;
  before(async () => {
    stand = await openStand();
    const photos = [
      card('Lin Kaya', `PHOTO;ENCODING=b;TYPE=SVG:${svg}\r\n`),
      card('Maren Okafor', `PHOTO;ENCODING=b;TYPE=PNG:${png.toString('base64')}\r\n`),
      card('Jonas Lindqvist', 'PHOTO;VALUE=uri:http://127.0.0.1:9/steal.png\r\n'),
    ];
    await importFiles(stand, { 'book.vcf': names.map((name) => card(name)).join('') + photos.join('') });
  });
  after(() => stand.stop());

  const idOf = async (name: string): Promise<string> => {
    const { json } = await stand.ask('/api/v1/people');
    return String(json.find((person: { name: string }) => person.name === name)?.id);
  };

  void test('every name is kept as it was written and answered as a text', async () => {
    const { json, headers } = await stand.ask('/api/v1/people');
    const known = json.map((person: { name: string }) => person.name);
    for (const name of names) assert.equal(known.includes(name), true, name);
    assert.match(String(headers['content-type']), /^application\/json/);
  });

  void test('a name that looks like a template is said, not worked out', async () => {
    for (const name of ['{{constructor.constructor("alert(1)")()}}', '$t(problems:bug.message)']) {
      const { json } = await stand.ask(`/api/v1/show?who=${encodeURIComponent(`${name} nobody`)}`);
      assert.equal(json.problem.message.includes(name), true, json.problem.message);
    }
  });

  void test('no search text is an error of the server', async () => {
    const signs = [
      '"',
      "'",
      '*',
      '^',
      ':',
      '(',
      ')',
      'NEAR',
      'AND',
      'OR',
      'NOT',
      '-',
      '+',
      '{',
      '}',
      '\\',
      '%',
      '_',
      ';',
      '--',
      '\u0000',
      '😀',
      'a',
    ];
    let seed = 7;
    const next = (most: number): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed % most;
    };
    for (let i = 0; i < 300; i += 1) {
      const query = Array.from({ length: 1 + next(8) }, () => signs[next(signs.length)]).join(
        next(2) === 0 ? ' ' : '',
      );
      const { status } = await stand.ask(`/api/v1/search?query=${encodeURIComponent(query)}`);
      assert.equal([200, 400].includes(status), true, `${JSON.stringify(query)}: ${status}`);
    }
  });

  void test('a drawing or an address in a card is never shown as a photo; a picture is, in a sandbox', async () => {
    assert.equal((await stand.ask(`/api/v1/photo/${await idOf('Lin Kaya')}`)).status, 404);
    assert.equal((await stand.ask(`/api/v1/photo/${await idOf('Jonas Lindqvist')}`)).status, 404);
    const { status, headers } = await stand.ask(`/api/v1/photo/${await idOf('Maren Okafor')}`);
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'image/png');
    assert.match(String(headers['content-security-policy']), /^sandbox/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.match(String(headers['cache-control']), /no-store/);
  });

  void test('a page or a drawing among the blobs is never served', async () => {
    for (const [bytes, expected] of [
      ['<!doctype html><script>alert(1)</script>', 404],
      ['<svg onload="alert(1)"/>', 404],
      [png, 200],
    ] as const) {
      const name = createHash('sha256').update(bytes).digest('hex');
      writeFileSync(join(stand.folder, 'blobs', name), bytes);
      const { status, headers } = await stand.ask(`/api/v1/blob/${name}`);
      assert.equal(status, expected);
      assert.doesNotMatch(String(headers['content-type']), /html|svg/);
    }
  });

  void test('a path of this machine is refused in every field that could carry one', async () => {
    const tried = [
      ['import', { paths: ['/etc/passwd'] }],
      ['import', { upload: '../..' }],
      ['remember', { who: 'Maren Okafor', text: 'x', photo: '/etc/passwd' }],
      ['remember', { who: 'Maren Okafor', text: 'x', photo: 'upload:..%2F../kith.db' }],
      ['backup', { to: '/tmp/elsewhere' }],
      ['restore', { file: '/etc/passwd', into: '/tmp/elsewhere' }],
      ['export', { dir: '/tmp/elsewhere' }],
    ] as const;
    for (const [name, json] of tried)
      assert.equal((await stand.ask(`/api/v1/${name}`, { json })).status, 400, name);
    for (const path of ['backtest?events=/etc/passwd', 'backup-verify?file=/etc/passwd'])
      assert.equal((await stand.ask(`/api/v1/${path}`)).status, 400, path);
  });

  void test('fields that no form has change nothing', async () => {
    const id = await idOf('Maren Okafor');
    const { status } = await stand.ask('/api/v1/remember', {
      body: `{"who":"${id}","text":"x","__proto__":{"dryRun":true},"deletedAt":1}`,
      headers: { 'content-type': 'application/json' },
    });
    assert.equal(status, 400);
    assert.equal(Object.hasOwn(Object.prototype, 'dryRun'), false);
  });

  void test('no secret lies in the vault in the clear', async () => {
    const secret = await stand.token('write');
    const session = stand.cookie.split('=')[1]?.split(';')[0] ?? '';
    for (const name of readdirSync(stand.folder).filter((one) => one.startsWith('kith.db'))) {
      const bytes = readFileSync(join(stand.folder, name));
      assert.equal(bytes.includes(secret), false, name);
      assert.equal(bytes.includes(session), false, name);
    }
  });
});
