/** The fonts that a page is set in: ours, and from this machine those that show what ours cannot. */
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { missingFrom, readGlyphs, type Covers, type FontSource } from './glyphs.ts';

export interface Font {
  readonly file: string;
  readonly covers: Covers;
}

export interface FontsFor {
  /** Files beyond our own, in the order in which they are tried. */
  readonly more: readonly string[];
  /** Characters that nobody here can show. */
  readonly missing: readonly string[];
}

const require = createRequire(import.meta.url);
const styles = ['400Regular', '400Regular_Italic', '600SemiBold'] as const;
const mostFonts = 4_000;
const mostMore = 6;
const largestFont = 40 * 1024 * 1024;

/** Regular, italic and semibold of the font that every page is set in: Latin, Greek, Cyrillic, Devanagari. */
export function ownFonts(): readonly Uint8Array[] {
  return styles.map((style) => readFileSync(ownFile(style)));
}

/**
 * The fonts that texts need.
 * @param folders where this machine keeps its fonts
 */
export function fontsFor(texts: readonly string[], folders: readonly string[] = systemFolders()): FontsFor {
  const own = coversOf(ownFile('400Regular'));
  const used: Covers[] = own === null ? [] : [own];
  let missing = missingFrom(texts, used);
  const more: string[] = [];
  if (missing.length === 0) return { more, missing };
  for (const file of fontFiles(folders)) {
    const covers = coversOf(file);
    if (covers === null || !missing.some((sign) => covers(sign.codePointAt(0) ?? 0))) continue;
    more.push(file);
    used.push(covers);
    missing = missingFrom(texts, used);
    if (missing.length === 0 || more.length === mostMore) break;
  }
  return { more, missing };
}

export function systemFolders(): readonly string[] {
  const home = homedir();
  if (process.platform === 'darwin')
    return [join(home, 'Library/Fonts'), '/Library/Fonts', '/System/Library/Fonts'];
  if (process.platform === 'win32') return [join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts')];
  return [
    join(home, '.local/share/fonts'),
    join(home, '.fonts'),
    '/usr/local/share/fonts',
    '/usr/share/fonts',
  ];
}

function ownFile(style: (typeof styles)[number]): string {
  return require.resolve(`@expo-google-fonts/noto-sans/${style}/NotoSans_${style}.ttf`);
}

/** Plain styles before bold and italic ones, and the fonts made for many scripts before the others. */
function fontFiles(folders: readonly string[]): readonly string[] {
  const files = folders.flatMap((folder) => filesIn(folder)).slice(0, mostFonts);
  const rank = (file: string) =>
    (/noto|arial ?unicode|droid|dejavu/i.test(file) ? 0 : 2) +
    (/bold|italic|oblique|mono/i.test(file) ? 1 : 0);
  return files.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ttf|otf|ttc|otc)$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    // A machine without this folder has no fonts there.
    return [];
  }
}

function coversOf(file: string): Covers | null {
  let handle: number;
  try {
    if (statSync(file).size > largestFont) return null;
    handle = openSync(file, 'r');
  } catch {
    return null;
  }
  const source: FontSource = {
    read(at, length) {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(handle, bytes, 0, length, at));
    },
  };
  try {
    return readGlyphs(source);
  } finally {
    closeSync(handle);
  }
}
