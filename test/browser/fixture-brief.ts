/** What the fixture server answers before a meeting, and who is let in. */
import type { pageOf } from './fixture-answers.ts';

export const tokens = [
  { id: 'k1', name: 'My phone', scope: 'dav', made: '2026-10-02T08:00:00Z', used: '2026-11-21T07:10:00Z' },
  { id: 'k2', name: 'Kitchen calendar', scope: 'feed', made: '2026-11-01T08:00:00Z', used: null },
];

export function briefOf(page: ReturnType<typeof pageOf>): unknown {
  if (page === null) return null;
  return {
    person: { id: page.id, name: page.name },
    line: page.line,
    lastTouch: page.touches[0] ?? null,
    spoke:
      page.touches[0] === undefined ? null : { day: page.touches[0].day, medium: page.touches[0].medium },
    since: page.touches.slice(0, 4),
    sinceMore: 0,
    sinceTitle: 'Since you last spoke',
    promises: page.promises.filter((one) => one.doneOn === null),
    nextTime: page.nextTime,
    clippings: page.clippings,
    around: page.relations,
    occasions: page.occasions,
    memories: page.memories.slice(0, 5),
    kindWords: [],
    couldDo: [],
    ask: [],
    sensitive: null,
    openers: ['I was thinking of the frozen lake. How are you?'],
    help: 'Write down one more memory.',
    page: '',
  };
}

/** Three free times to meet at. */
export const slots = {
  zone: 'Europe/Oslo',
  slots: ['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => ({
    start: `${day}T09:00+01:00`,
    end: `${day}T09:30+01:00`,
    own: `${day}T09:00+01:00`,
  })),
  text: 'Would one of these suit you: Monday 23 November, 09:00 or Tuesday 24 November, 09:00?',
};
