/** Days and clocks: a golden table worked out by another program, clocks that jump while Kith runs, and a person who moves. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayReader } from '../../src/capture/mail-day.ts';
import { zonesOf } from '../../src/formats/icalendar-time.ts';
import { mailDate } from '../../src/formats/mail-date.ts';
import { readCivil } from '../../src/formats/vcard-dates.ts';
import { localDay } from '../../src/people/day.ts';
import { inYear, readPartialDate, writePartialDate } from '../../src/people/partial-date.ts';
import { openHouse } from '../../src/actions/house.ts';
import { loadAction, perform } from '../../src/actions/perform.ts';
import { fault, times } from './fault.ts';
import { folderFor, kith, names, peopled, within } from './people.ts';
import { notWhole } from './whole-vault.ts';

/** Wall clocks in gaps and overlaps by Python's zoneinfo (first of two, the later side of a gap), days, birthdays and dates by hand. */
const table = readFileSync(join(import.meta.dirname, 'golden-times.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

fault(
  'R23',
  'two hundred moments, days and birthdays are what another program says they are',
  (_t, tally) => {
    assert.ok(table.length >= 200);
    for (const [kind = '', where = '', given = '', is = ''] of table) {
      tally.ran();
      tally.injected();
      const found = worked(kind, where, given);
      if (found !== is) tally.silent(`${kind} ${where} ${given}: ${found}, not ${is}`);
    }
  },
);

function worked(kind: string, where: string, given: string): string {
  if (kind === 'wall') {
    const [date = '', time = ''] = given.split('T');
    return String(zonesOf('UTC').seconds({ date, time, zone: where }));
  }
  if (kind === 'day') {
    const [plain, quick] = [localDay(Number(given), where), dayReader(where)(Number(given))];
    return plain === quick ? plain : `${plain} and ${quick}`;
  }
  if (kind === 'yearly') {
    const date = readPartialDate(where);
    return date === null ? 'none' : String(inYear(date, Number(given)));
  }
  if (kind === 'mail') return String(mailDate(given)?.at);
  const date = readCivil(given);
  return date === null ? '-' : writePartialDate(date);
}

fault('R23', 'who is next changes at local midnight, and once', (t, tally) => {
  const vault = join(folderFor(t, 'midnight'), 'vault');
  for (const zone of ['Pacific/Kiritimati', 'Etc/GMT+12', 'Europe/Lisbon']) {
    const asked = spawnSync(process.execPath, ['-p', 'Temporal.Now.plainDateISO().toString()'], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    const said = kith(vault, ['today'], { env: { TZ: zone } });
    tally.ran();
    tally.injected();
    // At midnight itself the two could be asked on either side of it.
    if (
      said.json?.day !== asked.stdout.trim() &&
      kith(vault, ['today'], { env: { TZ: zone } }).json?.day !== said.json?.day
    )
      tally.silent(`${zone}: ${String(said.json?.day)}, not ${asked.stdout.trim()}`);
  }
});

const minute = 60_000;
const day = 1_440 * minute;
const jumps = [60, -60, 1_440, -1_440, 3 * 1_440, 10 * 525_960, -10 * 525_960, 0].map((n) => n * minute);

fault(
  'R24',
  'a clock that jumps while Kith runs loses and doubles nothing: ids stay apart and in order, every reminder is there',
  async (t, tally) => {
    const vault = join(folderFor(t, 'jumps'), 'vault');
    await peopled(vault);
    const house = openHouse({ folder: vault, door: 'cli', today: '2026-11-21', language: 'en' });
    const started = Date.UTC(2026, 10, 21, 9);
    const written: string[] = [];
    try {
      for (let i = 0; i < times(jumps.length * 2, jumps.length * 25); i += 1) {
        const now = started + i * minute + (jumps[i % jumps.length] ?? 0);
        const there = { ...house, now: () => now };
        const act = async (name: string, input: Record<string, unknown>) =>
          (await perform(await loadAction(name), there, input)) as Record<string, unknown>;
        const who = names[i % names.length] ?? '';
        await act('promise', { who, text: `promise ${i}`, due: '2026-11-25' });
        await act('remember', { who, text: `memory ${i}` });
        written.push(`promise ${i}`, `memory ${i}`);
        tally.ran();
        tally.injected();
      }
      const { raw } = house.vault();
      const texts = raw.prepare('SELECT text FROM promises UNION ALL SELECT text FROM memories').all();
      const seen = texts.map((row) => String(row['text']));
      for (const text of written)
        if (seen.filter((one) => one === text).length !== 1)
          tally.lost(`${text}: ${seen.filter((one) => one === text).length} times`);
      for (const table of ['changes', 'journal']) {
        const order = raw
          .prepare(`SELECT id FROM ${table} ORDER BY rowid`)
          .all()
          .map((row) => Number(row['id']));
        assert.deepEqual(
          order,
          [...new Set(order)].sort((a, b) => a - b),
          table,
        );
      }
      const doubled = raw
        .prepare('SELECT public_id FROM memories GROUP BY public_id HAVING count(*) > 1')
        .all();
      assert.deepEqual(doubled, []);
    } finally {
      house.close();
    }
    await within(vault, async (act) => {
      const due: string[] = [];
      for (const name of names) {
        const { promises } = (await act('show', { who: name })) as { promises: { text: string }[] };
        due.push(...promises.map((promise) => promise.text));
      }
      for (const text of written.filter((one) => one.startsWith('promise')))
        if (due.filter((one) => one === text).length !== 1) tally.lost(`the reminder of ${text}`);
      // The newest change is what undo takes back, whatever the clock said.
      const { undone } = (await act('undo')) as { undone: unknown };
      assert.match(JSON.stringify(undone), /Priya|Tomás|Lin|Jonas|Maren/);
    });
    tally.losses(await notWhole(vault));
  },
);

fault(
  'R24',
  'a machine that slept for three days finds every reminder of those days, once',
  async (t, tally) => {
    const vault = join(folderFor(t, 'slept'), 'vault');
    await peopled(vault);
    await within(vault, async (act) => {
      for (const [i, who] of names.entries())
        await act('promise', { who, text: `by day ${i}`, due: `2026-11-2${i + 1}` });
      await act('occasion', { who: 'Maren Okafor', date: '1984-11-23' });
    });
    const asked = async (today: string): Promise<string> =>
      JSON.stringify(await within(vault, (act) => act('today', { limit: 20 }), today));
    const after = await asked('2026-11-24');
    tally.ran();
    tally.injected();
    const shown = await within(
      vault,
      async (act) => {
        const all: string[] = [];
        for (const who of names) all.push(JSON.stringify((await act('show', { who }))['promises']));
        return all.join();
      },
      '2026-11-24',
    );
    for (let i = 0; i < names.length; i += 1)
      if (shown.split(`by day ${i}`).length !== 2) tally.lost(`by day ${i}`);
    assert.equal(await asked('2026-11-24'), after, 'reading changes nothing');
  },
);

fault(
  'R24',
  'after a move to any other zone no birthday and no contact day has shifted',
  async (t, tally) => {
    const vault = join(folderFor(t, 'move'), 'vault');
    await peopled(vault);
    await within(vault, async (act) => {
      await act('occasion', { who: 'Maren Okafor', date: '1984-02-29' });
      await act('occasion', { who: 'Lin Kaya', date: '--12-31' });
      await act('done', { who: 'Maren Okafor', on: '2026-11-20', by: 'call' });
    });
    const seen = (zone: string): string => {
      const parts = ['Maren Okafor', 'Lin Kaya'].map((who) => {
        const { json } = kith(vault, ['show', who, '--today', '2026-11-21'], { env: { TZ: zone } });
        const { occasions, touches } = json as { occasions: unknown; touches: { day?: unknown }[] };
        return JSON.stringify([occasions, touches.map((touch) => touch.day)]);
      });
      return parts.join();
    };
    const home = seen('Europe/Lisbon');
    assert.match(home, /02-29/);
    for (const zone of ['Pacific/Kiritimati', 'Etc/GMT+12', 'America/St_Johns', 'Australia/Lord_Howe']) {
      tally.ran();
      tally.injected();
      if (seen(zone) !== home) tally.silent(`${zone}: ${seen(zone)} and not ${home}`);
    }
  },
);

fault(
  'R12',
  'whatever the clock says when copies are made, the newest are never taken away',
  async (t, tally) => {
    const folder = folderFor(t, 'wrong-clock');
    const vault = join(folder, 'vault');
    const copies = join(folder, 'copies');
    await peopled(vault);
    const base = openHouse({
      folder: vault,
      door: 'cli',
      today: '2026-11-21',
      language: 'en',
      passphrase: () => Promise.resolve('frozen lake'),
    });
    const wrong = [0, Date.UTC(2038, 0, 19), Date.UTC(2100, 0, 1), -day];
    const made: { file: string; kind: string }[] = [];
    try {
      const rounds = times(12, 60);
      for (let i = 0; i < rounds; i += 1) {
        const right = Date.UTC(2026, 10, 1, 9) + i * day;
        const off = i % 3 === 1 ? wrong[Math.floor(i / 3) % wrong.length] : undefined;
        const now = off === undefined ? right : off === -day ? right - 2 * day : off;
        const house = { ...base, now: () => now };
        const act = async (name: string, input: Record<string, unknown>) =>
          (await perform(await loadAction(name), house, input)) as Record<string, unknown>;
        await act('remember', { who: 'Maren Okafor', text: `day ${i}` });
        const taken = await act('backup', { to: copies, full: i % 4 === 0 });
        made.push({ file: String(taken['file']), kind: String(taken['kind']) });
        tally.ran();
        if (off !== undefined) tally.injected();
        const fulls = made.flatMap((copy, at) => (copy.kind === 'full' ? [at] : []));
        for (const { file } of made.slice(fulls.at(-3) ?? 0))
          if (!existsSync(file)) tally.lost(`${file} after ${i}`);
      }
      for (const { file } of made.slice(-3)) await perform(await loadAction('backup-verify'), base, { file });
    } finally {
      base.close();
    }
  },
);
