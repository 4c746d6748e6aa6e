/** Answers every question about a card that is only a name, where just one person bears it, at once: they are the same. */
import { z } from 'zod';
import { updateRow } from '../store/rows.ts';
import { action } from './action.ts';
import { bringCard } from './importing/bring-card.ts';
import { writeChange } from './parts/write.ts';
import { changed } from './shapes.ts';
import { openQuestionsOf } from '../store/questions.ts';

export default action({
  name: 'same-names',
  input: z.object({}),
  output: changed.extend({ joined: z.number(), left: z.number() }),
  does: 'writes',
  example: 'kith same-names',
  async run(house) {
    const vault = house.vault();
    const open = openQuestionsOf(vault, 'whose-card');
    const clear = open.flatMap((row) => {
      const people = (JSON.parse(String(row['choices'])) as { id: string }[]).filter(
        (choice) => choice.id !== 'new',
      );
      const card = (JSON.parse(String(row['subject'])) as { card?: string }).card;
      const [only] = people;
      return people.length === 1 && only !== undefined && card !== undefined
        ? [{ id: Number(row['id']), card, person: only.id }]
        : [];
    });
    const { change } = await writeChange(house, 'same-names', {}, () => {
      for (const one of clear) {
        updateRow(vault, 'questions', one.id, { answer: one.person, answered_at: house.now() });
        bringCard(house, vault, one.card, one.person);
      }
    });
    return { joined: clear.length, left: open.length - clear.length, change };
  },
});
