/** Brings two people together, one step at a time: ask one, ask the other, introduce, what came of it, thanks. */
import { z } from 'zod';
import { short } from '../judgement/spoken.ts';
import { Problem } from '../problem.ts';
import type { Vault } from '../store/open.ts';
import type { FoundPerson } from '../store/people.ts';
import { insertRow, rowById, updateRow } from '../store/rows.ts';
import { action, type House } from './action.ts';
import { stepAfter, steps, underway, type Step } from './parts/introducing.ts';
import { writeOwnTouch } from './parts/own-touch.ts';
import { whoIs } from './parts/who.ts';
import { newId, writeChange } from './parts/write.ts';
import { changed, day, medium, personRef, who } from './shapes.ts';
import { introductionBetween } from '../store/aims.ts';

export const introductionShape = z.object({
  id: z.string(),
  a: personRef,
  b: personRef,
  why: z.string(),
  step: z.enum(steps),
  since: day,
  outcome: z.string().nullable(),
  next: z.string().nullable(),
  due: day.nullable(),
  draft: z.string().nullable(),
});

export default action({
  name: 'introduce',
  input: z.object({
    a: who,
    b: who,
    step: z.enum(steps).optional(),
    why: z.string().max(1_000).optional(),
    outcome: z.string().max(2_000).optional(),
    by: medium.default('message'),
  }),
  output: changed.extend({ introduction: introductionShape }),
  does: 'writes',
  words: ['a', 'b'],
  example: 'kith introduce Jonas Maren --why "she looks for a luthier"',
  async run(house, input) {
    const vault = house.vault();
    const [a, b] = [whoIs(vault, input.a), whoIs(vault, input.b)];
    if (a.id === b.id) throw new Problem('same-person-twice', { name: a.name });
    const open = introductionBetween(vault, a.id, b.id);
    const [first, second] = open === null || open.a_id === a.id ? [a, b] : [b, a];
    const step = input.step ?? (open === null ? 'idea' : stepAfter[open.step as Step]);
    const { result, change } = await writeChange(house, 'introduce', { people: [a.name, b.name] }, () => {
      const id = open?.id ?? begin(house, vault, first, second, input.why ?? '');
      updateRow(vault, 'introductions', id, {
        step,
        stepped_on: house.today,
        ...(input.why === undefined ? {} : { why: input.why }),
        ...(input.outcome === undefined ? {} : { outcome: input.outcome }),
      });
      if (open?.step !== step) tell(house, vault, step, first, second, input.by);
      const row = rowById(vault, 'introductions', id);
      return row === null ? null : underway(vault, row, house.say);
    });
    if (result === null) throw new Error('written and gone');
    return { introduction: result, change };
  },
});

function begin(house: House, vault: Vault, a: FoundPerson, b: FoundPerson, why: string): number {
  return insertRow(vault, 'introductions', {
    public_id: newId(house, 'i'),
    a_id: a.id,
    b_id: b.id,
    why,
    step: 'idea',
    stepped_on: house.today,
    outcome: null,
  });
}

/** Asking and introducing are touches: they stand in the histories of those they went to. */
function tell(
  house: House,
  vault: Vault,
  step: Step,
  a: FoundPerson,
  b: FoundPerson,
  by: z.output<typeof medium>,
): void {
  const people = step === 'asked-a' ? [a] : step === 'asked-b' ? [b] : step === 'introduced' ? [a, b] : [];
  if (people.length === 0) return;
  const [one, other] = [short(a.name), short(b.name)];
  writeOwnTouch(house, vault, {
    people,
    day: house.today,
    medium: by,
    direction: 'out',
    state: 'done',
    purpose: 'give',
    text: house.say(`loop:introduce.told.${step}`, { a: one, b: other }),
  });
}
