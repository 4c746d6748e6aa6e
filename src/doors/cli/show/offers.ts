/** Memories worth keeping, each with the two commands that answer it; and what mailboxes hold. */
import type { z } from 'zod';
import type mailboxAction from '../../../actions/mailbox.ts';
import type offersAction from '../../../actions/offers.ts';
import { showImport } from './import.ts';
import type { Page } from './page.ts';
import { sections, sentence, table } from './parts.ts';
import { isolate } from './text.ts';

export function showOffers(answer: z.output<typeof offersAction.output>, page: Page): string {
  if (answer.offers.length === 0) return page.say('offers:none');
  return sections(
    ...answer.offers.map((one) =>
      [
        page.paint('bold', isolate(one.person.name)),
        sentence(page, one.text),
        table(
          page,
          [
            [`kith keep-offer ${one.id}`, page.say('offers:keep')],
            [`kith dismiss ${one.id}`, page.say('offers:leave')],
          ],
          { indent: '  ', styles: ['cyan', 'dim'] },
        ),
      ].join('\n'),
    ),
    answer.more > 0 ? page.paint('dim', page.say('offers:more', { count: answer.more })) : '',
  );
}

export function showMailbox(answer: z.output<typeof mailboxAction.output>, page: Page): string {
  const { say } = page;
  const asked = page.input['do'];
  if (asked === 'fetch') {
    if (page.dryRun)
      return table(
        page,
        answer.folders.map((one) => [
          `${one.mailbox}/${one.path}`,
          say('offers:mailbox.new', { count: one.new }),
        ]),
        { styles: ['bold', 'dim'] },
      );
    if (answer.reports.length === 0) return say('offers:mailbox.nothing');
    return sections(...answer.reports.map((report) => showImport(report, page)));
  }
  if (answer.mailboxes.length === 0) return say('offers:mailbox.none');
  const list = table(
    page,
    answer.mailboxes.map((one) => [one.address, `${one.host}:${String(one.port)}`]),
    { styles: ['bold', 'dim'] },
  );
  return sections(list, page.paint('dim', say('offers:mailbox.next')));
}
