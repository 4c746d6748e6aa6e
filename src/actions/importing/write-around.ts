/** What stands around a person: occasions and relations, each once. */
import { writePartialDate, type PartialDate } from '../../people/partial-date.ts';
import { nameKey } from '../../capture/who-is-this.ts';
import { emailHandle, handleKey, phoneHandle } from '../../people/normalise.ts';
import { insertRow, rowsWhere, updateRow } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import { newId, type Writer } from './writer.ts';

/** @param isFirst true when this person has none yet */
export function addOccasion(
  w: Writer,
  personId: number,
  occasion: {
    readonly what: string;
    readonly label: string;
    readonly date: PartialDate;
    readonly ofWhom?: string | null;
  },
  source: string,
  isFirst = false,
): void {
  const { date } = occasion;
  const written = writePartialDate(date);
  const rows = isFirst ? [] : rowsWhere(w.vault, 'occasions', { person_id: personId, kind: occasion.what });
  const same = rows.find(
    (row) =>
      isSameDay(row.date, written) &&
      (occasion.what !== 'other' || row.label === occasion.label) &&
      (row.of_whom ?? null) === (occasion.ofWhom ?? null),
  );
  if (same !== undefined) {
    if (same.source === 'user') return;
    // A day with its year says more than one without; a card vouches more than a calendar.
    const better =
      isFuller(written, same.date) ||
      (!isFuller(same.date, written) &&
        (written.startsWith('--') === same.date.startsWith('--')
          ? written < same.date
          : !written.startsWith('--')));
    updateRow(w.vault, 'occasions', same.id, {
      date: better ? written : same.date,
      month_day: better ? monthDay(date) : same.month_day,
      source: same.source === 'card' ? 'card' : source,
      label:
        same.source === 'card' && source !== 'card'
          ? same.label
          : source === 'card'
            ? occasion.label
            : ([same.label, occasion.label].sort()[0] ?? ''),
    });
    return;
  }
  const add = statement(
    w.vault,
    `INSERT INTO occasions (public_id, person_id, kind, label, date, month_day, yearly, of_whom, source, import_id)
     VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?)`,
  );
  const { what, label, ofWhom = null } = occasion;
  const day = monthDay(date);
  add.run(newId(w.house, 'o'), personId, what, label, written, day, ofWhom, source, w.importId);
}

/** The same day and month, or one date with more to it than the other. */
export function isSameDay(one: string, other: string): boolean {
  return (
    one === other ||
    isFuller(one, other) ||
    isFuller(other, one) ||
    (one.length >= 7 && other.length >= 7 && !isMonth(one) && one.slice(-6) === other.slice(-6))
  );
}

const isMonth = (date: string): boolean => /^\d{4}-\d\d$/.test(date);

/** Whether one date is the other with more to it: `1985-04-12` is, of `1985-04` and of `1985`. */
function isFuller(one: string, other: string): boolean {
  return one.length > other.length && !other.startsWith('-') && one.startsWith(`${other}-`);
}

/** Month × 100 + day, for finding who has a day soon; null when either is unknown. */
export function monthDay(date: PartialDate): number | null {
  return date.month === null || date.day === null ? null : date.month * 100 + date.day;
}

/** Whom a card means by the UID of another card, by `mailto:` or by `tel:`. */
export function personOfUid(w: Writer, uid: string): number | undefined {
  const [, scheme, address] = /^(mailto|tel):(.+)$/i.exec(uid) ?? [];
  if (scheme === undefined || address === undefined) return w.byUid.get(uid);
  const handle =
    scheme.toLowerCase() === 'mailto' ? emailHandle(address) : phoneHandle(address, w.settings.region);
  const holders = handle === null ? [] : w.memory.byHandle(handleKey(handle));
  return holders.length === 1 ? holders[0]?.id : undefined;
}

/** Whom a relation means: by the card it names, else the one other person who bears the name, or the given name. */
export function otherOf(w: Writer, personId: number, uid: string | null, name: string | null): number | null {
  const byUid = uid === null ? undefined : personOfUid(w, uid);
  if (byUid !== undefined) return byUid;
  const named = name === null ? [] : w.memory.byName(nameKey(name)).filter((p) => p.id !== personId);
  if (named.length > 0 || name === null) return named.length === 1 ? (named[0]?.id ?? null) : null;
  // `Max's wife`: the one who is called Max.
  const key = nameKey(name);
  if (key === '' || key.includes(' ')) return null;
  const called = w.memory.byWord(key).filter((id) => id !== personId && firstWord(w, id) === key);
  return called.length === 1 ? (called[0] ?? null) : null;
}

const firstWord = (w: Writer, id: number): string =>
  nameKey(w.memory.people.get(id)?.name.split(/[\s,]/)[0] ?? '');

/** Keeps a relation as its source says it; whom it means is found while exactly one is meant. */
export function addRelation(
  w: Writer,
  personId: number,
  what: string,
  uid: string | null,
  name: string | null,
): void {
  // Taken away by someone else while the import ran.
  if (!w.memory.people.has(personId)) return;
  const shown = name ?? uid?.replace(/^(?:mailto|tel):/i, '') ?? null;
  if (shown === null) return;
  const before = rowsWhere(w.vault, 'relations', { person_id: personId, what });
  if (before.some((row) => row.other_uid === uid && row.other_name === shown)) return;
  insertRow(w.vault, 'relations', {
    public_id: newId(w.house, 'r'),
    person_id: personId,
    what,
    other_id: otherOf(w, personId, uid, name),
    other_name: shown,
    other_uid: uid,
    source: 'card',
    import_id: w.importId,
  });
}
