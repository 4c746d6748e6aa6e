/** What is good to have on paper: the people nearest to you on one sheet, or one person before you meet. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { copiesFolder, knownCopies } from '../backup/copies-list.ts';
import { recoveryFile } from '../backup/vault-key.ts';
import { suggestRings } from '../judgement/suggest-rings.ts';
import { rings } from '../people/ring.ts';
import { Problem } from '../problem.ts';
import { paperOf } from '../print/templates/common.ts';
import type { PaperSheet } from '../print/templates/paper-sheet.ts';
import type { RecoveryPage } from '../print/templates/recovery-page.ts';
import { writtenDay } from '../print/written-day.ts';
import { addressLines } from '../reach/address-lines.ts';
import { readSettings } from '../store/settings.ts';
import { action, type House } from './action.ts';
import { readDay } from './judging/day.ts';
import { briefSheet } from './parts/brief-sheet.ts';
import { postalOf } from './parts/postal.ts';
import { printed, printOut } from './parts/print-out.ts';
import { recoverySheet } from './parts/recovery-sheet.ts';
import { handlesShape, occasionsOf } from './parts/records.ts';
import * as shapes from './shapes.ts';

export default action({
  name: 'paper',
  input: z.object({
    out: z.string().min(1).max(4_096).optional(),
    who: shapes.who.optional(),
    ring: shapes.ring.default('fifteen'),
    recovery: z.boolean().default(false),
  }),
  output: printed,
  does: 'reads',
  not: ['mcp'],
  words: ['out'],
  example: 'kith paper ~/Documents',
  async run(house, input) {
    if (input.recovery) {
      const page = recoveryPageOf(house);
      return printOut(house, { kind: 'recovery', page }, input.out, house.say('print:file.recovery-page'));
    }
    if (input.who !== undefined) {
      const page = await briefSheet(house, input.who);
      return printOut(
        house,
        { kind: 'brief', page },
        input.out,
        house.say('print:file.brief', { name: page.name }),
      );
    }
    const page = sheetOf(house, input.ring);
    const done = await printOut(house, { kind: 'paper', page }, input.out, house.say('print:file.paper'));
    return page.people.length > 0
      ? done
      : { ...done, unsure: [house.say('print:paper.nobody'), ...done.unsure] };
  },
});

/** The key lies in the vault once the first copy was made; no token gets it. @throws Problem `copy-no-key`, `scope` */
function recoveryPageOf(house: House): RecoveryPage {
  const vault = house.vault();
  if (house.door === 'api') throw new Problem('scope');
  const file = join(vault.folder, recoveryFile);
  const folder = copiesFolder(vault);
  if (!existsSync(file)) throw new Problem('copy-no-key', { folder });
  const copy = knownCopies(vault, folder)[0]?.file ?? 'kith-….kith';
  return recoverySheet(house, {
    key: readFileSync(file),
    keyFile: recoveryFile,
    copy: basename(copy),
    for: '',
    folder,
  });
}

/** Everyone in the rings out to one, as wished, else as suggested; those who died or are apart are left out. */
function sheetOf(house: House, until: z.output<typeof shapes.ring>): PaperSheet {
  const vault = house.vault();
  const { say, language } = house;
  const { region } = readSettings(vault);
  const judged = readDay(vault, house.today);
  const chosen = judged.rows.some((row) => row.ring !== null);
  const suggested = chosen ? new Map<string, never>() : suggestRings(judged.rows);
  const people = judged.rows
    .filter((row) => row.quiet !== 'deceased' && row.quiet !== 'estranged')
    .flatMap((row) => {
      const ring = row.ring ?? suggested.get(row.id) ?? null;
      const record = judged.records.get(row.id);
      if (ring === null || record === undefined || rings.indexOf(ring) > rings.indexOf(until)) return [];
      return [{ ring, id: record.id, publicId: row.id, name: record.name }];
    })
    .toSorted(
      (a, b) => rings.indexOf(a.ring) - rings.indexOf(b.ring) || a.name.localeCompare(b.name, language),
    )
    .map((one) => ({
      name: one.name,
      about: say(`people-words:ring.${one.ring}`),
      lines: linesOf(house, one, region),
    }));
  const day = writtenDay(house.today, language);
  return {
    title: say('print:paper.title'),
    language,
    paper: paperOf(region),
    intro: say('print:paper.intro', { count: people.length, day }),
    footer: say('print:paper.footer'),
    people,
  };
}

/** One line for all numbers, one for all mail addresses, one for each other way, address and day. */
function linesOf(
  house: House,
  person: { readonly id: number; readonly publicId: string; readonly name: string },
  region: string,
): PaperSheet['people'][number]['lines'] {
  const vault = house.vault();
  const { say, language } = house;
  const lines = new Map<string, string[]>();
  const add = (label: string, text: string) => {
    const known = lines.get(label) ?? [];
    if (!known.includes(text)) lines.set(label, [...known, text]);
  };
  for (const handle of handlesShape(vault, person.id)) {
    if (handle.standing === 'bad' || handle.kind === 'postal' || handle.kind === 'url') continue;
    add(say(`people-words:handle.${handle.kind}`), handle.shown);
  }
  const addresses = postalOf(vault, person.id).map((address) => addressLines('', address, region).join(', '));
  const occasions = occasionsOf(
    vault,
    { id: person.publicId, name: person.name, rowId: person.id },
    house.today,
  )
    .filter((one) => one.kind !== 'event')
    .map((one) => {
      const kind = say(`people-words:occasion.${one.kind}`);
      const label = one.label === '' || one.label === kind ? kind : one.label;
      return {
        label: one.ofWhom ?? label,
        text: dayWithLabel(writtenDay(one.date, language), one.ofWhom === null ? '' : label),
      };
    });
  return [
    ...[...lines].map(([label, texts]) => ({ label, text: texts.join(', ') })),
    ...addresses.slice(0, 3).map((text) => ({ label: say('people-words:handle.postal'), text })),
    ...occasions.slice(0, 8),
  ];
}

const dayWithLabel = (day: string, label: string): string => (label === '' ? day : `${day}, ${label}`);
