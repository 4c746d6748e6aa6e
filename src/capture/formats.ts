/** The table of everything Kith can read: adding a format is adding one file and one line. */
import type { Format } from './capturer.ts';

export const formats: readonly Format[] = [];
