/** The statistics that the queue reads are what a full recount would give, whatever was written, taken back or brought together. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import add from '../../src/actions/add.ts';
import type { House } from '../../src/actions/action.ts';
import done from '../../src/actions/done.ts';
import forget from '../../src/actions/forget.ts';
import importing from '../../src/actions/import.ts';
import later from '../../src/actions/later.ts';
import log from '../../src/actions/log.ts';
import merge from '../../src/actions/merge.ts';
import next from '../../src/actions/next.ts';
import reach from '../../src/actions/reach.ts';
import reached from '../../src/actions/reached.ts';
import redo from '../../src/actions/redo.ts';
import remove from '../../src/actions/remove.ts';
import undo from '../../src/actions/undo.ts';
import { dayOf, dayNumber } from '../../src/people/day.ts';
import { Problem } from '../../src/problem.ts';
import { recount, recounted } from '../../src/store/pace.ts';
import { quickHouse } from './vault.ts';

const scratch = mkdtempSync(join(tmpdir(), 'kith-statistics-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
const runs = process.env['KITH_REPLAY'] === 'long' ? 200 : 12;
const today = '2026-03-20';
const names = ['Maren Okafor', 'Jonas Lindqvist', 'Lin Kaya', 'Priya Raman', 'Dev Anand'];
const addresses = ['maren', 'jonas', 'lin', 'priya', 'dev'].map((name) => `${name}@example.org`);
let made = 0;

type Move = { readonly kind: string; readonly who: number; readonly other: number; readonly ago: number };
const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom(
    'log',
    'done',
    'done',
    'mail',
    'mail',
    'call',
    'undo',
    'redo',
    'merge',
    'remove',
    'later',
    'reach',
    'forget',
  ),
  who: fc.nat(names.length - 1),
  other: fc.nat(names.length - 1),
  ago: fc.nat(400),
});

const back = (days: number): string => dayOf(dayNumber(today) - days).toString();

/** Mails in both directions over some days, as a mailbox would hold them. */
function mailbox(file: string, who: number, ago: number): string {
  const mails = [0, 3, 9, 9].map((more, i) => {
    const date = new Date(`${back(ago + more)}T0${i}:30:00Z`).toUTCString().replace('GMT', '+0000');
    const [from, to] =
      i % 2 === 0 ? [addresses[who], 'ana@example.org'] : ['ana@example.org', addresses[who]];
    return `From - ${date}\nFrom: <${from}>\nTo: <${to}>\nSubject: the choir\nDate: ${date}\nMessage-ID: <${who}.${ago}.${i}@example.org>\n\nHello\n\n`;
  });
  writeFileSync(file, mails.join(''));
  return file;
}

async function make(house: House, folder: string, one: Move, i: number): Promise<void> {
  const name = names[one.who] ?? '';
  const raw = house.vault().raw;
  switch (one.kind) {
    case 'log':
      await log.run(house, {
        sentence: `Called ${name} and ${names[one.other]} on ${back(one.ago)}`,
        new: false,
      });
      return;
    case 'done':
      await done.run(house, { who: name, by: one.ago % 2 === 0 ? 'call' : 'message', on: back(one.ago) });
      return;
    case 'mail': {
      const paths = [mailbox(join(folder, `${i}.mbox`), one.who, one.ago)];
      await importing.run(house, importing.input.parse({ paths, me: ['ana@example.org'] }));
      return;
    }
    case 'call':
      await done.run(house, { who: name, by: 'call', began: 'in', on: back(one.ago) });
      return;
    case 'undo':
      await undo.run(house, {});
      return;
    case 'redo':
      await redo.run(house, {});
      return;
    case 'merge':
      await merge.run(house, { a: name, b: names[one.other] ?? '' });
      return;
    case 'later':
      await later.run(house, { who: name });
      return;
    case 'reach': {
      const { touch } = await reach.run(house, { who: name, by: 'message' });
      if (one.ago % 3 !== 0) await reached.run(house, { touch, answer: one.ago % 3 === 1 ? 'yes' : 'no' });
      return;
    }
    case 'forget':
      if (one.ago % 10 === 0) await forget.run(house, forget.input.parse({ who: name }));
      return;
    default: {
      const touches = raw.prepare('SELECT public_id FROM touches ORDER BY id').all();
      const touch = touches[one.ago % Math.max(1, touches.length)];
      if (touch !== undefined) await remove.run(house, { id: String(touch['public_id']) });
    }
  }
}

void test('after any sequence of writes the statistics equal a recount, and who is next stays who is next', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 14 }), async (moves) => {
      const folder = join(scratch, String((made += 1)));
      const house = quickHouse(folder, today);
      for (const [i, name] of names.entries())
        await add.run(house, add.input.parse({ name, handle: [addresses[i]], met: '2019-01-01' }));
      for (const [i, one] of moves.entries()) {
        try {
          await make(house, folder, one, i);
        } catch (cause) {
          if (!(cause instanceof Problem)) throw cause;
        }
        const vault = house.vault();
        for (const row of vault.raw.prepare('SELECT id, name FROM people').all()) {
          const id = Number(row['id']);
          const kept = vault.raw.prepare('SELECT * FROM pace WHERE person_id = ?').get(id);
          const again = recounted(vault, id);
          if (kept === undefined)
            assert.equal(again.touches, 0, `${String(row['name'])} has touches and no statistics`);
          else
            assert.deepEqual(
              rounded({ ...kept, person_id: undefined }),
              rounded({ ...again, person_id: undefined }),
              `after ${one.kind}`,
            );
        }
      }
      const before = await next.run(house, { minutes: 60, limit: 5 });
      house.vault().raw.exec('BEGIN');
      recount(house.vault(), 'everyone');
      assert.deepEqual(rounded(await next.run(house, { minutes: 60, limit: 5 })), rounded(before));
      house.vault().raw.exec('ROLLBACK');
      house.close();
    }),
    { numRuns: runs, seed: 5 },
  );
});

/** Sums that were added up in another order differ in the last digits of a fraction. */
function rounded(value: unknown): unknown {
  const text = JSON.stringify(value, (key, v: unknown) => {
    if ((key === 'votes' || key === 'worked') && typeof v === 'string') return sorted(JSON.parse(v));
    return typeof v === 'number' && !Number.isInteger(v) ? Number(v.toPrecision(9)) : v;
  });
  return JSON.parse(text);
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
