/** German: capture-screen. */
import type { Words } from '../say.ts';

export const capture: Words = {};
