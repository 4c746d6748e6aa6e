/** Importing 10,000 cards, 100,000 mails, 200,000 chat lines, 200,000 texts and 20,000 events, the same files again, and with more in them. */
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { fullSize, writeBig, type Big } from '../examples/big.ts';
import { built, command, inputs, reference, say, type Measured } from './bench.ts';

const parseMails = `import mailbox,sys
box=mailbox.mbox(sys.argv[1])
for key in box.iterkeys():
    m=box.get_message(key); m['from'], m['to'], m['date'], m['message-id']`;
const parseCards = `import sys
n=0
for line in open(sys.argv[1],encoding='utf-8'):
    if line.startswith(('FN','EMAIL','TEL')): n+=1`;
interface Kind {
  readonly name: string;
  readonly file: string;
  readonly ms: number;
  readonly mb: number;
  readonly beside: string;
  readonly script: string | null;
  readonly more?: Big;
}
const kinds: readonly Kind[] = [
  {
    name: '10,000 cards',
    file: 'cards.vcf',
    ms: 2_000,
    mb: 250,
    beside: 'python, the lines of three fields',
    script: parseCards,
    more: { cards: 1_000 },
  },
  {
    name: '100,000 mails, headers',
    file: 'mail.mbox',
    ms: 8_000,
    mb: 256,
    beside: 'python mailbox, four headers',
    script: parseMails,
    more: { mails: 1_000 },
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

built();
if (kinds.some(({ file }) => !existsSync(join(inputs, file)))) await writeBig(inputs, fullSize);
for (const kind of kinds.filter(({ file }) => only === undefined || file.includes(only))) {
  const folder = mkdtempSync(join(inputs, 'vault-'));
  const path = join(folder, kind.file);
  copyFileSync(join(inputs, kind.file), path);
  const bring = (...paths: readonly string[]): Measured =>
    command(join(folder, 'vault'), 'import', ...paths, '--json');
  try {
    const ours = bring(path);
    const beside =
      kind.script === null ? reference('cat', [path]) : reference('python3', ['-c', kind.script, path]);
    say(kind.name, ours, kind, { name: kind.beside, ms: beside });
    const first = { name: 'first', ms: ours.ms };
    // A tenth of a second beyond what any command takes to start.
    say('  unchanged', bring(path), { ms: 400, mb: kind.mb }, first);
    const { atime, mtimeMs } = statSync(path);
    utimesSync(path, atime, mtimeMs / 1000 + 1);
    say('  read again, nothing new', bring(path), { ms: 3_000, mb: kind.mb }, first);
    if (kind.more === undefined) continue;
    const [more] = await writeBig(join(folder, 'more'), { ...kind.more, seed: 2011 });
    if (more !== undefined) appendFileSync(path, readFileSync(more.path));
    say('  read again with 1,000 more', bring(path), { ms: 3_600, mb: kind.mb }, first);
    // The files of tomorrow are most often those of today and a new one.
    const apart = join(folder, `more-${kind.file}`);
    const [next] = await writeBig(join(folder, 'next'), { ...kind.more, seed: 2012 });
    if (next === undefined) continue;
    copyFileSync(next.path, apart);
    say('  1,000 more in a file of their own', bring(path, apart), { ms: 600, mb: kind.mb }, first);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
