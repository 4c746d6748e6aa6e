/** How right the fading alarms would have been: the model replayed over your own history, or over a file of events. */
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { backtest } from '../judgement/backtest.ts';
import { eventReader, type BacktestEvent } from '../judgement/backtest-events.ts';
import { Problem } from '../problem.ts';
import { readDays } from '../store/day-list.ts';
import { action, type House } from './action.ts';
import { daysOfEveryone } from '../store/roster.ts';

const number = z.number().nullable();
const scores = z.object({ silence: number, kith: number });

export default action({
  name: 'backtest',
  input: z.object({ events: z.string().optional(), seed: z.number().int().nonnegative().default(1) }),
  output: z.looseObject({
    rows: z.number(),
    goneRate: number,
    auc: scores,
    ndcg5: scores.extend({ valueDays: number }),
    precision: number,
    caught: number,
    alarmDay: number,
    intervals: z.unknown(),
  }),
  does: 'reads',
  long: true,
  example: 'kith backtest --events calls.csv --seed 7',
  async run(house, input) {
    const events = input.events === undefined ? ownEvents(house) : await eventsOf(input.events);
    return { ...backtest(events, input.seed) };
  },
});

/** Every contact day of everyone, at noon: the model knows days, not hours. */
function ownEvents(house: House): BacktestEvent[] {
  const events: BacktestEvent[] = [];
  for (const [person, days] of daysOfEveryone(house.vault())) {
    for (const day of readDays(days))
      events.push({
        ego: 'me',
        other: person,
        timeSeconds: day * 86_400 + 43_200,
        direction: null,
      });
  }
  return events;
}

/** @throws Problem `events-missing`, `events-bad` with the first bad line */
async function eventsOf(file: string): Promise<BacktestEvent[]> {
  const reader = eventReader();
  const events: BacktestEvent[] = [];
  const take = (items: Iterable<ReturnType<typeof reader.push>[number]>): void => {
    for (const item of items) {
      if (item.kind === 'event') events.push(item.event);
    }
  };
  try {
    for await (const chunk of createReadStream(file, { encoding: 'utf8' })) take(reader.push(String(chunk)));
    take(reader.end());
  } catch (cause) {
    throw new Problem('events-missing', { file }, { cause });
  }
  if (events.length === 0) throw new Problem('events-bad', { file });
  return events;
}
