/** Which format each file is, by its content; cards before everything else, so that names are known when touches arrive. */
import type { Format } from '../../capture/capturer.ts';
import { formats } from '../../capture/formats.ts';
import { Problem } from '../../problem.ts';
import { walk, type FoundFile } from '../../readers/walk.ts';
import { noteSkip, type Tally } from './tally.ts';

export interface Recognised {
  readonly file: FoundFile;
  readonly format: Format;
}

const headBytes = 64 * 1024;
/** Below this nobody would bet on it. */
const sureEnough = 0.3;

/** The formats that name people come first. */
const order = ['vcard', 'jcard', 'contacts-csv', 'ldif'];

/** @throws Problem `format-unknown` when `--as` names none */
export async function gather(
  paths: readonly string[],
  as: string | null,
  tally: Tally,
): Promise<Recognised[]> {
  const forced = as === null ? null : formats.find((f) => f.name === as);
  if (forced === undefined) {
    throw new Problem('format-unknown', { name: as, known: formats.map((f) => f.name).join(', ') });
  }
  const found: Recognised[] = [];
  for await (const file of walk(paths)) {
    if (file.kind === 'unreadable') {
      noteSkip(tally, { source: file.source, place: '', why: file.why });
      continue;
    }
    try {
      const head = await file.head(headBytes);
      const format = forced ?? recognise(head, file.source);
      if (format === null) noteSkip(tally, { source: file.source, place: '', why: unknown(head) });
      else found.push({ file, format });
    } catch (cause) {
      if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
      noteSkip(tally, { source: file.source, place: '', why: { key: 'readers:no-permission' } });
    }
  }
  const rank = (r: Recognised): number => {
    const at = order.indexOf(r.format.name);
    return at < 0 ? order.length : at;
  };
  return found.sort((a, b) => rank(a) - rank(b));
}

export function recognise(head: Uint8Array, source: string): Format | null {
  let best: Format | null = null;
  let sure = sureEnough;
  for (const format of formats) {
    const now = format.sniff(head, source);
    if (now > sure) {
      best = format;
      sure = now;
    }
  }
  return best;
}

function unknown(head: Uint8Array): { key: string; values: Readonly<Record<string, unknown>> } {
  if (head.length === 0) return { key: 'readers:empty', values: {} };
  const tried = formats.map((f) => f.name).join(', ');
  const picture =
    head[0] === 0xff || (head[0] === 0x89 && head[1] === 0x50) || (head[0] === 0x47 && head[1] === 0x49);
  return { key: picture ? 'readers:picture' : 'readers:unknown-format', values: { tried } };
}
