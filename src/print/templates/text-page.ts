/** A plain document: headings, paragraphs, lists and commands, for pages that also lie beside as text. */
import { common, type Page } from './common.ts';

export interface TextPage extends Page {
  readonly blocks: readonly TextBlock[];
}

export type TextBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** Reads the small part of Markdown that our own pages are written in; what it does not know stays as text. */
export function textBlocks(markdown: string): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let paragraph: string[] = [];
  let rows: string[][] = [];
  let code: string[] | null = null;
  const close = () => {
    if (paragraph.length > 0) blocks.push({ kind: 'text', text: plain(paragraph.join(' ')) });
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    paragraph = [];
    rows = [];
  };
  for (const line of markdown.split(/\r?\n/)) {
    if (line.startsWith('```')) {
      close();
      if (code !== null) blocks.push({ kind: 'code', text: code.join('\n') });
      code = code === null ? [] : null;
    } else if (code !== null) code.push(line);
    else if (line.startsWith('# ') || line.startsWith('## ')) {
      close();
      const level = line.startsWith('## ') ? 2 : 1;
      blocks.push({ kind: 'heading', level, text: plain(line.replace(/^#+ /, '')) });
    } else if (line.startsWith('|')) {
      const cells = line
        .slice(1, line.endsWith('|') ? -1 : undefined)
        .split('|')
        .map((cell) => plain(cell.trim()));
      if (!cells.every((cell) => /^:?-+:?$/.test(cell))) rows.push(cells);
    } else if (line.trim() === '') close();
    else paragraph.push(line.trim());
  }
  close();
  if (code !== null) blocks.push({ kind: 'code', text: code.join('\n') });
  return blocks;
}

const plain = (text: string): string => text.replaceAll('`', '').replaceAll('**', '').replaceAll('*', '');

export const textPage = `${common}
#set page(paper: d.paper, margin: (x: 22mm, top: 20mm, bottom: 20mm), footer: faint(align(right, context counter(page).display("1 / 1", both: true))))
#for b in d.blocks {
  if b.kind == "heading" {
    block(above: if b.level == 1 { 0mm } else { 7mm }, below: 3mm, sticky: true,
      text(size: if b.level == 1 { 20pt } else { 12.5pt }, weight: 600, b.text))
  } else if b.kind == "text" {
    par(b.text)
  } else if b.kind == "table" {
    let wide = calc.max(..b.rows.map(row => row.len()))
    grid(columns: wide, column-gutter: 6mm, row-gutter: 2.2mm, ..b.rows.map(row => row + ("",) * (wide - row.len())).flatten())
  } else {
    block(width: 100%, fill: rgb("#f3eee5"), inset: 3.5mm, radius: 1.5mm, breakable: true, {
      set text(size: 8pt, hyphenate: false, ligatures: false)
      b.text.split("\\n").join(linebreak())
    })
  }
}
`;
