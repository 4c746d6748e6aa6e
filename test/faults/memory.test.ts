/** Little memory and huge single things: refused with the limit named or finished, never a crash. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fault, isWhole } from './fault.ts';
import { folderFor, kith, names, peopled, within } from './people.ts';
import { importFiles } from '../doors/stand.ts';
import { serve } from './server.ts';
import { notWhole } from './whole-vault.ts';

const megabyte = 1024 * 1024;
const large = isWhole ? 50 : 8;

/** Writes `head`, so many megabytes of `filling`, and `tail`, a piece at a time. */
function huge(path: string, head: string, megabytes: number, filling: string, tail: string): string {
  const out = openSync(path, 'w');
  writeSync(out, head);
  const piece = filling.repeat(Math.ceil(megabyte / filling.length));
  for (let i = 0; i < megabytes; i += 1) writeSync(out, piece);
  writeSync(out, tail);
  closeSync(out);
  return path;
}

const card = (name: string): string => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEND:VCARD\r\n`;

function hugeFiles(folder: string): string[] {
  const photo = `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Big Photo\r\nPHOTO;ENCODING=b;TYPE=JPEG:`;
  const note = `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Big Note\r\nNOTE:`;
  return [
    huge(
      join(folder, 'photo.vcf'),
      card('Before Photo') + photo,
      isWhole ? 20 : 6,
      'QUJD',
      `\r\nEND:VCARD\r\n${card('After Photo')}`,
    ),
    huge(
      join(folder, 'note.vcf'),
      card('Before Note') + note,
      large,
      'word ',
      `\r\nEND:VCARD\r\n${card('After Note')}`,
    ),
    huge(
      join(folder, 'noeol.mbox'),
      'From a@example.org Sat Nov 21 09:00:00 2026\nFrom: a@example.org\n\n',
      large,
      'x',
      '',
    ),
    huge(
      join(folder, 'endless.csv'),
      'First Name,Last Name,E-mail Address\nLin,',
      large,
      'K',
      ',lin@example.org\n',
    ),
    huge(join(folder, 'messages.json'), '{"about":"x","messages":"', large, 'y', '"}'),
  ];
}

fault(
  'R6',
  'with little memory, huge single things are refused with the limit named or read; the vault is whole and good neighbours are in',
  async (t, tally) => {
    const folder = folderFor(t, 'memory');
    const files = hugeFiles(folder);
    for (const megabytes of isWhole ? [48, 64, 96, 128, 192, 256] : [64, 128])
      for (const file of files) {
        const vault = join(folder, `vault-${megabytes}`);
        const said = kith(vault, ['import', file], { flags: [`--max-old-space-size=${megabytes}`] });
        tally.ran();
        tally.injected();
        const what = `${file.slice(folder.length + 1)} in ${megabytes} MB`;
        if (said.status !== 0 && typeof said.json?.problem?.message !== 'string')
          tally.silent(`${what}: ${String(said.status ?? said.signal)} ${said.err.slice(0, 300)}`);
        tally.losses((await notWhole(vault)).map((one) => `${what}: ${one}`));
        if (!file.endsWith('.vcf') || said.status !== 0) continue;
        const people = await within(vault, async (act) => JSON.stringify(await act('people')));
        const word = file.includes('photo') ? 'Photo' : 'Note';
        for (const name of [`Before ${word}`, `After ${word}`])
          if (!people.includes(name)) tally.lost(`${what}: ${name}`);
      }
  },
);

fault('R6', 'a server with little memory that is given huge things still answers', async (t, tally) => {
  const folder = folderFor(t, 'memory-server');
  const vault = join(folder, 'vault');
  await peopled(vault);
  const token = await within(vault, async (act) =>
    String((await act('token', { do: 'make', name: 'w', scope: 'write' }))['token']),
  );
  const server = await serve(vault, token, ['--max-old-space-size=96']);
  try {
    for (const [name, filling] of [
      ['note.vcf', 'word '],
      ['book.csv', 'K'],
    ] as const) {
      const text = `${card('Before Note')}BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Big\r\nNOTE:${filling.repeat((large * megabyte) / filling.length)}\r\nEND:VCARD\r\n`;
      const stand = { ask: (path, asking) => server.ask(path, asking) } as Parameters<typeof importFiles>[0];
      await importFiles(stand, { [name]: text });
      tally.ran();
      tally.injected();
      for (const who of names) {
        const { status } = await server.ask(`/api/v1/show?who=${encodeURIComponent(who)}`);
        if (status !== 200) tally.silent(`after ${name}, show ${who}: ${status}`);
      }
    }
  } finally {
    await server.kill('SIGTERM');
  }
  tally.losses(await notWhole(vault));
});

const hasLimit = spawnSync('sh', ['-c', 'ulimit -v 4000000']).status === 0;

fault(
  'R6',
  'when the system gives no more memory, whatever ends leaves the vault whole and acknowledges nothing that is not there',
  async (t, tally) => {
    const folder = folderFor(t, 'address-space');
    const vault = join(folder, 'vault');
    await peopled(vault);
    // The runtime alone reserves much of it: the first of these end at once, the last not at all.
    for (
      let kilobytes = 600_000;
      kilobytes <= (isWhole ? 3_000_000 : 1_400_000);
      kilobytes += isWhole ? 100_000 : 400_000
    ) {
      const text = `with ${kilobytes}`;
      const said = kith(vault, ['remember', 'Maren Okafor', text], {
        before: ['sh', '-c', `ulimit -v ${kilobytes}; exec "$0" "$@"`],
      });
      tally.ran();
      if (said.status !== 0) tally.injected();
      const kept = await within(vault, async (act) =>
        JSON.stringify((await act('show', { who: 'Maren Okafor' }))['memories']),
      );
      if (said.status === 0 && !kept.includes(text)) tally.lost(text);
      tally.losses(await notWhole(vault));
    }
  },
  { skip: hasLimit ? false : 'needs ulimit -v' },
);
