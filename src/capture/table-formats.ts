/** The formats of tables and of other people’s programs: each recognised by what stands in the file, not by its name. */
import { guessDelimiter, parseCsv, readCsv } from '../formats/csv.ts';
import { decodeSample } from '../formats/decode-text.ts';
import type { Format } from './capturer.ts';
import { fromCsv, tableKind } from './from-csv.ts';
import { fromFriends } from './from-friends-md.ts';
import { fromLdif } from './from-ldif.ts';
import { fromMonica, isMonicaSql, monicaOwner } from './from-monica.ts';
import { fromNametag, isNametag, nametagOwner } from './from-nametag.ts';
import { linkedInOwner } from './from-linkedin.ts';

/** Any table of people. The more its header says, the surer; a text that only has commas in it is none. */
export const csvFormat: Format = {
  name: 'csv',
  sniff(head, fileName) {
    const text = decodeSample(head).replace(/^\uFEFF/, '');
    if (text.includes('\u0000') || /^(?:BEGIN:|From |<|\{|\[|#|dn:|version:)/i.test(text.trimStart()))
      return 0;
    const named = /\.(?:csv|tsv|tab)$/i.test(fileName);
    const rows = parseCsv(text)
      .slice(0, 40)
      .map((row) => row.cells);
    const table = tableKind(rows);
    if (table.kind !== 'people' && table.kind !== 'nobody') return 0.97;
    if (table.kind === 'nobody' && table.why === 'linkedin-own') return 0.9;
    if (table.kind === 'nobody') return named && rows.length > 1 && (rows[0]?.length ?? 0) > 1 ? 0.35 : 0;
    const delimiter = guessDelimiter(text);
    const width = rows[0]?.length ?? 0;
    const even = rows.slice(0, -1).filter((row) => Math.abs(row.length - width) <= 1).length;
    if (width < 2 || !text.includes(delimiter) || even < (rows.length - 1) * 0.7) return named ? 0.3 : 0;
    const known = table.mapping.columns.filter(({ field }) => field !== null).length;
    if (!table.mapping.header) return known >= 2 ? (named ? 0.8 : 0.6) : named ? 0.4 : 0;
    return known >= 2 ? (known >= 4 || named ? 0.9 : 0.75) : named ? 0.5 : 0.2;
  },
  owner(sample) {
    const reader = readCsv();
    const rows = [...reader.push(sample), ...reader.end()];
    const table = tableKind(rows.slice(0, 60).map((row) => row.cells));
    return table.kind === 'messages' ? linkedInOwner(table.header, rows.slice(table.from)) : [];
  },
  open: (context) => fromCsv(context),
};

/** An address book of a directory or of Thunderbird (RFC 2849). */
export const ldifFormat: Format = {
  name: 'ldif',
  sniff(head) {
    const text = decodeSample(head)
      .slice(0, 8192)
      .replace(/^\uFEFF/, '');
    const lines = text.split(/\r?\n/).filter((line) => line !== '' && !/^[# ]/.test(line));
    const first = /^version:\s*1\s*$/i.test(lines[0] ?? '') ? lines[1] : lines[0];
    return /^dn::? ?[A-Za-z0-9+/=.-]+/.test(first ?? '') ? 0.95 : 0;
  },
  open: fromLdif,
};

/** The text file of the “friends” program: two of its headings, with lists under them. */
export const friendsFormat: Format = {
  name: 'friends',
  sniff(head) {
    const text = decodeSample(head)
      .replace(/^\uFEFF/, '')
      .trimStart();
    if (!/^### (?:Activities|Notes|Friends|Locations):\s*$/im.test(text.split('\n')[0] ?? '')) return 0;
    return (text.match(/^### (?:Activities|Notes|Friends|Locations):\s*$/gm)?.length ?? 0) > 1 ? 0.97 : 0.7;
  },
  open: fromFriends,
};

/** Monica 4: its JSON export, and its SQL export. */
export const monicaFormat: Format = {
  name: 'monica',
  sniff(head) {
    const text = decodeSample(head).replace(/^\uFEFF/, '');
    if (isMonicaSql(text)) return 0.95;
    const start = text.slice(0, 2000);
    if (!/^\s*\{\s*"version"\s*:/.test(start) || !/"account"\s*:\s*\{/.test(start)) return 0;
    return /"app_version"\s*:/.test(start) && /"exported_by"\s*:/.test(start) ? 0.95 : 0.5;
  },
  owner: (sample) => monicaOwner(decodeSample(sample).slice(0, 4000)),
  open: fromMonica,
};

/** Nametag: its JSON export. */
export const nametagFormat: Format = {
  name: 'nametag',
  sniff: (head) => (isNametag(decodeSample(head).replace(/^\uFEFF/, '')) ? 0.95 : 0),
  owner: (sample) => nametagOwner(decodeSample(sample)),
  open: fromNametag,
};

export const tableFormats: readonly Format[] = [
  csvFormat,
  ldifFormat,
  friendsFormat,
  monicaFormat,
  nametagFormat,
];
