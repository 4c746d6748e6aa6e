/** Which format each file is, by its content; cards before everything else, so that names are known when touches arrive. */
import type { Format } from '../../capture/capturer.ts';
import { formats } from '../../capture/formats.ts';
import { Problem, type Sentence } from '../../problem.ts';
import { otherKind } from '../../readers/other-kind.ts';
import { Unreadable } from '../../readers/unreadable.ts';
import { walk, type FoundFile, type Watched } from '../../readers/walk.ts';
import { newAside } from './aside.ts';
import type { Skip } from './tally.ts';

export interface Recognised {
  readonly file: FoundFile;
  readonly format: Format;
}

const headBytes = 64 * 1024;
/** Below this nobody would bet on it. */
const sureEnough = 0.3;
/** From here on no other format is asked: a folder of 100,000 mails is recognised mail by mail. */
const surely = 0.95;

/** Of more, the rest is not looked at again. */
const mostPictures = 50_000;

/** The formats that name people come first. */
const order = ['vcard', 'jcard', 'csv', 'ldif', 'friends', 'monica', 'nametag'];

/** @throws Problem `format-unknown` when `--as` names none */
export async function gather(
  paths: readonly string[],
  as: string | null,
  watched: Watched = {},
): Promise<{
  readonly recognised: readonly Recognised[];
  readonly skips: readonly Skip[];
  /** Pictures by their source, for chats that name them. */
  readonly pictures: ReadonlyMap<string, FoundFile>;
}> {
  const forced = as === null ? null : formats.find((f) => f.name === as);
  if (forced === undefined) {
    throw new Problem('format-unknown', { name: as, known: formats.map((f) => f.name).join(', ') });
  }
  const found: Recognised[] = [];
  const aside = newAside();
  const pictures = new Map<string, FoundFile>();
  for await (const file of walk(paths, watched)) {
    if (file.kind === 'unreadable') {
      aside.note(file.source, file.why);
      continue;
    }
    try {
      const head = await file.head(headBytes);
      const format = forced ?? recognise(head, file.source);
      if (format === null) {
        if (pictures.size < mostPictures && otherKind(head) === 'picture') pictures.set(file.source, file);
        aside.note(file.source, unknown(head, file.source));
      } else found.push({ file, format });
    } catch (cause) {
      if (cause instanceof Unreadable) aside.note(file.source, cause.why);
      else if (cause instanceof Error && 'syscall' in cause)
        aside.note(file.source, { key: 'readers:no-permission' });
      else throw cause;
    }
  }
  const rank = (r: Recognised): number => {
    const at = order.indexOf(r.format.name);
    return at < 0 ? order.length : at;
  };
  return { recognised: found.sort((a, b) => rank(a) - rank(b)), skips: aside.skips(), pictures };
}

export function recognise(head: Uint8Array, source: string): Format | null {
  if (head.length === 0) return null;
  let best: Format | null = null;
  let sure = sureEnough;
  for (const format of formats) {
    const now = format.sniff(head, source);
    if (now > sure) {
      best = format;
      sure = now;
      if (sure >= surely) break;
    }
  }
  return best;
}

const tried = formats.map((f) => f.name).join(', ');

function unknown(head: Uint8Array, source: string): Sentence {
  return { key: `readers:${otherKind(head, source)}`, values: { tried, count: 1 } };
}
