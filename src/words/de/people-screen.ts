/** German: people-screen. */
import type { Words } from '../say.ts';

export const people: Words = {};
