/** What Kith was not sure of and will not guess: a short list, each with its choices and what tells the people apart. */
import { z } from 'zod';
import { compare } from '../people/match.ts';
import type { Sentence } from '../problem.ts';
import type { Vault } from '../store/open.ts';
import { saySentence } from '../words/say.ts';
import { action } from './action.ts';
import { tellApart } from '../store/tell-apart.ts';
import { asWritten, peopleToMatch, type NamedToMatch } from '../store/to-match.ts';
import { question } from './shapes.ts';
import { openQuestions } from '../store/questions.ts';
import { idNow } from '../store/refusals.ts';

export default action({
  name: 'questions',
  input: z.object({ limit: z.number().int().positive().max(10_000).default(500) }),
  output: z.array(question),
  does: 'reads',
  example: 'kith questions',
  async run(house, input) {
    const vault = house.vault();
    const asked = openQuestions(vault, input.limit).map((row) => ({
      row,
      choices: JSON.parse(String(row['choices'])) as (Sentence & { id: string })[],
      pair: row['kind'] === 'same-person' ? pairOf(vault, String(row['subject'])) : [],
    }));
    const known = new Map(
      peopleToMatch(
        vault,
        asked.flatMap(({ pair }) => pair),
      ).map((person) => [person.id, person]),
    );
    const weighed = asked.map((one) => ({ ...one, ...weighedOf(known, one.pair) }));
    const shown = surestFirst(weighed);
    return [...shown.filter((one) => !isClear(one)), ...shown.filter(isClear)].map(
      ({ row, choices, pair, evidence }) => ({
        id: String(row['public_id']),
        kind: String(row['kind']),
        text: saySentence(house.say, JSON.parse(String(row['text'])) as Sentence),
        choices: choices.map((choice) => ({ id: choice.id, text: saySentence(house.say, choice) })),
        people: tellApart(vault, pair.length > 0 ? pair : choices.map((choice) => choice.id)),
        evidence: evidence.map((one) => saySentence(house.say, one)),
      }),
    );
  },
});

/** A card that is only a name which just one person bears: these come last, and one command answers all. */
const isClear = ({
  row,
  choices,
}: {
  readonly row: Record<string, unknown>;
  readonly choices: readonly { id: string }[];
}): boolean => row['kind'] === 'whose-card' && choices.filter(({ id }) => id !== 'new').length === 1;

/** The two as they are called now: one of them may be part of another since the question was asked. */
function pairOf(vault: Vault, subject: string): readonly string[] {
  const { a = '', b = '' } = JSON.parse(subject) as { a?: string; b?: string };
  return [idNow(vault, a) ?? a, idNow(vault, b) ?? b];
}

function weighedOf(
  known: ReadonlyMap<string, NamedToMatch>,
  [one = '', other = '']: readonly string[],
): { readonly bits: number; readonly evidence: readonly Sentence[] } {
  const [a, b] = [known.get(one), known.get(other)];
  const compared = a === undefined || b === undefined ? null : compare(a, b);
  if (a === undefined || b === undefined || compared === null) return { bits: 0, evidence: [] };
  return { bits: compared.bits, evidence: asWritten(compared.evidence, a, b) };
}

/** Where it is asked whether two are one, the likeliest come first; every other question keeps its place. */
function surestFirst<Q extends { readonly pair: readonly string[]; readonly bits: number }>(
  questions: readonly Q[],
): readonly Q[] {
  const pairs = questions.filter(({ pair }) => pair.length > 0).sort((x, y) => y.bits - x.bits);
  let next = 0;
  return questions.map((one) => {
    if (one.pair.length === 0) return one;
    next += 1;
    return pairs[next - 1] ?? one;
  });
}
