/** One page before you meet or call: since you last spoke, promises, people and dates around them, kind words, the ask last. */
import { z } from 'zod';
import { backedUp } from '../judgement/backed-up.ts';
import { openers } from '../reach/openers.ts';
import { dayNumber } from '../people/day.ts';
import { rowById, rowsWhere } from '../store/rows.ts';
import { saySentence } from '../words/say.ts';
import { action } from './action.ts';
import { factsOf } from './parts/exit.ts';
import { lineOf } from './parts/portrait.ts';
import { keptOf, memoriesOf, memoryShapes, occasionsOf, relationsOf } from './parts/records.ts';
import { sinceYouSpoke } from './parts/since-you-spoke.ts';
import { refOf, whoIs } from './parts/who.ts';
import * as shapes from './shapes.ts';
import { memoriesOfKind } from '../store/person-facts.ts';

export default action({
  name: 'brief',
  input: z.object({ who: shapes.who }),
  output: z.object({
    person: shapes.personRef,
    line: z.string(),
    lastTouch: shapes.touch.nullable(),
    /** The last talk, or the last answer that either gave the other; null: none is noted. */
    spoke: z.object({ day: shapes.day, medium: shapes.medium }).nullable(),
    /** That exchange and what came after it, both ways, the newest first; `sinceMore` were left out. */
    since: z.array(shapes.touch),
    sinceMore: z.number(),
    sinceTitle: z.string(),
    promises: z.array(shapes.promise),
    nextTime: z.array(shapes.nextTime),
    clippings: z.array(shapes.clipping),
    around: z.array(shapes.relation),
    occasions: z.array(shapes.occasion),
    memories: z.array(shapes.memory),
    kindWords: z.array(shapes.memory),
    couldDo: z.array(z.string()),
    /** What one could ask of them; for a second look only. */
    ask: z.array(z.string()),
    sensitive: z.string().nullable(),
    openers: z.array(z.string()),
    help: z.string().nullable(),
    page: z.string(),
  }),
  does: 'reads',
  words: ['who'],
  example: 'kith brief Maren',
  async run(house, input) {
    const vault = house.vault();
    const found = whoIs(vault, input.who);
    const row = rowById(vault, 'people', found.id);
    const ref = { id: found.publicId, name: found.name, rowId: found.id };
    const facts = factsOf(vault, house.today, found);
    const today = dayNumber(house.today);
    const passed = sinceYouSpoke(vault, found.id, today);
    const kept = keptOf(vault, ref);
    const kind = memoriesOfKind(vault, found.id, 'kind-word', 3);
    const occasions = occasionsOf(vault, ref, house.today).filter(
      (o) => o.next !== null && dayNumber(o.next) - today <= 60,
    );
    const givesOf = (what: 'need' | 'offer') =>
      rowsWhere(vault, 'gives', { person_id: found.id, kind: what, done_on: null }).map((g) => g.text);
    const page = {
      person: refOf(found),
      line: row === null ? '' : lineOf(facts, row, house.say),
      lastTouch: passed.touches[0] ?? null,
      spoke: passed.spoke,
      since: passed.touches,
      sinceMore: passed.more,
      sinceTitle: house.say(passed.spoke === null ? 'brief:soFar' : 'brief:since'),
      promises: kept.promises.filter((p) => p.doneOn === null),
      nextTime: kept.nextTime.filter((n) => n.doneOn === null),
      clippings: kept.clippings.filter((c) => c.givenOn === null),
      around: relationsOf(vault, found.id),
      occasions,
      memories: memoriesOf(vault, found.id, 5),
      kindWords: memoryShapes(vault, kind),
      couldDo: givesOf('need'),
      ask: givesOf('offer'),
      sensitive: row?.sensitive ?? null,
      openers: openers(facts, today).map((one) => saySentence(house.say, one.words)),
      help: sayHelp(house.say, backedUp(facts, today).action),
    };
    return { ...page, page: pageOf(page, house.say) };
  },
});

const sayHelp = (
  say: Parameters<typeof saySentence>[0],
  action: Parameters<typeof saySentence>[1] | null,
): string | null => (action === null ? null : saySentence(say, action));

/** The page as plain text, for printing and for the terminal. */
function pageOf(
  page: {
    person: { name: string };
    line: string;
    since: readonly { day: string; medium: string; direction: string; text: string }[];
    sinceMore: number;
    sinceTitle: string;
    promises: readonly { text: string; due?: string | null }[];
    nextTime: readonly { text: string }[];
    clippings: readonly { text: string }[];
    around: readonly { what: string; name: string }[];
    occasions: readonly { kind: string; label: string; next: string | null; ofWhom: string | null }[];
    memories: readonly { day: string | null; text: string }[];
    kindWords: readonly { text: string }[];
    couldDo: readonly string[];
  },
  say: (key: string, values?: Record<string, unknown>) => string,
): string {
  const section = (key: string, lines: readonly string[], title = say(`brief:${key}`)) =>
    lines.length === 0 ? '' : `\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
  return [
    page.person.name,
    page.line,
    section(
      'since',
      [
        ...page.since.map(
          (t) =>
            `${t.day}  ${say(`people-words:medium.${t.medium}`)}, ${say(`people-words:direction.${t.direction}`)}${t.text === '' ? '' : `: ${t.text}`}`,
        ),
        ...(page.sinceMore === 0 ? [] : [say('brief:more', { count: page.sinceMore })]),
      ],
      page.sinceTitle,
    ),
    section(
      'promises',
      page.promises.map((p) => (typeof p.due === 'string' ? `${p.text} (${p.due})` : p.text)),
    ),
    section(
      'nextTime',
      page.nextTime.map((n) => n.text),
    ),
    section(
      'clippings',
      page.clippings.map((c) => c.text),
    ),
    section('couldDo', page.couldDo),
    section(
      'around',
      page.around.map((r) => `${r.name} (${r.what})`),
    ),
    section(
      'occasions',
      page.occasions.map(
        (o) =>
          `${o.next ?? ''}  ${o.label === '' ? say(`people-words:occasion.${o.kind}`) : o.label}${o.ofWhom === null ? '' : ` · ${o.ofWhom}`}`,
      ),
    ),
    section(
      'memories',
      page.memories.map((m) => `${m.day ?? ''}  ${m.text}`.trim()),
    ),
    section(
      'kindWords',
      page.kindWords.map((m) => m.text),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n');
}
