/** The calendar as a format: recognised by its first line, and its owner by who is in most of its meetings. */
import { decodeSample } from '../formats/decode-text.ts';
import { readCalendar, readLine } from '../formats/icalendar.ts';
import type { Handle } from '../people/handle.ts';
import { emailHandle, handleKey } from '../people/normalise.ts';
import type { Format, OwnerGuess } from './capturer.ts';
import { fromCalendar } from './from-calendar.ts';

export const calendarFormat: Format = {
  name: 'icalendar',
  sniff(head) {
    const first = decodeSample(head).slice(0, 4096).trimStart().split(/\r?\n/)[0] ?? '';
    if (/^\uFEFF?BEGIN:\s*VCALENDAR\s*$/i.test(first)) return 0.98;
    return /^\uFEFF?BEGIN:\s*(?:VEVENT|VTODO|VTIMEZONE)\s*$/i.test(first) ? 0.9 : 0;
  },
  owner(sample) {
    const reader = readCalendar();
    const seen = new Map<string, { handle: Handle; name: string | null; count: number }>();
    let meetings = 0;
    for (const item of [...reader.push(sample.subarray(0, 4_000_000)), ...reader.end()]) {
      if (item.kind !== 'component' || item.name !== 'VEVENT') continue;
      const here = new Map<string, { handle: Handle; name: string | null }>();
      for (const text of item.lines) {
        if (!/^(?:ATTENDEE|ORGANIZER)/i.test(text)) continue;
        const line = readLine(text);
        const handle = line === null ? null : emailHandle(line.value);
        if (line === null || handle === null || handle.value.endsWith('.calendar.google.com')) continue;
        const name = line.params['CN'] ?? '';
        here.set(handleKey(handle), { handle, name: name === '' || name.includes('@') ? null : name });
      }
      if (here.size < 2) continue;
      meetings++;
      for (const [key, who] of here) {
        const known = seen.get(key);
        seen.set(key, { handle: who.handle, name: known?.name ?? who.name, count: (known?.count ?? 0) + 1 });
      }
    }
    return [...seen.values()]
      .sort((a, b) => b.count - a.count)
      .slice(0, 3)
      .map(({ handle, name, count }): OwnerGuess => ({ handle, name, share: count / meetings }));
  },
  open: fromCalendar,
};
