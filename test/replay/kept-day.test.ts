/** A day that is kept in mind and mended is the day that a fresh process reads, whatever was written, taken back, by whom, and on which day. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import type { House } from '../../src/actions/action.ts';
import { openHouse } from '../../src/actions/house.ts';
import { readDay, type JudgedDay } from '../../src/actions/judging/day.ts';
import { loadAction, perform } from '../../src/actions/perform.ts';
import { dayNumber, dayOf } from '../../src/people/day.ts';
import { Problem } from '../../src/problem.ts';
import { quickHouse } from './vault.ts';

const scratch = mkdtempSync(join(tmpdir(), 'kith-kept-day-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
const runs = process.env['KITH_REPLAY'] === 'long' ? 150 : 12;
const first = '2026-03-20';
const names = ['Maren Okafor', 'Jonas Lindqvist', 'Lin Kaya', 'Priya Raman', 'Dev Anand', 'Aunt Ruth'];
let made = 0;

interface Move {
  readonly kind: (typeof kinds)[number];
  readonly who: number;
  readonly other: number;
  readonly n: number;
  /** Written by another process. */
  readonly there: boolean;
}

const kinds = [
  'done',
  'done',
  'log',
  'gift',
  'undo',
  'undo',
  'redo',
  'merge',
  'remove',
  'later',
  'reach',
  'forget',
  'ring',
  'edit',
  'add',
  'handle',
  'relate',
  'relate',
  'occasion',
  'occasion',
  'promise',
  'rest',
  'wake',
  'circle',
  'intention',
  'offer',
  'zone',
  'tomorrow',
  'nothing',
] as const;

const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom(...kinds),
  who: fc.nat(names.length - 1),
  other: fc.nat(names.length - 1),
  n: fc.nat(400),
  there: fc.boolean(),
});

/** The action and what it is given. */
function asked({ kind, who: a, other: b, n }: Move, house: House): [string, Record<string, unknown>] | null {
  const who = names[a] ?? '';
  const other = names[b] ?? '';
  const day = (days: number) => dayOf(dayNumber(house.today) + days).toString();
  switch (kind) {
    case 'done':
      return ['done', { who, by: n % 2 === 0 ? 'call' : 'message', on: day(-n) }];
    case 'log':
      return ['log', { sentence: `Called ${who} and ${other} on ${day(-n)}` }];
    case 'gift':
      return ['done', { who, by: 'gift', began: 'in', on: day(-n) }];
    case 'later':
    case 'wake':
      return [kind, { who }];
    case 'reach':
      return ['reach', { who, by: 'message' }];
    case 'undo':
    case 'redo':
      return [kind, {}];
    case 'merge':
      return n % 4 === 0 ? ['merge', { a: who, b: other }] : null;
    case 'forget':
      return n % 6 === 0 ? ['forget', { who, forGood: n % 12 === 0 }] : null;
    case 'remove': {
      const touches = house.vault().raw.prepare('SELECT public_id FROM touches ORDER BY id').all();
      const touch = touches[n % Math.max(1, touches.length)];
      return touch === undefined ? null : ['remove', { id: String(touch['public_id']) }];
    }
    case 'ring':
      return ['ring', { who, ring: ['five', 'fifteen', 'beyond', 'none'][n % 4] }];
    case 'edit':
      return ['edit', n % 2 === 0 ? { who, rhythm: n } : { who, name: `${who} ${n % 3}` }];
    case 'add':
      return ['add', { name: `${who} the ${n}th`, ring: 'fifty' }];
    case 'handle':
      return ['edit', { who, [n % 2 === 0 ? 'addHandle' : 'bad']: [`new${n % 3}@example.org`] }];
    case 'relate':
      return ['relate', { who, what: ['spouse', 'child', 'parent', 'partner'][n % 4], to: other }];
    case 'occasion':
      return ['occasion', { who, date: day((n % 9) - 2), kind: n % 3 === 0 ? 'event' : 'birthday' }];
    case 'promise':
      return ['promise', { who, text: 'the book', due: day((n % 20) - 10) }];
    case 'rest':
      return ['rest', { who, kind: n % 3 === 0 ? 'deceased' : 'rest' }];
    case 'circle':
      return ['circle', { who, circle: 'choir', leave: n % 4 === 0 }];
    case 'intention':
      return ['intention', { name: 'singing', share: n % 100, circle: 'choir' }];
    case 'offer':
      return ['offer', { who, text: 'a room in Lisbon', need: n % 2 === 0 }];
    case 'zone':
      return ['settings', { key: 'zone', value: n % 2 === 0 ? 'Pacific/Auckland' : 'America/Los_Angeles' }];
    default:
      return null;
  }
}

void test('after every write of any sequence, the mended day and its answer are those of a fresh process', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 6, maxLength: 22 }), async (moves) => {
      const folder = join(scratch, String((made += 1)));
      const mine = quickHouse(folder, first);
      const theirs = anew(folder, first);
      let [here, there]: readonly [House, House] = [mine, theirs];

      for (const [i, name] of names.entries())
        await act(here, 'add', {
          name,
          handle: [`p${i}@example.org`],
          met: i % 2 === 0 ? first : '2019-01-01',
        });
      for (const one of moves) {
        readDay(here.vault(), here.today);
        if (one.kind === 'tomorrow') {
          const today = dayOf(dayNumber(here.today) + 1).toString();
          [here, there] = [
            { ...here, today },
            { ...there, today },
          ];
        }
        const by = one.there ? there : here;
        const what = asked(one, by);
        if (what !== null) await act(by, ...what);
        const fresh = anew(folder, here.today);
        assert.deepEqual(
          plain(readDay(here.vault(), here.today)),
          plain(readDay(fresh.vault(), here.today)),
          `after ${one.kind}`,
        );
        assert.deepEqual(await next(here), await next(fresh), `after ${one.kind}`);
        for (const { id } of readDay(fresh.vault(), here.today).records.values())
          assert.deepEqual(
            plain(readDay(here.vault(), here.today, id)),
            plain(readDay(fresh.vault(), here.today, id)),
            `after ${one.kind}`,
          );
        fresh.close();
      }
      mine.close();
      theirs.close();
    }),
    { numRuns: runs, seed: 11 },
  );
});

function anew(folder: string, today: string) {
  return openHouse({ folder, door: 'cli', today, language: 'en' });
}

async function next(house: House): Promise<unknown> {
  return perform(await loadAction('next'), house, { minutes: 90, limit: 5 });
}

/** What a person can mend is no failure of the day. */
async function act(house: House, name: string, input: Record<string, unknown>): Promise<void> {
  try {
    await perform(await loadAction(name), house, input);
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
  }
}

/** Maps as lists in one order, so that they can be compared. */
/** What was loaded of single people is kept as it is asked for: a test of its own compares it. */
function plain(day: JudgedDay): unknown {
  const listed = (map: ReadonlyMap<number, unknown>) => [...map].sort(([a], [b]) => a - b);
  const { around, records, purposes, gifts } = day;
  return {
    ...day,
    facts: null,
    records: [...records],
    around: Object.fromEntries(Object.entries(around).map(([name, map]) => [name, listed(map)])),
    purposes: listed(purposes),
    gifts: listed(gifts),
  };
}
