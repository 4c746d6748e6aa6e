/** The far end of {@link readApart}: reads as it is told and sends what it finds, no faster than it is taken. */
import { once } from 'node:events';
import { Socket } from 'node:net';
import type { Evidence } from '../../capture/evidence.ts';
import { Problem } from '../../problem.ts';
import { readMails, type Fetched } from '../mailbox/read-mails.ts';
import type { FromReader, ToReader } from './apart-words.ts';
import { frame, framesOf } from './frames.ts';
import type { Care } from './read-here.ts';
import type { Piece, Reading } from './reading.ts';

/** Enough that reading goes on while a batch is written, and little enough to hold twice. */
const mostWaiting = 8 * 1024 * 1024;
const pieceBytes = 16 * 1024;
const bundleBytes = 1024 * 1024;
const bundleItems = 2_000;
const bundlePieces = 500;
const aliveMs = 1_000;

/**
 * Ends when the one who asks is gone.
 * @param begin makes the reader for one import. @param understand reads mails that came over the network.
 */
export async function serveReading(
  begin: (care: Care) => Reading,
  understand: (fetched: Fetched) => readonly Evidence[] = readMails(),
): Promise<void> {
  const out = new Socket({ fd: 3, readable: false, writable: true });
  // Nobody listens any more: there is nothing left to do.
  out.on('error', () => process.exit(0));
  const tell = async (said: FromReader, isUrgent = false): Promise<void> => {
    const bytes = frame(said);
    if (isUrgent) await new Promise<void>((resolve) => out.write(bytes, () => resolve()));
    else if (!out.write(bytes) && out.writableLength > mostWaiting) await once(out, 'drain');
    else await new Promise((resolve) => setImmediate(resolve));
  };
  let isCareful = false;
  let reading: Reading | null = null;
  let without: ReadonlySet<number> = new Set();
  // Started: from now on no sign of life means that something hangs.
  await tell({ kind: 'at' }, true);
  for await (const asked of framesOf(process.stdin) as AsyncIterable<ToReader>) {
    try {
      if (asked.kind === 'find') {
        ({ isCareful } = asked);
        const care = {
          leave: asked.leave,
          entering: alive(tell, isCareful),
          sampling: (file: number) => tell({ kind: 'at', file }, true),
          get without() {
            return without;
          },
          ...(isCareful ? { pieceBytes } : {}),
        };
        reading = begin(care);
        await find(reading, asked, tell);
      } else if (reading !== null && asked.kind === 'owners') {
        ({ without } = asked);
        await tell({ kind: 'samples', samples: await reading.owners(asked.context) });
      } else if (reading !== null && asked.kind === 'read') {
        await send(reading.read(asked.files, asked.context, asked.known), tell, isCareful);
      } else if (reading !== null && asked.kind === 'digests') {
        await tell({ kind: 'digests', digests: await reading.digests(asked.of) });
      }
      if (asked.kind === 'mails') await tell({ kind: 'evidence', items: understand(asked.fetched) });
      await tell({ kind: 'done' });
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause;
      await tell({ kind: 'problem', code: cause.code, values: cause.values });
    }
  }
}

type Tell = (said: FromReader, isUrgent?: boolean) => Promise<void>;

/** A sign of life each second; each single file when it must be known which one it was. */
function alive(tell: Tell, isCareful: boolean): (source: string) => Promise<void> {
  let told = performance.now();
  return async (source) => {
    const now = performance.now();
    if (!isCareful && now - told < aliveMs) return;
    told = now;
    await tell({ kind: 'at', source }, true);
  };
}

async function find(reading: Reading, asked: ToReader & { kind: 'find' }, tell: Tell): Promise<void> {
  const { files, skips } = await reading.find(asked.paths, asked.as);
  for (let at = 0; at < files.length; at += bundlePieces)
    await tell({ kind: 'files', files: files.slice(at, at + bundlePieces) });
  await tell({ kind: 'skips', skips });
}

/** Small pieces go together, unless it must be known how far reading came. */
async function send(pieces: AsyncIterable<Piece>, tell: Tell, isCareful: boolean): Promise<void> {
  let held: Piece[] = [];
  let items = 0;
  let bytes = 0;
  let before = 0;
  for await (const piece of pieces) {
    held.push(piece);
    items += piece.items.length;
    bytes += Math.max(0, piece.bytes - before);
    before = piece.isLast ? 0 : piece.bytes;
    if (!isCareful && items < bundleItems && bytes < bundleBytes && held.length < bundlePieces) continue;
    await tell({ kind: 'pieces', pieces: held }, isCareful);
    held = [];
    items = 0;
    bytes = 0;
  }
  if (held.length > 0) await tell({ kind: 'pieces', pieces: held });
}
