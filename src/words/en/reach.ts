/** English: the words of reaching out. */
import type { Words } from '../say.ts';

export const reach: Words = {};
