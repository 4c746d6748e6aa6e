import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CaptureContext } from './capturer.ts';
import type { Evidence } from './evidence.ts';
import { fromLdif } from './from-ldif.ts';
import { ldifFormat } from './table-formats.ts';

const context: CaptureContext = {
  mine: new Set(),
  myNames: new Set(),
  region: 'PT',
  zone: 'UTC',
  today: '2026-03-10',
  source: 'a.ldif',
};
const bytes = (text: string) => new TextEncoder().encode(text);

function read(data: Uint8Array, cuts: readonly number[] = []): readonly Evidence[] {
  const capturer = fromLdif(context);
  const out: Evidence[] = [];
  let from = 0;
  for (const cut of [...cuts.map((c) => c % (data.length + 1)), data.length].sort((a, b) => a - b)) {
    out.push(...capturer.push(data.subarray(from, cut)));
    from = cut;
  }
  return [...out, ...capturer.end()];
}

const book = [
  'version: 1',
  '# a comment',
  '  that goes on',
  'dn: cn=Maren Okafor,mail=maren@example.org',
  'objectclass: top',
  'objectclass: inetOrgPerson',
  'objectclass: mozillaAbPersonAlpha',
  'givenName: Maren',
  'sn: Okafor',
  'cn:: TWFyZW4gT2thZm9yIPCfjJI=',
  'mail: maren@',
  ' example.org',
  'mobile: +351 910 000 000',
  'mozillaHomeStreet: Rua A 1',
  'mozillaHomeLocalityName: Lisboa',
  'birthyear: 1984',
  'birthmonth: 2',
  'birthday: 29',
  'mozillaCustom1: bees',
  'modifytimestamp: 0Z',
  '',
  'dn: cn=Choir',
  'objectclass: groupOfNames',
  'cn: Choir',
  'member: cn=Maren Okafor,mail=maren@example.org',
  '',
  'dn: cn=old',
  'changetype: delete',
  '',
  'dn: ou=nothing',
  'objectclass: organizationalUnit',
  'ou: nothing',
].join('\r\n');

void test('a person becomes a card that keeps every attribute, a list becomes a circle', () => {
  const [card, circle, change, nobody, ...rest] = read(bytes(book));
  assert.deepEqual(card?.kind === 'card' && [card.place, ...card.text.split('\r\n').slice(2, -2)], [
    'line 4',
    'FN:Maren Okafor 🌒',
    'N:Okafor;Maren;;;',
    'ADR;TYPE=home:;;Rua A 1;Lisboa;;;',
    'BDAY:19840229',
    'EMAIL:maren@example.org',
    'TEL;TYPE=cell:+351 910 000 000',
    'X-KITH-CSV;X-HEADER=mozillacustom1:bees',
  ]);
  assert.deepEqual(
    circle?.kind === 'circle' && [circle.name, circle.members[0]?.name, circle.members[0]?.handle?.value],
    ['Choir', 'Maren Okafor', 'maren@example.org'],
  );
  assert.deepEqual(
    [change, nobody].map((item) => item?.kind === 'skipped' && [item.place, item.why.key]),
    [
      ['line 27', 'tables:skipped.ldif-change'],
      ['line 30', 'tables:skipped.ldif-no-person'],
    ],
  );
  assert.deepEqual(rest, []);
});

void test('Thunderbird’s underscore, Evolution’s days and spouse, a firm; one strange line spoils nobody', () => {
  const lines = [
    'dn: cn=Maren Okafor',
    'objectclass: mozillaAbPersonAlpha',
    'cn: Maren Okafor',
    '_AimScreenName: mareno',
    'this is no line',
    'birthDate: 1984-02-29',
    'anniversary: 2005-06-12',
    'spouseName: Henrik Solheim',
    'labeledURI: https://maren.example Her page',
    'preferredLanguage: pt',
    '',
    'dn: cn=Druckerei',
    'objectclass: organization',
    'o: Druckerei Blau',
    'telephoneNumber: +49 30 000000',
  ];
  const [bad, person, firm, ...rest] = read(bytes(lines.join('\n')));
  assert.deepEqual(bad?.kind === 'skipped' && [bad.place, bad.why.key], [
    'line 5',
    'tables:skipped.ldif-line',
  ]);
  assert.deepEqual(person?.kind === 'card' && person.text.split('\r\n').slice(2, -2), [
    'FN:Maren Okafor',
    'BDAY:19840229',
    'ANNIVERSARY:20050612',
    'X-KITH-CSV;X-HEADER="_aimscreenname":mareno',
    'RELATED;VALUE=text;TYPE=spouse:Henrik Solheim',
    'X-KITH-CSV;X-HEADER=labeleduri:https://maren.example Her page',
    'URL:https://maren.example',
    'LANG:pt',
  ]);
  assert.deepEqual(firm?.kind === 'card' && firm.text.split('\r\n').slice(2, -2), [
    'FN:Druckerei Blau',
    'KIND:org',
    'ORG:Druckerei Blau',
    'TEL;TYPE=work:+49 30 000000',
  ]);
  assert.deepEqual(rest, []);
});

void test('LDIF is known by its content, and a letter is not taken for it', () => {
  assert.ok(ldifFormat.sniff(bytes(book), 'x') > 0.9);
  assert.equal(ldifFormat.sniff(bytes('Dear all,\ndn: means down\n'), 'x.ldif'), 0);
});

void test('evidence does not depend on where the bytes are cut, and arbitrary bytes never throw', () => {
  const whole = read(bytes(book));
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 8 }), (cuts) =>
      assert.deepEqual(read(bytes(book), cuts), whole),
    ),
    { numRuns: 50 },
  );
  const odd = fc.array(
    fc.oneof(
      fc.constantFrom('dn: x', 'cn:: !!', ' fold', '', '#', 'mail: a@example.org', 'sn:< file:///x'),
      fc.string(),
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(odd, (lines) => assert.ok(Array.isArray(read(bytes(lines.join('\n')))))),
    { numRuns: 200 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (data) => assert.ok(Array.isArray(read(data)))),
    { numRuns: 100 },
  );
});

void test('whom a directory names as manager, secretary or somebody to see also is a relation, by the name in its entry', () => {
  const [card] = read(
    bytes(
      [
        'dn: cn=Maren Okafor,ou=People,dc=example,dc=org',
        'objectclass: inetOrgPerson',
        'cn: Maren Okafor',
        'mail: maren@example.org',
        'manager: cn=Okonkwo\\, Priya,ou=People,dc=example,dc=org',
        'secretary: cn=Lin Kaya,ou=People,dc=example,dc=org',
        'seeAlso: cn=Jonas Lindqvist,dc=example,dc=org',
        '',
      ].join('\n'),
    ),
  );
  assert.ok(card?.kind === 'card');
  const text = card.text.replaceAll(/\r\n /g, '');
  assert.match(text, /RELATED;VALUE=text;TYPE=manager:Okonkwo\\?, Priya/);
  assert.match(text, /RELATED;VALUE=text;TYPE=assistant:Lin Kaya/);
  assert.match(text, /RELATED;VALUE=text;TYPE=contact:Jonas Lindqvist/);
});
