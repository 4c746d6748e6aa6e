/** A vault of 5,000 people and 1,000,000 touches, written by SQL alone and kept for the next run. */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dice } from '../examples/dice.ts';
import { openHouse, type OpenHouse } from '../src/actions/house.ts';
import { publicId } from '../src/people/ids.ts';
import { recount } from '../src/store/pace.ts';
import { rowId } from '../src/store/row-id.ts';
import { indexPerson, indexText } from '../src/store/search-index.ts';
import { inputs } from './bench.ts';

export const today = '2026-11-21';
const lastDay = 20_778;
const words =
  'lunch river train draft choir letter garden ticket holiday birthday coffee bridge window storm chapter translation concert rehearsal dinner weekend walk 山田 東京 会議 서울 мама Straße café'.split(
    ' ',
  );

/** A part of everything for a quick look, as `KITH_BENCH_SCALE=0.1`; the limits hold for the whole. */
const scale = Number(process.env['KITH_BENCH_SCALE'] ?? 1);

/**
 * Opens it, made when missing: about a minute and half a gigabyte the first time.
 * @param first the share of all touches that the first person has; otherwise they fall off from the first to the last
 */
export function bigVault(people = 5_000, touches = 1_000_000, first = 0): OpenHouse {
  return openHouse({ folder: bigFolder(people, touches, first), door: 'cli', today, language: 'en' });
}

/** Where it lies. */
export function bigFolder(peopleAsked = 5_000, touchesAsked = 1_000_000, first = 0): string {
  const people = Math.ceil(peopleAsked * scale);
  const touches = Math.ceil(touchesAsked * scale);
  const folder = join(inputs, `vault-${people}-${touches}${first === 0 ? '' : `-${first}`}-${schema()}`);
  if (existsSync(folder)) return folder;
  const began = performance.now();
  console.log(`  making ${people} people and ${touches} touches…`);
  make(folder, people, touches, first);
  console.log(`  made in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return folder;
}

/** A vault that was kept from an older schema would fail in the middle of what is measured. */
function schema(): string {
  const folder = join(import.meta.dirname, '../src/store/migrations');
  const steps = readdirSync(folder).sort();
  return hash('sha256', steps.map((name) => readFileSync(join(folder, name), 'utf8')).join('')).slice(0, 8);
}

function make(folder: string, people: number, touches: number, share: number): void {
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  const house = openHouse({ folder: part, door: 'cli', today, language: 'en' });
  const vault = house.vault();
  const throwing = dice(26, 'big vault');
  const id = (prefix: string, n: number): string =>
    publicId(prefix, Buffer.from(String(n).padStart(10, '0')));
  vault.raw.exec('PRAGMA synchronous = OFF; BEGIN; UPDATE now_writing SET change_id = 0');
  const addPerson = vault.raw.prepare(
    `INSERT INTO people (id, public_id, name, name_from, made_at) VALUES (?, ?, ?, 'card', 0)`,
  );
  const addHandle = vault.raw.prepare(
    `INSERT INTO handles (person_id, kind, value, shown, source) VALUES (?, 'email', ?, ?, 'card')`,
  );
  const addBirthday = vault.raw.prepare(
    `INSERT INTO occasions (person_id, public_id, kind, date, month_day, source) VALUES (?, ?, 'birthday', ?, ?, 'card')`,
  );
  const two = (n: number): string => String(n).padStart(2, '0');
  const given = ['Maren', 'Jonas', 'Lin', 'Tomás', 'Ruth', 'Priya', 'Dev', 'Wren', 'Ida', 'Paula'];
  const ids: number[] = [];
  for (let n = 0; n < people; n += 1) {
    const name = `${throwing.pick(given)} ${throwing.pick(words)} ${n}`;
    const row = rowId(1_500_000_000 + n, n, 'person');
    addPerson.run(row, id('p', n), name);
    addHandle.run(row, `person${n}@example.org`, `person${n}@example.org`);
    const [month, date] = [1 + (n % 12), 1 + (n % 28)];
    addBirthday.run(row, id('o', n), `19${50 + (n % 50)}-${two(month)}-${two(date)}`, month * 100 + date);
    indexPerson(vault, row, `${name} person${n}@example.org`);
    ids.push(row);
  }
  const addTouch = vault.raw.prepare(
    `INSERT INTO touches (id, public_id, at, day, medium, direction, state, text) VALUES (?, ?, ?, ?, ?, ?, 'done', ?)`,
  );
  const link = vault.raw.prepare('INSERT INTO touch_people (person_id, touch_id) VALUES (?, ?)');
  const first = lastDay - 3_650;
  for (let n = 0; n < touches; n += 1) {
    const day = first + Math.floor((n / touches) * 3_650);
    const at = day * 86_400 + (n % 86_400);
    const row = rowId(at, n, 'touch');
    const text = Array.from({ length: 18 }, () => throwing.pick(words)).join(' ');
    addTouch.run(
      row,
      id('t', n),
      at,
      day,
      n % 3 === 0 ? 'email' : 'message',
      n % 2 === 0 ? 'out' : 'in',
      text,
    );
    const whose = n % 100 < share * 100 ? 0 : Math.floor(people * throwing.next() ** 2);
    link.run(ids[whose] ?? ids[0] ?? 0, row);
    indexText(vault, row, text);
  }
  recount(vault, 'everyone');
  vault.raw.exec('UPDATE now_writing SET change_id = NULL; COMMIT');
  house.close();
  renameSync(part, folder);
}
