/** A card for somebody whom a chat export lists by name, so that they are known before the first message. */
import { fold } from '../people/fold.ts';
import type { CardSeen } from './evidence.ts';

/**
 * RFC 6350; the UID comes from the source and the name, so that reading it again is the same card.
 * @param card.since the civil day `YYYY-MM-DD` on which they were added there, when it is told.
 */
export function simpleCard(card: {
  readonly place: string;
  readonly name: string;
  readonly source: string;
  readonly phone?: string;
  readonly since?: string;
}): CardSeen {
  const uid = `${card.source}-${fold(card.name).replace(/[^\p{L}\p{N}]+/gu, '-')}`;
  const lines = ['BEGIN:VCARD', 'VERSION:4.0', `UID:${uid}`, `FN:${escaped(card.name)}`];
  if (card.phone !== undefined) lines.push(`TEL;VALUE=uri:tel:${card.phone}`);
  if (card.since !== undefined) {
    const service = card.source.charAt(0).toUpperCase() + card.source.slice(1);
    lines.push(`NOTE:${service}\\, ${card.since}`, `X-${card.source.toUpperCase()}-SINCE:${card.since}`);
  }
  lines.push('END:VCARD', '');
  return { kind: 'card', place: card.place, text: lines.join('\r\n') };
}

/** RFC 6350 §3.4. */
function escaped(text: string): string {
  return text.replace(/[\\,;]/g, String.raw`\$&`).replace(/\r\n?|\n/g, String.raw`\n`);
}
