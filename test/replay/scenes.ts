/** How each reason comes about, when it holds, and what meets it; done as a person would do it. */
import type { House } from '../../src/actions/action.ts';
import ask from '../../src/actions/ask.ts';
import circle from '../../src/actions/circle.ts';
import clip from '../../src/actions/clip.ts';
import done from '../../src/actions/done.ts';
import edit from '../../src/actions/edit.ts';
import intention from '../../src/actions/intention.ts';
import introduce from '../../src/actions/introduce.ts';
import occasion from '../../src/actions/occasion.ts';
import offer from '../../src/actions/offer.ts';
import promise from '../../src/actions/promise.ts';
import relate from '../../src/actions/relate.ts';
import remember from '../../src/actions/remember.ts';
import ring from '../../src/actions/ring.ts';
import tick from '../../src/actions/tick.ts';
import type { ReasonKind } from '../../src/judgement/facts.ts';
import { at, day0, every, plus, told } from './told.ts';

export interface Scene {
  readonly kind: ReasonKind;
  readonly what: string;
  readonly arrange: (house: House) => Promise<unknown>;
  /** Days after the first on which it holds, with what is said. */
  readonly holds: readonly [days: number, said: RegExp];
  /** Days on which it does not hold, before or after. */
  readonly silent?: readonly number[];
  /** What meets it: afterwards nothing of the kind is said any more, that day or the third day after. */
  readonly met?: (house: House) => Promise<unknown>;
}

const reachHer = (house: House): Promise<unknown> => done.run(house, { who: 'Maren', by: 'call' });

export const scenes: readonly Scene[] = [
  {
    kind: 'rhythm',
    what: 'the usual gap has passed',
    arrange: (house) => told(house, every(10, 30, 0)),
    holds: [14, /^You usually speak every 10 days\. It has been 2 weeks\./],
    silent: [5],
    met: reachHer,
  },
  {
    kind: 'due',
    what: 'a rhythm set by hand',
    arrange: async (house) => {
      await told(house, every(9, 4, 3));
      await edit.run(house, edit.input.parse({ who: 'Maren', rhythm: 20 }));
    },
    holds: [20, /^You wanted to be in touch every 3 weeks\./],
    silent: [10],
    met: reachHer,
  },
  {
    kind: 'fading',
    what: 'a tie that grows quiet',
    arrange: (house) => told(house, every(7, 10, 0)),
    holds: [63, /^Quiet here for 9 weeks\./],
    silent: [3],
    met: reachHer,
  },
  {
    kind: 'ring-interval',
    what: 'a chosen ring asks for more',
    arrange: async (house) => {
      await told(house, every(60, 3, 0));
      await ring.run(house, { who: 'Maren', ring: 'fifteen' });
    },
    holds: [40, /^You wanted to be in touch every month\./],
    silent: [10],
    met: reachHer,
  },
  {
    kind: 'floor',
    what: 'a year without a touch comes near',
    arrange: async (house) => {
      await told(house, [200, 300]);
      await ring.run(house, { who: 'Maren', ring: 'hundred-and-fifty' });
    },
    holds: [140, /^Nobody you chose should go a year untouched\./],
    silent: [0],
    met: reachHer,
  },
  {
    kind: 'owed',
    what: 'a message without an answer',
    arrange: (house) => told(house, [0], { medium: 'message', direction: 'in', text: 'Are you coming?' }),
    holds: [1, /^Maren Okafor wrote yesterday and has no answer yet: “Are you coming\?”/],
    met: reachHer,
  },
  {
    kind: 'owed',
    what: 'a mail without an answer',
    arrange: (house) => told(house, [0], { medium: 'email', direction: 'in', text: 'The choir' }),
    holds: [3, /^Maren Okafor mailed 3 days ago and has no answer yet: “The choir”/],
    met: reachHer,
  },
  {
    kind: 'owed',
    what: 'a call that was missed and never returned',
    arrange: (house) => told(house, [0], { direction: 'in', missed: true }),
    holds: [1, /^You missed a call from Maren Okafor yesterday\./],
    met: reachHer,
  },
  {
    kind: 'occasion',
    what: 'a birthday: a call in time',
    arrange: (house) => occasion.run(house, occasion.input.parse({ who: 'Maren', date: '1984-03-30' })),
    holds: [8, /^Maren Okafor turns 42 in 2 days\./],
    silent: [2, 5, 11],
  },
  {
    kind: 'occasion',
    what: 'a birthday: a card leaves a week before',
    arrange: async (house) => {
      await edit.run(house, edit.input.parse({ who: 'Maren', addHandle: ['postal:1 Lake Road, Oslo'] }));
      await occasion.run(house, occasion.input.parse({ who: 'Maren', date: '1984-03-30' }));
    },
    holds: [2, /A card should leave tomorrow at the latest\./],
    silent: [4, 5],
  },
  {
    kind: 'occasion',
    what: 'the day of a child',
    arrange: async (house) => {
      await relate.run(house, relate.input.parse({ who: 'Maren', what: 'child', to: 'Lin' }));
      await occasion.run(house, occasion.input.parse({ who: 'Lin', date: '2015-03-22' }));
    },
    holds: [1, /^Lin Kaya \(child\) turns 11 tomorrow\./],
    silent: [4],
  },
  {
    kind: 'day-after',
    what: 'how was it?',
    arrange: (house) =>
      occasion.run(
        house,
        occasion.input.parse({ who: 'Maren', date: plus(5), kind: 'event', label: 'the concert' }),
      ),
    holds: [6, /^It was yesterday: the concert\. You could ask how it went\./],
    silent: [5, 9],
    met: reachHer,
  },
  {
    kind: 'news',
    what: 'something heard in talk comes near',
    arrange: (house) =>
      occasion.run(
        house,
        occasion.input.parse({ who: 'Maren', date: plus(20), kind: 'event', label: 'the exam' }),
      ),
    holds: [16, /^Coming up in 4 days: the exam/],
    silent: [10, 21],
  },
  {
    kind: 'promise',
    what: 'a promise is due',
    arrange: (house) => promise.run(house, { who: 'Maren', text: 'the photographs', due: plus(10) }),
    holds: [9, /^You promised, and it is due tomorrow: the photographs/],
    silent: [5],
    met: async (house) => {
      const id = house.vault().raw.prepare('SELECT public_id FROM promises').get()?.['public_id'];
      await tick.run(house, tick.input.parse({ id: String(id) }));
    },
  },
  {
    kind: 'next-time',
    what: 'something to ask',
    arrange: async (house) => {
      await told(house, every(21, 6, 10));
      await ask.run(house, ask.input.parse({ who: 'Maren', text: 'how the choir goes' }));
    },
    holds: [12, /^For the next time you speak: how the choir goes/],
  },
  {
    kind: 'clipping',
    what: 'something put aside for them',
    arrange: async (house) => {
      await told(house, every(21, 6, 10));
      await clip.run(house, clip.input.parse({ who: 'Maren', text: 'an interview with a cellist' }));
    },
    holds: [12, /^You put this aside 12 days ago: an interview with a cellist/],
  },
  {
    kind: 'thanks',
    what: 'a gift without thanks',
    arrange: (house) =>
      done.run(house, { who: 'Maren', by: 'gift', began: 'in', keep: 'a jar of quince jelly' }),
    holds: [3, /^A thank-you is still open, noted 3 days ago: a jar of quince jelly/],
    met: reachHer,
  },
  {
    kind: 'first-days',
    what: 'someone new',
    arrange: (house) => edit.run(house, edit.input.parse({ who: 'Maren', met: day0 })),
    holds: [14, /^You got to know Maren Okafor 2 weeks ago\./],
    silent: [1, 95],
    met: reachHer,
  },
  {
    kind: 'balance',
    what: 'an intention gets less than half of its wish',
    arrange: async (house) => {
      await circle.run(house, circle.input.parse({ who: 'Maren', circle: 'choir' }));
      await intention.run(house, intention.input.parse({ name: 'Music', share: 50, circle: 'choir' }));
      await told(house, [60, 70, 80]);
      for (let i = 0; i < 6; i += 1) await done.run(house, { who: 'Jonas', by: 'call', on: plus(-i * 3) });
    },
    holds: [5, /^“Music” got \d+ % of your attention; you wanted 50 %\./],
  },
  {
    kind: 'give',
    what: 'more was asked than given',
    arrange: async (house) => {
      await told(house, every(21, 6, 20));
      await done.run(house, { who: 'Maren', by: 'email', purpose: 'ask' });
    },
    holds: [30, /^You asked for something 1 time in the last year\. This one could be a gift\./],
    met: (house) => done.run(house, { who: 'Maren', by: 'gift', purpose: 'give' }),
  },
  {
    kind: 'introduction',
    what: 'a need met by an offer',
    arrange: async (house) => {
      await told(house, every(21, 6, 10));
      await offer.run(
        house,
        offer.input.parse({ who: 'Maren', text: 'a luthier for her violin', need: true }),
      );
      await offer.run(house, offer.input.parse({ who: 'Jonas', text: 'knows a luthier' }));
    },
    holds: [1, /^Jonas Lindqvist could give what Maren Okafor is looking for: a luthier for her violin/],
    met: (house) => introduce.run(house, introduce.input.parse({ a: 'Maren', b: 'Jonas' })),
  },
  {
    kind: 'introduced',
    what: 'what came of it after 30 days',
    arrange: (house) =>
      introduce.run(house, introduce.input.parse({ a: 'Maren', b: 'Jonas', step: 'introduced' })),
    holds: [31, /^You brought Maren Okafor and Jonas Lindqvist together 4 weeks ago\. What came of it\?/],
    silent: [29, 95],
    met: reachHer,
  },
  {
    kind: 'introduced',
    what: 'thanks for the telling',
    arrange: async (house) => {
      await introduce.run(house, introduce.input.parse({ a: 'Maren', b: 'Jonas', step: 'introduced' }));
      const came = { a: 'Maren', b: 'Jonas', step: 'came-of-it', outcome: 'A violin is mended.' };
      await introduce.run(at(house, 32), introduce.input.parse(came));
    },
    holds: [
      34,
      /^You noted 2 days ago what came of bringing .* A thank-you for the telling is still open\.$/,
    ],
    silent: [60],
    met: reachHer,
  },
  {
    kind: 'introduced',
    what: 'how it is half a year later',
    arrange: async (house) => {
      await introduce.run(house, introduce.input.parse({ a: 'Maren', b: 'Jonas', step: 'introduced' }));
      const came = { a: 'Maren', b: 'Jonas', step: 'came-of-it', outcome: 'A violin is mended.' };
      await introduce.run(at(house, 32), introduce.input.parse(came));
    },
    holds: [183, /“A violin is mended\.” How is it now\?$/],
    silent: [150, 250],
    met: (house) => introduce.run(house, introduce.input.parse({ a: 'Jonas', b: 'Maren' })),
  },
  {
    kind: 'memory',
    what: 'a memory has its day',
    arrange: async (house) => {
      await told(house, every(21, 6, 10));
      await remember.run(
        house,
        remember.input.parse({ who: ['Maren'], text: 'The frozen lake', on: '2022-03-29' }),
      );
    },
    holds: [9, /^4 years ago today: The frozen lake/],
    silent: [8, 10],
  },
];
