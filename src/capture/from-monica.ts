/** Monica’s JSON or SQL export → cards, relations, touches and memories; debts are left out, and that is told. */
import { decodeText } from '../formats/decode-text.ts';
import {
  monicaLimit,
  part,
  readMonica,
  textOf,
  type MonicaExport,
  type MonicaRecord,
} from '../formats/monica.ts';
import { readMonicaSql } from '../formats/monica-sql.ts';
import { localDay } from '../people/day.ts';
import { readPartialDate } from '../people/partial-date.ts';
import type { Medium } from '../people/medium.ts';
import type { Direction } from '../people/touch.ts';
import type { CaptureContext, Capturer, OwnerGuess } from './capturer.ts';
import { emailHandle } from '../people/normalise.ts';
import { cardFromMonica, monicaName } from './card-from-monica.ts';
import type { Evidence, Moment, Seen, Skipped } from './evidence.ts';

/** The export has to be whole: everything comes from `end`. Never throws. */
export function fromMonica(context: CaptureContext): Capturer {
  const text = decodeText();
  let held: string[] = [];
  let size = 0;
  const keep = (more: string) => {
    size += more.length;
    if (size <= monicaLimit) held.push(more);
    else held = [];
  };
  return {
    push(chunk) {
      keep(text.push(chunk));
      return [];
    },
    end() {
      keep(text.end());
      const whole = held.join('').replace(/^\uFEFF/, '');
      held = [];
      if (size > monicaLimit) return [skip('monica-too-large')];
      const read = isMonicaSql(whole) ? readMonicaSql(whole) : readMonica(whole);
      return read === null ? [skip('monica-json')] : evidenceOf(read, context);
    },
  };
}

/** The head of Monica’s SQL export. */
export function isMonicaSql(text: string): boolean {
  const head = text.slice(0, 1000);
  return /^\s*# \*{10}/.test(head) && head.includes('dump of data') && head.includes('artisan migrate');
}

/** Who exported it says so. */
export function monicaOwner(text: string): readonly OwnerGuess[] {
  const said = /"exported_by"\s*:\s*"([^"\\]{3,320})"/.exec(text)?.[1];
  const handle = emailHandle(said ?? '');
  return handle === null ? [] : [{ handle, name: null, share: 1 }];
}

function evidenceOf(read: MonicaExport, context: CaptureContext): readonly Evidence[] {
  const me = new Set(
    read.users.map((user) => textOf(user.properties['me_contact'])).filter((uuid) => uuid !== ''),
  );
  const names = new Map<string, Seen>();
  for (const contact of read.contacts) names.set(contact.uuid, { name: monicaName(contact), handle: null });
  const out: Evidence[] = [];
  const present = new Map<string, Seen[]>();
  const left = { debts: 0, files: read.files };
  const say = teller(context, out);
  for (const [i, contact] of read.contacts.entries()) {
    const place = `contact ${i + 1}`;
    const who = names.get(contact.uuid);
    if (who?.name === undefined || who.name === null || who.name === '') {
      out.push({ ...skip('monica-item'), place });
      continue;
    }
    if (me.has(contact.uuid)) continue;
    out.push({ kind: 'card', place, text: cardFromMonica(contact, read) });
    for (const { uuid } of new Map((contact.below.get('activity') ?? []).map((a) => [a.uuid, a])).values())
      present.set(uuid, [...(present.get(uuid) ?? []), who]);
    left.debts += contact.below.get('debt')?.length ?? 0;
    belowContact(contact, who, place, read, say);
  }
  for (const [i, activity] of read.activities.entries()) {
    const people = present.get(activity.uuid) ?? [];
    const place = `activity ${i + 1}`;
    const [summary, more] = [
      textOf(activity.properties['summary']),
      textOf(activity.properties['description']),
    ];
    const when = textOf(activity.properties['happened_at']) || activity.created;
    if (
      people.length === 0 ||
      !say.touch(`monica:${activity.uuid}`, place, when, 'in-person', 'mutual', people, summary)
    )
      out.push({ ...skip('monica-item'), place });
    else if (more !== '')
      say.memory(`monica:${activity.uuid}:memory`, place, people, when, [summary, more].join('\n'));
  }
  for (const [i, { properties }] of read.relationships.entries()) {
    const b = names.get(textOf(properties['contact_is']));
    const a = names.get(textOf(properties['of_contact']));
    const own = me.has(textOf(properties['contact_is'])) || me.has(textOf(properties['of_contact']));
    const what = textOf(properties['type']);
    if (a?.name && b?.name && what !== '' && !own)
      out.push({ kind: 'relation', place: `relationship ${i + 1}`, a, what, b });
  }
  for (const [i, entry] of read.journal.entries()) {
    const text = [textOf(entry.properties['title']), textOf(entry.properties['post'])]
      .filter((t) => t !== '')
      .join('\n');
    const when = textOf(entry.properties['date']) || entry.created;
    if (text !== '')
      say.memory(`monica:${entry.uuid || `journal:${when}`}`, `journal ${i + 1}`, [], when, text);
  }
  if (left.debts > 0) out.push(skip('monica-debts', left.debts));
  if (left.files > 0) out.push(skip('monica-files', left.files));
  return out;
}

/** Notes, calls, conversations, gifts, life events, tasks and reminders of one person. */
function belowContact(
  contact: MonicaRecord,
  who: Seen,
  place: string,
  read: MonicaExport,
  say: Teller,
): void {
  const each = (kind: string) => contact.below.get(kind) ?? [];
  const keyOf = (record: MonicaRecord, kind: string, when: string) =>
    `monica:${record.uuid || `${contact.uuid}:${kind}:${when || record.created}`}`;
  const get = (record: MonicaRecord, name: string) => textOf(record.properties[name]);
  for (const note of each('note'))
    say.memory(keyOf(note, 'note', ''), place, [who], note.created, get(note, 'body'));
  for (const call of each('call')) {
    const when = get(call, 'called_at');
    const direction = call.properties['contact_called'] === true ? 'in' : 'out';
    say.touch(keyOf(call, 'call', when), place, when, 'call', direction, [who], plain(get(call, 'content')));
  }
  for (const talk of each('conversation')) {
    const when = get(talk, 'happened_at');
    const messages = (Array.isArray(talk.properties['messages']) ? talk.properties['messages'] : []).map(
      (message: unknown) => ({
        mine: part(part(message, 'properties'), 'written_by_me') === true,
        text: textOf(part(part(message, 'properties'), 'content')),
      }),
    );
    const [first, last] = [messages[0], messages.at(-1)];
    const key = keyOf(talk, 'conversation', when);
    say.touch(
      key,
      place,
      when,
      'message',
      first === undefined ? 'mutual' : first.mine ? 'out' : 'in',
      [who],
      first?.text ?? '',
    );
    if (first !== undefined && last !== undefined && last.mine !== first.mine)
      say.touch(`${key}:answer`, place, when, 'message', last.mine ? 'out' : 'in', [who], last.text);
  }
  for (const gift of each('gift')) {
    const when = get(gift, 'date') || gift.created;
    const status = get(gift, 'status');
    const text = [get(gift, 'name'), get(gift, 'comment'), get(gift, 'url')]
      .filter((t) => t !== '')
      .join('\n');
    const key = keyOf(gift, 'gift', get(gift, 'name'));
    if (status === 'offered' || status === 'received')
      say.touch(key, place, when, 'gift', status === 'offered' ? 'out' : 'in', [who], get(gift, 'name'));
    else say.memory(key, place, [who], gift.created, text);
  }
  for (const event of each('life_event')) {
    const type = textOf(read.lifeEventTypes.get(get(event, 'type'))?.properties['name']);
    const text = [get(event, 'name') || type, get(event, 'note')].filter((t) => t !== '').join('\n');
    say.memory(
      keyOf(event, 'life', get(event, 'happened_at')),
      place,
      [who],
      get(event, 'happened_at'),
      text,
    );
  }
  for (const task of each('task')) {
    const text = [get(task, 'title'), get(task, 'description')].filter((t) => t !== '').join('\n');
    if (task.properties['completed'] !== true)
      say.memory(keyOf(task, 'task', get(task, 'title')), place, [who], task.created, text);
  }
  for (const reminder of each('reminder')) {
    // The reminders Monica makes by itself stand for a birthday, which the card already has.
    if (reminder.properties['delible'] === false || reminder.properties['inactive'] === true) continue;
    const date = readPartialDate(get(reminder, 'initial_date'));
    const yearly = get(reminder, 'frequency_type') === 'year';
    if (date !== null)
      say.occasion(
        keyOf(reminder, 'reminder', ''),
        place,
        who,
        get(reminder, 'title'),
        yearly ? { ...date, year: null } : date,
      );
  }
}

type Teller = ReturnType<typeof teller>;

function teller(context: CaptureContext, out: Evidence[]) {
  return {
    /** False when the moment cannot be read. */
    touch(
      key: string,
      place: string,
      when: string,
      medium: Medium,
      direction: Direction,
      people: readonly Seen[],
      text: string,
    ): boolean {
      const moment = momentOf(when, context.zone);
      if (moment === null) return false;
      const shared = { key, place, moment, medium, people, text: text.slice(0, 500) };
      if (moment.day > context.today) out.push({ kind: 'plan', ...shared });
      else
        out.push({
          kind: 'touch',
          ...shared,
          direction,
          minutes: null,
          purpose: null,
          broadcast: people.length > 10,
          missed: false,
          group: null,
        });
      return true;
    },
    memory(key: string, place: string, people: readonly Seen[], when: string, text: string): void {
      if (text !== '')
        out.push({
          kind: 'memory',
          key,
          place,
          people,
          day: momentOf(when, context.zone)?.day ?? null,
          text,
        });
    },
    occasion(
      key: string,
      place: string,
      who: Seen,
      label: string,
      date: { year: number | null; month: number | null; day: number | null },
    ): void {
      out.push({ kind: 'occasion', key, place, who, what: 'other', label, date });
    },
  };
}

/** Monica keeps days as midnight UTC: such a moment is the day alone. */
function momentOf(text: string, zone: string): Moment | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}:\d{2}))?/.exec(text);
  const day = match?.[1];
  if (match === null || day === undefined || readPartialDate(day) === null) return null;
  const time = match[2];
  if (time === undefined || time === '00:00:00')
    return { at: Date.parse(`${day}T12:00:00Z`) / 1000, day, dayOnly: true };
  const at = Math.floor(Date.parse(`${day}T${time}Z`) / 1000);
  return Number.isNaN(at) ? null : { at, day: localDay(at, zone), dayOnly: false };
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function skip(why: string, count?: number): Skipped {
  const key = `tables:skipped.${why}`;
  return {
    kind: 'skipped',
    place: 'line 1',
    why: count === undefined ? { key } : { key, values: { count } },
  };
}
