/** The end of an import in short transactions: what a person does meanwhile waits for a step, not for the whole. */
import { continueChange } from '../../store/change.ts';
import { finishing } from './finish.ts';
import type { Others } from './others.ts';
import { closeBatch } from './write-batch.ts';
import type { Writer } from './writer.ts';

/** Small steps share a transaction until it has lasted so long. */
const longEnoughMs = 60;

/** @param open the change of the import @param between runs after each transaction; what it throws ends the import where it is */
export async function finishInSteps(
  w: Writer,
  open: number,
  others: Others,
  between: () => Promise<void>,
): Promise<void> {
  let next = 0;
  while (next < finishing.length) {
    await continueChange(w.vault, open, async () => {
      others.look();
      const began = performance.now();
      do {
        finishing[next]?.(w);
        next += 1;
      } while (next < finishing.length && performance.now() - began < longEnoughMs);
      closeBatch(w);
      others.note();
    });
    w.house.progress({ step: 'joining', done: next, of: finishing.length, unit: 'steps' });
    await between();
  }
}
