/** Something for the post, ready to print: a letter, a card, an envelope, or a sheet of address labels. */
import { z } from 'zod';
import type { Print } from '../print/print.ts';
import { paperOf } from '../print/templates/common.ts';
import { labelSheets, type PostedLetter } from '../print/templates/post.ts';
import { writtenDay } from '../print/written-day.ts';
import { letter } from '../reach/letters.ts';
import type { FoundPerson } from '../store/people.ts';
import { rowById } from '../store/rows.ts';
import { readSettings } from '../store/settings.ts';
import { saySentence } from '../words/say.ts';
import { action, type House } from './action.ts';
import { postalOf, typedAddress } from './parts/postal.ts';
import { printed, printOut } from './parts/print-out.ts';
import { everyOne } from './parts/who.ts';
import { who } from './shapes.ts';

const input = z.object({
  who: z.union([who, z.array(who).min(1).max(500)]),
  out: z.string().min(1).max(4_096).optional(),
  text: z.string().max(100_000).default(''),
  kind: z.enum(['letter', 'card', 'label', 'envelope']).default('letter'),
  from: z.string().max(1_000).optional(),
  skip: z.number().int().min(0).max(20).default(0),
});

export default action({
  name: 'letter',
  input,
  output: printed,
  does: 'reads',
  not: ['mcp'],
  words: ['who'],
  example: 'kith letter Maren --out ~/Documents --text "I walked past the lake today." --kind card',
  async run(house, input) {
    const people = everyOne(house.vault(), typeof input.who === 'string' ? [input.who] : input.who);
    const each = people.map((person) => letterTo(house, person, input));
    const page = {
      title: people[0]?.name ?? '',
      language: house.language,
      paper: paperOf(readSettings(house.vault()).region),
      letters: each.map((one) => one.posted),
    };
    const wish: Print =
      input.kind === 'label'
        ? { kind: 'label', page: { ...page, sheet: labelSheets[page.paper], skip: input.skip } }
        : { kind: input.kind, page };
    const name = house.say(`print:file.${input.kind}`, { name: people[0]?.name ?? '' });
    const done = await printOut(house, wish, input.out, name);
    return { ...done, unsure: [...new Set([...each.flatMap((one) => one.unsure), ...done.unsure])] };
  },
});

function letterTo(
  house: House,
  person: FoundPerson,
  wish: z.output<typeof input>,
): { posted: PostedLetter; unsure: readonly string[] } {
  const vault = house.vault();
  const own = readSettings(vault);
  const made = letter({
    kind: wish.kind,
    to: {
      name: person.name,
      given: rowById(vault, 'people', person.id)?.given ?? person.name,
      address: postalOf(vault, person.id)[0] ?? null,
    },
    from: {
      name: own.name,
      address: wish.from === undefined ? null : typedAddress(wish.from),
      country: own.region,
    },
    body: wish.text,
    date: house.today,
  });
  const words = (sentence: Parameters<typeof saySentence>[1]) => saySentence(house.say, sentence);
  const needed = made.unsure.filter(({ key }) => wish.kind !== 'label' || key !== 'reach:letter.no-sender');
  return {
    posted: {
      to: made.to,
      from: made.from,
      date: writtenDay(made.date, house.language),
      greeting: words(made.greeting),
      paragraphs: made.paragraphs,
      closing: words(made.closing),
      signature: made.signature,
    },
    unsure: wish.kind === 'card' ? [] : needed.map(words),
  };
}
