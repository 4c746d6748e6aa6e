/** Motion that explains: the old state leaves, the new one comes; nothing moves for those who asked for stillness. */
import { flushSync } from 'react-dom';

export function movingOn(change: () => void): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (still || document.startViewTransition === undefined || document.visibilityState !== 'visible') {
    change();
    return;
  }
  const motion = document.startViewTransition(() => flushSync(change));
  // A second change before the first has finished skips the motion; that is no error.
  motion.finished.catch(() => undefined);
  motion.ready.catch(() => undefined);
}
