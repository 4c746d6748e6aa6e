/** Holds messages back while the Content-Length of the one before them has not proved itself. */
import type { MboxMessage } from './mbox.ts';

/** More than this is not held back: the length is forgotten, and what looked like messages are messages. */
const heldLimit = 500;
const heldBytesLimit = 4_194_304;
/** A mailer may count the line break after a body or not, and add an empty line. */
const slackBytes = 4;

export interface HeldMessages {
  /** Without number and place: these follow when it is clear that the message stays. */
  add(message: MboxMessage): void;
  /** True while a promise is open; a further one is not taken then. */
  isOpen(): boolean;
  /** The body of the last message says that it ends at this byte. */
  promise(endByte: number): void;
  /** A message begins at this byte: right at the promised end the promise is kept, and what was held was only quoted. */
  begins(byte: number): void;
  /** The file ends at this byte. */
  ends(byte: number): void;
  /** What is certain since the last call, numbered. */
  take(): readonly MboxMessage[];
}

/** @param before how many messages there were before the first of these */
export function heldMessages(before = 0): HeldMessages {
  let ready: MboxMessage[] = [];
  let held: MboxMessage[] = [];
  let heldBytes = 0;
  let landing = -1;
  let given = before;

  function close(isKept: boolean): void {
    if (!isKept) ready.push(...held);
    held = [];
    heldBytes = 0;
    landing = -1;
  }

  return {
    add(message) {
      if (landing < 0) {
        ready.push(message);
        return;
      }
      held.push(message);
      heldBytes += message.headers.length;
      if (held.length > heldLimit || heldBytes > heldBytesLimit) close(false);
    },
    isOpen: () => landing >= 0,
    promise(endByte) {
      landing = endByte;
    },
    begins(byte) {
      if (landing >= 0 && byte >= landing) close(byte - landing <= slackBytes);
    },
    ends(byte) {
      close(landing >= 0 && Math.abs(byte - landing) <= slackBytes);
    },
    take() {
      if (ready.length === 0) return ready;
      const messages = ready.map((message) => {
        given++;
        return { ...message, number: given, place: `message ${given}, byte ${message.byte}` };
      });
      ready = [];
      return messages;
    },
  };
}
