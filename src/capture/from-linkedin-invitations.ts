/** LinkedIn’s Invitations.csv: an invitation that carries words is a message; one without is a click, and no touch. */
import type { CsvRow } from '../formats/csv.ts';
import { fold } from '../people/fold.ts';
import { userHandle } from '../people/normalise.ts';
import type { CaptureContext } from './capturer.ts';
import type { Evidence } from './evidence.ts';
import { readTableDate } from './table-date.ts';
import { writePartialDate } from '../people/partial-date.ts';

/** @param header the bare names of the columns. */
export function linkedInInvitations(header: readonly string[], context: CaptureContext) {
  const index = new Map(header.map((name, i) => [name, i]));
  let wordless = { count: 0, line: 0 };
  return {
    add(row: CsvRow): readonly Evidence[] {
      const get = (name: string) => row.cells[index.get(name) ?? -1]?.trim() ?? '';
      const out = /^outgoing$/i.test(get('direction'));
      const name = out ? get('to') : get('from');
      const date = readTableDate(get('sent at'), 'month-first', context.today);
      const place = `line ${row.line}`;
      if (name === '' || date === null)
        return [{ kind: 'skipped', place, why: { key: 'tables:skipped.linkedin-row' } }];
      const text = get('message').replaceAll(/\s+/g, ' ').slice(0, 500);
      if (text === '') {
        wordless = { count: wordless.count + 1, line: wordless.line || row.line };
        return [];
      }
      const url = get(out ? 'inviteeprofileurl' : 'inviterprofileurl');
      const handle = /linkedin\.com\/in\//i.test(url) ? userHandle('linkedin', url) : null;
      const day = writePartialDate(date);
      return [
        {
          kind: 'touch',
          key: `linkedin:invitation:${handle?.value ?? fold(name)}:${day}:${out ? 'out' : 'in'}`,
          place,
          moment: { at: Date.parse(`${day}T12:00:00Z`) / 1000, day, dayOnly: true },
          medium: 'message',
          direction: out ? 'out' : 'in',
          people: [{ name, handle }],
          text,
          minutes: null,
          purpose: null,
          broadcast: false,
          missed: false,
          group: null,
        },
      ];
    },
    end(): readonly Evidence[] {
      const { count, line } = wordless;
      const why = { key: 'tables:skipped.linkedin-invitation', values: { count } };
      return count === 0 ? [] : [{ kind: 'skipped', place: `line ${line}`, why }];
    },
  };
}
