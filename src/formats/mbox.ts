/** Splits a mailbox file into the header blocks of its messages, without ever holding a body. */
import { contentLength, CR, crToLf, endsBlank, isBlank, LF, lineText } from './mbox-bytes.ts';
import { heldMessages } from './mbox-held.ts';
import { fromLineKind, mayFollowFromLine } from './mail-from-line.ts';

export interface MboxMessage {
  /** 1 for the first. */
  readonly number: number;
  /** Offset of the message's first byte in the file. */
  readonly byte: number;
  /** `message N, byte B`. */
  readonly place: string;
  /** The `From ` line without its end; empty when there was none. */
  readonly fromLine: string;
  /** The header block as it came, folded, each character one byte (latin1). */
  readonly headers: string;
  /**
   * `limit`: the block was longer than the limit and only its beginning is here. `end`: the file ended in the middle of
   * a line of it. Null when it is whole.
   */
  readonly cut: 'limit' | 'end' | null;
}

export interface MboxSplitter {
  push(chunk: Uint8Array): readonly MboxMessage[];
  end(): readonly MboxMessage[];
}

export interface MboxOptions {
  /** True for a file that holds one message (EML): nothing splits it, a leading `From ` line is read all the same. */
  readonly single?: boolean;
  /** Longest header block that is kept, in bytes. */
  readonly headerLimit?: number;
  /** What was read of the file before: its bytes and messages are counted on from there. */
  readonly after?: { readonly bytes: number; readonly count: number };
}

const longestFromLine = 1024;
/** Of the line after a `From ` line, this much is looked at. */
const nextLineSeen = 160;
/** Longest stretch in which the first line break is looked for. */
const firstLineSeen = 65_536;
const fromMark = Buffer.from('\nFrom ');

/**
 * A splitter for one file. Reads mboxo, mboxrd, mboxcl and mboxcl2, LF, CRLF or CR, with or without BOM and empty
 * lines before `From `. A `Content-Length` is believed only when it ends where a `From ` line or the file does: until
 * then, what looks like messages inside that body is held back (at most 500 messages or 4 MB). Never throws; memory is bounded by
 * `headerLimit` and the chunk. The result does not depend on how the bytes are cut into chunks.
 */
export function mboxSplitter(options: MboxOptions = {}): MboxSplitter {
  const single = options.single ?? false;
  const headerLimit = options.headerLimit ?? 262_144;
  /** Reused from push to push, so that reading leaves no garbage of the size of the file. */
  let work: Buffer = Buffer.alloc(0);
  let buffer: Buffer = work;
  /** File offset of buffer[0]. */
  let base = options.after?.bytes ?? 0;
  /** Index in the buffer of the next byte to look at. */
  let at = 0;
  let state: 'ending' | 'start' | 'headers' | 'overlong' | 'body' | 'done' = 'ending';
  let isCrOnly = false;
  let lineStart = true;
  let headersAt = 0;
  let messageByte = 0;
  let fromLine = '';
  /** What Content-Length says, -1 before it was met. */
  let bodyLength = -1;
  const held = heldMessages(options.after?.count);

  function scan(final: boolean): void {
    let before = -1;
    let stateBefore = '';
    while (state !== 'done' && (at !== before || state !== stateBefore)) {
      before = at;
      stateBefore = state;
      if (state === 'ending') findLineEnding(final);
      else if (state === 'start') findStart(final);
      else if (state === 'headers') readHeaders(final);
      else if (state === 'overlong') passHeaders(final);
      else passBody(final);
    }
    if (state === 'done') at = buffer.length;
  }

  function findLineEnding(final: boolean): void {
    const seen = Math.min(buffer.length, firstLineSeen);
    const isLong = buffer.length >= firstLineSeen;
    let i = 0;
    while (i < seen && buffer[i] !== LF && buffer[i] !== CR) i++;
    if (i + 2 >= seen && !final && !isLong) return;
    let j = i;
    while (j < seen && buffer[j] === CR) j++;
    if (j === seen && j > i && !final && !isLong) return;
    isCrOnly = i < seen && buffer[i] === CR && buffer[j] !== LF;
    if (isCrOnly) crToLf(buffer);
    if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) at = 3;
    state = 'start';
  }

  function findStart(final: boolean): void {
    while (buffer[at] === LF || buffer[at] === CR) at++;
    if (at >= buffer.length) return;
    const from = fromLineAt(at, final, true);
    if (from === 'more') return;
    if (from === 'no') begin(at, at);
  }

  function readHeaders(final: boolean): void {
    while (at < buffer.length && state === 'headers') {
      if (at - headersAt > headerLimit) return overlong();
      if (buffer[at] === 70 && !single) {
        const from = fromLineAt(at, final, false);
        if (from !== 'no') return;
      }
      const end = buffer.indexOf(LF, at);
      if (end < 0) {
        if (buffer.length - headersAt > headerLimit) return overlong();
        if (final) at = buffer.length;
        return;
      }
      if (isBlank(buffer, at, end)) {
        if (end - headersAt > headerLimit) return overlong();
        emit(at, null);
        at = end + 1;
        promise();
        enterBody();
      } else {
        if (bodyLength < 0) bodyLength = contentLength(buffer, at, end);
        at = end + 1;
      }
    }
  }

  function overlong(): void {
    emit(headersAt + headerLimit, 'limit');
    at = headersAt + headerLimit;
    lineStart = false;
    state = 'overlong';
  }

  function passHeaders(final: boolean): void {
    while (at < buffer.length) {
      if (!lineStart) {
        const end = buffer.indexOf(LF, at);
        if (end < 0) {
          at = buffer.length;
          return;
        }
        at = end + 1;
        lineStart = true;
        continue;
      }
      const end = buffer.indexOf(LF, at);
      if (end < 0 && buffer.length - at < longestFromLine && !final) return;
      if (end >= 0 && isBlank(buffer, at, end)) {
        at = end + 1;
        enterBody();
        return;
      }
      if (buffer[at] === 70 && !single) {
        const from = fromLineAt(at, final, false);
        if (from !== 'no') return;
      }
      lineStart = false;
    }
  }

  function enterBody(): void {
    state = single ? 'done' : 'body';
    lineStart = true;
  }

  function passBody(final: boolean): void {
    if (lineStart) {
      const from = fromLineAt(at, final, true);
      if (from !== 'no') return;
      lineStart = false;
    }
    for (;;) {
      const found = buffer.indexOf(fromMark, at);
      if (found < 0) {
        // The end of the buffer may hold the beginning of a mark; what stands before a mark tells an empty line.
        at = Math.max(at, final ? buffer.length : buffer.length - fromMark.length);
        return;
      }
      at = found;
      const from = fromLineAt(found + 1, final, endsBlank(buffer, found));
      if (from !== 'no') return;
      at = found + 1;
    }
  }

  /** Looks at a line that may begin a message, and begins it when it does. `more`: too few bytes to tell. */
  function fromLineAt(start: number, final: boolean, afterBlank: boolean): 'yes' | 'no' | 'more' {
    for (let i = 0; i < 5; i++) {
      if (start + i >= buffer.length) return final ? 'no' : 'more';
      if (buffer[start + i] !== fromMark[i + 1]) return 'no';
    }
    let end = buffer.indexOf(LF, start);
    if (end < 0) {
      if (!final && buffer.length - start < longestFromLine) return 'more';
      end = buffer.length;
    }
    if (end - start >= longestFromLine) return 'no';
    const line = lineText(buffer, start, end);
    const kind = fromLineKind(line);
    if (kind === 'no' || (kind === 'likely' && !afterBlank)) return 'no';
    const next = end + 1;
    const nextEnd = buffer.indexOf(LF, next);
    if (nextEnd < 0 && !final && buffer.length - next < nextLineSeen) return 'more';
    const nextLine = lineText(
      buffer,
      next,
      Math.min(nextEnd < 0 ? buffer.length : nextEnd, next + nextLineSeen),
    );
    if (!mayFollowFromLine(nextLine)) return 'no';
    if (state === 'headers') emit(start, null);
    fromLine = line;
    begin(start, Math.min(end + 1, buffer.length));
    return 'yes';
  }

  function begin(start: number, firstHeader: number): void {
    messageByte = base + start;
    if (start === firstHeader) fromLine = '';
    held.begins(messageByte);
    headersAt = firstHeader;
    bodyLength = -1;
    at = firstHeader;
    state = 'headers';
  }

  function emit(stop: number, cut: MboxMessage['cut']): void {
    const headers = buffer.toString('latin1', headersAt, stop);
    held.add({ number: 0, byte: messageByte, place: '', fromLine, headers, cut });
  }

  /** Notes where the body that begins now says it ends. */
  function promise(): void {
    if (bodyLength > 0 && !single && !held.isOpen()) held.promise(base + at + bodyLength);
  }

  function append(chunk: Uint8Array): void {
    const kept = buffer.length;
    const length = kept + chunk.length;
    if (length > work.length) {
      const larger = Buffer.alloc(Math.max(length, Math.min(work.length * 2, 1_048_576)));
      larger.set(buffer);
      work = larger;
    }
    work.set(chunk, kept);
    buffer = work.subarray(0, length);
    if (isCrOnly) crToLf(buffer.subarray(kept));
  }

  function keepRest(): void {
    // Three bytes before the next one stay, so that an empty line before a mark can be told.
    const keep = state === 'headers' ? Math.min(headersAt, at) : state === 'ending' ? 0 : Math.max(0, at - 3);
    work.copyWithin(0, keep, buffer.length);
    buffer = work.subarray(0, buffer.length - keep);
    base += keep;
    at -= keep;
    headersAt -= keep;
  }

  return {
    push(chunk) {
      if (state === 'done') return [];
      append(chunk);
      scan(false);
      keepRest();
      return held.take();
    },
    end() {
      scan(true);
      if (state === 'headers' && (buffer.length > headersAt || fromLine !== '')) {
        const longest = headersAt + headerLimit;
        const broken = buffer.at(-1) === LF || buffer.at(-1) === CR ? null : 'end';
        emit(Math.min(buffer.length, longest), buffer.length > longest ? 'limit' : broken);
      }
      held.ends(base + buffer.length);
      state = 'done';
      work = Buffer.alloc(0);
      buffer = work;
      return held.take();
    },
  };
}
