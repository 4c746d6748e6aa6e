/** The questions that wait in the made-up world: two who may be one, and a robot. */
import type { World } from './fixture-answers.ts';

export function questionsOf(world: World) {
  return world.people.length === 0
    ? []
    : [
        {
          id: 'q1',
          kind: 'same',
          text: 'Is “M. Okafor” in your mail the same person as Maren Okafor?',
          choices: [
            { id: 'same', text: 'The same' },
            { id: 'other', text: 'Somebody else' },
            { id: 'nobody', text: 'Not a person' },
          ],
          people: world.people.slice(0, 2).map(({ id, name, handles, circles }) => ({
            id,
            name,
            handles: handles.map(({ shown }) => shown).slice(0, 3),
            circles,
            company: null,
            last: '2026-03-09',
          })),
          evidence: ['one name is a short form of the other', 'the same mail address'],
        },
        {
          id: 'q2',
          kind: 'robot',
          text: 'news@example.com wrote 212 mails and never got one. Is this a person?',
          choices: [
            { id: 'person', text: 'A person' },
            { id: 'nobody', text: 'Not a person' },
          ],
          people: [],
          evidence: [],
        },
      ];
}
