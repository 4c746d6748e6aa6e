/** A few of what an import would bring, taken from the copy it was rehearsed on: people, touches, and what would be asked. */
import type { z } from 'zod';
import { dayOf } from '../../people/day.ts';
import { media } from '../../people/medium.ts';
import type { Sentence } from '../../problem.ts';
import type { Vault } from '../../store/open.ts';
import { rowByPublicId } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import { saySentence, type Say } from '../../words/say.ts';
import { peopleOf } from '../../store/records.ts';
import type { importReport } from '../shapes.ts';

const few = 5;
const fewPeople = 12;

type Preview = NonNullable<z.input<typeof importReport>['preview']>;

/** @param importId its public id in that copy */
export function previewOf(copy: Vault, importId: string, say: Say): Preview {
  const id = rowByPublicId(copy, 'imports', importId)?.id ?? -1;
  const people = statement(
    copy,
    'SELECT name FROM people WHERE import_id = ? GROUP BY name ORDER BY min(provisional), min(id) LIMIT ?',
  )
    .all(id, fewPeople)
    .map((row) => String(row['name']));
  const touches = statement(
    copy,
    'SELECT id, day, medium, text FROM touches WHERE import_id = ? ORDER BY id DESC LIMIT ?',
  ).all(id, few);
  const there = peopleOf(
    copy,
    'touch',
    touches.map((row) => Number(row['id'])),
  );
  const questions = statement(
    copy,
    'SELECT text FROM questions WHERE import_id = ? AND answer IS NULL GROUP BY text ORDER BY min(id) LIMIT ?',
  ).all(id, few);
  return {
    people,
    touches: touches.map((row) => ({
      day: dayOf(Number(row['day'])).toString(),
      medium: media.find((one) => one === row['medium']) ?? 'message',
      people: (there.get(Number(row['id'])) ?? []).map(({ name }) => name),
      text: String(row['text']).slice(0, 120),
    })),
    questions: questions.map((row) => saySentence(say, JSON.parse(String(row['text'])) as Sentence)),
  };
}
