/** What a file is when it is no format that Kith reads, by its first bytes, so that the reason says more than "unknown". */
import { archiveKind, isDocument } from './archive.ts';

export type OtherKind = 'empty' | 'picture' | 'film' | 'sound' | 'document' | 'page' | 'unknown-format';

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
  ['document', '\xd0\xcf\x11\xe0'],
];

/** @param head the first bytes, 512 or more where there are */
export function otherKind(head: Uint8Array): OtherKind {
  if (head.length === 0) return 'empty';
  const text = Buffer.from(head.subarray(0, 512)).toString('latin1');
  const known = starts.find(([, start]) => text.startsWith(start));
  if (known !== undefined) return known[0];
  if (text.slice(4, 8) === 'ftyp')
    return /^(?:hei|mif|avif)/.test(text.slice(8)) ? 'picture' : text.startsWith('M4A', 8) ? 'sound' : 'film';
  if (text.startsWith('RIFF'))
    return text.startsWith('WEBP', 8) ? 'picture' : text.startsWith('WAVE', 8) ? 'sound' : 'film';
  if (text.startsWith('PK') && archiveKind(head) === null && isDocument(head)) return 'document';
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)/i.test(text)) return 'page';
  if (/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<svg/i.test(text)) return 'picture';
  return 'unknown-format';
}
