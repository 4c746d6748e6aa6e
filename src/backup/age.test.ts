import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { Problem } from '../problem.ts';
import { keyLock, locked, lockedSize, opened, openedBytes, type AgeLock } from './age.ts';
import { readBech32 } from './bech32.ts';

const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const key = keyLock(readBech32(identity, 'age-secret-key-') ?? new Uint8Array(32));
const passphrase: AgeLock = { kind: 'passphrase', passphrase: 'frozen lake', logN: 6 };

/** Around the edges of the 64 kB chunks. */
const sizes = [0, 1, 65_535, 65_536, 65_537, 131_072, 200_001];

async function gathered(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of source) all.push(piece);
  return Buffer.concat(all);
}

void test('what we lock, another implementation opens, and the other way round, at every edge of a chunk', async () => {
  for (const size of sizes) {
    const plain = randomBytes(size);
    const ours = await gathered(locked([plain], key));
    assert.equal(ours.length, lockedSize(size));
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    assert.ok(Buffer.from(await decrypter.decrypt(ours)).equals(plain), `${size} bytes`);
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    assert.ok(
      (await openedBytes(await encrypter.encrypt(plain), key, 'theirs')).equals(plain),
      `${size} bytes`,
    );
  }
});

void test('a passphrase locks for others and opens what others locked', async () => {
  const ours = await gathered(locked([Buffer.from('the key')], passphrase));
  const decrypter = new Decrypter();
  decrypter.addPassphrase('frozen lake');
  assert.equal(await decrypter.decrypt(ours, 'text'), 'the key');
  const encrypter = new Encrypter();
  encrypter.setPassphrase('frozen lake');
  encrypter.setScryptWorkFactor(6);
  assert.equal(String(await openedBytes(await encrypter.encrypt('theirs'), passphrase, 'x')), 'theirs');
  await assert.rejects(openedBytes(ours, { ...passphrase, passphrase: 'frozen lakes' }, 'x'), {
    code: 'copy-wrong-key',
  });
});

void test('however the bytes arrive, the same comes out', async () => {
  const plain = randomBytes(150_000);
  const whole = await gathered(locked([plain], key));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 70_000 }), { minLength: 1, maxLength: 12 }),
      async (steps) => {
        const cut = (bytes: Buffer): Buffer[] => {
          const parts: Buffer[] = [];
          for (let at = 0, i = 0; at < bytes.length; i += 1) {
            const end = at + (steps[i % steps.length] ?? 1);
            parts.push(bytes.subarray(at, end));
            at = end;
          }
          return parts;
        };
        assert.ok((await gathered(opened(cut(whole), key, 'x'))).equals(plain));
        assert.ok((await openedBytes(await gathered(locked(cut(plain), key)), key, 'x')).equals(plain));
      },
    ),
    { numRuns: 20 },
  );
});

void test('no cut and no flipped bit ever passes, and nothing but a Problem is thrown', async () => {
  const whole = await gathered(locked([randomBytes(66_000)], key));
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), fc.boolean(), async (at, bit, cut) => {
      const hurt = Buffer.from(whole);
      hurt[at] = (hurt[at] ?? 0) ^ (1 << bit);
      await assert.rejects(openedBytes(cut ? whole.subarray(0, at) : hurt, key, 'x'), Problem);
    }),
    { numRuns: 60 },
  );
  await assert.rejects(openedBytes(Buffer.concat([whole, Buffer.alloc(1)]), key, 'x'), Problem);
});

void test('two equal files are locked into bytes that share nothing but the form', async () => {
  const [a, b] = await Promise.all([
    gathered(locked([Buffer.alloc(5000)], key)),
    gathered(locked([Buffer.alloc(5000)], key)),
  ]);
  assert.equal(a?.subarray(0, 21).toString(), 'age-encryption.org/v1');
  assert.ok(!a?.subarray(250).equals(b?.subarray(250) ?? Buffer.alloc(0)));
});

void test('one slip in a written key is found', () => {
  for (let i = 0; i < identity.length; i += 1) {
    const other = identity[i] === 'Q' ? 'P' : 'Q';
    const slipped = identity.slice(0, i) + other + identity.slice(i + 1);
    assert.equal(readBech32(slipped, 'age-secret-key-'), null, slipped);
  }
});
