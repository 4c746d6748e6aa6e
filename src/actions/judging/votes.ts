/** The votes of a record, taken out of their text once for as long as the record is kept. */
import type { Medium } from '../../people/medium.ts';
import type { Votes } from '../../store/pace.ts';
import type { QueueRecord } from '../../store/queue.ts';

export interface OutVote {
  readonly medium: Medium;
  readonly out: number;
}

const known = new WeakMap<object, readonly OutVote[]>();

/** What the user gave by each medium, in the units of `voteOf`. */
export function votesOf(record: Pick<QueueRecord, 'votes'>): readonly OutVote[] {
  const found = known.get(record);
  if (found !== undefined) return found;
  const votes = Object.entries(JSON.parse(record.votes) as Votes).map(([medium, { out }]) => ({
    medium: medium as Medium,
    out,
  }));
  known.set(record, votes);
  return votes;
}
