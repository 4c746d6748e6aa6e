/** Touches, memories, days and what else is kept, each as one line. */
import type { z } from 'zod';
import type * as shapes from '../../../actions/shapes.ts';
import type { Page } from './page.ts';
import { dayWords, names, partialWords } from './parts.ts';
import { isolate } from './text.ts';

type Shape<K extends keyof typeof shapes> = z.output<(typeof shapes)[K]>;

/** @param whose the person whose story it is: only the others in it are named */
export function touchLine(touch: Shape<'touch'>, page: Page, whose: string | null): string {
  const { say } = page;
  const others = touch.people.filter((one) => one.id !== whose);
  const facts = [
    say(`people-words:medium.${touch.medium}`),
    touch.state === 'planned' || touch.state === 'started'
      ? say(`people-words:touchState.${touch.state}`)
      : '',
    touch.missed ? say('shown:person.missed') : '',
    touch.direction === 'mutual' ? '' : say(`people-words:direction.${touch.direction}`),
    touch.minutes === null ? '' : say('shown:minutes', { count: Math.round(touch.minutes) }),
    touch.group ?? (others.length === 0 ? '' : names(page, others.slice(0, 5))),
  ].filter((fact) => fact !== '');
  const text = firstLine(touch.text);
  return `${page.paint('dim', dayWords(page, touch.day))}  ${facts.join(' · ')}${text === '' ? '' : `: ${isolate(text)}`}`;
}

export function memoryLine(memory: Shape<'memory'>, page: Page): string {
  const when = memory.day === null ? '' : `${page.paint('dim', dayWords(page, memory.day))}  `;
  return `${when}${isolate(memory.text)}${memory.place === null ? '' : ` (${memory.place})`}`;
}

export function occasionLine(occasion: Shape<'occasion'>, page: Page): string {
  const kind = page.say(`people-words:occasion.${occasion.kind}`);
  const whose = occasion.ofWhom === null ? '' : `${occasion.ofWhom}: `;
  const label = occasion.label === '' || occasion.label === kind ? '' : ` (${occasion.label})`;
  return `${page.paint('dim', partialWords(page, occasion.date))}  ${whose}${kind}${label}`;
}

export function promiseLine(promise: Shape<'promise'>, page: Page): string {
  if (promise.doneOn !== null)
    return `${promise.text} · ${page.say('shown:person.kept', { day: dayWords(page, promise.doneOn) })}`;
  return promise.due === null
    ? promise.text
    : `${promise.text} · ${page.say('shown:person.due', { day: dayWords(page, promise.due) })}`;
}

export function handleLine(handle: Shape<'handle'>, page: Page): string {
  const standing = handle.standing === null ? '' : ` · ${page.say(`people-words:handle.${handle.standing}`)}`;
  const shown = handle.shown.replace(/\s*\n\s*/g, ', ');
  return `${page.say(`people-words:handle.${handle.kind}`)}  ${isolate(shown)}${page.paint('dim', standing)}`;
}

export function firstLine(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > 160 ? `${line.slice(0, 159).trimEnd()}…` : line;
}
