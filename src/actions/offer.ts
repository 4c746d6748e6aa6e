/** What someone can give, or what someone is looking for; needs met by offers become introductions. */
import { z } from 'zod';
import { insertRow } from '../store/rows.ts';
import { action } from './action.ts';
import { refOf, whoIs } from './parts/who.ts';
import { newId, writeChange } from './parts/write.ts';
import { changed, personRef, who } from './shapes.ts';

export default action({
  name: 'offer',
  input: z.object({ who, text: z.string().min(1).max(1_000), need: z.boolean().default(false) }),
  output: changed.extend({ person: personRef, id: z.string() }),
  does: 'writes',
  words: ['who', 'text'],
  example: 'kith offer Jonas "knows a luthier"',
  async run(house, input) {
    const vault = house.vault();
    const found = whoIs(vault, input.who);
    const id = newId(house, 'f');
    const { change } = await writeChange(house, 'offer', { people: [found.name] }, () => {
      insertRow(vault, 'gives', {
        public_id: id,
        person_id: found.id,
        kind: input.need ? 'need' : 'offer',
        text: input.text,
        made_on: house.today,
      });
    });
    return { person: refOf(found), id, change };
  },
});
