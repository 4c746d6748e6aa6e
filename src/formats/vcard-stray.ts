/** Lines of a note or an address that a careless writer put into a card without folding them. */

/** What people write lines into; careless writers put them into the card as they are. */
export const freeText = new Set(['NOTE', 'ADR', 'LABEL']);

/** Takes in the lines below that can be no property, with the blank ones between them; never a remark, nor the next property. */
export function strayEnd(text: string, end: number, next: (from: number) => number): number {
  let to = end;
  for (let at = end; at < text.length;) {
    const after = next(at);
    const line = text.slice(at, Math.min(after, at + 200)).trim();
    if (line.startsWith('#') || property.test(line)) break;
    at = after;
    if (line !== '') to = after;
  }
  return to;
}

const property = /^(?:[A-Za-z0-9][A-Za-z0-9._/-]{0,80}|X-[A-Za-z0-9 ._/-]{1,80})(?:;[^:]*)?:/i;
