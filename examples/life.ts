/** The invented life of Ana Sequeira, translator in Lisbon, as values: who, when, which way, and nothing on disk. */
import { bulkPost } from './bulk.ts';
import { cast } from './cast.ts';
import { crowd } from './crowd.ts';
import { dice } from './dice.ts';
import { atLisbon, exchangesWith } from './exchanges.ts';
import type { Exchange, GroupLine, Household, Someone } from './household.ts';
import { inOtherApps } from './other-ways.ts';
import { line } from './phrases.ts';

/** The size of the household when nobody asks for another. */
export const usual = { people: 152, touches: 8000 } as const;

/**
 * The whole household on one day.
 * `today` is `YYYY-MM-DD`; `people` counts everyone (never fewer than the cast), `touches` is met within about a fifth.
 */
export function makeHousehold(wanted: {
  seed: number;
  today: string;
  people?: number;
  touches?: number;
}): Household {
  const { seed } = wanted;
  const today = Temporal.PlainDate.from(wanted.today);
  const named = cast(today);
  const people = [...named, ...crowd(seed, Math.max(0, (wanted.people ?? usual.people) - named.length))];
  const draw = (pace: number): Exchange[] =>
    people.flatMap((someone) => exchangesWith(someone, seed, today, pace));
  const target = wanted.touches ?? Math.round((usual.touches * people.length) / usual.people);
  const first = draw(1);
  const drawn =
    Math.abs(first.length - target) < target * 0.15 ? first : draw(target / Math.max(1, first.length));
  const exchanges = inOtherApps([...drawn, ...special(today)], people).toSorted(
    (a, b) => a.at - b.at || (a.key < b.key ? -1 : 1),
  );
  const letters = exchanges.filter((exchange) => exchange.channel === 'mail').length;
  const singers = people
    .filter((someone) => someone.circle === 'choir' && someone.tie.kind === 'steady')
    .slice(0, 7);
  return {
    seed,
    today: wanted.today,
    owner: {
      name: 'Ana Sequeira',
      emails: ['ana@sequeira.example', 'ana.sequeira@example.org'],
      phone: '+351910000001',
      zone: 'Europe/Lisbon',
      region: 'PT',
    },
    people,
    exchanges,
    group: {
      name: 'Altos às terças',
      members: singers.map(({ id }) => id),
      lines: groupLines(singers, seed, today),
    },
    choir: choirTuesdays(today, singers),
    plans: [
      { day: today.add({ days: 5 }).toString(), hour: 16, title: 'Coffee with Amara', who: ['amara.diallo'] },
      {
        day: today.add({ days: 12 }).toString(),
        hour: 20,
        title: 'Dinner, the three of us',
        who: ['jonas.lindqvist', 'priya.raman'],
      },
      {
        day: today.add({ days: 30 }).toString(),
        hour: 13,
        title: 'Family lunch',
        who: ['teresa.antunes', 'miguel.antunes', 'ines.antunes'],
      },
    ],
    // The bulk is 35 % of all mail: 0.54 bulk mails for each personal one.
    bulk: bulkPost(seed, today, Math.round(letters * 0.54)),
    toForty: {
      at: atLisbon(today, 330, 18, 5),
      who: people
        .filter((someone) => someone.emails.length > 0 && someone.died === null)
        .slice(0, 40)
        .map(({ id }) => id),
    },
  };
}

/** What happened on purpose, so that today has something to say. */
function special(today: Temporal.PlainDate): Exchange[] {
  const plain = { minutes: null, missed: false, media: null, answers: null } as const;
  return [
    {
      ...plain,
      key: 'tomas-missed',
      at: atLisbon(today, 1, 18, 20),
      who: ['tomas.arroyo'],
      channel: 'call',
      direction: 'in',
      text: '',
      missed: true,
    },
    {
      ...plain,
      key: 'lin-may',
      at: atLisbon(today, 3, 19, 42, 10),
      who: ['lin.kaya'],
      channel: 'whatsapp',
      direction: 'in',
      text: 'are you around in May?',
    },
    {
      ...plain,
      key: 'maren-move',
      at: atLisbon(today, 63, 21, 30),
      who: ['maren.okafor'],
      channel: 'whatsapp',
      direction: 'in',
      text: '',
      media: 'voice',
      minutes: 4,
    },
    {
      ...plain,
      key: 'maren-answer',
      at: atLisbon(today, 63, 22, 10),
      who: ['maren.okafor'],
      channel: 'whatsapp',
      direction: 'out',
      text: 'I listened to it twice. Grünerløkka suits you.',
    },
    {
      ...plain,
      key: 'lake-walk',
      at: atLisbon(today, 280, 15, 0),
      who: ['maren.okafor', 'jonas.lindqvist', 'priya.raman'],
      channel: 'meeting',
      direction: 'mutual',
      text: 'Mjøsa, walk over the frozen lake',
      minutes: 180,
    },
    {
      ...plain,
      key: 'amara-today',
      at: atLisbon(today, 0, 8, 40),
      who: ['amara.diallo'],
      channel: 'call',
      direction: 'out',
      text: '',
      minutes: 14,
    },
    {
      ...plain,
      key: 'greta-today',
      at: atLisbon(today, 0, 9, 15),
      who: ['greta.solheim'],
      channel: 'telegram',
      direction: 'out',
      text: 'The cabin photos are wonderful, thank you.',
    },
  ];
}

function groupLines(
  singers: readonly Someone[],
  seed: number,
  today: Temporal.PlainDate,
): readonly GroupLine[] {
  const throwing = dice(seed, 'group');
  const found: GroupLine[] = [];
  for (let daysAgo = 720; daysAgo > 2; daysAgo -= 1 + throwing.below(6)) {
    let at = atLisbon(today, daysAgo, 10 + throwing.below(10), throwing.below(60), throwing.below(60));
    for (let n = 1 + throwing.below(4); n > 0; n--) {
      const singer = throwing.chance(0.25) || singers.length === 0 ? null : throwing.pick(singers);
      found.push({ at, who: singer?.id ?? null, text: line('pt', throwing) });
      at += 65 + throwing.below(900);
    }
  }
  return found;
}

function choirTuesdays(today: Temporal.PlainDate, singers: readonly Someone[]): Household['choir'] {
  const twoYears = today.subtract({ days: 730 });
  const first = twoYears.add({ days: (2 - twoYears.dayOfWeek + 7) % 7 });
  const skipped: string[] = [];
  for (let day = first; Temporal.PlainDate.compare(day, today) <= 0; day = day.add({ days: 7 })) {
    if (day.month === 8) skipped.push(day.toString());
  }
  return { first: first.toString(), skipped, members: singers.map(({ id }) => id) };
}
