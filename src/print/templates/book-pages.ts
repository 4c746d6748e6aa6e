/** A small book of what was shared: a title, a chapter a year, kind words at the end. */
import { common, type Page } from './common.ts';

export interface Book extends Page {
  readonly subtitle: string;
  readonly made: string;
  readonly years: readonly { readonly title: string; readonly memories: readonly BookMemory[] }[];
  readonly kindTitle: string;
  readonly kindWords: readonly BookMemory[];
}

export interface BookMemory {
  readonly when: string;
  readonly about: string;
  readonly text: string;
  readonly quote: boolean;
  /** Names of pictures handed over with the book. */
  readonly pictures: readonly string[];
}

export const bookPages = `${common}
#set page(width: 148mm, height: 210mm, margin: (x: 19mm, top: 20mm, bottom: 22mm))
#set text(size: 10.5pt)
#set par(leading: 0.78em, spacing: 1em, justify: false)
#show heading.where(level: 1): it => { pagebreak(weak: true); block(above: 0pt, below: 9mm, text(size: 25pt, weight: 600, it.body)) }
#align(horizon)[
  #text(size: 28pt, weight: 600, d.title)
  #v(-0.6em)
  #text(size: 12pt, fill: soft, d.subtitle)
]
#place(bottom, faint(d.made))
#pagebreak()
#counter(page).update(1)
#set page(footer: align(center, faint(context counter(page).display("1"))))
#let entry(m) = {
  let words = for p in m.text.split(regex("\\n+")) { par(p) }
  block(breakable: true, below: 8mm, width: 100%)[
    #block(sticky: true, below: 2.4mm, faint[#m.when #if m.about != "" [· #m.about]])
    #if m.quote { block(inset: (left: 4mm), stroke: (left: 1.2pt + ember), emph(words)) } else { words }
    #for p in m.pictures { if shown(p) {
      block(above: 4mm, below: 2mm, breakable: false, align(center, image("/pictures/" + p, width: 100%, height: 78mm, fit: "contain")))
    } }
  ]
}
#for y in d.years {
  heading(level: 1, y.title)
  for m in y.memories { entry(m) }
}
#if d.kindWords.len() > 0 {
  heading(level: 1, d.kindTitle)
  for m in d.kindWords { entry(m) }
}
`;
