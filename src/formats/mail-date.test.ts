import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mailDate } from './mail-date.ts';

const read = (text: string): string | null => {
  const date = mailDate(text);
  return date === null
    ? null
    : `${new Date(date.at * 1000).toISOString().slice(0, 19)} ${date.offsetMinutes ?? '?'}`;
};

void test('dates are read in every form that mailers write', () => {
  for (const [text, expected] of [
    ['Sat, 21 Nov 2026 22:29:49 +0100', '2026-11-21T21:29:49 60'],
    ['Sat, 21 Nov 2026 22:29:49 +0000 (UTC)', '2026-11-21T22:29:49 0'],
    ['21 Nov 2026 22:29 -0330', '2026-11-22T01:59:00 -210'],
    ['Sat, 21 Nov 2026 22:29:49 -0000', '2026-11-21T22:29:49 ?'],
    ['Sat, 21 Nov 2026 22:29:49', '2026-11-21T22:29:49 ?'],
    ['Sat, 21 Nov 2026 22:29:49 GMT', '2026-11-21T22:29:49 0'],
    ['Sat, 21 Nov 2026 22:29:49 EST', '2026-11-22T03:29:49 -300'],
    ['Thu, 30 Apr 98 11:28:50 EDT', '1998-04-30T15:28:50 -240'],
    ['Wed, 12 Jun 102 11:28:50 +0200', '2002-06-12T09:28:50 120'],
    ['12 Jun 02 9:28 +0200', '2002-06-12T07:28:00 120'],
    ['Sat Nov 21 22:29:49 2026', '2026-11-21T22:29:49 ?'],
    ['Sat Nov 21 22:29:49 CET 2026', '2026-11-21T21:29:49 60'],
    ['Sat Nov 21 22:29:49 +0100 2026', '2026-11-21T21:29:49 60'],
    ['2002-06-12T11:28:50+02:00', '2002-06-12T09:28:50 120'],
    ['2002-06-12T11:28:50.123Z', '2002-06-12T11:28:50 0'],
    ['2002-06-12 11:28:50', '2002-06-12T11:28:50 ?'],
    ['12.06.2002 11:28', '2002-06-12T11:28:00 ?'],
    ['6/12/2002 1:28:50 PM', '2002-06-12T13:28:50 ?'],
    ['25/12/2002 12:28:50 am', '2002-12-25T00:28:50 ?'],
    ['Mi, 12 Jun 2002 11:28:50 +0200 (MESZ)', '2002-06-12T09:28:50 120'],
    ['Mittwoch, 12. Juni 2002 11:28', '2002-06-12T11:28:00 ?'],
    ['Do, 5 Mär 2015 11:28:50 +0100', '2015-03-05T10:28:50 60'],
    ['mer., 12 juin 2002 11:28:50 +0200', '2002-06-12T09:28:50 120'],
    ['12 de julio de 2002 11:28', '2002-07-12T11:28:00 ?'],
    ['Sun,  6 Nov 1994 08:49:37 "GMT"', '1994-11-06T08:49:37 0'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37 0'],
    ['June 12, 2002 11:28:50 AM', '2002-06-12T11:28:50 ?'],
    ['Sat, 21 Nov 2026 22:29:60 +0100', '2026-11-21T21:30:00 60'],
    ['Sat, 21 Nov 2026 22:29:49 +9900', '2026-11-21T22:29:49 ?'],
    ['Sat, 31 Feb 2026 22:29:49 +0100', null],
    ['Sat, 21 Foo 2026 22:29:49 +0100', null],
    ['yesterday', null],
    ['', null],
  ] as const)
    assert.equal(read(text), expected, text);
});

void test('what RFC 5322 says is read back as it was meant', () => {
  const names = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_000_000_000 }),
      fc.integer({ min: -12 * 4, max: 14 * 4 }).map((quarters) => quarters * 15),
      (at, offset) => {
        const local = new Date((at + offset * 60) * 1000);
        const two = (number: number): string => String(Math.trunc(Math.abs(number))).padStart(2, '0');
        const zone = `${offset < 0 ? '-' : '+'}${two(offset / 60)}${two(offset % 60)}`;
        const time = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()].map(two).join(':');
        const text = `${local.getUTCDate()} ${names[local.getUTCMonth()]} ${local.getUTCFullYear()} ${time} ${zone}`;
        assert.deepEqual(mailDate(text), { at, offsetMinutes: offset });
      },
    ),
  );
});

void test('no text makes it throw', () => {
  const piece = fc.oneof(
    fc.constantFrom('1', '12', '2002', ':', '-', '+', '/', '.', 'jan', ' ', 'pm', '('),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const date = mailDate(pieces.join(''));
      assert.ok(date === null || Number.isFinite(date.at));
    }),
  );
});
