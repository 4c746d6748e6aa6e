/** Coming back after days away: how much waits, and how it is spread over the days to come. */
import { absence, spread } from '../../judgement/fresh-start.ts';
import { dayNumber, dayOf } from '../../people/day.ts';
import type { Vault } from '../../store/open.ts';
import type { Settings } from '../../store/settings.ts';
import type { Language, Say } from '../../words/say.ts';
import { writtenDay } from '../../print/written-day.ts';
import type { JudgedDay } from '../judging/day.ts';
import { lastHere } from '../../store/week.ts';

export interface FreshStart {
  /** Days away. */
  readonly days: number;
  readonly waiting: number;
  readonly perDay: number;
  /** The day by which all have had their turn, `YYYY-MM-DD`. */
  readonly until: string;
  /** True until something is done again. */
  readonly first: boolean;
  readonly text: string;
}

/** Null when there was no absence, when it is long over, or when a day has room for all that waits. */
export function freshStart(
  vault: Vault,
  day: JudgedDay,
  settings: Pick<Settings, 'minutes' | 'people'>,
  say: Say,
  language: Language,
): FreshStart | null {
  const away = absence(activeDays(vault), day.today);
  if (away === null) return null;
  const { waiting, perDay, until } = spread(day.rows, day.today, settings);
  const first = away.back === day.today;
  if (!first && waiting <= perDay) return null;
  const iso = dayOf(until).toString();
  const form = waiting <= perDay ? 'few' : 'many';
  const values = { count: waiting, days: away.days, perDay, day: writtenDay(iso, language) };
  const welcome = first ? `${say('today-words:fresh.back', { count: away.days })} ` : '';
  const text = `${welcome}${say(`today-words:fresh.${form}`, values)}`;
  return { days: away.days, waiting, perDay, until: iso, first, text };
}

/** Days on which someone was reached, put off, made smaller or told of; as far back as an absence could begin. */
function activeDays(vault: Vault): number[] {
  const { exits, toldAt } = lastHere(vault);
  const days = exits.map((day) => dayNumber(day));
  const told = toldAt === null ? null : Math.floor(toldAt / 86_400_000);
  return told === null ? days : [...days, told];
}
