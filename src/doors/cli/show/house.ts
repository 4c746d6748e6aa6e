/** The vault itself: where it lies, what is set, and the tokens that open it. */
import type { z } from 'zod';
import type initAction from '../../../actions/init.ts';
import type settingsAction from '../../../actions/settings.ts';
import type tokenAction from '../../../actions/token.ts';
import type { Page } from './page.ts';
import { momentWords, sections, sentence, table } from './parts.ts';

export function showInit(answer: z.output<typeof initAction.output>, page: Page): string {
  const { say } = page;
  const me = answer.me.map((key) => key.replace(/^[a-z]+:/, ''));
  return sections(
    page.dryRun ? say('shown:changed.dryRun') : '',
    [
      sentence(page, say('shown:changed.init', { vault: answer.vault })),
      ...(me.length === 0 ? [] : [sentence(page, say('shown:changed.initMe', { me: me.join(', ') }))]),
      `${answer.zone} · ${answer.region}`,
    ].join('\n'),
    page.paint('dim', say('shown:changed.initNext')),
  );
}

export function showSettings(answer: z.output<typeof settingsAction.output>, page: Page): string {
  const { change, ...set } = answer;
  const key = page.input['key'];
  const rows = Object.entries(set).filter(([name]) => typeof key !== 'string' || name === key);
  return sections(
    page.dryRun ? page.say('shown:changed.dryRun') : '',
    table(
      page,
      rows.map(([name, value]) => [name, valueWords(value, page)]),
      { styles: ['bold', null] },
    ),
    change !== null
      ? page.paint('dim', page.say('shown:changed.undo'))
      : typeof key === 'string'
        ? ''
        : page.paint('dim', page.say('shown:settings.own')),
  );
}

function valueWords(value: unknown, page: Page): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'boolean') return page.say(value ? 'shown:yes' : 'shown:no');
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : '–';
}

export function showToken(answer: z.output<typeof tokenAction.output>, page: Page): string {
  const { say } = page;
  if (answer.token !== null)
    return sections(sentence(page, say('shown:token.once')), `  ${page.paint('bold', answer.token)}`);
  if (answer.tokens.length === 0) return sentence(page, say('shown:token.none'));
  return sections(
    page.input['do'] === 'revoke' ? sentence(page, say('shown:token.revoked')) : '',
    table(
      page,
      answer.tokens.map((one) => [
        one.id,
        one.name,
        one.scope,
        one.used === null
          ? say('shown:token.unused')
          : say('shown:token.used', { when: momentWords(page, one.used) }),
      ]),
      { styles: ['cyan', 'bold', null, 'dim'] },
    ),
  );
}

export function showSample(
  answer: { readonly people: number; readonly touches: number; readonly said: number },
  page: Page,
): string {
  const { say } = page;
  return sections(
    page.dryRun ? say('shown:changed.dryRun') : '',
    sentence(page, say('shown:sample.in', { ...answer })),
    page.paint('dim', say('shown:import.then')),
  );
}
