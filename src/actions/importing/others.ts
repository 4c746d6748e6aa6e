/** Keeps true what an import holds in memory while others write: a person added, merged or taken away in the app or by another process. */
import { lastLine, othersWrote } from '../../store/others-wrote.ts';
import { cardUids, remember } from './known.ts';
import type { Writer } from './writer.ts';

/** Both are called within the transaction of a batch, where nobody else can write. */
export interface Others {
  /** At its beginning: reads who is known again when it is no longer what it was. */
  look(): void;
  /** At its end: what stands in the journal now is known. */
  note(): void;
}

/** @param open the change of the import, which wrote its first line when it read who is known */
export function besideOthers(w: Writer, open: number): Others {
  let line = lastLine(w.vault, open);
  return {
    look() {
      if (!othersWrote(w.vault, line, open, w.memory.people.size)) return;
      const fresh = remember(w.vault, w.memory.changed);
      for (const [hash, doors] of w.memory.doors) fresh.doors.set(hash, doors);
      for (const [key, noting] of w.memory.robots) fresh.robots.set(key, noting);
      for (const mark of w.memory.goneTold) fresh.goneTold.add(mark);
      for (const key of w.memory.dismissed) fresh.dismissed.add(key);
      w.memory = fresh;
      w.byUid.clear();
      for (const [uid, person] of cardUids(w.vault)) w.byUid.set(uid, person);
      for (const ids of [w.stale, w.toJudge, w.toAsk, w.toJoin])
        for (const id of ids) if (!fresh.people.has(id)) ids.delete(id);
    },
    note() {
      line = lastLine(w.vault);
    },
  };
}
