/** German: map. */
import type { Words } from '../say.ts';

export const map: Words = {};
