/** What every page shares: its data, one calm face, the colours of ink. */

/** Goes in front of every template. */
export const common = `
#let d = json("/data.json")
#let ink = rgb("#231d18")
#let soft = rgb("#6a5f55")
#let line-colour = rgb("#d8cec0")
#let ember = rgb("#93361f")
#set document(title: d.title, date: none)
#set text(font: "Noto Sans", size: 10pt, fill: ink, lang: d.language, hyphenate: auto)
#set par(leading: 0.62em, spacing: 0.9em)
#let head(size, body) = text(size: size, weight: 600, body)
#let faint(body) = text(size: 8.5pt, fill: soft, body)
#let shown(name) = not d.leftOut.contains(name)
`;

/** What every page needs to be told. */
export interface Page {
  /** Shown as the title of the document. */
  readonly title: string;
  readonly language: string;
  /** `a4` or `us-letter`. */
  readonly paper: Paper;
}

export type Paper = 'a4' | 'us-letter';

/** ISO 3166 regions that print on Letter. */
const onLetter = new Set(['US', 'CA', 'MX', 'CL', 'CO', 'CR', 'DO', 'GT', 'PA', 'PH', 'SV', 'VE']);

export function paperOf(region: string): Paper {
  return onLetter.has(region.toUpperCase()) ? 'us-letter' : 'a4';
}
