/** What Kith was not sure of and will not guess: a short list, each with its choices and what tells the people apart. */
import { z } from 'zod';
import { evidenceOf } from '../people/match.ts';
import type { Sentence } from '../problem.ts';
import type { Vault } from '../store/open.ts';
import { saySentence } from '../words/say.ts';
import { action } from './action.ts';
import { tellApart } from '../store/tell-apart.ts';
import { asWritten, peopleToMatch } from '../store/to-match.ts';
import { question } from './shapes.ts';
import { openQuestions } from '../store/questions.ts';

export default action({
  name: 'questions',
  input: z.object({ limit: z.number().int().positive().max(10_000).default(500) }),
  output: z.array(question),
  does: 'reads',
  example: 'kith questions',
  async run(house, input) {
    const vault = house.vault();
    const rows = openQuestions(vault, input.limit);
    return rows.map((row) => {
      const choices = JSON.parse(String(row['choices'])) as (Sentence & { id: string })[];
      const subject = JSON.parse(String(row['subject'])) as Readonly<Record<string, unknown>>;
      const same = row['kind'] === 'same-person' ? [String(subject['a']), String(subject['b'])] : [];
      return {
        id: String(row['public_id']),
        kind: String(row['kind']),
        text: saySentence(house.say, JSON.parse(String(row['text'])) as Sentence),
        choices: choices.map((choice) => ({ id: choice.id, text: saySentence(house.say, choice) })),
        people: tellApart(vault, same.length > 0 ? same : choices.map((choice) => choice.id)),
        evidence: evidenceAbout(vault, same).map((one) => saySentence(house.say, one)),
      };
    });
  },
});

function evidenceAbout(vault: Vault, ids: readonly string[]): readonly Sentence[] {
  const [a, b] = ids.length === 2 ? peopleToMatch(vault, ids) : [];
  return a === undefined || b === undefined ? [] : asWritten(evidenceOf(a, b), a, b);
}
