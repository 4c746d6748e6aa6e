/** One person on one page, to read on the way there. */
import { common, type Page } from './common.ts';

export interface BriefPage extends Page {
  readonly name: string;
  readonly about: string;
  readonly sections: readonly {
    readonly title: string;
    readonly lines: readonly { readonly when: string; readonly text: string }[];
  }[];
  readonly footer: string;
}

export const briefPage = `${common}
#set page(paper: d.paper, margin: (x: 20mm, top: 18mm, bottom: 18mm), footer: faint(d.footer))
#set text(size: 9.5pt)
#head(24pt, d.name)
#v(-0.8em)
#text(fill: soft, d.about)
#v(0.3em)
#for s in d.sections {
  block(breakable: true, below: 4.5mm)[
    #block(sticky: true, below: 2mm, text(weight: 600, fill: ember, s.title))
    #grid(columns: (24mm, 1fr), row-gutter: 1.8mm, column-gutter: 3mm,
      ..s.lines.map(l => if l.when == "" { (grid.cell(colspan: 2, l.text),) } else { (faint(l.when), l.text) }).flatten())
  ]
}
`;
