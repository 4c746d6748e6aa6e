/** What Kith was not sure of and will not guess: a short list, each with its choices. */
import { z } from 'zod';
import type { Sentence } from '../problem.ts';
import { saySentence } from '../words/say.ts';
import { action } from './action.ts';
import { question } from './shapes.ts';

export default action({
  name: 'questions',
  input: z.object({ limit: z.number().int().positive().max(10_000).default(500) }),
  output: z.array(question),
  does: 'reads',
  example: 'kith questions',
  async run(house, input) {
    const rows = house
      .vault()
      .raw.prepare('SELECT * FROM questions WHERE answer IS NULL ORDER BY id LIMIT ?')
      .all(input.limit);
    return rows.map((row) => ({
      id: String(row['public_id']),
      kind: String(row['kind']),
      text: saySentence(house.say, JSON.parse(String(row['text'])) as Sentence),
      choices: (JSON.parse(String(row['choices'])) as (Sentence & { id: string })[]).map((choice) => ({
        id: choice.id,
        text: saySentence(house.say, choice),
      })),
    }));
  },
});
