/** What a preview shows beside the counts: a few of what is new, what would be asked, and how the columns of a table were read. */
import type { z } from 'zod';
import type { importReport, tableShape } from '../../../actions/shapes.ts';
import type { Page } from './page.ts';
import { dayWords, sections, sentence, table } from './parts.ts';
import { isolate, wrap } from './text.ts';

type Report = z.output<typeof importReport>;
type Table = z.output<typeof tableShape>;

/** Of a wide table, the columns that something stands in. */
const mostColumns = 40;
const sureEnough = 0.9;

export function showPreview(report: Report, page: Page): string {
  const { say } = page;
  const { preview } = report;
  const touches = (preview?.touches ?? []).map((one) => [
    dayWords(page, one.day),
    say(`people-words:medium.${one.medium}`),
    one.people.map(isolate).join(', '),
    one.text,
  ]);
  return sections(
    preview === null || preview.people.length === 0
      ? ''
      : sentence(page, say('shown:import.forExample', { what: preview.people.map(isolate).join(', ') })),
    table(page, touches, { indent: '  ', styles: ['dim', 'dim', null, 'dim'] }),
    preview === null || preview.questions.length === 0
      ? ''
      : [
          say('shown:import.asks'),
          ...preview.questions.map((one) => `  ${wrap(one, page.prose - 2, '  ')}`),
        ].join('\n'),
    ...report.tables.filter(isUnclear).map((one) => oneTable(one, page)),
  );
}

/** A table whose headings say it all needs no second look; one that was corrected is shown as it is read now. */
function isUnclear({ header, people, columns }: Table): boolean {
  return (
    !header ||
    !people ||
    columns.some(({ sure, samples }) => (sure < sureEnough || sure === 1) && samples.length > 0)
  );
}

function oneTable(one: Table, page: Page): string {
  const { say } = page;
  const filled = one.columns.filter(({ samples }) => samples.length > 0).slice(0, mostColumns);
  const headed = (header: string, number: number): string =>
    one.header && header !== '' ? header : say('shown:import.column', { count: number });
  const rows = filled.map(({ header, number, field, samples }) => [
    headed(header, number),
    fieldWords(field, page),
    samples.join(' · '),
  ]);
  const doubtful = filled.find(({ field }) => field === null) ?? filled[0];
  return [
    page.paint(
      'bold',
      say(`shown:import.${one.people ? 'table' : 'tableNobody'}`, { source: isolate(one.source) }),
    ),
    table(page, rows, { indent: '  ', styles: [null, 'cyan', 'dim'] }),
    ...(doubtful === undefined
      ? []
      : [
          page.paint(
            'dim',
            wrap(
              say('shown:import.correct', {
                column: one.header ? doubtful.header : String(doubtful.number),
                field: one.people ? 'birthday' : 'name',
              }),
              page.prose,
            ),
          ),
        ]),
  ].join('\n');
}

/** `email:home#2` in words. */
function fieldWords(field: string | null, page: Page): string {
  if (field === null) return page.say('shown:import.asIs');
  const [, kind = '', label] = /^([a-z-]+)(?::([^#=]+))?/.exec(field) ?? [];
  const words = page.say(`tables:field.${kind}`);
  return label === undefined ? words : `${words} (${label})`;
}
