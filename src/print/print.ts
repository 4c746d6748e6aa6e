/** Pages on paper: each kind of page with the data it needs becomes one PDF. */
import { bookPages, type Book } from './templates/book-pages.ts';
import { briefPage, type BriefPage } from './templates/brief-page.ts';
import { paperSheet, type PaperSheet } from './templates/paper-sheet.ts';
import { cardPage, envelopePage, labelPage, letterPage, type Labels, type Post } from './templates/post.ts';
import { recoveryPage, type RecoveryPage } from './templates/recovery-page.ts';
import { textPage, type TextPage } from './templates/text-page.ts';
import { typeset, type Typeset } from './typeset.ts';

export type Print =
  | { readonly kind: 'paper'; readonly page: PaperSheet }
  | { readonly kind: 'recovery'; readonly page: RecoveryPage }
  | { readonly kind: 'letter' | 'card' | 'envelope'; readonly page: Post }
  | { readonly kind: 'label'; readonly page: Labels }
  | { readonly kind: 'text'; readonly page: TextPage }
  | { readonly kind: 'brief'; readonly page: BriefPage }
  | { readonly kind: 'book'; readonly page: Book; readonly pictures: ReadonlyMap<string, Uint8Array> };

const templates: Readonly<Record<Print['kind'], string>> = {
  paper: paperSheet,
  recovery: recoveryPage,
  letter: letterPage,
  card: cardPage,
  envelope: envelopePage,
  label: labelPage,
  text: textPage,
  brief: briefPage,
  book: bookPages,
};

/**
 * Sets the pages. Deterministic: the same data gives the same bytes on the same machine.
 * @param fontFolders where to look for fonts of other scripts; the machine's own places when left out
 */
export function print(wish: Print, fontFolders?: readonly string[]): Promise<Typeset> {
  return typeset({
    template: templates[wish.kind],
    data: { ...wish.page },
    ...(wish.kind === 'book' ? { pictures: wish.pictures } : {}),
    ...(fontFolders === undefined ? {} : { fontFolders }),
  });
}
