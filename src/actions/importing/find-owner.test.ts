import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Handle } from '../../people/handle.ts';
import { findOwner } from './find-owner.ts';
import type { OwnerSample } from './reading.ts';

const mail = (value: string): Handle => ({ kind: 'email', value, shown: value, label: null });
const sample = (bytes: number, value: string, name: string, alone = false): OwnerSample => ({
  format: 'mbox',
  bytes,
  guesses: [{ handle: mail(value), name, share: 1, ...(alone ? { alone: true as const } : {}) }],
});

void test('the mailbox of an old post is the owner’s, however small, under the name before the wedding', () => {
  const now = sample(9000, 'maren@example.org', 'Maren Okafor');
  const before = sample(50, 'm.vogt@work.example', 'Vogt, Maren', true);
  const both = ['email:m.vogt@work.example', 'email:maren@example.org'];
  assert.deepEqual(findOwner({ handles: [], name: '' }, [now, before], []), both);
  assert.deepEqual(
    findOwner({ handles: ['email:maren@example.org'], name: 'Maren Okafor' }, [before], []),
    both,
  );
});

void test('the mailbox of somebody else is not', () => {
  const now = sample(9000, 'maren@example.org', 'Maren Okafor');
  const others = sample(50, 'jonas@example.com', 'Jonas Lindqvist', true);
  assert.deepEqual(findOwner({ handles: [], name: '' }, [now, others], []), ['email:maren@example.org']);
});
