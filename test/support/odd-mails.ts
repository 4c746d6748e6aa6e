/** A reader of mails that stumbles over what a test puts into their headers; else it reads as the real one does. */
import { writeFileSync } from 'node:fs';
import { readHere } from '../../src/actions/importing/read-here.ts';
import { serveReading } from '../../src/actions/importing/serve-reading.ts';
import { readMails } from '../../src/actions/mailbox/read-mails.ts';

const read = readMails();

await serveReading(readHere, (fetched) => {
  const text = fetched.mails.map(({ headers }) => headers).join('\n');
  if (text.includes('X-Odd: hang')) for (;;);
  if (text.includes('X-Odd: break')) process.abort();
  if (text.includes('X-Odd: write'))
    try {
      writeFileSync('/tmp/kith-odd-mails', '');
    } catch {
      return [{ kind: 'skipped', place: 'write', why: { key: 'readers:no-permission' } }];
    }
  return read(fetched);
});
