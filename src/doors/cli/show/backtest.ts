/** How right the alarms would have been, as a small table. */
import type { z } from 'zod';
import type backtestAction from '../../../actions/backtest.ts';
import type { Page } from './page.ts';
import { sections, table } from './parts.ts';

export function showBacktest(answer: z.output<typeof backtestAction.output>, page: Page): string {
  const { say } = page;
  if (answer.rows === 0) return say('shown:backtest.none');
  const number = (value: number | null, digits = 3): string =>
    value === null
      ? ''
      : new Intl.NumberFormat(page.language, { maximumFractionDigits: digits }).format(value);
  const share = (value: number | null): string =>
    value === null
      ? ''
      : new Intl.NumberFormat(page.language, { style: 'percent', maximumFractionDigits: 1 }).format(value);
  const { auc, ndcg5 } = answer;
  return sections(
    say('shown:backtest.rows', { count: answer.rows }),
    table(
      page,
      [
        [say('shown:backtest.auc'), number(auc.silence), '', number(auc.kith)],
        [say('shown:backtest.ndcg5'), number(ndcg5.silence), number(ndcg5.valueDays), number(ndcg5.kith)],
      ],
      {
        heading: ['', 'silence', 'valueDays', 'kith'].map((key) =>
          key === '' ? '' : say(`shown:backtest.${key}`),
        ),
        styles: [null, null, null, 'bold'],
      },
    ),
    table(page, [
      [say('shown:backtest.goneRate'), share(answer.goneRate)],
      [say('shown:backtest.precision'), share(answer.precision)],
      [say('shown:backtest.caught'), share(answer.caught)],
      [say('shown:backtest.alarmDay'), number(answer.alarmDay, 0)],
    ]),
  );
}
