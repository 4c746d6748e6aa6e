/** Why reading stopped in the middle of a file: what came before it stands, the reason is told. */
import type { Sentence } from '../problem.ts';

export class Unreadable extends Error {
  readonly why: Sentence;
  constructor(key: string, values: Readonly<Record<string, unknown>> = {}, cause?: unknown) {
    super(key, { cause });
    this.name = 'Unreadable';
    this.why = { key: `readers:${key}`, values };
  }
}
