/** The inner ring on paper: who they are, how to reach them, which days matter; one line each. */
import { common, type Page } from './common.ts';

export interface PaperSheet extends Page {
  readonly intro: string;
  readonly footer: string;
  readonly people: readonly {
    readonly name: string;
    readonly about: string;
    readonly lines: readonly { readonly label: string; readonly text: string }[];
  }[];
}

export const paperSheet = `${common}
#set page(paper: d.paper, margin: (x: 17mm, top: 16mm, bottom: 18mm), footer: faint[
  #d.footer #h(1fr) #context counter(page).display("1 / 1", both: true)
])
#set text(size: 9pt)
#head(19pt, d.title)
#v(-0.6em)
#faint(d.intro)
#v(0.4em)
#let person(p) = block(breakable: false, width: 100%, below: 4.2mm, stroke: (top: 0.5pt + line-colour), inset: (top: 2.4mm))[
  #text(size: 11.5pt, weight: 600, p.name)#if p.about != "" [ #h(0.4em) #faint(p.about)]
  #set text(hyphenate: false)
  #if p.lines.len() > 0 [
    #v(-0.35em)
    #grid(columns: (17mm, 1fr), row-gutter: 1.5mm, column-gutter: 2mm,
      ..p.lines.map(l => (faint(l.label), l.text)).flatten())
  ]
]
#columns(2, gutter: 9mm)[
  #for p in d.people { person(p) }
]
`;
