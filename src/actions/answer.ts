/** Answers one question: two people become one or stay two, a handle gets its person, or nobody. */
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { dropSettled } from '../store/refusals.ts';
import { rowByPublicId, updateRow } from '../store/rows.ts';
import { action } from './action.ts';
import { makeHousehold } from './importing/ask-household.ts';
import { bringCard } from './importing/bring-card.ts';
import { bringIn } from './importing/bring-in.ts';
import { keepApart } from './parts/keep-apart.ts';
import { mergePeople } from './parts/merge-people.ts';
import { whoIs } from './parts/who.ts';
import { writeChange } from './parts/write.ts';
import { changed } from './shapes.ts';

export default action({
  name: 'answer',
  input: z.object({ id: z.string(), choice: z.string() }),
  output: changed.extend({ id: z.string(), choice: z.string() }),
  does: 'writes',
  words: ['id', 'choice'],
  example: 'kith answer q2f81 same',
  async run(house, input) {
    const vault = house.vault();
    const row = rowByPublicId(vault, 'questions', input.id);
    if (row === null) throw new Problem('no-such-question', { id: input.id });
    if (row.answer !== null) throw new Problem('already-answered', { id: input.id });
    const choices = JSON.parse(row.choices) as { id: string }[];
    // At a terminal the first answer is called 1, as on its key in the app.
    const chosen = choices.find(({ id }) => id === input.choice) ?? choices[numberOf(input.choice) - 1];
    if (chosen === undefined) {
      throw new Problem('no-such-choice', {
        choice: input.choice,
        choices: choices.map((c) => c.id).join(', '),
      });
    }
    const choice = chosen.id;
    const subject = JSON.parse(row.subject) as {
      a?: string;
      b?: string;
      seen?: string;
      card?: string;
      people?: string[];
      place?: string;
    };
    const { change } = await writeChange(house, 'answer', {}, () => {
      updateRow(vault, 'questions', row.id, { answer: choice, answered_at: house.now() });
      if (row.kind === 'same-person' && choice === 'different')
        keepApart(vault, row.id, [subject.a ?? '', subject.b ?? '']);
      if (
        row.kind === 'same-person' &&
        choice === 'same' &&
        subject.a !== undefined &&
        subject.b !== undefined
      ) {
        const [a, b] = [whoIs(vault, subject.a), whoIs(vault, subject.b)];
        if (a.id !== b.id) mergePeople(vault, a.id, b.id);
        dropSettled(vault);
      }
      if (row.kind === 'whose-card' && subject.card !== undefined)
        bringCard(house, vault, subject.card, choice);
      if (row.kind === 'whose' && subject.seen !== undefined) bringIn(house, vault, subject.seen, choice);
      if (row.kind === 'household' && choice === 'circle')
        makeHousehold(
          house,
          vault,
          (subject.people ?? []).map((id) => whoIs(vault, id).id),
          subject.place ?? '',
        );
    });
    return { id: input.id, choice, change };
  },
});

/** 0 for what is no number. */
function numberOf(text: string): number {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0;
}
