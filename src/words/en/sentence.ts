/** English: what stayed unclear in a plain line. */
import type { Words } from '../say.ts';

export const sentence: Words = {};
