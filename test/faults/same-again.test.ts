/** The same thing twice, cut short, in every script, or built to break a reader: what is whole comes in once, as it was written. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeHousehold, sample, writeHousehold } from '../../examples/make.ts';
import { canonicalDump } from '../canonical-dump.ts';
import { importHouse } from '../support/import-house.ts';
import { fault, times } from './fault.ts';
import { dice, folderFor, kith, within } from './people.ts';
import { notWhole } from './whole-vault.ts';

const card = (lines: readonly string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
const mail = (lines: readonly string[], body: string): string =>
  [
    'From maren@example.org Sat Nov 21 09:00:00 2026',
    'From: Maren Okafor <maren@example.org>',
    'To: Ana Sequeira <ana@sequeira.example>',
    ...lines,
    '',
    body,
    '',
    '',
  ].join('\n');

/** How often an address that is no person's was met depends on how often a file was read, and on nothing else. */
const dumpOf = (vault: string): string =>
  canonicalDump(join(vault, 'kith.db'), { places: false }).replace(/^(not_people .*"count":)\d+/gm, '$1');

fault(
  'R19',
  'the same again, under whatever name, adds nothing; different things under one id are all kept',
  async (t, tally) => {
    const folder = folderFor(t, 'twice');
    const vault = join(folder, 'vault');
    const files: Record<string, string> = {
      'same-uid.vcf': Array.from({ length: times(50, 2_000) }, (_, i) =>
        card(['UID:one-and-the-same', `FN:Guest Number${i}`, `EMAIL:guest${i}@example.net`]),
      ).join(''),
      'same-id.mbox': [0, 1, 2]
        .map((i) =>
          mail(
            [
              'Message-ID: <one@example.org>',
              `Date: Sat, 2${i} Nov 2026 09:00:00 +0000`,
              `Subject: number ${i}`,
            ],
            `body ${i}`,
          ),
        )
        .join(''),
      'no-id.mbox': [0, 1]
        .map((i) => mail([`Date: Fri, 1${i} Nov 2026 09:00:00 +0000`, `Subject: without ${i}`], `body ${i}`))
        .join(''),
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const house = await importHouse(vault);
    try {
      for (const name of Object.keys(files)) await house.import([join(folder, name)]);
      const { raw } = house.vault();
      const names = raw
        .prepare("SELECT count(DISTINCT name) AS n FROM people WHERE name LIKE 'Guest Number%'")
        .get();
      const kept = raw.prepare('SELECT count(*) AS n FROM cards').get();
      const all = times(50, 2_000);
      if (Number(kept?.['n']) < all && Number(names?.['n']) < all)
        tally.lost(`${String(kept?.['n'])} cards and ${String(names?.['n'])} names of ${all}`);
      const before = dumpOf(vault);
      for (const [name, text] of Object.entries(files)) {
        const other = join(folder, `copy-of-${name}`);
        writeFileSync(other, text);
        for (const path of [join(folder, name), other]) {
          const { tally: said } = await house.import([path]);
          tally.ran();
          tally.injected();
          if (said.peopleNew + said.touchesNew > 0)
            tally.silent(`${path}: ${said.peopleNew} people and ${said.touchesNew} touches again`);
        }
      }
      if (dumpOf(vault) !== before) tally.silent('the same again changed something');
    } finally {
      house.close();
    }
    tally.losses(await notWhole(vault));
  },
);

fault(
  'R10',
  'a file that was cut short gives all that is whole, says where it broke off, and the whole file completes it',
  async (t, tally) => {
    const folder = folderFor(t, 'cut');
    const files = join(folder, 'files');
    mkdirSync(files);
    await writeHousehold(makeHousehold({ ...sample, people: 8, touches: 60 }), files);
    const wholes = readdirSync(files, { recursive: true })
      .map(String)
      .filter((name) => /\.(?:vcf|mbox|zip)$/.test(name) && statSync(join(files, name)).isFile());
    assert.ok(wholes.length >= 2, wholes.join());
    const roll = dice(10);
    for (const name of wholes) {
      const bytes = readFileSync(join(files, name));
      const undisturbed = await importHouse(join(folder, 'undisturbed'));
      const path = join(folder, `cut-${name.replaceAll('/', '-')}`);
      writeFileSync(path, bytes);
      await undisturbed.import([path]);
      undisturbed.close();
      const wanted = dumpOf(join(folder, 'undisturbed'));
      for (let i = 0; i < times(4, 40); i += 1) {
        const at = 1 + roll(bytes.length - 2);
        const vault = join(folder, `run-${name.replaceAll('/', '-')}-${i}`);
        const house = await importHouse(vault);
        writeFileSync(path, bytes.subarray(0, at));
        const { tally: said } = await house.import([path]);
        const isInsideCard =
          name.endsWith('.vcf') &&
          /BEGIN:VCARD(?!.*END:VCARD)/s.test(bytes.subarray(0, at).toString('latin1'));
        if (isInsideCard && !said.skips.some((skip) => /\d/.test(skip.place)))
          tally.silent(`${name} cut at ${at}: nothing said where`);
        writeFileSync(path, bytes);
        await house.import([path]);
        house.close();
        tally.ran();
        tally.injected();
        if (dumpOf(vault) !== wanted) tally.lost(`${name} cut at ${at}`);
      }

      rmSync(join(folder, 'undisturbed'), { recursive: true });
    }
  },
);

/** Each as it is kept, and another spelling of it that finds it. */
const spellings: readonly (readonly [string, string])[] = [
  ['Zoe\u0308 Composed', 'Zo\u00EB Composed'],
  ['Zo\u00EB Decomposed', 'Zoe\u0308 Decomposed'],
  ['\uFB01nn Ligature', 'finn ligature'],
  ['\u212Bsa Angstrom', '\u00C5sa Angstrom'],
  ['Strauß Sharp', 'strauss sharp'],
  ['STRAUẞ Capital', 'strauß capital'],
  ['İpek Dotted', 'ipek dotted'],
  ['Işık Dotless', 'işık dotless'],
  ['Ｌｉｎ Wide', 'lin wide'],
  ['山田 太郎', '山田'],
  ['Łukasz Stroke', 'lukasz stroke'],
  ['أحمد Arabic', 'أحمد'],
];
const kept = [
  '👩‍👩‍👧 family',
  '\u202Eright to left\u202C',
  'nul \u0000 inside',
  'line\u2028separator',
  'a\u0301\u0301\u0301 many marks',
  '\uFFFD replaced',
  'tab\tand \u0085 next',
];

fault(
  'R20',
  'any writing is kept as it was written, comes out of export and import byte for byte, and is found in either spelling',
  async (t, tally) => {
    const folder = folderFor(t, 'writing');
    const vault = join(folder, 'vault');
    const file = join(folder, 'book.vcf');
    writeFileSync(
      file,
      spellings.map(([name], i) => card([`FN:${name}`, `EMAIL:n${i}@example.org`, `X-ODD:${name}`])).join(''),
    );
    await within(vault, async (act) => {
      await act('import', { paths: [file] });
      for (const [i, text] of kept.entries()) await act('remember', { who: `n${i}@example.org`, text });
      for (const [name, other] of spellings) {
        const found = (await act('search', { query: other })) as unknown as {
          person: { name: string } | null;
        }[];
        tally.ran();
        tally.injected();
        if (!found.some((hit) => hit.person?.name === name)) tally.silent(`${other} does not find ${name}`);
      }
      const memories = JSON.stringify(
        await Promise.all(kept.map((_, i) => act('show', { who: `n${i}@example.org` }))),
      );
      for (const text of kept)
        if (!memories.includes(JSON.stringify(text).slice(1, -1))) tally.lost(JSON.stringify(text));
      await act('export', { dir: join(folder, 'once') });
    });
    await within(join(folder, 'again'), async (act) => {
      await act('import', { paths: [join(folder, 'once')] });
      await act('export', { dir: join(folder, 'twice') });
    });
    const [once, twice] = [bytesOf(join(folder, 'once')), bytesOf(join(folder, 'twice'))];
    for (const [name, bytes] of once)
      if (twice.get(name) !== bytes) tally.lost(`${name} differs the second time`);
    assert.equal(twice.size, once.size);
  },
);

fault(
  'R20',
  'bytes that are no text, in mails and cards, stop nothing and stay for the export',
  async (t, tally) => {
    const folder = folderFor(t, 'bytes');
    const vault = join(folder, 'vault');
    const odd = Buffer.concat([
      Buffer.from('BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Lone '),
      Buffer.from([0xed, 0xa0, 0xbd, 0x20, 0xe9, 0x20, 0x00]),
      Buffer.from('\r\nEMAIL:lone@example.org\r\nEND:VCARD\r\n'),
      Buffer.from(card(['FN:Good Neighbour', 'EMAIL:good@example.org'])),
    ]);
    writeFileSync(join(folder, 'odd.vcf'), odd);
    writeFileSync(
      join(folder, 'odd.mbox'),
      Buffer.concat([
        Buffer.from('From x Sat Nov 21 09:00:00 2026\nFrom: '),
        Buffer.from([0xe9, 0xff]),
        Buffer.from(
          ' <odd@example.org>\nTo: ana@sequeira.example\nDate: Sat, 21 Nov 2026 09:00:00 +0000\nMessage-ID: <odd@x>\n\nbody\n',
        ),
      ]),
    );
    for (const name of ['odd.vcf', 'odd.mbox']) {
      const said = kith(vault, ['import', join(folder, name), '--me', 'ana@sequeira.example']);
      tally.ran();
      tally.injected();
      if (said.status !== 0) tally.silent(`${name}: ${said.out} ${said.err}`);
    }
    const people = JSON.stringify(kith(vault, ['people']).json);
    if (!people.includes('Good Neighbour')) tally.lost('the good neighbour');
    const once = kith(vault, ['export', join(folder, 'once')]);
    assert.equal(once.status, 0, once.out);
    tally.losses(await notWhole(vault));
  },
);

function bytesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile());
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}
