/** Maintenance: the rhythm set by hand, learned, or thirty days for someone hardly known has run out. */
import type { ReasonRule } from '../facts.ts';
import { pace, silence } from '../pace.ts';
import { isoDay, span, wished } from '../spoken.ts';
import { reasonWeight, stateAt } from '../table.ts';
import { rhythmWords } from './rhythm.ts';

/** A chosen ring speaks through its own rule; here only the rhythm set by hand, the learned one and the thirty days. */
export const due: ReasonRule = (person, today) => {
  const { row } = person;
  const wishes = { ringIntervalDays: null, ownCadenceDays: row.ownCadenceDays, planAhead: row.planAhead };
  if (!pace(row, row.medianGap, today, wishes).due) return null;
  const weight = reasonWeight.due;
  if (row.n === 0) {
    const wanted = wished(row.ownCadenceDays ?? 0);
    return {
      kind: 'due',
      because: { key: 'reasons:due.never', values: { wanted } },
      weight,
      since: null,
      expires: null,
    };
  }
  const silent = span(silence(row, today));
  const facts = { kind: 'due', weight, since: isoDay(row.last), expires: null } as const;
  if (row.ownCadenceDays !== null) {
    return {
      ...facts,
      because: { key: 'reasons:due.wanted', values: { wanted: wished(row.ownCadenceDays), silent } },
    };
  }
  const learned = row.n >= stateAt.rhythmFrom ? rhythmWords(person, today) : null;
  return { ...facts, because: learned ?? { key: 'reasons:due.quiet', values: { silent } } };
};
