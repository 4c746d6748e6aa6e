import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { test } from 'node:test';
import fc from 'fast-check';
import { Problem } from '../problem.ts';
import { readTar, tarEnd, tarHead, tarMembers } from './tar.ts';

function packed(members: readonly (readonly [string, Buffer])[]): Buffer {
  const list = members.map(([name, bytes]) => ({ name, bytes: bytes.length, content: [bytes] }));
  return Buffer.concat([...tarMembers(list, 1_795_300_000), tarEnd]);
}

async function* cut(bytes: Buffer, step: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += step) yield await Promise.resolve(bytes.subarray(at, at + step));
}

async function unpacked(bytes: Buffer, step = 1000): Promise<[string, Buffer][]> {
  const members: [string, Buffer][] = [];
  await readTar(cut(bytes, step), 'x', (name) => {
    const parts: Buffer[] = [];
    return {
      write: (piece) => parts.push(Buffer.from(piece)),
      end: () => members.push([name, Buffer.concat(parts)]),
    };
  });
  return members;
}

void test('members come out as they went in, however the bytes arrive', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.stringMatching(/^[a-z.]{1,30}$/), fc.uint8Array({ maxLength: 2000 })), {
        maxLength: 4,
      }),
      fc.integer({ min: 1, max: 1500 }),
      async (members, step) => {
        const list = members.map(([name, bytes]) => [name, Buffer.from(bytes)] as const);
        assert.deepEqual(
          await unpacked(packed(list), step),
          list.map(([name, bytes]) => [name, bytes]),
        );
      },
    ),
    { numRuns: 60 },
  );
});

void test(
  'the system’s tar lists and opens it',
  { skip: spawnSync('which', ['tar']).status !== 0 },
  async () => {
    const bytes = packed([
      ['manifest.json', Buffer.from('{}')],
      ['kith.db', Buffer.alloc(1025, 7)],
    ]);
    const list = execFileSync('tar', ['tvf', '-'], { input: bytes }).toString();
    assert.match(list, /^-rw------- .* 2 .*manifest\.json\n-rw------- .* 1025 .*kith\.db\n$/);
  },
);

void test('a size beyond eight gigabytes is written so that tar reads it back', async () => {
  const size = 9 * 1024 ** 3;
  const head = tarHead('big', size, 0);
  const seen: number[] = [];
  await readTar(cut(head, 512), 'x', (_name, bytes) => {
    seen.push(bytes);
    return 'stop';
  });
  assert.deepEqual(seen, [size]);
});

void test('a cut or damaged header is a Problem', async () => {
  const bytes = packed([['a', Buffer.alloc(10)]]);
  await assert.rejects(unpacked(bytes.subarray(0, 700)), Problem);
  bytes[3] = 99;
  await assert.rejects(unpacked(bytes), Problem);
});
