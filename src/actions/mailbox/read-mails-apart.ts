/** Has the headers that a mail server sent read by a process that may do nothing else: what breaks it is told, and the next mail is read. */
import type { Evidence } from '../../capture/evidence.ts';
import type { ApartOptions } from '../importing/read-apart.ts';
import { startReader, usualLimits, type ReaderProcess } from '../importing/reader-process.ts';
import { placeOf, type Fetched } from './read-mails.ts';

export interface MailReading {
  /** @throws Error when the process cannot be started at all */
  read(fetched: Fetched): Promise<readonly Evidence[]>;
  close(): void;
}

/** So many are asked about at once; after a break, one by one. */
const atOnce = 1_000;
/** So many broken readers in one fetching, and the rest is left aside: each may have cost a minute. */
const mostBreaks = 20;

export function readMailsApart({ limits = usualLimits, entry }: ApartOptions = {}): MailReading {
  let running: ReaderProcess | null = null;
  let breaks = 0;

  async function ask(fetched: Fetched): Promise<readonly Evidence[] | 'hung' | 'broke'> {
    running ??= startReader([], limits, entry);
    running.ask({ kind: 'mails', fetched });
    let items: readonly Evidence[] = [];
    for (;;) {
      const said = await running.next();
      if (said === 'hung' || said === 'broke') {
        running = null;
        return said;
      }
      if (said.kind === 'evidence') ({ items } = said);
      if (said.kind === 'done') return items;
    }
  }

  async function each(fetched: Fetched): Promise<Evidence[]> {
    const out: Evidence[] = [];
    for (const mail of fetched.mails) {
      const said = breaks > mostBreaks ? 'broke' : await ask({ ...fetched, mails: [mail] });
      if (typeof said !== 'string') {
        out.push(...said);
        continue;
      }
      breaks += 1;
      out.push({ kind: 'skipped', place: placeOf(mail.uid), why: { key: `readers:reader-${said}` } });
    }
    return out;
  }

  return {
    async read(fetched) {
      const out: Evidence[] = [];
      for (let at = 0; at < fetched.mails.length; at += atOnce) {
        const some = { ...fetched, mails: fetched.mails.slice(at, at + atOnce) };
        const said = breaks > mostBreaks ? 'broke' : await ask(some);
        for (const item of typeof said === 'string' ? await each(some) : said) out.push(item);
      }
      return out;
    },
    close() {
      running?.end();
      running = null;
    },
  };
}
