/** Nametag’s JSON export → cards, relations and memories. */
import { decodeText } from '../formats/decode-text.ts';
import { monicaLimit, part, textOf } from '../formats/monica.ts';
import { emailHandle } from '../people/normalise.ts';
import { readPartialDate } from '../people/partial-date.ts';
import type { CaptureContext, Capturer, OwnerGuess } from './capturer.ts';
import { cardFromNametag, listOf, nametagName } from './card-from-nametag.ts';
import type { Evidence, Seen, Skipped } from './evidence.ts';

/** JSON has to be whole: everything comes from `end`. Never throws. */
export function fromNametag(_context: CaptureContext): Capturer {
  const text = decodeText();
  let held: string[] = [];
  let size = 0;
  const keep = (more: string) => {
    size += more.length;
    if (size <= monicaLimit) held.push(more);
    else held = [];
  };
  return {
    push(chunk) {
      keep(text.push(chunk));
      return [];
    },
    end() {
      keep(text.end());
      if (size > monicaLimit) return [skip('line 1', 'monica-too-large')];
      try {
        return evidenceOf(JSON.parse(held.join('').replace(/^\uFEFF/, '')));
      } catch {
        return [skip('line 1', 'nametag-json')];
      }
    },
  };
}

/** Whether the head of a file is that of Nametag’s export. */
export function isNametag(head: string): boolean {
  return (
    /^\s*\{\s*"version"\s*:\s*"\d/.test(head) &&
    /"exportDate"\s*:/.test(head) &&
    /"accountCreated"\s*:/.test(head)
  );
}

/** Who exported it says so. */
export function nametagOwner(head: string): readonly OwnerGuess[] {
  const user = /"user"\s*:\s*\{([^{}]{0,2000})/.exec(head)?.[1] ?? '';
  const handle = emailHandle(/"email"\s*:\s*"([^"\\]{3,320})"/.exec(user)?.[1] ?? '');
  return handle === null ? [] : [{ handle, name: null, share: 1 }];
}

function evidenceOf(whole: unknown): readonly Evidence[] {
  const out: Evidence[] = [];
  const people = listOf(whole, 'people');
  const names = new Map<string, Seen>();
  for (const person of people)
    names.set(textOf(part(person, 'id')), { name: nametagName(person), handle: null });
  for (const [i, person] of people.entries()) {
    const place = `person ${i + 1}`;
    if (nametagName(person) === '') out.push(skip(place, 'monica-item'));
    else out.push({ kind: 'card', place, text: cardFromNametag(person) });
  }
  for (const [i, person] of people.entries())
    for (const relation of listOf(person, 'relationships')) {
      // The word says what the person is to the other, not the other way round.
      const b = names.get(textOf(part(person, 'id')));
      const a = names.get(textOf(part(relation, 'relatedPersonId'))) ?? {
        name: textOf(part(relation, 'relatedPersonName')),
        handle: null,
      };
      const what = textOf(part(part(relation, 'relationshipType'), 'label')).toLowerCase();
      if (b?.name && a.name && what !== '')
        out.push({ kind: 'relation', place: `person ${i + 1}`, a, what, b });
    }
  for (const [i, entry] of listOf(whole, 'journalEntries').entries()) {
    const text = [textOf(part(entry, 'title')), textOf(part(entry, 'body'))]
      .filter((t) => t !== '')
      .join('\n');
    const day = textOf(part(entry, 'date')).slice(0, 10);
    const ids = listOf(entry, 'peopleIds').map(textOf);
    const who =
      ids.length > 0
        ? ids.flatMap((id) => names.get(id) ?? [])
        : listOf(entry, 'people').map((name): Seen => ({ name: textOf(name), handle: null }));
    if (text !== '')
      out.push({
        kind: 'memory',
        key: `nametag:${textOf(part(entry, 'id')) || `${day}:${i}`}`,
        place: `entry ${i + 1}`,
        people: who,
        day: readPartialDate(day)?.day === undefined ? null : day,
        text,
      });
  }
  return out;
}

function skip(place: string, why: string): Skipped {
  return { kind: 'skipped', place, why: { key: `tables:skipped.${why}` } };
}
