/** One person, whole: what is kept, what happened lately, how they can be reached and how it stands. */
import type { z } from 'zod';
import type showAction from '../../../actions/show.ts';
import type { Page } from './page.ts';
import { dayWords, section, sections, sentence, silence, typed } from './parts.ts';
import { handleLine, memoryLine, occasionLine, promiseLine, touchLine } from './records.ts';
import { isolate } from './text.ts';
import { wayLines } from './ways.ts';

type Person = z.output<typeof showAction.output>;

const mostLately = 10;

export function showPerson(one: Person, page: Page): string {
  const { say } = page;
  const part = (key: string, lines: readonly string[]): string =>
    section(page, say(`shown:person.${key}`), lines);
  const ways = one.ways.length === 0 ? '' : wayLines(one.ways, page);
  return sections(
    [
      page.paint('bold', isolate(one.name)),
      ...(one.line === '' ? [] : [page.paint('dim', isolate(one.line))]),
    ].join('\n'),
    sentence(page, standing(one, page)),
    part(
      'why',
      one.reasons.map((reason) => reason.because),
    ),
    ways === '' ? '' : `${page.paint('bold', say('shown:person.ways'))}\n${ways}`,
    part('sensitive', one.sensitive === null ? [] : [one.sensitive]),
    part(
      'promises',
      one.promises.filter((p) => p.doneOn === null).map((p) => promiseLine(p, page)),
    ),
    part(
      'nextTime',
      one.nextTime.filter((n) => n.doneOn === null).map((n) => n.text),
    ),
    part(
      'clippings',
      one.clippings.filter((c) => c.givenOn === null).map((c) => [c.text, c.url ?? ''].join(' ').trim()),
    ),
    part(
      'memories',
      one.memories.slice(0, mostLately).map((memory) => memoryLine(memory, page)),
    ),
    part(
      'occasions',
      one.occasions.map((occasion) => occasionLine(occasion, page)),
    ),
    part(
      'relations',
      one.relations.map((r) => `${r.what}: ${isolate(r.name)}`),
    ),
    part(
      'gives',
      one.gives.map((g) => say(`shown:person.${g.kind}`, { text: g.text })),
    ),
    part(
      'touches',
      one.touches.slice(0, mostLately).map((touch) => touchLine(touch, page, one.id)),
    ),
    part(
      'handles',
      one.handles.map((handle) => handleLine(handle, page)),
    ),
    part('note', one.note === null || one.note === '' ? [] : [one.note]),
    part('standing', [kept(one, page)]),
    one.counts.touches > mostLately ? page.paint('dim', say('shown:person.older', { name: typed(one) })) : '',
  );
}

/** How it stands, as time and never as a verdict. */
function standing(one: Person, page: Page): string {
  const { say } = page;
  const resting = one.rest.filter((rest) => rest.until === null || rest.until > page.today);
  if (resting.length > 0)
    return resting
      .map((rest) => {
        const until =
          rest.until === null ? '' : ` ${say('shown:person.until', { day: dayWords(page, rest.until) })}`;
        return `${say(`people-words:rest.${rest.kind}`)}${until}${rest.why === null ? '' : ` · ${rest.why}`}`;
      })
      .join('\n');
  const { last, silentDays, usualDays } = one.pace;
  if (last === null || silentDays === null) return say('shown:person.never', { name: one.name });
  const lately =
    silentDays <= 0
      ? say('shown:person.lastToday')
      : silentDays === 1
        ? say('shown:person.lastYesterday')
        : say('shown:person.last', { day: dayWords(page, last), silence: silence(page, silentDays) });
  return usualDays === null
    ? lately
    : `${lately} ${say('shown:person.usual', { count: Math.max(1, Math.round(usualDays)) })}`;
}

function kept(one: Person, page: Page): string {
  const { say } = page;
  const { backedUp } = one;
  const memories = say('shown:person.keptMemories', { count: backedUp.memories });
  if (one.rest.length > 0 && backedUp.action === null) return memories;
  const sum = [
    memories,
    say('shown:person.keptWays', { count: backedUp.ways.length }),
    backedUp.nextDate === null
      ? say('shown:person.noDate')
      : say('shown:person.keptDate', { day: dayWords(page, backedUp.nextDate) }),
  ].join(' · ');
  if (backedUp.backedUp) return say('shown:person.allThere');
  return backedUp.action === null ? sum : `${sum}\n${backedUp.action}`;
}
