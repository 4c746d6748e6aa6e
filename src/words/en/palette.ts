/** English: palette. */
import type { Words } from '../say.ts';

export const palette: Words = {};
