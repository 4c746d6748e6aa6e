/** German: what Kith asks when it is not sure, and the choices. */
import type { Words } from '../say.ts';

export const questions: Words = {
  same: 'Sind {{a}} und {{b}} derselbe Mensch?',
  'whose-card': '„{{name}}“ in {{source}} hat weder Adresse noch Nummer. Wessen Karte ist das?',
  whose_one: 'Wer ist {{seen}}? Ein Kontakt wartet auf die Antwort.',
  whose_other: 'Wer ist {{seen}}? {{count}} Kontakte warten auf die Antwort.',
  household: '{{names}} haben eine Adresse, {{place}}. Gehören sie zusammen?',
  never: 'noch nie in Kontakt',
  last: 'zuletzt in Kontakt {{day}}',
  evidence: 'Was dafür oder dagegen spricht: {{list}}.',
  choice: {
    circle: 'Ja, als Kreis',
    apart: 'Nein, jeder für sich',
    same: 'Ja, derselbe Mensch',
    different: 'Nein, zwei Menschen',
    person: '{{name}}',
    new: 'Jemand Neues',
    nobody: 'Niemand, den ich behalten will',
  },
  why: { 'said-so': 'Du hast gesagt, dass hier niemand zu behalten ist.' },
};
