/** The Backup screen says the truth in every state: never, fresh, old, failing, damaged, gone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Copy, Status } from '../shapes.ts';
import { backupVerdict, copyName, lastGood } from './backup-verdict.ts';

const now = Date.parse('2026-11-21T10:00:00Z');
const day = 86_400_000;

function copy(daysAgo: number, more: Partial<Copy> = {}): Copy {
  const at = new Date(now - daysAgo * day).toISOString();
  return {
    file: `/copies/${at}.kith`,
    at,
    bytes: 1,
    verifiedAt: at,
    ok: true,
    kind: 'full',
    gone: false,
    far: false,
    ...more,
  };
}

function status(more: Partial<Status>): Status {
  const ring = { vital: 0, backedUp: 0, stale: 0, atRisk: 0, suggested: false, people: [] };
  const place = { place: '/copies', placeState: 'there', passphrase: true, daily: true, due: null } as const;
  return {
    ...ring,
    ...place,
    copies: [],
    drill: null,
    lastTry: null,
    searchWaiting: false,
    ...more,
  };
}

const failed = { at: '', folder: '/copies', ok: false, why: 'full', hint: '' };

void test('each state has its own word, and the worst is said first', () => {
  const verdict = (more: Partial<Status>) => backupVerdict(status(more), now);
  assert.equal(verdict({}), 'never');
  assert.equal(verdict({ lastTry: failed }), 'failing');
  assert.equal(verdict({ copies: [copy(0.5)] }), 'fresh');
  assert.equal(verdict({ copies: [copy(40)] }), 'fresh', 'nothing happened since');
  assert.equal(verdict({ copies: [copy(40)], due: 'day' }), 'old');
  assert.equal(verdict({ copies: [copy(40)], daily: false }), 'old');
  assert.equal(verdict({ copies: [copy(1)], due: 'day' }), 'fresh');
  assert.equal(verdict({ copies: [copy(40), copy(1, { ok: false })] }), 'damaged');
  assert.equal(verdict({ copies: [copy(1, { verifiedAt: null, ok: false })] }), 'unproven');
  assert.equal(verdict({ copies: [copy(1, { gone: true, ok: false })] }), 'gone');
  assert.equal(verdict({ copies: [copy(1)], placeState: 'gone', lastTry: failed }), 'gone');
  assert.equal(verdict({ copies: [copy(1)], lastTry: failed }), 'failing');
});

void test('the last good copy is the newest that was proven, and a name is a name wherever it lies', () => {
  const good = copy(4);
  assert.equal(lastGood(status({ copies: [copy(9), good, copy(1, { ok: false })] })), good);
  assert.equal(copyName({ file: 'https://example.org/dav/a.kith' }), 'a.kith');
  assert.equal(copyName({ file: 'C:\\copies\\a.kith' }), 'a.kith');
});
