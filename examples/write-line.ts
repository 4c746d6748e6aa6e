/** A talk on LINE, as a telephone sends it: with the colleague in Japan, on days on which the two wrote to each other anyway. */
import { finder, inLisbon, two } from './file.ts';
import type { OutFile } from './file.ts';
import type { Household } from './household.ts';

const them = 'yoko.nakamura';

/** What the two said, by day; the last call rang out. */
export function lineTalk(
  household: Household,
): readonly { readonly at: number; readonly mine: boolean; readonly text: string }[] {
  const mails = household.exchanges.filter(({ who, channel }) => channel === 'mail' && who[0] === them);
  return mails
    .slice(-6)
    .flatMap(({ at }, n) => [
      { at: at + 600, mine: n % 2 === 0, text: said[n % said.length] ?? '' },
      { at: at + 720, mine: n % 2 === 1, text: n === 2 ? '[Photo]' : 'Thank you, see you soon' },
      ...(n === 4 ? [{ at: at + 900, mine: true, text: '☎ Call time 12:30' }] : []),
      ...(n === 5 ? [{ at: at + 900, mine: false, text: '☎ Missed call' }] : []),
    ]);
}

const said = [
  'Did the proofs arrive?',
  '"Two questions:\n1. the title\n2. the cover"',
  'I read chapter three on the train',
];

/** `line/[LINE] Chat with ….txt` */
export function lineFile(household: Household): OutFile {
  const someone = finder(household)(them);
  const lines: string[] = [];
  let last = '';
  for (const { at, mine, text } of lineTalk(household)) {
    const time = inLisbon(at);
    const day = time.toPlainDate().toString().replaceAll('-', '/');
    if (day !== last) lines.push('', `${day}(${weekDays[time.dayOfWeek - 1] ?? ''})`);
    last = day;
    lines.push(
      `${two(time.hour)}:${two(time.minute)}\t${mine ? household.owner.name : someone.name}\t${text}`,
    );
  }
  const head = [
    `[LINE] Chat history with ${someone.name}`,
    `Saved on: ${household.today.replaceAll('-', '/')} 10:00`,
  ];
  return {
    path: `line/[LINE] Chat with ${someone.alias ?? someone.name}.txt`,
    text: `${[...head, ...lines].join('\n')}\n`,
  };
}

const weekDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
