/** One entry of the history as a sentence. */
import type { ChangeRecord } from '../../store/undo.ts';
import type { Say } from '../../words/say.ts';

export function sayChange(change: ChangeRecord, say: Say): string {
  const { people, sources, of } = change.about as {
    people?: readonly string[];
    sources?: readonly string[];
    of?: string;
  };
  const who = (people ?? sources ?? []).slice(0, 5).join(', ');
  const what = say(`history:did.${change.action}`, {
    who,
    of: of === undefined ? '' : say(`history:did.${of}`, { who }),
  });
  return what.trim();
}
