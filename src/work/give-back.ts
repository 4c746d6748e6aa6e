/** What a thread gives back when nobody asks it anything: what nothing needs any more, and the room it took. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | null = null;

/** Takes some hundredths of a second. V8 does it on its own when memory runs short, which on a machine with room is never. */
export function giveBack(): void {
  collect ??= collector();
  collect();
}

/** Only a flag lets one ask; it is taken back at once, so that nothing else finds it. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  // The flag belongs to the whole process: another thread may have taken it back this very moment.
  const gc: unknown = runInNewContext('globalThis.gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof gc !== 'function') return () => {};
  // The gentler kinds keep the emptied pages for later.
  const thoroughly = { type: 'major', execution: 'sync', flavor: 'last-resort' };
  return () => void Reflect.apply(gc, null, [thoroughly]);
}
