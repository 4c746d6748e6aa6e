/** German: welcome. */
import type { Words } from '../say.ts';

export const welcome: Words = {};
