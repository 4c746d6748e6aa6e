/** The formats `vcard` and `jcard`: an address book file becomes cards, one by one. */
import { jcardReader } from '../formats/jcard.ts';
import { utf16Of } from '../formats/charset.ts';
import { markerOf } from '../formats/vcard-marker.ts';
import { vcardSplitter, type SplitItem } from '../formats/vcard-splitter.ts';
import type { Format } from './capturer.ts';
import type { CardSeen, Skipped } from './evidence.ts';

/** vCard 2.1, 3.0 and 4.0, one or many in a file, in UTF-8, UTF-16 or an 8-bit charset. */
export const vcardFormat: Format = {
  name: 'vcard',
  sniff(head) {
    const wide = utf16Of(head);
    const bytes = wide === null ? head : new TextEncoder().encode(new TextDecoder(wide).decode(head));
    return beginsCard(bytes);
  },
  open() {
    const splitter = vcardSplitter();
    return {
      push: (chunk) => splitter.push(chunk).map(evidenceOf),
      end: () => splitter.end().map(evidenceOf),
    };
  },
};

/** jCard (RFC 7095): one card, or a list of them. */
export const jcardFormat: Format = {
  name: 'jcard',
  sniff(head) {
    return /^(?:\uFEFF)?\s*(?:\[\s*)?\[\s*"vcard"\s*,/.test(new TextDecoder().decode(head.subarray(0, 400)))
      ? 1
      : 0;
  },
  open() {
    const reader = jcardReader();
    return {
      push: (chunk) => {
        reader.push(chunk);
        return [];
      },
      end: () =>
        reader
          .end()
          .map((item, at): CardSeen | Skipped =>
            'text' in item
              ? { kind: 'card', place: `card ${at + 1}`, text: item.text }
              : { kind: 'skipped', place: `card ${at + 1}`, why: item.why },
          ),
    };
  },
};

/** 1 when the first line that is not blank begins a card, 0.4 when a later one does and nothing before it is binary. */
function beginsCard(bytes: Uint8Array): number {
  let start = 0;
  let first = true;
  for (let i = 0; i <= bytes.length; i++) {
    const code = bytes[i] ?? 10;
    if (code === 0) return 0;
    if (code !== 10 && code !== 13) continue;
    const mark = markerOf(bytes, start, i, false);
    if (mark === 'begin') return first ? 1 : 0.4;
    if (mark !== 'blank') first = false;
    start = i + 1;
  }
  return 0;
}

function evidenceOf(item: SplitItem): CardSeen | Skipped {
  const place = `line ${item.line}`;
  return item.kind === 'card'
    ? { kind: 'card', place, text: item.text }
    : { kind: 'skipped', place: `${place}, byte ${item.byte}`, why: item.why };
}
