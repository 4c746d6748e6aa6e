/** What goes by post: letters, cards, envelopes and sheets of labels. */
import { common, type Page } from './common.ts';

export interface PostedLetter {
  readonly to: readonly string[];
  readonly from: readonly string[];
  /** Written out in the letter's language. */
  readonly date: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly closing: string;
  readonly signature: string;
}

export interface Post extends Page {
  readonly letters: readonly PostedLetter[];
}

export interface Labels extends Post {
  readonly sheet: LabelSheet;
  /** Labels of the first sheet that are used up already. */
  readonly skip: number;
}

/** Millimetres; the usual sheets of 14 on A4 (99.1 × 38.1) and of 10 on Letter (4 × 2 inches). */
export interface LabelSheet {
  readonly across: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly between: number;
}

export const labelSheets: Readonly<Record<Page['paper'], LabelSheet>> = {
  a4: { across: 2, down: 7, width: 99.1, height: 38.1, left: 4.65, top: 15.1, between: 2.5 },
  'us-letter': { across: 2, down: 5, width: 101.6, height: 50.8, left: 3.97, top: 12.7, between: 4.76 },
};

/** The address stands where the window of an envelope is (DIN 5008, form B). */
export const letterPage = `${common}
#let lines(rows) = for row in rows [#row #linebreak()]
#set page(paper: d.paper, margin: (left: 25mm, right: 20mm, top: 25mm, bottom: 25mm))
#set text(size: 11pt)
#set par(leading: 0.72em, spacing: 1.15em)
#for (at, l) in d.letters.enumerate() {
  if at > 0 { pagebreak() }
  place(top + left, dy: 20mm, box(width: 85mm, height: 45mm)[
    #if l.from.len() > 1 [#text(size: 7.5pt, fill: soft, l.from.join(" · ")) #v(-0.3em)]
    #set par(leading: 0.55em)
    #lines(l.to)
  ])
  v(71mm)
  align(right, l.date)
  v(6mm)
  par(l.greeting)
  for p in l.paragraphs { par(p.split("\\n").join(linebreak())) }
  v(3mm)
  block(breakable: false)[#par(l.closing) #v(14mm) #par(l.signature)]
}
`;

/** A6 upright, as a card or the inside of one. */
export const cardPage = `${common}
#set page(width: 105mm, height: 148mm, margin: 11mm)
#set text(size: 11pt)
#set par(leading: 0.8em, spacing: 1.2em)
#for (at, l) in d.letters.enumerate() {
  if at > 0 { pagebreak() }
  align(right, faint(l.date))
  v(3mm)
  par(l.greeting)
  for p in l.paragraphs { par(p.split("\\n").join(linebreak())) }
  v(2mm)
  block(breakable: false)[#par(l.closing) #par(l.signature)]
}
`;

/** DL in the world of A4, number 10 in the world of Letter. */
export const envelopePage = `${common}
#let large = d.paper == "us-letter"
#set page(width: if large { 241.3mm } else { 220mm }, height: if large { 104.8mm } else { 110mm }, margin: 12mm)
#let lines(rows) = for row in rows [#row #linebreak()]
#set text(hyphenate: false)
#for (at, l) in d.letters.enumerate() {
  if at > 0 { pagebreak() }
  if l.from.len() > 1 { place(top + left, text(size: 8.5pt, fill: soft, lines(l.from))) }
  place(top + left, dx: 98mm, dy: 42mm, box(width: 95mm)[
    #set text(size: 12pt)
    #set par(leading: 0.65em)
    #lines(l.to)
  ])
}
`;

export const labelPage = `${common}
#let s = d.sheet
#set page(paper: d.paper, margin: 0mm)
#set text(size: 10pt, hyphenate: false)
#set par(leading: 0.55em)
#let each = s.across * s.down
#let slots = range(d.skip).map(_ => none) + d.letters
#for (at, l) in slots.enumerate() {
  let here = calc.rem(at, each)
  if at > 0 and here == 0 { pagebreak() }
  if l != none {
    let column = calc.rem(here, s.across)
    let row = calc.quo(here, s.across)
    place(top + left,
      dx: (s.left + column * (s.width + s.between)) * 1mm,
      dy: (s.top + row * s.height) * 1mm,
      box(width: s.width * 1mm, height: s.height * 1mm, inset: 5mm, clip: true,
        align(left + horizon, for row in l.to [#row #linebreak()])))
  }
}
`;
