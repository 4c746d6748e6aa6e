/** The table of everything Kith can read: adding a format is adding one file and one line. */
import { calendarFormat } from './calendar-format.ts';
import type { Format } from './capturer.ts';
import { chatFormats } from './chat-formats.ts';

export const formats: readonly Format[] = [calendarFormat, ...chatFormats];
