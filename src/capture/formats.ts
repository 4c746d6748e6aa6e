/** The table of everything Kith can read: adding a format is adding one file and one line. */
import { calendarFormat } from './calendar-format.ts';
import type { Format } from './capturer.ts';
import { chatFormats } from './chat-formats.ts';
import { emlFormat, mboxFormat } from './mail-format.ts';
import { jcardFormat, vcardFormat } from './vcard-format.ts';
import { tableFormats } from './table-formats.ts';

export const formats: readonly Format[] = [
  vcardFormat,
  jcardFormat,
  mboxFormat,
  emlFormat,
  calendarFormat,
  ...chatFormats,
  ...tableFormats,
];
