/** An answer that says itself in a sentence (`text`), with what stands beside it as lines. */
import type { Page } from './page.ts';
import { dayWords, section, sections, sentence } from './parts.ts';
import { isolate } from './text.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Null for an answer that is no record with sentences or lists in it. */
export function showTold(answer: unknown, page: Page): string | null {
  if (!isFields(answer)) return null;
  const told = [answer, ...Object.values(answer).filter(isFields)].flatMap(({ text }) =>
    typeof text === 'string' && text !== '' ? [sentence(page, text)] : [],
  );
  const lists = Object.entries(answer).filter(([, value]) => Array.isArray(value));
  if (told.length === 0 && lists.length === 0) return null;
  const parts = lists.flatMap(([key, value]) => {
    const heading = page.say(`shown:heading.${key}`);
    const lines = (value as readonly unknown[]).flatMap((one) => line(one, page) ?? []);
    return heading === `heading.${key}` || lines.length === 0 ? [] : [section(page, heading, lines)];
  });
  return told.length + parts.length === 0
    ? sentence(page, page.say('shown:nothingYet'))
    : sections(told.join('\n'), ...parts);
}

/** The words of one entry in the order it gives them: names, sentences, days; numbers, ids and links are left out. */
function line(one: unknown, page: Page): string | null {
  if (typeof one === 'string') return one;
  if (!isFields(one)) return null;
  const said = Object.entries(one).flatMap(([key, value]) =>
    typeof value === 'string' && value !== '' && !silent.has(key)
      ? [/^\d{4}-\d\d-\d\d$/.test(value) ? dayWords(page, value) : isolate(value)]
      : [],
  );
  const people = Object.values(one)
    .filter(isPerson)
    .filter(({ name }) => !said.some((words) => words.includes(name)))
    .map(({ name }) => isolate(name));
  const parts = [...people, ...said];
  return parts.length === 0 ? null : parts.join(' · ');
}

/** Fields that are for programs: what an entry is called, what opens it, what kind it is. */
const silent = new Set([
  'id',
  'touch',
  'link',
  'href',
  'kind',
  'medium',
  'step',
  'state',
  'pace',
  'key',
  'sha256',
]);

const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const isPerson = (value: unknown): value is { readonly name: string } =>
  isFields(value) && typeof value['name'] === 'string' && typeof value['id'] === 'string';
