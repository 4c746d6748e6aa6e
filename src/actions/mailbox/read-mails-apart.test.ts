/** Headers from a mail server are read where nothing can come of it, and one that breaks the reader costs only itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Evidence } from '../../capture/evidence.ts';
import { readMails, type Fetched } from './read-mails.ts';
import { readMailsApart } from './read-mails-apart.ts';

const entry = new URL('../../../test/support/odd-mails.ts', import.meta.url);
const limits = { stallMs: 5_000, heapMb: 60 };

function fetched(...odd: readonly string[]): Fetched {
  return {
    context: {
      mine: new Set(['email:ana@example.org']),
      myNames: new Set(),
      region: 'PT',
      zone: 'Europe/Lisbon',
      today: '2026-11-21',
      source: 'ana@example.org/INBOX',
    },
    place: null,
    mails: odd.map((line, at) => ({
      uid: at + 1,
      headers: `From: Maren <maren@example.net>\r\nTo: ana@example.org\r\nDate: Tue, 3 Mar 2026 10:0${at}:00 +0000\r\nMessage-ID: <m${at}@example.net>\r\nSubject: ${at}\r\n${line}\r\n`,
    })),
  };
}

const brief = (items: readonly Evidence[]): string[] =>
  items.map((item) => (item.kind === 'skipped' ? `${item.place} ${item.why.key}` : item.kind));

void test('read apart or in place, mails say the same', async () => {
  const reading = readMailsApart({ entry, limits });
  try {
    const mails = fetched('', 'List-Unsubscribe: <mailto:stop@example.net>', 'X-Spam-Flag: YES');
    assert.deepEqual(await reading.read(mails), readMails()(mails));
    assert.deepEqual(brief(await reading.read({ ...mails, place: 'trash' })), [
      'message 1 mail:skipped.trash',
      'message 2 mail:skipped.trash',
      'message 3 mail:skipped.trash',
    ]);
  } finally {
    reading.close();
  }
});

void test('a mail that breaks or hangs the reader is told, and those around it come in', async () => {
  const reading = readMailsApart({ entry, limits });
  try {
    assert.deepEqual(brief(await reading.read(fetched('', 'X-Odd: break', 'X-Odd: hang', ''))), [
      'touch',
      'message 2 readers:reader-broke',
      'message 3 readers:reader-hung',
      'touch',
    ]);
  } finally {
    reading.close();
  }
});

void test('what reads mails may not write', async () => {
  const reading = readMailsApart({ entry, limits });
  try {
    assert.deepEqual(brief(await reading.read(fetched('X-Odd: write'))), ['write readers:no-permission']);
  } finally {
    reading.close();
  }
});
