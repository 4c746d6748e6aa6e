/** The page for the day on which the machine is gone: what to do, in order, and the key itself. */
import { common, type Page } from './common.ts';

export interface RecoveryPage extends Page {
  readonly intro: string;
  readonly steps: readonly string[];
  readonly keyTitle: string;
  /** Lines as they stand in the file; none for a page without the key. */
  readonly key: readonly string[];
  readonly keyHint: string;
  readonly without: string;
  /** The commands that open a copy without Kith. */
  readonly commands: readonly string[];
  readonly footer: string;
}

export const recoveryPage = `${common}
#set page(paper: d.paper, margin: (x: 24mm, top: 22mm, bottom: 20mm), footer: faint(d.footer))
#head(22pt, d.title)
#v(0.2em)
#d.intro
#v(0.6em)
#for (at, step) in d.steps.enumerate(start: 1) {
  block(below: 3mm, grid(columns: (8mm, 1fr), text(fill: ember, weight: 600, str(at)), step))
}
#if d.key.len() > 0 [
  #v(0.6em)
  #block(breakable: false, width: 100%, stroke: 0.7pt + ink, inset: 6mm, radius: 2mm)[
    #text(weight: 600, d.keyTitle)
    #v(0.2em)
    #set text(size: 9.5pt, hyphenate: false, ligatures: false, number-width: "tabular")
    #set par(leading: 0.75em)
    #for row in d.key [#row #linebreak()]
    #v(0.2em)
    #faint(d.keyHint)
  ]
]
#if d.commands.len() > 0 [
  #v(0.6em)
  #d.without
  #set text(size: 8.5pt, hyphenate: false, ligatures: false)
  #block(width: 100%, fill: rgb("#f3eee5"), inset: 4mm, radius: 2mm)[#for row in d.commands [#row #linebreak()]]
]
`;
