/** English: what Kith asks when it is not sure, and the choices. */
import type { Words } from '../say.ts';

export const questions: Words = {
  same: 'Are {{a}} and {{b}} the same person?',
  'whose-card': '“{{name}}” in {{source}} has no address or number. Whose card is it?',
  whose_one: 'Who is {{seen}}? One touch waits for the answer.',
  whose_other: 'Who is {{seen}}? {{count}} touches wait for the answer.',
  household: '{{names}} have one address, {{place}}. Do they belong together?',
  never: 'never in touch',
  last: 'last in touch {{day}}',
  evidence: 'What speaks for or against it: {{list}}.',
  choice: {
    circle: 'Yes, make them a circle',
    apart: 'No, leave them apart',
    same: 'Yes, the same person',
    different: 'No, two people',
    person: '{{name}}',
    new: 'Someone new',
    nobody: 'Nobody I want to keep',
  },
  why: { 'said-so': 'You said that this is nobody to keep.' },
};
