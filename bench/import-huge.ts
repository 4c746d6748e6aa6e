/** Importing a mailbox of 2 GB: however large the file, what is held of it stays the same. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built, command, reference, say } from './bench.ts';

/** Some 1,750 bytes each. */
const mails = Number(process.argv[2] ?? 1_200_000);
const parseMails = `import mailbox,sys
box=mailbox.mbox(sys.argv[1])
for key in box.iterkeys():
    m=box.get_message(key); m['from'], m['to'], m['date'], m['message-id']`;

const folder = mkdtempSync(join(tmpdir(), 'kith-huge-'));
try {
  const maker = join(import.meta.dirname, '../examples/big.ts');
  const made = spawnSync(process.execPath, [...process.execArgv, maker, folder, '--mails', String(mails)]);
  const path = join(folder, 'mail.mbox');
  if (made.status === 0) {
    const gigabytes = (statSync(path).size / 1e9).toFixed(2);
    built();
    const ours = command(join(folder, 'vault'), 'import', path, '--json');
    const beside = reference('python3', ['-c', parseMails, path]);
    say(
      `${mails.toLocaleString('en')} mails, ${gigabytes} GB`,
      ours,
      { ms: mails * 0.08, mb: 256 },
      { name: 'python mailbox, four headers', ms: beside },
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
