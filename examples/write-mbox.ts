/** The mail: an inbox, a folder of what was sent and a few letters saved one by one, with threads, encoded words, lists, shops and robots. */
import { dice } from './dice.ts';
import { finder, inLisbon, quotedPrintable, two } from './file.ts';
import type { OutFile } from './file.ts';
import type { Bulk, Exchange, Household, Someone } from './household.ts';
import { closingLines } from './kind-words.ts';
import { line } from './phrases.ts';

interface Mail {
  /** The exchange it is; of nobody in particular, null. */
  readonly key: string | null;
  readonly at: number;
  readonly text: string;
  readonly sent: boolean;
}

/** `mail/Inbox.mbox` and `mail/Sent.mbox` in the mboxrd form, each oldest first, and `mail/saved/….eml`, which are in neither. */
export function mailFiles(household: Household): readonly OutFile[] {
  const find = finder(household);
  const mails: Mail[] = [];
  const known = new Map(household.exchanges.map((exchange) => [exchange.key, exchange]));
  const closing = closingLines();
  for (const exchange of household.exchanges) {
    if (exchange.channel !== 'mail') continue;
    const someone = find(exchange.who[0] ?? '');
    mails.push(personal(household, exchange, someone, known, closing(exchange, someone)));
  }
  household.bulk.forEach((bulk, n) => mails.push(bulkMail(household, bulk, n)));
  mails.push(fortyMail(household, find));
  mails.sort((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1));
  const saved = savedLetters(household);
  const box = (sent: boolean): string =>
    mails
      .filter(({ key }) => key === null || !saved.has(key))
      .filter((mail) => mail.sent === sent)
      .map((mail) => mail.text)
      .join('');
  return [
    { path: 'mail/Inbox.mbox', text: box(false) },
    { path: 'mail/Sent.mbox', text: box(true) },
    ...mails
      .filter(({ key }) => key !== null && saved.has(key))
      .map(({ key, text }) => ({ path: `mail/saved/${key}.eml`, text: alone(text) })),
  ];
}

/** The keys of the luthier's latest threads, whole, four letters or a few more: they are saved as files of their own. */
export function savedLetters(household: Household): ReadonlySet<string> {
  const letters = household.exchanges.filter(
    ({ channel, who }) => channel === 'mail' && who[0] === 'felix.aumuller',
  );
  const threads = [...new Set(letters.map(({ key }) => threadOf(key)))].toReversed();
  const saved = new Set<string>();
  for (const thread of threads) {
    if (saved.size >= 4) break;
    for (const { key } of letters) if (threadOf(key) === thread) saved.add(key);
  }
  return saved;
}

const threadOf = (key: string): string => key.replace(/-\d+$/, '');

/** One mail of a mailbox as a file of its own: no line before it, nothing quoted, lines ended as they are sent. */
function alone(text: string): string {
  const mail = text.slice(text.indexOf('\n') + 1).replaceAll(/^>(>*From )/gm, '$1');
  return `${mail.trimEnd()}\n`.replaceAll('\n', '\r\n');
}

/** Text as it may stand in a header: plain, or encoded words of at most 75 octets (RFC 2047 §2). */
export function headerText(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  const words: string[] = [];
  let piece = '';
  for (const sign of text) {
    if (Buffer.byteLength(piece + sign) > 42) {
      words.push(piece);
      piece = '';
    }
    piece += sign;
  }
  words.push(piece);
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\n ');
}

/** `Sat, 21 Nov 2026 18:20:00 +0000`, in the wall time of Lisbon (RFC 5322 §3.3). */
export function mailDate(at: number): string {
  const time = inLisbon(at);
  const week = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][time.dayOfWeek - 1] ?? '';
  const month = months[time.month - 1] ?? '';
  return `${week}, ${time.day} ${month} ${time.year} ${two(time.hour)}:${two(time.minute)}:${two(time.second)} ${time.offset.replace(':', '')}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function fromLine(address: string, at: number): string {
  const time = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO('UTC');
  const week = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][time.dayOfWeek - 1] ?? '';
  const day = String(time.day).padStart(2, ' ');
  return `From ${address} ${week} ${months[time.month - 1] ?? ''} ${day} ${two(time.hour)}:${two(time.minute)}:${two(time.second)} ${time.year}`;
}

function wrapped(sender: string, at: number, headers: readonly string[], body: string): string {
  const quoted = body.replaceAll(/^(>*From )/gm, '>$1');
  return `${fromLine(sender, at)}\n${headers.join('\n')}\n\n${quoted}\n\n`;
}

function mailbox(name: string, address: string): string {
  const shown = headerText(name);
  return `${/[",.<>@]/.test(shown) && shown === name ? `"${name}"` : shown} <${address}>`;
}

function messageId(exchange: Exchange, someone: Someone): string {
  const domain =
    exchange.direction === 'out' ? 'sequeira.example' : (someone.emails[0] ?? '@example.org').split('@')[1];
  return `<${exchange.key}.${exchange.at}@${domain}>`;
}

function personal(
  household: Household,
  exchange: Exchange,
  someone: Someone,
  known: ReadonlyMap<string, Exchange>,
  closing: string | null,
): Mail {
  const throwing = dice(household.seed, exchange.key);
  const sent = exchange.direction === 'out';
  const own = household.owner.emails[throwing.chance(0.8) ? 0 : 1] ?? '';
  const theirs = someone.emails[0] ?? `${someone.id}@example.org`;
  const me = mailbox(household.owner.name, own);
  const them = mailbox(someone.alias ?? someone.name, theirs);
  const headers = [
    `From: ${sent ? me : them}`,
    `To: ${sent ? them : me}`,
    `Subject: ${headerText(exchange.text)}`,
    `Date: ${mailDate(exchange.at)}`,
  ];
  headers.push(`Message-ID: ${messageId(exchange, someone)}`);
  const chain: string[] = [];
  for (let key = exchange.answers; key !== null;) {
    const earlier = known.get(key);
    if (earlier === undefined) break;
    chain.unshift(messageId(earlier, someone));
    key = earlier.answers;
  }
  const last = chain.at(-1);
  if (last !== undefined) headers.push(`In-Reply-To: ${last}`, `References: ${chain.join('\n ')}`);
  const words = Array.from({ length: 1 + throwing.below(4) }, () => line(someone.tongue, throwing)).join(
    '\n\n',
  );
  const whole = closing === null ? words : `${words}\n\n${closing}`;
  const written = bodyOf(whole, throwing.next(), exchange.key);
  const text = wrapped(sent ? own : theirs, exchange.at, [...headers, ...written.headers], written.body);
  return { key: exchange.key, at: exchange.at, sent, text };
}

/** The body in one of the ways mail is written: 8 bit, quoted-printable, or plain beside HTML. */
function bodyOf(words: string, throwing: number, key: string): { headers: readonly string[]; body: string } {
  if (throwing < 0.05) {
    const edge = `edge-${key.replaceAll(/[^a-z0-9]/g, '')}`;
    const html = `<p>${words.replaceAll('\n\n', '</p><p>')}</p>`;
    const part = (type: string, text: string): string =>
      `--${edge}\nContent-Type: ${type}; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${quotedPrintable(text, '\n')}\n`;
    return {
      headers: ['MIME-Version: 1.0', `Content-Type: multipart/alternative; boundary="${edge}"`],
      body: `${part('text/plain', words)}${part('text/html', html)}--${edge}--`,
    };
  }
  const quoted = throwing < 0.5;
  return {
    headers: [
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      `Content-Transfer-Encoding: ${quoted ? 'quoted-printable' : '8bit'}`,
    ],
    body: quoted ? quotedPrintable(words, '\n') : words,
  };
}

function bulkMail(household: Household, bulk: Bulk, n: number): Mail {
  const own = household.owner.emails[n % 2] ?? '';
  const headers: string[] = [];
  if (bulk.kind === 'list') {
    // Strangers write through the list; none of them is someone the owner knows.
    headers.push(
      `From: Colleague ${n % 60} <colleague${n % 60}@translators.example>`,
      `To: ${bulk.from}`,
      'List-Id: <translators.lists.example>',
      `List-Post: <mailto:${bulk.from}>`,
      'Precedence: list',
    );
  } else {
    headers.push(`From: ${mailbox(bulk.fromName, bulk.from)}`, `To: ${own}`);
  }
  headers.push(
    `Subject: ${headerText(bulk.subject)}`,
    `Date: ${mailDate(bulk.at)}`,
    `Message-ID: <bulk-${n}.${bulk.at}@${bulk.from.split('@')[1]}>`,
  );
  if (bulk.kind === 'newsletter')
    headers.push(
      'List-Unsubscribe: <https://news.example/leave>',
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      'Precedence: bulk',
    );
  if (bulk.kind === 'shop') headers.push('List-Unsubscribe: <mailto:leave@shop.example>');
  if (bulk.kind === 'robot') headers.push('Auto-Submitted: auto-generated');
  headers.push(
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  );
  return {
    key: null,
    at: bulk.at,
    sent: false,
    text: wrapped(bulk.from, bulk.at, headers, `${bulk.subject}\n\nFrom all of us, until next time.`),
  };
}

function fortyMail(household: Household, find: (id: string) => Someone): Mail {
  const own = household.owner.emails[0] ?? '';
  const { at, who } = household.toForty;
  const to = who.map(find).map((someone) => mailbox(someone.name, someone.emails[0] ?? ''));
  const headers = [
    `From: ${mailbox(household.owner.name, own)}`,
    `To: ${to.join(',\n ')}`,
    `Subject: ${headerText('Feliz Natal, God jul, Frohe Weihnachten')}`,
  ];
  headers.push(
    `Date: ${mailDate(at)}`,
    `Message-ID: <to-forty.${at}@sequeira.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  );
  return {
    key: null,
    at,
    sent: true,
    text: wrapped(own, at, headers, 'A quiet Christmas to all of you, from Lisbon.'),
  };
}
