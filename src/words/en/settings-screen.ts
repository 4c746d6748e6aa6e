/** English: settings-screen. */
import type { Words } from '../say.ts';

export const settings: Words = {};
