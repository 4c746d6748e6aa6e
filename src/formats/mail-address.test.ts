import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mailboxes } from './mail-address.ts';
import { addressParser } from './mail-text.ts';

const read = (text: string): (readonly [string | null, string])[] =>
  mailboxes(Buffer.from(text).toString('latin1')).map(({ name, address }) => [name, address]);

void test('addresses are read in every shape that people and mailers give them', () => {
  for (const [text, expected] of [
    ['maren@example.org', [[null, 'maren@example.org']]],
    ['<maren@example.org>', [[null, 'maren@example.org']]],
    ['Maren Okafor <maren@example.org>', [['Maren Okafor', 'maren@example.org']]],
    ['"Okafor, Maren" <maren@example.org>', [['Okafor, Maren', 'maren@example.org']]],
    ['Okafor, Maren <maren@example.org>', [['Okafor, Maren', 'maren@example.org']]],
    ['Okafor, Maren (home) <maren@example.org>', [['Okafor, Maren', 'maren@example.org']]],
    [`"'Maren Okafor'" <maren@example.org>`, [['Maren Okafor', 'maren@example.org']]],
    ['"maren@example.org" <maren@example.org>', [[null, 'maren@example.org']]],
    ['maren@example.org (Maren Okafor)', [['Maren Okafor', 'maren@example.org']]],
    ['Maren Okafor maren@example.org', [['Maren Okafor', 'maren@example.org']]],
    [
      'a@example.org, b@example.org',
      [
        [null, 'a@example.org'],
        [null, 'b@example.org'],
      ],
    ],
    [
      'a@example.org; b@example.org',
      [
        [null, 'a@example.org'],
        [null, 'b@example.org'],
      ],
    ],
    ['undisclosed-recipients:;', []],
    [
      'Friends: a@example.org, Lin <b@example.org>;, c@example.org',
      [
        [null, 'a@example.org'],
        ['Lin', 'b@example.org'],
        [null, 'c@example.org'],
      ],
    ],
    ['=?UTF-8?B?VG9tw6FzIEFycm95bw==?= <tomas@example.org>', [['Tomás Arroyo', 'tomas@example.org']]],
    ['"=?ISO-8859-1?Q?Tom=E1s_Arroyo?=" <tomas@example.org>', [['Tomás Arroyo', 'tomas@example.org']]],
    ['=?UTF-8?Q?Arroyo=2C_Tom=C3=A1s?= <tomas@example.org>', [['Arroyo, Tomás', 'tomas@example.org']]],
    ['Tomás Arroyo <tomas@example.org>', [['Tomás Arroyo', 'tomas@example.org']]],
    ['"Jonas \\"Jo\\" Lindqvist" <jonas@example.org>', [['Jonas "Jo" Lindqvist', 'jonas@example.org']]],
    ['me, you', []],
    ['', []],
  ] as const)
    assert.deepEqual(read(text), expected, text);
});

void test('raw bytes that are no UTF-8 are read as windows-1252', () => {
  assert.deepEqual(mailboxes('Tom\u00e1s <tomas@example.org>'), [
    { name: 'Tomás', address: 'tomas@example.org' },
  ]);
});

void test('plain lists are read as postal-mime reads them', () => {
  const name = fc.stringMatching(/^[A-Za-z]{1,8}( [A-Za-z]{1,8}){0,2}$/);
  const address = fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.org$/);
  const entry = fc.oneof(
    address,
    fc.tuple(name, address).map(([n, a]) => `${n} <${a}>`),
    fc.tuple(name, name, address).map(([n, m, a]) => `"${n}, ${m}" <${a}>`),
  );
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (entries) => {
      const field = entries.join(', ');
      assert.deepEqual(
        mailboxes(field).map((box) => [box.name ?? '', box.address]),
        addressParser(field).map((box) => [box.name, box.address]),
      );
    }),
  );
});

void test('no bytes make it throw, and every address has an @ and no line break', () => {
  const piece = fc.oneof(
    fc.constantFrom('<', '>', '"', '(', ')', ',', ';', ':', '@', '\\', '=?', '?=', 'a@b', '\n'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const raw = Buffer.from(pieces.join('')).toString('latin1');
      for (const { address } of mailboxes(raw)) assert.match(address, /^[^\r\n]*@[^\r\n]*$/u);
    }),
  );
});

void test('a field of a hundred thousand brackets is read at once', () => {
  for (const mark of ['<', '"', '(', '@', ' ', ',', '<a@b>,', 'x:', '=?utf-8?q?'])
    assert.ok(mailboxes(mark.repeat(100_000 / mark.length)).length <= 2_000);
});
