/** The link of a way with the words that go along: the app opens with them, and what cannot carry words gets them by the clipboard. */
import type { HandleKind } from '../src/people/handle.ts';
import { linksFor } from '../src/reach/links.ts';
import type { Way } from './shapes.ts';

export interface WayLink {
  readonly href: string | null;
  /** Words that the app does not take: they wait on the clipboard. */
  readonly copied: string | null;
}

export function wayLink(way: Way, words: string | null): WayLink {
  const text = words?.trim() ?? '';
  const [kind, value] = [way.kind ?? '', way.handle ?? ''];
  if (text === '' || kind === '' || value === '') return { href: way.link, copied: null };
  const links = linksFor({ kind: kind as HandleKind, value }, { text });
  const own = links.filter((link) => link.medium === way.medium);
  const link = own.find((one) => one.carriesWords) ?? own[0];
  if (link === undefined) return { href: way.link, copied: null };
  const isSpoken = way.medium === 'call' || way.medium === 'video';
  return { href: link.href, copied: link.carriesWords || isSpoken ? null : text };
}
