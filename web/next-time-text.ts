/** How a note for the next time is shown: one that already says Ask or Tell says it once. */
import type { NextTime } from './shapes.ts';

const says = /^(?:ask|tell|frag|frage|erzähl|erzähle)(?=[\s:,])/i;

export function nextTimeText(
  note: Pick<NextTime, 'kind' | 'text'>,
  say: (key: string, values?: Readonly<Record<string, unknown>>) => string,
): string {
  return says.test(note.text) ? note.text : say(`person:${note.kind}`, { text: note.text });
}
