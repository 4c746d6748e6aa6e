/** The path of a picture as an export names it, relative to itself; anything that could lead elsewhere is none. */

const mostLetters = 300;
const deepest = 12;

/**
 * Cleaned of `./`; null for what climbs, begins at a root or a drive, is an address of the web, or is no still picture
 * that people take: stickers and moving ones go by other names.
 */
export function picturePath(written: unknown): string | null {
  if (typeof written !== 'string' || written.length > mostLetters) return null;
  const parts = written.split('/').filter((part) => part !== '.');
  if (parts.length > deepest || parts.some((part) => part === '' || part === '..')) return null;
  // oxlint-disable-next-line no-control-regex -- a name with a control character was made to deceive
  if (/[\\:\u0000-\u001f]/.test(written)) return null;
  const file = parts.at(-1) ?? '';
  if (!/\.(?:jpe?g|png|webp)$/i.test(file) || /sticker/i.test(written)) return null;
  return parts.join('/');
}
