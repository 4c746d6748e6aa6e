/** LinkedIn’s messages.csv: what two people wrote on one day is one touch, and who you are is who is in most conversations. */
import type { CsvRow } from '../formats/csv.ts';
import { localDay } from '../people/day.ts';
import { fold } from '../people/fold.ts';
import { userHandle } from '../people/normalise.ts';
import type { CaptureContext, OwnerGuess } from './capturer.ts';
import type { Evidence, Seen } from './evidence.ts';
import { conversations, type Said } from './from-chat.ts';

export interface LinkedInMessages {
  add(row: CsvRow): readonly Evidence[];
  end(): readonly Evidence[];
}

interface Message {
  readonly line: number;
  readonly at: number;
  readonly from: string;
  readonly url: string;
  readonly to: string;
  readonly toUrl: string;
  readonly text: string;
}

const mostMessages = 500_000;
const mostText = 200;

/** The file is newest first and mixed, so messages are held, with only their first words, until the end. */
export function linkedInMessages(header: readonly string[], context: CaptureContext): LinkedInMessages {
  const threads = new Map<string, { title: string; line: number; spam: boolean; messages: Message[] }>();
  const read = rowReader(header);
  let held = 0;
  let drafts = { count: 0, line: 0 };
  return {
    add(row) {
      const cells = read(row.cells);
      const at = moment(cells('date'));
      const from = cells('from').trim();
      if (at === null || from === '' || cells('conversation id') === '')
        return [skip(row.line, 'linkedin-row')];
      if (/^(?:yes|true)$/i.test(cells('is message draft'))) {
        drafts = { count: drafts.count + 1, line: drafts.line || row.line };
        return [];
      }
      if (held >= mostMessages) return held++ === mostMessages ? [skip(row.line, 'linkedin-too-many')] : [];
      held++;
      const id = cells('conversation id');
      const thread = threads.get(id) ?? {
        title: cells('conversation title').trim(),
        line: row.line,
        spam: false,
        messages: [],
      };
      thread.spam ||= isSpam(cells('conversation title'), from, cells('sender profile url'), cells('folder'));
      thread.messages.push({
        line: row.line,
        at,
        from,
        url: cells('sender profile url'),
        to: cells('to'),
        toUrl: cells('recipient profile urls'),
        text: cells('content')
          .replaceAll(/<[^<>]{0,200}>/g, ' ')
          .replaceAll(/\s+/g, ' ')
          .trim()
          .slice(0, mostText),
      });
      threads.set(id, thread);
      return [];
    },
    end() {
      const out: Evidence[] = [];
      const all = [...threads.values()].flatMap((thread) => thread.messages);
      const me = ownNames(all, context);
      if (all.length > 0 && me.size === 0) out.push(skip(all[0]?.line ?? 1, 'linkedin-owner'));
      let spam = { count: 0, line: 0 };
      for (const [id, thread] of me.size === 0 ? [] : threads) {
        const mine = thread.messages.some((message) => me.has(fold(message.from)));
        if (thread.spam && !mine) spam = { count: spam.count + 1, line: spam.line || thread.line };
        else out.push(...touchesOf(id, thread.title, thread.messages, me, context.zone));
      }
      if (spam.count > 0) out.push(skip(spam.line, 'linkedin-spam', spam.count));
      if (drafts.count > 0) out.push(skip(drafts.line, 'linkedin-draft', drafts.count));
      return out;
    },
  };
}

/** @param rows of a sample; the share is of the conversations in it. */
export function linkedInOwner(header: readonly string[], rows: readonly CsvRow[]): readonly OwnerGuess[] {
  const read = rowReader(header);
  const seen = new Map<string, { name: string; threads: Set<string> }>();
  const threads = new Set<string>();
  for (const row of rows) {
    const cells = read(row.cells);
    const id = cells('conversation id');
    threads.add(id);
    for (const name of [cells('from'), ...cells('to').split(',')].map((part) => part.trim())) {
      if (name === '') continue;
      const known = seen.get(fold(name)) ?? { name, threads: new Set<string>() };
      known.threads.add(id);
      seen.set(fold(name), known);
    }
  }
  return [...seen.values()]
    .sort((a, b) => b.threads.size - a.threads.size)
    .slice(0, 3)
    .map(({ name, threads: own }) => ({ handle: null, name, share: own.size / Math.max(threads.size, 1) }));
}

function touchesOf(
  id: string,
  title: string,
  messages: readonly Message[],
  me: ReadonlySet<string>,
  zone: string,
): readonly Evidence[] {
  const inOrder = [...messages].sort((a, b) => a.at - b.at || b.line - a.line);
  const others = new Map<string, Seen>();
  for (const message of inOrder) {
    const names = message.to.split(',').map((name) => name.trim());
    const urls = message.toUrl.split(/[,\s]+/);
    for (const [name, url] of [
      [message.from, message.url] as const,
      ...names.map((name, i) => [name, names.length === urls.length ? (urls[i] ?? '') : ''] as const),
    ]) {
      if (name === '' || me.has(fold(name))) continue;
      const handle = /linkedin\.com\/in\//i.test(url) ? userHandle('linkedin', url) : null;
      const known = others.get(fold(name));
      if (known === undefined || known.handle === null) others.set(fold(name), { name, handle });
    }
  }
  const [other] = others.values();
  if (other === undefined) return [];
  const talk = conversations(10_000);
  const group =
    others.size > 1
      ? title ||
        [...others.values()]
          .map((who) => who.name)
          .join(', ')
          .slice(0, 200)
      : null;
  const out: Evidence[] = [];
  for (const message of inOrder) {
    const mine = me.has(fold(message.from));
    const said: Said = {
      stem: `linkedin:${id}`,
      at: message.at,
      day: localDay(message.at, zone),
      mine,
      who: mine || group === null ? other : (others.get(fold(message.from)) ?? other),
      text: message.text,
      place: `line ${message.line}`,
      group,
    };
    out.push(...talk.add(said));
  }
  return [...out, ...talk.end()];
}

/** The owner’s names as the vault knows them; else the one name that is in most conversations. */
function ownNames(messages: readonly Message[], context: CaptureContext): ReadonlySet<string> {
  const known = new Set([...context.myNames].map(fold));
  const mine = new Set(
    [...context.mine].filter((key) => key.startsWith('linkedin:')).map((key) => key.slice(9)),
  );
  const found = new Set<string>();
  const partners = new Map<string, Set<string>>();
  for (const message of messages) {
    const from = fold(message.from);
    const names = [from, ...message.to.split(',').map((name) => fold(name.trim()))].filter(
      (name) => name !== '',
    );
    for (const name of names) if (known.has(name)) found.add(name);
    if (mine.size > 0 && mine.has(userHandle('linkedin', message.url)?.value ?? '')) found.add(from);
    for (const name of names) {
      const others = partners.get(name) ?? new Set<string>();
      for (const other of names) if (other !== name && others.size < 50) others.add(other);
      partners.set(name, others);
    }
  }
  if (found.size > 0) return found;
  const [first, second] = [...partners].sort((a, b) => b[1].size - a[1].size);
  return first !== undefined && first[1].size > (second?.[1].size ?? 0) ? new Set([first[0]]) : new Set();
}

function isSpam(title: string, from: string, url: string, folder: string): boolean {
  if (/spam/i.test(folder)) return true;
  return (
    /^(?:sponsored|inmail|promoted|gesponsert|sponsorisé|patrocinado)\b/i.test(title) ||
    (from === 'LinkedIn Member' && url === '') ||
    /^linkedin(?: .{0,30})?$/i.test(from)
  );
}

/** `2026-08-01 02:00:00 UTC`; without a zone it is UTC too. */
function moment(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?/.exec(text.trim());
  if (match === null) return null;
  const at = Date.parse(`${match[1]}T${match[2]}${match[3] ?? ':00'}Z`);
  return Number.isNaN(at) ? null : at / 1000;
}

function rowReader(header: readonly string[]) {
  const index = new Map(header.map((name, i) => [name, i]));
  return (cells: readonly string[]) => (name: string) => cells[index.get(name) ?? -1] ?? '';
}

function skip(line: number, why: string, count?: number): Evidence {
  const key = `tables:skipped.${why}`;
  return {
    kind: 'skipped',
    place: `line ${line}`,
    why: count === undefined ? { key } : { key, values: { count } },
  };
}
