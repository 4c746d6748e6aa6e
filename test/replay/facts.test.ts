/** What stands behind the reasons is found in the vault: thanks, the days of children, needs met by offers, and a very long history. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { House } from '../../src/actions/action.ts';
import add from '../../src/actions/add.ts';
import done from '../../src/actions/done.ts';
import next from '../../src/actions/next.ts';
import occasion from '../../src/actions/occasion.ts';
import offer from '../../src/actions/offer.ts';
import relate from '../../src/actions/relate.ts';
import rest from '../../src/actions/rest.ts';
import ring from '../../src/actions/ring.ts';
import show from '../../src/actions/show.ts';
import { whoIs } from '../../src/actions/parts/who.ts';
import { writeChange } from '../../src/actions/parts/write.ts';
import { dayNumber, dayOf } from '../../src/people/day.ts';
import { writeTouches } from '../../src/store/write-touches.ts';
import { wrongWith } from './recount.ts';
import { quickHouse } from './vault.ts';

const scratch = mkdtempSync(join(tmpdir(), 'kith-facts-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
const day0 = '2026-03-20';
const ago = (days: number): string => dayOf(dayNumber(day0) - days).toString();
let vaults = 0;

async function houseWith(...names: string[]): Promise<House> {
  const house = quickHouse(join(scratch, String((vaults += 1))), day0);
  after(() => house.close());
  for (const name of names) {
    const handle = [`${name.split(' ')[0]?.toLowerCase()}@example.org`];
    await add.run(house, add.input.parse({ name, handle, met: '2019-01-01' }));
  }
  return house;
}

/** Every sentence about someone, each held against the vault. */
async function sentences(house: House, who: string): Promise<Map<string, string>> {
  const { id, reasons } = await show.run(house, { who });
  for (const reason of reasons)
    assert.equal(wrongWith(house.vault().raw, house.today, { person: id, ...reason }), null);
  return new Map(reasons.map((reason) => [reason.kind, reason.because]));
}

void test('a gift that came and was never answered is a thank-you still open, until the user wrote or rang', async () => {
  const house = await houseWith('Aunt Ruth');
  await done.run(house, { who: 'Ruth', by: 'gift', began: 'in', on: ago(10), keep: 'a jar of quince jelly' });
  assert.equal(
    (await sentences(house, 'Ruth')).get('thanks'),
    'A thank-you is still open, noted 10 days ago: a jar of quince jelly',
  );
  await done.run(house, { who: 'Ruth', by: 'message', on: ago(1) });
  assert.equal((await sentences(house, 'Ruth')).get('thanks'), undefined);
});

void test('the day of a child shows on its parent and brings the parent up, but never the day of one who has died', async () => {
  const house = await houseWith('Maren Okafor', 'Ida Okafor', 'Henrik Okafor');
  await relate.run(house, relate.input.parse({ who: 'Maren', what: 'child', to: 'Ida' }));
  await relate.run(house, relate.input.parse({ who: 'Maren', what: 'spouse', to: 'Henrik' }));
  await occasion.run(
    house,
    occasion.input.parse({ who: 'Ida', kind: 'other', label: 'Starts her exams', date: '2026-03-23' }),
  );
  await occasion.run(house, occasion.input.parse({ who: 'Henrik', kind: 'birthday', date: '1980-03-21' }));
  await rest.run(house, rest.input.parse({ who: 'Henrik', kind: 'deceased' }));
  assert.equal(
    (await sentences(house, 'Maren')).get('occasion'),
    'Ida Okafor (child), in 3 days: Starts her exams.',
  );
  const names = (await next.run(house, { minutes: 60, limit: 9 })).map((one) => one.person.name);
  assert.ok(names.includes('Maren Okafor') && !names.includes('Henrik Okafor'));
});

void test('a need and an offer are a reason on both sides, and the offer of one at rest is none', async () => {
  const house = await houseWith('Jonas Lindqvist', 'Priya Raman');
  await offer.run(house, offer.input.parse({ who: 'Jonas', text: 'knows a luthier' }));
  await offer.run(house, offer.input.parse({ who: 'Priya', text: 'a luthier for her violin', need: true }));
  assert.equal(
    (await sentences(house, 'Jonas')).get('introduction'),
    'Jonas Lindqvist could give what Priya Raman is looking for: a luthier for her violin',
  );
  assert.match((await sentences(house, 'Priya')).get('introduction') ?? '', /^Jonas Lindqvist could give/);
  await rest.run(house, rest.input.parse({ who: 'Jonas' }));
  assert.equal((await sentences(house, 'Priya')).get('introduction'), undefined);
});

void test('someone with a hundred thousand touches is spoken of as truly as anyone', async () => {
  const house = await houseWith('Rui Sequeira');
  await ring.run(house, { who: 'Rui', ring: 'five' });
  const count = process.env['KITH_REPLAY'] === 'long' ? 100_000 : 10_000;
  await writeChange(house, 'import', {}, (vault) => {
    const person = whoIs(vault, 'Rui');
    const first = dayNumber(day0) - 4000;
    const touches = Array.from({ length: count }, (_, i) => {
      const at = first * 86_400 + Math.floor((i * 3_980 * 86_400) / count);
      return {
        publicId: `t${i}`,
        at,
        day: Math.floor(at / 86_400),
        dayOnly: false,
        medium: 'message' as const,
        direction: i % 3 === 0 ? ('in' as const) : ('out' as const),
        state: 'done' as const,
        purpose: i % 50 === 0 ? ('care' as const) : null,
        minutes: null,
        missed: false,
        broadcast: false,
        group: null,
        text: '',
        key: `k${i}`,
        place: null,
        importId: null,
        people: [{ personId: person.id, handleId: null }],
      };
    });
    writeTouches(vault, touches);
  });
  const said = await sentences(house, 'Rui');
  assert.equal(
    said.get('ring-interval'),
    'You wanted to be in touch every week. The last time was 3 weeks ago.',
  );
  assert.ok((await next.run(house, {})).some((one) => one.person.name === 'Rui Sequeira'));
});
