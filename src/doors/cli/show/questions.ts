/** What Kith was not sure of, each with the commands that answer it; and people who may be here twice. */
import type { z } from 'zod';
import type duplicatesAction from '../../../actions/duplicates.ts';
import type questionsAction from '../../../actions/questions.ts';
import type { Page } from './page.ts';
import { dayWords, sections, sentence, table, typed } from './parts.ts';
import { isolate } from './text.ts';

export function showQuestions(questions: z.output<typeof questionsAction.output>, page: Page): string {
  if (questions.length === 0) return page.say('shown:questions.none');
  const clear = questions.filter(isClear);
  const names = clear
    .slice(0, mostNamed)
    .map(({ people, choices }) => people[0]?.name ?? choices[0]?.text ?? '');
  return sections(
    ...(clear.length < 2
      ? []
      : [
          sentence(
            page,
            page.say('shown:questions.clear', {
              count: clear.length,
              names: new Intl.ListFormat(page.language, { type: 'unit' }).format(
                [...new Set(names)].map(isolate),
              ),
            }),
          ),
        ]),
    ...questions
      .filter((one) => clear.length < 2 || !isClear(one))
      .map((one) =>
        [
          sentence(page, one.text),
          ...beside(one, page),
          table(
            page,
            one.choices.map((choice, index) => [
              `kith answer ${one.id} ${index + 1}`,
              toldApart(choice, one.people, page),
            ]),
            { indent: '  ', styles: ['cyan', 'dim'] },
          ),
        ].join('\n'),
      ),
  );
}

const mostNamed = 8;

/** A card that is only a name which just one person bears: all of these are answered by one command. */
const isClear = ({ kind, choices }: z.output<typeof questionsAction.output>[number]): boolean =>
  kind === 'whose-card' && choices.filter(({ id }) => id !== 'new').length === 1;

/** An answer in words; of two people of one name, with what only one of them has. */
function toldApart(
  { id, text }: { readonly id: string; readonly text: string },
  people: z.output<typeof questionsAction.output>[number]['people'],
  { say }: Page,
): string {
  const person = people.find((one) => one.id === id);
  if (person === undefined || people.filter(({ name }) => name === person.name).length < 2) return text;
  const others = new Set(people.filter((one) => one !== person).flatMap(({ handles }) => handles));
  const own = person.handles.find((handle) => !others.has(handle)) ?? person.company;
  return `${text}, ${isolate(own ?? (person.last === null ? say('questions:never') : person.last))}`;
}

/** Those it is about, a line each, and what speaks for and against; nothing when there is only one to choose. */
function beside({ people, evidence }: z.output<typeof questionsAction.output>[number], page: Page): string[] {
  if (people.length < 2) return [];
  const { say } = page;
  const rows = people.map((person) => [
    isolate(person.name),
    [
      ...person.handles,
      ...(person.company === null ? [] : [person.company]),
      ...person.circles,
      person.last === null
        ? say('questions:never')
        : say('questions:last', { day: dayWords(page, person.last) }),
    ]
      .map(isolate)
      .join(' · '),
  ]);
  const list = new Intl.ListFormat(page.language).format(evidence);
  return [
    table(page, rows, { indent: '  ', styles: ['bold', 'dim'] }),
    ...(evidence.length === 0
      ? []
      : [
          `  ${sentence({ ...page, prose: page.prose - 2 }, say('questions:evidence', { list })).replaceAll('\n', '\n  ')}`,
        ]),
  ];
}

export function showDuplicates(pairs: z.output<typeof duplicatesAction.output>, page: Page): string {
  if (pairs.length === 0) return page.say('shown:duplicates.none');
  const { say } = page;
  return sections(
    ...pairs.map(({ a, b, evidence, sure }) => {
      const [left, right] = typed(a) === typed(b) ? [a.id, b.id] : [typed(a), typed(b)];
      return [
        `${page.paint('bold', isolate(a.name))} · ${page.paint('bold', isolate(b.name))}  ${page.paint('dim', say(sure ? 'shown:duplicates.sure' : 'shown:duplicates.maybe'))}`,
        `  ${sentence({ ...page, prose: page.prose - 2 }, new Intl.ListFormat(page.language).format(evidence)).replaceAll('\n', '\n  ')}`,
        `  ${page.paint('cyan', say('shown:duplicates.merge', { a: left, b: right }))}`,
        `  ${page.paint('dim', say('shown:duplicates.different', { a: left, b: right }))}`,
      ].join('\n');
    }),
  );
}
