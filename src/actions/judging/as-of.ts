/** Statistics as they stood on a day: a touch that a wrong clock dated ahead, or a clock set back, says nothing yet. */
import type { Vault } from '../../store/open.ts';
import { recounted } from '../../store/pace.ts';
import type { QueueRecord } from '../../store/queue.ts';

const daySeconds = 86_400;

/** The record itself, unless something in it lies after today; then counted again from what does not. @param today day number */
export function asOf(vault: Vault, record: QueueRecord, today: number): QueueRecord {
  // A moment may be a day further on in another zone; the day as it was written may not.
  const end = (today + 2) * daySeconds;
  const latest = Math.max(record.lastInAt ?? 0, record.lastOutAt ?? 0, record.lastTalkAt ?? 0);
  if (record.last <= today && latest <= end) return record;
  const then = recounted(vault, record.id, today);
  return {
    ...record,
    n: then.n,
    first: then.first ?? 0,
    last: then.last ?? 0,
    w: then.w,
    a: then.a,
    b: then.b,
    median: then.median,
    days180: then.days180,
    lastOutAt: then.last_out_at,
    lastInAt: then.last_in_at,
    lastTalkAt: then.last_talk_at,
    lastInMedium: then.last_in_medium,
    lastInMissed: then.last_in_missed === 1,
    lastInTouch: then.last_in_touch,
    lastWord: then.last_word as QueueRecord['lastWord'],
    outs: then.outs,
    votes: then.votes,
    worked: then.worked,
  };
}
