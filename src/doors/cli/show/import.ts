/** What an import brought, what it left aside with place and reason, and what to do next. */
import type { z } from 'zod';
import type importsAction from '../../../actions/imports.ts';
import type { importReport, skipped } from '../../../actions/shapes.ts';
import { showPreview } from './import-preview.ts';
import type { Page } from './page.ts';
import { momentWords, sections, sentence } from './parts.ts';
import { isolate, wrap } from './text.ts';

type Report = z.output<typeof importReport>;
type Skipped = z.output<typeof skipped>;
type Imports = z.output<typeof importsAction.output>;

const placesShown = 3;
const reasonsShown = 20;

export function showImport(report: Report, page: Page): string {
  const { say } = page;
  const { people, touches } = report;
  const found = people.new + people.changed + people.same + touches.new + touches.same;
  if (found + report.skippedCount + report.tables.length === 0)
    return sentence(page, say('shown:import.nothing'));
  const changedNothing = report.people.new + report.people.changed + report.touches.new === 0;
  return sections(
    page.dryRun ? say('shown:import.preview') : '',
    [
      say('shown:import.people', {
        fresh: report.people.new,
        changed: report.people.changed,
        same: report.people.same,
      }),
      say('shown:import.touches', { fresh: report.touches.new, same: report.touches.same }),
    ]
      .map((line) => wrap(line, page.prose, '  '))
      .join('\n'),
    page.dryRun ? showPreview(report, page) : '',
    skips(report.skipped, page, report.skippedCount),
    isShort(report.skipped)
      ? say(`shown:import.${page.dryRun ? 'everyPreview' : 'every'}`, { id: report.import })
      : '',
    page.dryRun
      ? ''
      : [
          ...(report.unsure > 0 ? [say('shown:import.unsure', { count: report.unsure })] : []),
          ...(changedNothing ? [] : [say('shown:import.undo', { id: report.import })]),
          say('shown:import.then'),
        ]
          .map((line) => wrap(line, page.prose, '  '))
          .join('\n'),
  );
}

/** Skips with the same reason stand together, the first places of each named. @param all also those that nobody kept a place of */
export function skips(list: readonly Skipped[], page: Page, all = 0): string {
  if (list.length === 0) return '';
  const byReason = new Map<string, Skipped[]>();
  for (const one of list) byReason.set(one.why, [...(byReason.get(one.why) ?? []), one]);
  const groups = [...byReason].sort((a, b) => countOf(b[1]) - countOf(a[1]));
  const lines = groups.slice(0, reasonsShown).flatMap(([why, all]) => {
    const places = all
      .filter(({ count }) => count === 1 || all.length === 1)
      .slice(0, placesShown)
      .map(
        (one) =>
          `    ${page.paint(
            'dim',
            wrap(
              [one.source, one.place]
                .filter((part) => part !== '')
                .join(', ')
                .replaceAll('\n', ' '),
              page.prose - 4,
              '    ',
            ),
          )}`,
      );
    const rest = countOf(all) - places.length;
    return [
      `  ${wrap(why, page.prose - 2, '  ')}`,
      ...places,
      ...(rest > 0 ? [`    ${page.paint('dim', page.say('shown:import.more', { count: rest }))}`] : []),
    ];
  });
  const beyond = Math.max(0, all - countOf(list));
  const hidden = beyond + groups.slice(reasonsShown).reduce((sum, [, one]) => sum + countOf(one), 0);
  if (hidden > 0) lines.push(`  ${page.say('shown:import.more', { count: hidden })}`);
  return [page.say('shown:import.skipped', { count: countOf(list) + beyond }), ...lines].join('\n');
}

const countOf = (list: readonly Skipped[]): number => list.reduce((sum, { count }) => sum + count, 0);

const isShort = (list: readonly Skipped[]): boolean => list.some(({ count }) => count > 1);

export function showImports(imports: Imports, page: Page): string {
  if (imports.length === 0) return sentence(page, page.say('shown:import.none'));
  const last = imports.find(({ state }) => state !== 'undone' && state !== 'running');
  return sections(
    ...imports.map((one) => oneImport(one, page)),
    last === undefined ? '' : page.paint('dim', page.say('shown:import.undo', { id: last.id })),
  );
}

const sourcesShown = 5;

/** The first of many sources, and how many more. */
function sourcesOf(sources: readonly string[], page: Page): string {
  const first = sources.slice(0, sourcesShown).map(isolate).join(', ');
  const rest = sources.length - sourcesShown;
  return rest > 0 ? `${first} ${page.say('shown:import.more', { count: rest })}` : first;
}

function oneImport(one: Imports[number], page: Page): string {
  const { say } = page;
  const sums = [
    say('shown:import.brought', { people: one.people.new, touches: one.touches.new }),
    ...(one.skippedCount === 0 ? [] : [say('shown:import.left', { count: one.skippedCount })]),
  ];
  const state = one.state === 'done' ? '' : ` · ${say(`shown:import.state.${one.state}`)}`;
  return [
    page.paint('bold', wrap(sourcesOf(one.sources, page), page.prose)),
    `  ${page.paint('dim', `${momentWords(page, one.when)} · ${one.id}`)}${state}`,
    `  ${sums.join(' · ')}`,
    ...(one.state === 'broken-off'
      ? [`  ${wrap(say('shown:import.goOn', { id: one.id }), page.prose - 2, '  ')}`]
      : []),
    ...(one.skipped.length > 0
      ? [
          skips(one.skipped, page, one.skippedCount),
          ...(isShort(one.skipped) ? [say('shown:import.every', { id: one.id })] : []),
        ]
      : one.skippedCount > 0
        ? [`  ${page.paint('dim', say('shown:import.details', { id: one.id }))}`]
        : []),
  ].join('\n');
}
