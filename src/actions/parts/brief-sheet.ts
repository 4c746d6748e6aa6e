/** The brief of one person as a printed page: the same facts that `brief` answers, the ask left for the screen. */
import type { z } from 'zod';
import { paperOf } from '../../print/templates/common.ts';
import type { BriefPage } from '../../print/templates/brief-page.ts';
import { writtenDay } from '../../print/written-day.ts';
import { readSettings } from '../../store/settings.ts';
import type { House } from '../action.ts';
import brief from '../brief.ts';

export async function briefSheet(house: House, who: string): Promise<BriefPage> {
  const facts: z.input<typeof brief.output> = await brief.run(house, { who });
  const { say, language } = house;
  const day = (one: string | null) => (one === null ? '' : writtenDay(one, language));
  const plain = (texts: readonly string[]) => texts.map((text) => ({ when: '', text }));
  const sections: BriefPage['sections'] = [
    {
      title: facts.sinceTitle,
      lines: facts.since.map((one) => ({
        when: day(one.day),
        text: [
          `${say(`people-words:medium.${one.medium}`)}, ${say(`people-words:direction.${one.direction}`)}`,
          one.text.trim(),
        ]
          .filter((part) => part !== '')
          .join(': '),
      })),
    },
    {
      title: say('print:brief.promises'),
      lines: plain(
        facts.promises.map((one) =>
          one.due === null ? one.text : say('print:brief.due', { text: one.text, day: day(one.due) }),
        ),
      ),
    },
    { title: say('print:brief.nextTime'), lines: plain(facts.nextTime.map((one) => one.text)) },
    { title: say('print:brief.clippings'), lines: plain(facts.clippings.map((one) => one.text)) },
    { title: say('print:brief.couldDo'), lines: plain(facts.couldDo) },
    {
      title: say('print:brief.around'),
      lines: plain(facts.around.map((one) => `${one.name} (${one.what})`)),
    },
    {
      title: say('print:brief.occasions'),
      lines: facts.occasions.map((one) => ({
        when: day(one.next),
        text: [one.ofWhom ?? '', one.label === '' ? say(`people-words:occasion.${one.kind}`) : one.label]
          .filter((part) => part !== '')
          .join(': '),
      })),
    },
    {
      title: say('print:brief.memories'),
      lines: facts.memories
        .filter((one) => one.kind !== 'kind-word')
        .map((one) => ({ when: day(one.day), text: one.text })),
    },
    {
      title: say('print:brief.kindWords'),
      lines: facts.kindWords.map((one) => ({ when: day(one.day), text: one.text })),
    },
  ];
  return {
    title: say('print:brief.title', { name: facts.person.name }),
    language,
    paper: paperOf(readSettings(house.vault()).region),
    name: facts.person.name,
    about: facts.line,
    sections: sections.filter((one) => one.lines.length > 0),
    footer: say('print:page', { day: writtenDay(house.today, language) }),
  };
}
