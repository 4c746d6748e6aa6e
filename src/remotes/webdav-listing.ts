/** What a WebDAV server says lies in a folder (RFC 4918 §13), in whatever dialect: names, sizes and ETags of the files in it. */
import { xmlStream } from '../formats/xml-stream.ts';

export interface Listed {
  /** Null when the server does not say. */
  readonly bytes: number | null;
  readonly etag: string | null;
}

export interface Listing {
  push(chunk: Uint8Array): void;
  /** Null when what came was no listing. */
  end(): ReadonlyMap<string, Listed> | null;
}

/** What is asked for: nothing that a server would have to count. */
export const propfind =
  '<?xml version="1.0" encoding="utf-8"?>\n<propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/><getetag/></prop></propfind>\n';

const mostEntries = 500_000;
const longestText = 4_096;

/**
 * Folders, and names that Kith would never have written, are left out: whatever a server says, it names nothing outside.
 * Prefixes are the server's business (`D:`, `d:`, `lp1:`, none), and only what it says with status 200 counts.
 */
export function multistatus(): Listing {
  const found = new Map<string, Listed>();
  let isListing = false;
  let here: { href: string; isFolder: boolean; bytes: number | null; etag: string | null } | null = null;
  let prop: { isFolder: boolean; bytes: number | null; etag: string | null; status: string } | null = null;
  let text = '';
  const stream = xmlStream(
    {
      open(name) {
        const local = localName(name);
        text = '';
        if (local === 'multistatus') isListing = true;
        else if (local === 'response') here = { href: '', isFolder: false, bytes: null, etag: null };
        else if (local === 'propstat') prop = { isFolder: false, bytes: null, etag: null, status: '' };
        else if (local === 'collection' && prop !== null) prop.isFolder = true;
      },
      text(piece) {
        if (text.length < longestText) text += piece.slice(0, longestText);
      },
      close(name) {
        const local = localName(name);
        const said = text.trim();
        text = '';
        if (local === 'href' && here?.href === '') here.href = said;
        else if (local === 'getcontentlength' && prop !== null) prop.bytes = wholeNumber(said);
        else if (local === 'getetag' && prop !== null) prop.etag = said === '' ? null : said;
        else if (local === 'status' && prop !== null) prop.status = said;
        else if (local === 'propstat' && prop !== null) {
          if (here !== null && / 2\d\d(?: |$)/.test(prop.status)) {
            here.isFolder ||= prop.isFolder;
            here.bytes ??= prop.bytes;
            here.etag ??= prop.etag;
          }
          prop = null;
        } else if (local === 'response' && here !== null) {
          const file = lastName(here.href);
          if (file !== null && !here.isFolder && found.size < mostEntries)
            found.set(file, { bytes: here.bytes, etag: here.etag });
          here = null;
        }
      },
    },
    longestText,
  );
  return {
    push: (chunk) => stream.push(chunk),
    end() {
      stream.end();
      return isListing && stream.trouble() === null ? found : null;
    },
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function wholeNumber(text: string): number | null {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : null;
  return value;
}

/** `https://host/dav/maren/kith/kith-2026.kith` or `/dav/kith/kith%2D2026.kith`: its last part, when it is a plain name. */
function lastName(href: string): string | null {
  const path = href.split(/[?#]/, 1)[0] ?? '';
  if (path.endsWith('/')) return null;
  try {
    const name = decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
    return /^[\w][\w.+-]{0,199}$/.test(name) ? name : null;
  } catch {
    return null;
  }
}
