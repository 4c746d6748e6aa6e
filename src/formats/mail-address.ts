/** Reads the address fields of a mail: who wrote, who was written to. */
import { addressParser, isAscii, joinedWords, oneLine, rawText, shortened, words } from './mail-text.ts';

export interface Mailbox {
  /** As a person reads it; null when there is none or it only repeats the address. */
  readonly name: string | null;
  /** As written, without brackets. */
  readonly address: string;
}

const longestField = 131_072;
/** The long way is slow on fields that are made to be slow; four hundred people fit in this. */
const longestOddField = 16_384;
const longestName = 200;
const mostMailboxes = 2_000;

/**
 * The mailboxes of an address field (RFC 5322 §3.4 with the obsolete forms): groups are opened, comments dropped,
 * `Last, First <a@b>` without quotes is one person, entries without an address are left out. At most 2,000. Never throws.
 * @param raw the unfolded value, each character a byte.
 */
export function mailboxes(raw: string): readonly Mailbox[] {
  const field = raw.length > longestField ? raw.slice(0, longestField) : raw;
  return plainMailboxes(field) ?? anyMailboxes(rawText(shortened(field, longestOddField)));
}

/** The short way for what nearly all fields are: ASCII, no encoded word, comment, group or escape. Null for the others. */
function plainMailboxes(field: string): readonly Mailbox[] | null {
  if (!isAscii(field) || /[(:;\\\p{Cc}]|=\?/u.test(field)) return null;
  const found: Mailbox[] = [];
  let nameBefore = '';
  for (let at = 0; at < field.length && found.length < mostMailboxes;) {
    const end = entryEnd(field, at);
    if (end < 0) return null;
    const entry = field.slice(at, end).trim();
    at = end + 1;
    if (entry === '') continue;
    const open = entry.indexOf('<');
    if (open < 0) {
      if (entry.includes('"') || entry.includes('>')) return null;
      if (!entry.includes('@')) {
        nameBefore = nameBefore === '' ? entry : `${nameBefore}, ${entry}`;
        continue;
      }
      if (entry.includes(' ')) return null;
      found.push({ name: null, address: entry });
    } else {
      if (!entry.endsWith('>') || entry.indexOf('<', open + 1) >= 0) return null;
      const address = entry.slice(open + 1, -1).trim();
      if (address.includes(' ') || address.includes('"') || !address.includes('@')) return null;
      const name = plainName(entry.slice(0, open).trim());
      if (name === null) return null;
      found.push({ name: nameOf(nameBefore === '' ? name : `${nameBefore}, ${name}`, address), address });
    }
    nameBefore = '';
  }
  return found;
}

/** Where an entry ends: at the next comma outside quotes and brackets. -1 when quotes or brackets do not close. */
function entryEnd(field: string, start: number): number {
  for (let i = start; i < field.length; i++) {
    const code = field.charCodeAt(i);
    if (code === 44) return i;
    if (code === 34 || code === 60) {
      i = field.indexOf(code === 34 ? '"' : '>', i + 1);
      if (i < 0) return -1;
    }
  }
  return field.length;
}

/** A name as it stands or wholly in quotes; null when quotes stand elsewhere. */
function plainName(name: string): string | null {
  const quoted = name.length > 1 && name.startsWith('"') && name.endsWith('"');
  const inner = quoted ? name.slice(1, -1) : name;
  return inner.includes('"') || inner.includes('@') ? null : inner.trim();
}

type Parsed = ReturnType<typeof addressParser>[number];

function anyMailboxes(text: string): readonly Mailbox[] {
  const found: Mailbox[] = [];
  let nameBefore = '';
  for (const entry of parsed(text)) {
    const members = entry.group ?? [entry];
    for (const { name, address } of members) {
      if (found.length >= mostMailboxes) return found;
      if (address === undefined || !address.includes('@')) {
        // Half a name: what stood before a comma that should have been quoted.
        nameBefore = entry.group === undefined && address === '' ? name : '';
        continue;
      }
      const whole = nameBefore === '' || name === '' ? name : `${nameBefore}, ${name}`;
      const bare = oneLine(address).replaceAll(' ', '');
      found.push({ name: nameOf(oneLine(whole), bare), address: bare });
      nameBefore = '';
    }
  }
  return found;
}

function parsed(text: string): readonly Parsed[] {
  try {
    return addressParser(text.includes('=?') ? joinedWords(text) : text);
  } catch {
    return [];
  }
}

/** Null for a name that says nothing beyond the address; wrapping quotes of all kinds go. */
function nameOf(name: string, address: string): string | null {
  let text = name.includes('=?') ? oneLine(words(name)) : name;
  for (let turns = 0; turns < 3 && text.length > 1 && /^["']/.test(text) && /["']$/.test(text); turns++)
    text = text.slice(1, -1).trim();
  if (text.length > longestName) text = text.slice(0, longestName).toWellFormed();
  return text === '' || text.toLowerCase() === address.toLowerCase() ? null : text;
}
