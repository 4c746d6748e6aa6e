/** What a file is when it is no format that Kith reads, by its first bytes, so that the reason says more than "unknown". */
import { archiveKind, isDocument } from './archive.ts';

export type OtherKind =
  | 'empty'
  | 'picture'
  | 'film'
  | 'sound'
  | 'document'
  | 'page'
  | 'other-archive'
  | 'outlook-store'
  | 'whatsapp-backup'
  | 'signal-backup'
  | 'database'
  | 'property-list'
  | 'apple-address-book'
  | 'discord'
  | 'slack'
  | 'twitter'
  | 'tiktok'
  | 'snapchat'
  | 'skype'
  | 'line'
  | 'kakaotalk'
  | 'google-voice'
  | 'unknown-format';

const starts: readonly (readonly [OtherKind, string])[] = [
  ['picture', '\xff\xd8\xff'],
  ['picture', '\x89PNG'],
  ['picture', 'GIF8'],
  ['picture', 'BM'],
  ['picture', 'II*\0'],
  ['picture', 'MM\0*'],
  ['sound', 'ID3'],
  ['sound', 'OggS'],
  ['sound', 'fLaC'],
  ['sound', '#!AMR'],
  ['sound', '\xff\xfb'],
  ['sound', '\xff\xf1'],
  ['film', '\x1aE\xdf\xa3'],
  ['document', '%PDF'],
  ['document', '{\\rtf'],
  ['other-archive', '7z\xbc\xaf\x27\x1c'],
  ['other-archive', 'Rar!\x1a\x07'],
  ['other-archive', '\xfd7zXZ\0'],
  ['other-archive', 'BZh'],
  ['other-archive', '\x28\xb5\x2f\xfd'],
  ['other-archive', 'MSCF\0'],
  ['other-archive', 'xar!'],
  ['other-archive', 'ANDROID BACKUP\n'],
  ['outlook-store', '!BDN'],
  ['database', 'SQLite format 3\0'],
  ['property-list', 'bplist0'],
];

/** An OLE file is a Word document of old, or one mail that classic Outlook saved as `.msg`. */
const ole = '\xd0\xcf\x11\xe0';

/** What only the text of an export shows; each with the way to something that Kith reads, or the plain truth. */
const exports: readonly (readonly [OtherKind, RegExp])[] = [
  ['twitter', /^\s*window\.YTD\.[a-z_]+\.part\d+\s*=/],
  [
    'discord',
    /^\s*\{\s*"(?:id|ID)":\s*"?\d{15,21}"?,\s*"(?:type|Timestamp)"|^\s*\[\s*\{\s*"ID":\s*"?\d{15,21}/,
  ],
  ['slack', /^\s*\[\s*\{[^]{0,4000}"client_msg_id":|^\s*\[\s*\{[^]{0,400}"team_id": ?"T[A-Z0-9]{6,}"/],
  ['tiktok', /"(?:Direct Messages?|Direct Message)":\s*\{\s*"(?:Chat History|Direct Messages)":/],
  ['skype', /^\s*\{\s*"userId":\s*"[^"]{1,200}",\s*"exportDate":/],
  ['line', /^\[LINE\] ?\S/],
  ['kakaotalk', /^[^\n]{0,200}(?:카카오톡 대화|KakaoTalk Chats)/],
  ['snapchat', /"(?:Media Type|IsSaved)":\s*[^]{0,400}"(?:Created\(microseconds\)|IsSender)":/],
];

/** @param head the first bytes, 512 or more where there are @param name of the file: a hint where the bytes say nothing */
export function otherKind(head: Uint8Array, name = ''): OtherKind {
  if (head.length === 0) return 'empty';
  const text = Buffer.from(head.subarray(0, 512)).toString('latin1');
  if (text.startsWith(ole)) return /\.(?:msg|oft)$/i.test(name) ? 'outlook-store' : 'document';
  const known = starts.find(([, start]) => text.startsWith(start));
  if (known !== undefined)
    return known[0] === 'database' && /\.abcddb$/i.test(name) ? 'apple-address-book' : known[0];
  if (text.slice(4, 8) === 'ftyp')
    return /^(?:hei|mif|avif)/.test(text.slice(8)) ? 'picture' : text.startsWith('M4A', 8) ? 'sound' : 'film';
  if (text.startsWith('RIFF'))
    return text.startsWith('WEBP', 8) ? 'picture' : text.startsWith('WAVE', 8) ? 'sound' : 'film';
  if (text.startsWith('PK') && archiveKind(head) === null && isDocument(head)) return 'document';
  const more = new TextDecoder().decode(head.subarray(0, 8_192));
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|\?xml[^>]{0,100}\?>\s*<!doctype html)/i.test(text))
    return /class="(?:hChatLog|haudio)/.test(more) ? 'google-voice' : 'page';
  if (/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<svg/i.test(text)) return 'picture';
  if (/\.crypt\d{1,2}$/i.test(name)) return 'whatsapp-backup';
  if (/(?:^|[/ ])signal-[\d-]+\.backup$/i.test(name)) return 'signal-backup';
  return exports.find(([, shown]) => shown.test(more))?.[0] ?? 'unknown-format';
}
