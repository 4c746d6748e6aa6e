import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { handleKinds } from '../people/handle.ts';
import { linksFor, safeLink } from './links.ts';

const hrefs = (kind: (typeof handleKinds)[number], value: string, text = '') =>
  linksFor({ kind, value }, { text }).map((link) => link.href);

void test('a mobile number opens the phone, a message, WhatsApp, Signal and FaceTime', () => {
  assert.deepEqual(hrefs('phone', '+442079460123', 'Hi Maren & all'), [
    'tel:+442079460123',
    'sms:+442079460123?body=Hi%20Maren%20%26%20all',
    'https://wa.me/442079460123?text=Hi%20Maren%20%26%20all',
    'sgnl://signal.me/#p/+442079460123',
    'facetime:+442079460123',
    'facetime-audio:+442079460123',
  ]);
});

void test('an extension can be called and nothing else; a number of no country has no WhatsApp', () => {
  assert.deepEqual(hrefs('phone', '+442079460123;ext=12'), ['tel:+442079460123;ext=12']);
  assert.deepEqual(hrefs('phone', '112'), ['tel:112', 'sms:112']);
});

void test('mail carries subject and lines as RFC 6068 writes them', () => {
  const [mail] = linksFor(
    { kind: 'email', value: 'maren+x@example.org' },
    { subject: 'A & B?', text: 'one\ntwo + 3' },
  );
  assert.equal(mail?.href, 'mailto:maren%2Bx@example.org?subject=A%20%26%20B%3F&body=one%0D%0Atwo%20%2B%203');
});

void test('other apps and the map get their own links', () => {
  assert.deepEqual(hrefs('telegram', 'marenok', 'Hi'), [
    'https://t.me/marenok?text=Hi',
    'tg://resolve?domain=marenok&text=Hi',
  ]);
  assert.deepEqual(hrefs('postal', 'Mill Lane 7\nDunmore'), ['geo:0,0?q=Mill%20Lane%207%2C%20Dunmore']);
  assert.deepEqual(hrefs('facebook', 'maren.okafor'), ['https://m.me/maren.okafor']);
});

void test('what is not what its kind says opens nothing', () => {
  for (const [kind, value] of [
    ['phone', 'javascript:alert(1)'],
    ['phone', '+49 ;sms'],
    ['email', 'a@b.example?cc=x@example.net&'],
    ['email', 'maren'],
    ['telegram', '../../evil'],
    ['facebook', 'maren/../../x'],
    ['url', 'javascript:alert(1)'],
    ['url', 'https://user:secret@example.org/'],
    ['url', 'file:///etc/hosts'],
    ['instagram', '..'],
  ] as const)
    for (const href of hrefs(kind, value))
      assert.ok(!/[?&]cc=|javascript|file:|secret|\.\./.test(href), `${kind} ${value} ${href}`);
  assert.equal(safeLink('javascript:alert(1)'), null);
  assert.equal(safeLink('JAVASCRIPT:alert(1)'), null);
  assert.equal(safeLink('data:text/html,x'), null);
  assert.equal(safeLink('https://example.org/a'), 'https://example.org/a');
});

void test('every link parses, is of an allowed scheme and gives the words back', () => {
  const value = fc.oneof(
    fc.constantFrom('+442079460123', 'maren@example.org', 'marenok', 'https://example.org/x', 'Mill Lane 7'),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...handleKinds),
      value,
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      (kind, raw, text) => {
        const words = text.replace(/\p{Cc}/gu, ' ');
        for (const link of linksFor({ kind, value: raw }, { text: words })) {
          const url = new URL(link.href);
          assert.match(url.protocol, /^(?:tel|sms|mailto|https?|sgnl|tg|facetime|facetime-audio|geo):$/);
          if (!link.carriesWords || words === '') continue;
          assert.equal(url.searchParams.get('body') ?? url.searchParams.get('text'), words.toWellFormed());
        }
      },
    ),
    { numRuns: 300 },
  );
});
