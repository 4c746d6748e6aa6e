/** Writes one batch of evidence, whatever kinds it holds; what needs everyone to be known waits for the end. */
import type { Evidence } from '../../capture/evidence.ts';
import { reindexPerson } from '../../store/people.ts';
import { writeTouches, type NewTouch } from '../../store/write-touches.ts';
import { flushFresh } from './fresh-people.ts';
import { isCardOfGone } from './gone.ts';
import { notePicture } from './note-picture.ts';
import { noteRobot } from './note-robot.ts';
import { noteTable } from './note-table.ts';
import { noteSkip } from './tally.ts';
import { writeCard } from './write-card.ts';
import { writeAround } from './keep-around.ts';
import { resolveTouch } from './write-touch.ts';
import type { Writer } from './writer.ts';

/** @param toldAt when the file was written, in milliseconds since 1970; what comes over the network is told now */
export function writeBatch(
  w: Writer,
  batch: readonly Evidence[],
  source: string,
  toldAt = w.house.now(),
): void {
  w.toldAt = Math.round(toldAt);
  const touches: NewTouch[] = [];
  for (const item of batch) {
    if (item.kind === 'card') {
      if (!isCardOfGone(w, item, source)) writeCard(w, item, source);
      continue;
    }
    flushFresh(w);
    if (item.kind === 'touch' || item.kind === 'plan') {
      const touch = resolveTouch(w, item, source);
      if (touch !== null) touches.push(touch);
    } else if (item.kind === 'skipped') noteSkip(w.tally, { source, place: item.place, why: item.why });
    else if (item.kind === 'not-person') noteRobot(w, item);
    else if (item.kind === 'table') noteTable(w, item, source);
    else if (item.kind === 'picture') notePicture(w, item);
    // A kind word is looked for on request and written by `find-kind-words`.
    else if (item.kind !== 'kind-word') w.later.push(() => writeAround(w, item));
  }
  const { added, same } = writeTouches(w.vault, touches);
  w.tally.touchesNew += added;
  w.tally.touchesSame += same;
  closeBatch(w);
}

/** Ends a batch: everyone whose names or handles changed can be found by them. */
export function closeBatch(w: Writer): void {
  flushFresh(w);
  // The index writes a piece of its own each time a row id goes back: in order, a batch is one piece.
  for (const id of [...w.stale].sort((a, b) => a - b)) reindexPerson(w.vault, id);
  w.stale.clear();
}
