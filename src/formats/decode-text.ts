/** Turns a stream of bytes of unknown encoding into text, so that tables and calendars of any program read the same. */

import { guessLetters, type OldEncoding } from './guess-letters.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | OldEncoding;

/** Synchronous; what comes out does not depend on where the chunks are cut. */
export interface TextStream {
  push(chunk: Uint8Array): string;
  end(): string;
}

const sampleBytes = 65_536;

/**
 * Decodes by the byte order mark, else by what the first 64 kB look like. A byte that the encoding does not know
 * becomes U+FFFD; nothing throws.
 */
export function decodeText(): TextStream {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let decoder: TextDecoder | null = null;
  const start = (): string => {
    const all = join(held, heldBytes);
    held = [];
    decoder = new TextDecoder(guessEncoding(all.subarray(0, sampleBytes)));
    return decoder.decode(all, { stream: true });
  };
  return {
    push(chunk) {
      if (decoder !== null) return decoder.decode(chunk, { stream: true });
      held.push(chunk.slice());
      heldBytes += chunk.length;
      return heldBytes < sampleBytes ? '' : start();
    },
    end() {
      const text = decoder === null ? start() : '';
      return text + (decoder?.decode() ?? '');
    },
  };
}

/** Every format looks at the same beginning of a file. */
const samples = new WeakMap<Uint8Array, string>();

/** Decodes a whole sample, for recognising a file. */
export function decodeSample(head: Uint8Array): string {
  const known = samples.get(head);
  if (known !== undefined) return known;
  const cut = head.subarray(0, sampleBytes);
  const text = new TextDecoder(guessEncoding(cut)).decode(cut, { stream: true });
  samples.set(head, text);
  return text;
}

/** The encoding that a sample is most likely in. An empty sample is UTF-8. */
export function guessEncoding(sample: Uint8Array): TextEncoding {
  const [a, b] = sample;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const wide = zeros(sample);
  if (wide !== null) return wide;
  if (isUtf8(sample)) return 'utf-8';
  return guessLetters(sample);
}

/** Half of the bytes of Western text in UTF-16 are zero, always on the same side. */
function zeros(sample: Uint8Array): TextEncoding | null {
  const length = Math.min(sample.length, 2048);
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (odd > length / 5 && even < odd / 10) return 'utf-16le';
  if (even > length / 5 && odd < even / 10) return 'utf-16be';
  return null;
}

function isUtf8(sample: Uint8Array): boolean {
  try {
    // A sample may end inside a character: only a stream tolerates that.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
