/** Whoever was told from people is listed with the reason, and is somebody for good once the user says so. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Problem } from '../../src/problem.ts';
import { openStand, type Stand } from './stand.ts';

interface Answer {
  readonly notPeople: readonly {
    readonly id: string;
    readonly seen: string;
    readonly why: string;
    readonly decidedBy: string;
  }[];
  readonly person: { readonly name: string } | null;
}

const mail = (n: number): string =>
  `From: Slow Letters <hello@letters.example>\r\nTo: Ana <ana@sequeira.example>\r\nSubject: Letter ${n}\r\nDate: Mon, 0${n} Jun 2026 09:00:00 +0000\r\nMessage-ID: <letter-${n}@letters.example>\r\nList-Unsubscribe: <https://letters.example/stop>\r\n\r\nHello\r\n`;

async function bring(stand: Stand, n: number): Promise<void> {
  const folder = join(stand.folder, 'files', 'letters');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `letter-${n}.eml`), mail(n));
  await stand.bring([`letters/letter-${n}.eml`]);
}

void test('taken back, an address is a person and stays one when more of it comes; undone, it is told from people again', async () => {
  await using stand = await openStand();
  await bring(stand, 1);
  const list = async (): Promise<Answer> => (await stand.perform('not-people', {})) as Answer;
  const { notPeople } = await list();
  assert.deepEqual(
    notPeople.map(({ id, seen, decidedBy }) => [id, seen, decidedBy]),
    [['email:hello@letters.example', 'hello@letters.example', 'rule']],
  );
  assert.notEqual(notPeople[0]?.why, '');
  const taken = (await stand.perform('not-people', { takeBack: 'Hello@letters.example' })) as Answer;
  assert.deepEqual([taken.person?.name, taken.notPeople], ['Slow Letters', []]);
  await stand.perform('undo', {});
  assert.equal((await list()).notPeople.length, 1);
  await stand.perform('not-people', { takeBack: 'email:hello@letters.example' });
  await bring(stand, 2);
  assert.deepEqual((await list()).notPeople, []);
  assert.equal(stand.rows('SELECT 1 FROM people').length, 1);
});

void test('what an address sent before comes in with the next import of the same files, once it was taken back', async () => {
  await using stand = await openStand();
  await bring(stand, 1);
  await bring(stand, 2);
  await stand.perform('not-people', { takeBack: 'hello@letters.example' });
  const again = await stand.bring(['letters']);
  assert.deepEqual([again.people.new, again.touches.new], [0, 2]);
  const once = await stand.bring(['letters']);
  assert.deepEqual([once.people.new, once.touches.new, once.touches.same], [0, 0, 2]);
});

void test('an address that is not on the list is a problem that says where to look', async () => {
  await using stand = await openStand();
  await assert.rejects(
    stand.perform('not-people', { takeBack: 'maren@example.org' }),
    (cause) => cause instanceof Problem && cause.code === 'no-such-not-person',
  );
});
