/** Files of the size that benches need, written as a stream: `big.ts DIR [--cards N] [--mails N] [--chat N] [--sms N] [--events N]`. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { bigCards } from './big-cards.ts';
import { bigMails } from './big-mail.ts';
import { bigCalendar, bigChat, bigSms } from './big-rest.ts';

export interface Big {
  readonly seed?: number;
  /** How many of each; what is left out is not written. */
  readonly cards?: number;
  readonly mails?: number;
  readonly chat?: number;
  readonly sms?: number;
  readonly events?: number;
}

export interface Written {
  readonly path: string;
  readonly sizeBytes: number;
}

/** The sizes for which the limits are promised. */
export const fullSize: Big = { cards: 10_000, mails: 100_000, chat: 200_000, sms: 200_000, events: 20_000 };

/** Writes what is asked for under `dir`, never holding more than about a megabyte of it; the same seed, the same bytes. */
export async function writeBig(dir: string, wanted: Big): Promise<readonly Written[]> {
  const seed = wanted.seed ?? 2010;
  await mkdir(dir, { recursive: true });
  const written: Written[] = [];
  const put = async (
    name: string,
    count: number | undefined,
    pieces: (count: number, seed: number) => Iterable<string>,
  ): Promise<void> => {
    if (count !== undefined) written.push(await stream(join(dir, name), pieces(count, seed)));
  };
  await put('cards.vcf', wanted.cards, bigCards);
  await put('mail.mbox', wanted.mails, bigMails);
  await put('WhatsApp Chat with The lake.txt', wanted.chat, bigChat);
  await put('sms.xml', wanted.sms, bigSms);
  await put('calendar.ics', wanted.events, bigCalendar);
  return written;
}

async function stream(path: string, pieces: Iterable<string>): Promise<Written> {
  const out = createWriteStream(path);
  let waiting = '';
  let sizeBytes = 0;
  const flush = async (): Promise<void> => {
    const bytes = Buffer.from(waiting);
    waiting = '';
    sizeBytes += bytes.length;
    if (!out.write(bytes)) await once(out, 'drain');
  };
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length > 500_000) await flush();
  }
  await flush();
  out.end();
  await finished(out);
  return { path, sizeBytes };
}

if (import.meta.main) {
  const number = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { cards: number, mails: number, chat: number, sms: number, events: number },
  });
  const asked = Object.entries(values).map(([name, value]) => [name, Number(value)] as const);
  const written = await writeBig(
    positionals[0] ?? 'examples/household/big',
    asked.length === 0 ? fullSize : Object.fromEntries(asked),
  );
  for (const { path, sizeBytes } of written) console.log(`${(sizeBytes / 1e6).toFixed(1)} MB  ${path}`);
}
