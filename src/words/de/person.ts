/** German: person. */
import type { Words } from '../say.ts';

export const person: Words = {};
