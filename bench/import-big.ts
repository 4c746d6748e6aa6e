/** Importing 10,000 cards, 100,000 mails, 200,000 chat lines, 200,000 texts and 20,000 events, and the same files again. */
import { existsSync, mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fullSize, writeBig } from '../examples/big.ts';
import { runImport } from '../src/actions/importing/run.ts';
import { openHouse } from '../src/actions/house.ts';
import { inputs, measure, reference, say } from './bench.ts';

const parseMails = `import mailbox,sys
box=mailbox.mbox(sys.argv[1])
for key in box.iterkeys():
    m=box.get_message(key); m['from'], m['to'], m['date'], m['message-id']`;
const parseCards = `import sys
n=0
for line in open(sys.argv[1],encoding='utf-8'):
    if line.startswith(('FN','EMAIL','TEL')): n+=1`;
const kinds = [
  {
    name: '10,000 cards',
    file: 'cards.vcf',
    ms: 2_000,
    mb: 250,
    beside: 'python, the lines of three fields',
    script: parseCards,
  },
  {
    name: '100,000 mails, headers',
    file: 'mail.mbox',
    ms: 8_000,
    mb: 256,
    beside: 'python mailbox, four headers',
    script: parseMails,
  },
  {
    name: '200,000 chat lines',
    file: 'WhatsApp Chat with The lake.txt',
    ms: 4_000,
    mb: 256,
    beside: 'cat',
    script: null,
  },
  { name: '200,000 texts', file: 'sms.xml', ms: 4_000, mb: 256, beside: 'cat', script: null },
  { name: '20,000 events', file: 'calendar.ics', ms: 3_000, mb: 256, beside: 'cat', script: null },
];
const only = process.argv[2];

if (kinds.some(({ file }) => !existsSync(join(inputs, file)))) await writeBig(inputs, fullSize);
for (const kind of kinds.filter(({ file }) => only === undefined || file.includes(only))) {
  const path = join(inputs, kind.file);
  const folder = mkdtempSync(join(inputs, 'vault-'));
  const house = openHouse({ folder, door: 'cli', today: '2026-11-21', language: 'en' });
  const options = { as: null, mine: [] };
  try {
    const vault = house.vault();
    const ours = await measure(() => runImport(house, vault, [path], options));
    const beside =
      kind.script === null ? reference('cat', [path]) : reference('python3', ['-c', kind.script, path]);
    say(kind.name, ours, kind, { name: kind.beside, ms: beside });
    const unchanged = await measure(() => runImport(house, vault, [path], options));
    say('  unchanged', unchanged, { ms: 100, mb: kind.mb }, { name: 'first', ms: ours.ms });
    const { atime, mtimeMs } = statSync(path);
    utimesSync(path, atime, mtimeMs / 1000 + 1);
    const again = await measure(() => runImport(house, vault, [path], options));
    say('  read again, nothing new', again, { ms: 3_000, mb: kind.mb }, { name: 'first', ms: ours.ms });
  } finally {
    house.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
