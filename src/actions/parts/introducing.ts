/** An introduction on its way: which step comes next, the words to send, and when to ask what came of it. */
import { short } from '../../judgement/spoken.ts';
import { introducedDays } from '../../judgement/table.ts';
import { dayNumber, dayOf } from '../../people/day.ts';
import type { Vault } from '../../store/open.ts';
import { rowById } from '../../store/rows.ts';
import type { Say } from '../../words/say.ts';
import { introductionRows } from '../../store/aims.ts';

export const steps = ['idea', 'asked-a', 'asked-b', 'introduced', 'came-of-it', 'done', 'dropped'] as const;
export type Step = (typeof steps)[number];

export interface Underway {
  readonly id: string;
  readonly a: { readonly id: string; readonly name: string };
  readonly b: { readonly id: string; readonly name: string };
  readonly why: string;
  readonly step: Step;
  readonly since: string;
  readonly outcome: string | null;
  /** What comes next, as a sentence; null when it is over. */
  readonly next: string | null;
  /** The day from which it does, `YYYY-MM-DD`. */
  readonly due: string | null;
  /** Words to send for the next step; null where there is nothing to send. */
  readonly draft: string | null;
}

interface Row {
  readonly public_id: string;
  readonly a_id: number;
  readonly b_id: number;
  readonly why: string;
  readonly step: string;
  readonly stepped_on: string;
  readonly outcome: string | null;
}

/** Those that are not over, or all; the latest step last. */
export function introductionsUnderway(vault: Vault, say: Say, withOver = false): Underway[] {
  return (introductionRows(vault, withOver) as unknown as Row[]).flatMap(
    (row) => underway(vault, row, say) ?? [],
  );
}

export function underway(vault: Vault, row: Row, say: Say): Underway | null {
  const [a, b] = [rowById(vault, 'people', row.a_id), rowById(vault, 'people', row.b_id)];
  const step = steps.find((one) => one === row.step) ?? 'idea';
  if (a === null || b === null) return null;
  const values = { a: short(a.name), b: short(b.name), why: short(row.why, 200) };
  const wait =
    step === 'introduced' ? introducedDays.first : step === 'came-of-it' ? introducedDays.again : 0;
  const over = step === 'done' || step === 'dropped';
  const key = step === 'idea' ? 'idea' : step;
  const drafted = step === 'idea' || step === 'asked-a' || step === 'asked-b' || step === 'came-of-it';
  return {
    id: row.public_id,
    a: { id: a.public_id, name: a.name },
    b: { id: b.public_id, name: b.name },
    why: row.why,
    step,
    since: row.stepped_on,
    outcome: row.outcome,
    next: over ? null : say(`loop:introduce.next.${key}`, values),
    due: over ? null : dayOf(dayNumber(row.stepped_on) + wait).toString(),
    draft:
      over || !drafted ? null : say(`loop:introduce.draft.${key}${row.why === '' ? '' : '-why'}`, values),
  };
}

export const stepAfter: Readonly<Record<Step, Step>> = {
  idea: 'asked-a',
  'asked-a': 'asked-b',
  'asked-b': 'introduced',
  introduced: 'came-of-it',
  'came-of-it': 'done',
  done: 'done',
  dropped: 'dropped',
};
