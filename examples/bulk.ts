/** Post from no person: newsletters, shops, robots and mailing lists, as they fill every real inbox. */
import { dice } from './dice.ts';
import { atLisbon } from './exchanges.ts';
import type { Bulk } from './household.ts';

/** Every address that no person stands behind, with why. */
export const notPeople: readonly {
  readonly kind: Bulk['kind'];
  readonly address: string;
  readonly name: string;
  readonly subjects: readonly string[];
}[] = [
  {
    kind: 'newsletter',
    address: 'weekly@wordworkers.example',
    name: 'The Word Workers Weekly',
    subjects: ['Five false friends', 'On commas', 'The untranslatable issue'],
  },
  {
    kind: 'newsletter',
    address: 'boletim@casadamusica.example',
    name: 'Casa da Música',
    subjects: ['Programa de Março', 'Concertos de Natal', 'Últimos bilhetes'],
  },
  {
    kind: 'newsletter',
    address: 'hello@slowtravel.example',
    name: 'Slow Travel Letters',
    subjects: ['By train to the sea', 'Ten quiet islands'],
  },
  {
    kind: 'shop',
    address: 'orders@papelaria.example',
    name: 'Papelaria Central',
    subjects: ['Your order has shipped', 'A sua encomenda', 'Fatura n.º 4471'],
  },
  {
    kind: 'shop',
    address: 'no-reply@strings-and-bows.example',
    name: 'Strings & Bows',
    subjects: ['Order confirmation', 'Winter sale on rosin'],
  },
  {
    kind: 'robot',
    address: 'noreply@calendarbot.example',
    name: 'Calendar',
    subjects: ['Reminder: Lunch', 'Invitation accepted'],
  },
  {
    kind: 'robot',
    address: 'mailer-daemon@mail.example',
    name: 'Mail Delivery Subsystem',
    subjects: ['Undelivered Mail Returned to Sender'],
  },
  {
    kind: 'robot',
    address: 'notifications@forge.example',
    name: 'Forge',
    subjects: ['[glossary] Build passed', '[glossary] New comment'],
  },
  {
    kind: 'list',
    address: 'translators@lists.example',
    name: 'translators',
    subjects: [
      '[translators] Rates in 2026',
      '[translators] Term of the week',
      '[translators] Room in Porto',
    ],
  },
];

/** As many of them as asked for, spread over five years, oldest first. */
export function bulkPost(seed: number, today: Temporal.PlainDate, count: number): readonly Bulk[] {
  const throwing = dice(seed, 'bulk');
  const found: Bulk[] = [];
  for (let n = 0; n < count; n++) {
    const sender = throwing.pick(notPeople);
    found.push({
      at: atLisbon(
        today,
        1 + throwing.below(1820),
        throwing.below(24),
        throwing.below(60),
        throwing.below(60),
      ),
      kind: sender.kind,
      from: sender.address,
      fromName: sender.name,
      subject: throwing.pick(sender.subjects),
    });
  }
  return found.sort((a, b) => a.at - b.at);
}
