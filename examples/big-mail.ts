/** A mailbox of a hundred thousand: few write often, many write once, and much of it is from nobody. */
import { dice } from './dice.ts';
import type { Dice } from './dice.ts';
import { quotedPrintable } from './file.ts';
import { cultures, plainLetters } from './names.ts';
import { line, subject } from './phrases.ts';
import { headerText, mailDate } from './write-mbox.ts';

const correspondents = 5000;
/** 2016-01-01T00:00:00Z. */
const begin = 1_451_606_400;

/** `count` messages in mboxrd, oldest first but for the bad dates; about three in a thousand come twice. */
export function* bigMails(count: number, seed: number): Generator<string> {
  const throwing = dice(seed, 'big mail');
  const spacing = Math.max(1, Math.floor(315_000_000 / Math.max(1, count)));
  const lastId = new Map<number, string>();
  let before = '';
  for (let n = 0; n < count; n++) {
    if (before !== '' && throwing.chance(0.003)) {
      yield before;
      continue;
    }
    const at = begin + n * spacing;
    const share = throwing.next();
    before =
      share < 0.2
        ? newsletter(n, at, throwing)
        : share < 0.3
          ? listMail(n, at, throwing)
          : personal(n, at, throwing, lastId);
    yield before;
  }
}

/** Who writes: the first often, the last hardly ever (ranks as Zipf found them). */
function someone(throwing: Dice): number {
  return Math.floor(correspondents ** throwing.next()) - 1;
}

function who(rank: number): { readonly shown: string; readonly address: string } {
  const culture = cultures[rank % cultures.length];
  const [given = '', latinGiven = given] = (culture?.given[rank % (culture.given.length || 1)] ?? '').split(
    '|',
  );
  const [family = '', latinFamily = family] = (
    culture?.family[(rank >> 3) % (culture.family.length || 1)] ?? ''
  ).split('|');
  return {
    shown: headerText(`${given} ${family}`),
    address: `${plainLetters(`${latinGiven} ${latinFamily}`)}.${rank}@example.org`,
  };
}

function personal(n: number, at: number, throwing: Dice, lastId: Map<number, string>): string {
  const rank = someone(throwing);
  const { shown, address } = who(rank);
  const out = throwing.chance(0.4);
  const id = `<${n}.${at}@${out ? 'sequeira.example' : 'example.org'}>`;
  const me = 'Ana Sequeira <ana@sequeira.example>';
  const them = `${shown} <${address}>`;
  const earlier = lastId.get(rank);
  const answers = earlier !== undefined && throwing.chance(0.6);
  const title = subject(throwing);
  const headers = [`From: ${out ? me : them}`, `To: ${out ? them : me}`];
  if (throwing.chance(0.06))
    headers.push(`Cc: ${who(someone(throwing)).shown} <${who(someone(throwing)).address}>`);
  headers.push(
    `Subject: ${headerText(answers ? `Re: ${title}` : title)}`,
    `Date: ${throwing.chance(0.003) ? badDate(throwing) : mailDate(at)}`,
  );
  if (!throwing.chance(0.005)) headers.push(`Message-ID: ${id}`);
  if (answers && earlier !== undefined) headers.push(`In-Reply-To: ${earlier}`, `References: ${earlier}`);
  headers.push(...travel(n, address));
  lastId.set(rank, id);
  const words = Array.from({ length: 14 + throwing.below(23) }, () =>
    line(throwing.chance(0.7) ? 'en' : 'pt', throwing),
  ).join('\n\n');
  return throwing.chance(0.05)
    ? multipart(n, at, address, headers, words)
    : plain(at, address, headers, words);
}

function newsletter(n: number, at: number, throwing: Dice): string {
  const from = `news${throwing.below(200)}@letters.example`;
  const headers = [
    `From: Letters <${from}>`,
    'To: ana@sequeira.example',
    `Subject: Issue ${n}`,
    `Date: ${mailDate(at)}`,
    `Message-ID: <news-${n}@letters.example>`,
  ];
  headers.push('List-Unsubscribe: <https://letters.example/leave>', 'Precedence: bulk', ...travel(n, from));
  const words = Array.from({ length: 24 }, () => line('en', throwing)).join('\n');
  return plain(at, from, headers, words);
}

function listMail(n: number, at: number, throwing: Dice): string {
  const from = `member${throwing.below(700)}@members.example`;
  const headers = [
    `From: Member <${from}>`,
    'To: translators@lists.example',
    `Subject: [translators] ${subject(throwing)}`.replaceAll(/[^ -~]/g, '?'),
    `Date: ${mailDate(at)}`,
  ];
  headers.push(
    `Message-ID: <list-${n}@members.example>`,
    'List-Id: <translators.lists.example>',
    'Precedence: list',
    ...travel(n, from),
  );
  return plain(at, from, headers, Array.from({ length: 20 }, () => line('en', throwing)).join('\n'));
}

function badDate(throwing: Dice): string {
  return throwing.pick([
    'yesterday',
    'Thu, 32 Foo 2019 25:61:00 +9999',
    '',
    '0',
    'Mon, 1 Jan 0001 00:00:00 +0000',
  ]);
}

/** The lines that servers add on the way; they are most of a real header. */
function travel(n: number, from: string): string[] {
  return [
    `Received: from mx${n % 9}.example.net (mx${n % 9}.example.net [192.0.2.${n % 250}])`,
    `\tby mail.sequeira.example with ESMTPS id ${n.toString(36)}; for <ana@sequeira.example>`,
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${from.split('@')[1]}; s=sel;`,
    `\th=from:to:subject:date; bh=${'A'.repeat(43)}=; b=${'B'.repeat(120)}`,
    `Return-Path: <${from}>`,
    'MIME-Version: 1.0',
  ];
}

function plain(at: number, sender: string, headers: readonly string[], words: string): string {
  const kind = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'];
  return `${fromLine(sender, at)}\n${[...headers, ...kind].join('\n')}\n\n${words.replaceAll(/^(>*From )/gm, '>$1')}\n\n`;
}

function multipart(n: number, at: number, sender: string, headers: readonly string[], words: string): string {
  const edge = `edge-${n}`;
  const part = (type: string, text: string): string =>
    `--${edge}\nContent-Type: ${type}; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${quotedPrintable(text, '\n')}\n`;
  const body = `${part('text/plain', words)}${part('text/html', `<p>${words}</p>`)}--${edge}--`;
  return `${fromLine(sender, at)}\n${[...headers, `Content-Type: multipart/alternative; boundary="${edge}"`].join('\n')}\n\n${body}\n\n`;
}

function fromLine(sender: string, at: number): string {
  return `From ${sender} ${new Date(at * 1000).toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+) ([\d:]+) GMT$/, (_, week: string, day: string, month: string, year: string, clock: string) => `${week} ${month} ${String(Number(day)).padStart(2)} ${clock} ${year}`)}`;
}
