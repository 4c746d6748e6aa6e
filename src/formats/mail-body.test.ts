/** The words of a mail come out the same, whichever way its program wrapped them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { mailBodyText, textOfHtml } from './mail-body.ts';

const words = 'Você é maravilhosa, e o Grünerløkka também.';
const latin = (text: string): string => Buffer.from(text).toString('latin1');
const plain = 'Content-Type: text/plain; charset=utf-8\n';

void test('8 bit, base64 and quoted-printable', () => {
  assert.equal(mailBodyText(plain, latin(words)), words);
  const base64 = Buffer.from(words).toString('base64').replace(/.{20}/g, '$&\n');
  assert.equal(mailBodyText(`${plain}Content-Transfer-Encoding: base64\n`, base64), words);
  const quoted = [...Buffer.from(words)].map((one) => `=${one.toString(16).toUpperCase()}`);
  const soft = `${quoted.slice(0, 20).join('')}=\n${quoted.slice(20).join('')}`;
  assert.equal(mailBodyText(`${plain}Content-Transfer-Encoding: quoted-printable\n`, soft), words);
});

void test('a charset by name, and no header at all', () => {
  const header = 'Subject: x\nContent-Type: text/plain;\n charset="iso-8859-1"\n';
  assert.equal(mailBodyText(header, 'Grünerløkka'), 'Grünerløkka');
  assert.equal(mailBodyText('', 'Hello'), 'Hello');
});

const parts = (...some: readonly string[]): string =>
  `ignored\n${some.map((one) => `--edge\n${one}\n`).join('')}--edge--\n`;
const multipart = 'Content-Type: multipart/mixed; boundary="edge"\n';

void test('of parts the first plain one, whatever stands around it and however deep', () => {
  const html = 'Content-Type: text/html\n\n<p>in marks</p>';
  const file = `${plain}Content-Disposition: attachment; filename=a.txt\n\nof a file`;
  assert.equal(mailBodyText(multipart, parts(html, file, `${plain}\n${latin(words)}`)), words);
  const inner = `Content-Type: multipart/alternative; boundary=inner\n\n--inner\n\nfirst\n--inner\n${html}\n--inner--`;
  assert.equal(mailBodyText(multipart, parts(inner, file)), 'first');
  assert.equal(mailBodyText(multipart, parts(html, file)), 'in marks');
  assert.equal(mailBodyText(multipart, parts('Content-Type: image/png\n\nx')), '');
});

void test('of HTML the words alone, without what is quoted below', () => {
  const html = `<html><head><style>p { color: red }</style></head><body><div>Thank&nbsp;you,<br>Ana &amp; Rui &#8211; from
    Bergen</div><div class="gmail_quote"><p>You are wonderful.</p></div></body></html>`;
  assert.equal(textOfHtml(html).replace(/\s+/g, ' '), 'Thank you, Ana & Rui – from Bergen');
  assert.equal(textOfHtml('<p>one</p><blockquote>two</blockquote>'), 'one');
});

void test('lines that flow are joined, the mark of a signature stays', () => {
  assert.equal(
    mailBodyText('Content-Type: text/plain; format=flowed\n', 'one \ntwo\n-- \nMaren'),
    'one two\n-- \nMaren',
  );
});

void test('nothing in a mail makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (header, body) => {
      assert.equal(typeof mailBodyText(header, body), 'string');
      assert.equal(typeof mailBodyText(multipart, parts(header, body)), 'string');
      assert.equal(typeof textOfHtml(body), 'string');
    }),
  );
  const deep = 'Content-Type: multipart/mixed; boundary=edge\n\n--edge\n'.repeat(5_000);
  assert.equal(mailBodyText(multipart, deep), '');
});
