/** Files that were built to break whoever opens them: refused with the limit named, nothing outside of the vault, nothing endless, and the next file comes in. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { fault, isWhole } from './fault.ts';
import { folderFor, kith } from './people.ts';
import { notWhole } from './whole-vault.ts';

interface Member {
  readonly name: string;
  readonly bytes: Buffer;
}

const good = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Good Neighbour\r\nEND:VCARD\r\n';
/** Far more than any of them needs, and far less than what would be endless on a busy machine. */
const longestMs = 60_000;

function zip(members: readonly Member[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of members) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), packed]);
    const more = Buffer.alloc(16);
    more.writeUInt32LE(at, 12);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002'),
        Buffer.from([20, 0]),
        head,
        Buffer.alloc(0),
        more.subarray(0, 16),
        Buffer.from(name),
      ]),
    );
    parts.push(local);
    at += local.length;
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Math.min(members.length, 65_535), 4);
  end.writeUInt16LE(Math.min(members.length, 65_535), 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\u0005\u0006'), end]);
}

function tarred(name: string, bytes: Buffer, link = '', kind = '0'): Buffer {
  const head = Buffer.alloc(512);
  head.write(name, 0);
  head.write('0000644\0', 100);
  head.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
  head.write('00000000000\0', 136);
  head.write('        ', 148);
  head.write(kind, 156);
  head.write(link, 157);
  head.write('ustar\u000000', 257);
  const sum = head.reduce((all, byte) => all + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([head, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

const many = isWhole ? 100_000 : 5_000;
const zeros = (isWhole ? 1_000 : 200) * 1024 * 1024;

function bombs(): Record<string, Buffer | string> {
  const flat = zip([{ name: 'big.vcf', bytes: Buffer.alloc(zeros) }]);
  let nested = flat;
  for (let i = 0; i < 12; i += 1) nested = zip([{ name: `level-${i}.zip`, bytes: nested }]);
  const boundary = (i: number): string => `b${i}`;
  const deep = Array.from(
    { length: 5_000 },
    (_, i) => `Content-Type: multipart/mixed; boundary="${boundary(i)}"\n\n--${boundary(i)}\n`,
  ).join('');
  const laughs = ['lol', ...Array.from({ length: 9 }, (_, i) => `l${i}`)];
  const entities = laughs
    .slice(1)
    .map((name, i) => `<!ENTITY ${name} "${`&${laughs[i] ?? ''};`.repeat(10)}">`);
  const event = (lines: readonly string[]): string =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      'UID:x',
      ...lines,
      'SUMMARY:x',
      'ATTENDEE:mailto:maren@example.org',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n');
  const png = Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d49484452ffffffffffffffff0806000000', 'hex'),
    Buffer.alloc(64),
  ]);
  return {
    'slip.zip': zip([
      { name: '../../../PWNED.vcf', bytes: Buffer.from(good) },
      { name: '/tmp/PWNED.vcf', bytes: Buffer.from(good) },
      { name: '..\\PWNED.vcf', bytes: Buffer.from(good) },
    ]),
    'slip.tar': Buffer.concat([
      tarred('../PWNED.vcf', Buffer.from(good)),
      tarred('link', Buffer.alloc(0), '/etc/passwd', '2'),
      tarred('dev', Buffer.alloc(0), '', '3'),
      Buffer.alloc(1024),
    ]),
    'flat.zip': flat,
    'nested.zip': nested,
    'members.zip': zip(
      Array.from({ length: many }, (_, i) => ({ name: `f${i}.txt`, bytes: Buffer.from('x') })),
    ),
    'big.vcf.gz': gzipSync(Buffer.alloc(zeros), { level: 9 }),
    'deep.mbox': `From x Sat Nov 21 09:00:00 2026\nFrom: maren@example.org\n${deep}end\n`,
    'laughs.xml': `<?xml version="1.0"?><!DOCTYPE smses [<!ENTITY lol "lol">${entities.join('')}]><smses count="1"><sms address="+15550101234" date="1" type="1" body="&l8;"/></smses>`,
    'outside.xml':
      '<?xml version="1.0"?><!DOCTYPE smses [<!ENTITY x SYSTEM "file:///etc/passwd">]><smses count="1"><sms address="+15550101234" date="1000" type="1" body="&x;"/></smses>',
    'deep.xml': `<smses>${'<a>'.repeat(200_000)}`,
    'deep.json': `{"about":${'['.repeat(200_000)}`,
    'secondly.ics': event(['DTSTART:19700101T000000Z', 'RRULE:FREQ=SECONDLY']),
    'never.ics': event(['DTSTART:20240229T000000Z', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30']),
    'flood.vcf': `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Flood\r\nPHOTO;ENCODING=b;TYPE=PNG:${png.toString('base64')}\r\nEND:VCARD\r\n`,
    'groups.vcf': `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Many\r\n${'EMAIL:x@example.org\r\n'.repeat(many)}END:VCARD\r\n`,
  };
}

fault(
  'R22',
  'what was built to break a reader is refused with the limit named or read in time; nothing lands outside, and a good file beside it comes in',
  async (t, tally) => {
    const folder = folderFor(t, 'bombs');
    for (const [name, content] of Object.entries(bombs())) {
      const inside = join(folder, name.replace('.', '-'), 'in', 'deeper');
      mkdirSync(inside, { recursive: true });
      writeFileSync(join(inside, name), content);
      writeFileSync(join(inside, 'good.vcf'), good);
      const vault = join(inside, '..', 'vault');
      const began = performance.now();
      const said = kith(vault, ['import', inside], { flags: ['--max-old-space-size=256'] });
      const took = performance.now() - began;
      tally.ran();
      tally.injected();
      if (took > longestMs) tally.silent(`${name} took ${Math.round(took / 1000)} s`);
      if (said.status !== 0)
        tally.silent(
          `${name}: ${String(said.status ?? said.signal)} ${said.out.slice(0, 300)} ${said.err.slice(0, 300)}`,
        );
      if (/root:|\/etc\/passwd:/.test(said.out)) tally.silent(`${name} read a file of the machine`);
      if (!JSON.stringify(kith(vault, ['people']).json).includes('Good Neighbour'))
        tally.lost(`the good neighbour of ${name}`);
      if (['flat.zip', 'nested.zip', 'big.vcf.gz'].includes(name) && (said.json?.skipped ?? []).length === 0)
        tally.silent(`${name} was passed over without a word`);
      const around = [folder, dirname(inside), dirname(dirname(inside)), '/tmp'].flatMap((place) =>
        readdirSync(place),
      );
      if (around.some((one) => one.startsWith('PWNED')) || existsSync('/tmp/PWNED.vcf'))
        tally.silent(`${name} wrote outside`);
      tally.losses(await notWhole(vault));
    }
  },
);
