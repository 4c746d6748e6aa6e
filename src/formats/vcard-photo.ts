/** The photo of a card, taken out only when it is asked for, and only if its bytes are a picture. */
import { parseCard, paramValues, rawValue } from './vcard.ts';
import { bytesOfBase64 } from './vcard-value.ts';

export interface CardPhoto {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | 'image/heic';
  readonly bytes: Uint8Array;
}

/**
 * The first photo that is one by its own bytes, whatever the card calls it; null without one.
 * Never a drawing (SVG), a page or an address to fetch from.
 */
export function cardPhoto(text: string): CardPhoto | null {
  for (const line of parseCard(text).lines) {
    if (line.key !== 'PHOTO' || line.depth > 1) continue;
    const bytes = photoBytes(rawValue(line), paramValues(line, 'ENCODING').length > 0);
    const mediaType = bytes === null ? null : pictureType(bytes);
    if (bytes !== null && mediaType !== null) return { mediaType, bytes };
  }
  return null;
}

/** The kind of picture that these bytes begin; null for everything else. */
export function pictureType(bytes: Uint8Array): CardPhoto['mediaType'] | null {
  const is = (at: number, ...codes: readonly number[]) => codes.every((code, i) => bytes[at + i] === code);
  if (is(0, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (is(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (is(0, 0x47, 0x49, 0x46, 0x38)) return 'image/gif';
  if (is(0, 0x52, 0x49, 0x46, 0x46) && is(8, 0x57, 0x45, 0x42, 0x50)) return 'image/webp';
  if (is(4, 0x66, 0x74, 0x79, 0x70)) {
    const brand = String.fromCharCode(...bytes.subarray(8, 12));
    if (['heic', 'heix', 'hevc', 'mif1', 'msf1'].includes(brand)) return 'image/heic';
  }
  return null;
}

function photoBytes(raw: string, encoded: boolean): Uint8Array | null {
  const start = raw.trimStart().slice(0, 200);
  if (/^data:/i.test(start)) {
    const comma = raw.indexOf(',');
    return comma < 0 || !/;base64\s*$/i.test(raw.slice(Math.max(0, comma - 20), comma))
      ? null
      : bytesOfBase64(raw.slice(comma + 1));
  }
  return !encoded && /^[a-z][a-z0-9+.-]{1,20}:/i.test(start) ? null : bytesOfBase64(raw);
}
