/** Tells the `From ` line that begins a message of an mbox from a line of prose that begins with the same word. */

export type FromLineKind = 'sure' | 'likely' | 'no';

/**
 * How sure a line is to begin a message, by itself.
 *
 * `sure`: `From `, a sender and a date: `From maren@example.org Sat Jan  3 01:05:34 2015`, `From - Sat…`,
 * `From MAILER-DAEMON…`, `From ???@???…`. A sender without `@` has to be followed at once by weekday, month, day and time;
 * `maren at example.org`, as archives of lists write it, is a sender too.
 * `likely`: a sender that only a machine writes (an address, `-`, `MAILER-DAEMON`) with nothing, or only digits, after it;
 * believed only after an empty line. Everything else is prose: `From the beginning…`, `From maren@example.org I heard…`.
 *
 * In both cases the next line has to look like a header, see {@link mayFollowFromLine}.
 * Source: RFC 4155 appendix A, and what mailers write instead.
 * @param line one line without its end, each character a byte.
 */
export function fromLineKind(line: string): FromLineKind {
  if (!line.startsWith('From ')) return 'no';
  const rest = line.slice(5).trim();
  if (
    /^\S{1,320}(?: at \S{1,320})?\s+(?:mon|tue|wed|thu|fri|sat|sun),?\s+[a-z]{3}\s+\d{1,2}\s+\d{1,2}:\d\d/i.test(
      rest,
    )
  )
    return 'sure';
  const sender = senderEnd(rest);
  if (sender === 0) return 'no';
  const after = rest.slice(sender).trim();
  if (isMoment(after)) return 'sure';
  return /^[\d\s:.,/+-]*$/.test(after) ? 'likely' : 'no';
}

/** True when a line may stand right after a `From ` line: a header, an old `>From ` line, or the empty line of a message without headers. */
export function mayFollowFromLine(line: string): boolean {
  return line === '' || /^[!-9;-~]{1,128}[ \t]{0,8}:/.test(line) || /^>?From /.test(line);
}

/** Where the sender ends in what follows `From `; 0 when only a person would write it so. */
function senderEnd(rest: string): number {
  const word = /^(?:-|MAILER[-_]DAEMON|\S*@\S*)(?=\s|$)/i.exec(rest);
  if (word !== null) return word[0].length;
  const angle = rest.indexOf('>');
  if (angle > 0 && rest.slice(0, angle).includes('@') && rest.slice(0, angle).includes('<')) return angle + 1;
  const address = /^"[^"]{0,200}"@?\S*/.exec(rest);
  return address === null ? 0 : address[0].length;
}

const monthOrYear =
  /(?:^|[^a-z])(?:jan|feb|mar|mär|mrz|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)|(?:19|20)\d\d/i;

/** A time of day with a month or a year beside it, in few words, beginning as dates do. */
function isMoment(text: string): boolean {
  if (text.length > 80 || !/\d{1,2}[:.]\d\d/.test(text) || !monthOrYear.test(text)) return false;
  return /^(?:[a-zà-ÿ]{2,4}[,.]?\s|\d)/i.test(text) && text.split(/\s+/).length <= 10;
}
