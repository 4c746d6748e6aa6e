/** Rows as the shapes that actions answer with. */
import type { z } from 'zod';
import { nextDay } from '../../judgement/reasons/occasion.ts';
import { dayNumber, dayOf } from '../../people/day.ts';
import { otherSide } from '../../people/kinship.ts';
import type { Vault } from '../../store/open.ts';
import { rowsWhere } from '../../store/rows.ts';
import { occasionFact } from '../judging/row.ts';
import type * as shapes from '../shapes.ts';
import { memoriesBefore, peopleOf, photosOf, relationRows, touchesBefore } from '../../store/records.ts';

type Ref = z.input<typeof shapes.personRef>;
type Row = Record<string, unknown>;

/** A person's touches, newest first, before a row id when given. */
export function touchesOf(
  vault: Vault,
  personId: number,
  limit: number,
  before: number | null,
): { rows: z.input<typeof shapes.touch>[]; more: number | null } {
  const { rows, more } = touchesBefore(vault, personId, limit, before);
  const people = peopleOf(
    vault,
    'touch',
    rows.map((row) => Number(row['id'])),
  );
  return {
    rows: rows.map((row) => touchShape(row, people.get(Number(row['id'])) ?? [])),
    more,
  };
}

export function touchShape(row: Row, people: Ref[]): z.input<typeof shapes.touch> {
  return {
    id: String(row['public_id']),
    when: new Date(Number(row['at']) * 1000).toISOString(),
    day: dayOf(Number(row['day'])).toString(),
    medium: row['medium'] as z.input<typeof shapes.medium>,
    direction: row['direction'] as z.input<typeof shapes.direction>,
    state: row['state'] as 'done',
    purpose: (row['purpose'] as z.input<typeof shapes.purpose>) ?? null,
    minutes: row['minutes'] as number | null,
    missed: row['missed'] === 1,
    broadcast: row['broadcast'] === 1,
    group: row['group_name'] as string | null,
    text: String(row['text']),
    people,
    source: row['place'] as string | null,
  };
}

export function memoriesOf(vault: Vault, personId: number, limit = 1000): z.input<typeof shapes.memory>[] {
  return memoryShapes(vault, memoriesBefore(vault, personId, limit));
}

export function memoryShapes(vault: Vault, rows: readonly Row[]): z.input<typeof shapes.memory>[] {
  const ids = rows.map((row) => Number(row['id']));
  const people = peopleOf(vault, 'memory', ids);
  const photos = photosOf(vault, ids);
  return rows.map((row) => ({
    id: String(row['public_id']),
    day: row['day'] === null ? null : dayOf(Number(row['day'])).toString(),
    kind: String(row['kind']),
    text: String(row['text']),
    place: row['place'] as string | null,
    people: people.get(Number(row['id'])) ?? [],
    photos: photos
      .filter((photo) => photo['memory_id'] === row['id'])
      .map((photo) => ({
        sha256: String(photo['sha256']),
        mediaType: String(photo['media_type']),
        bytes: Number(photo['bytes']),
        name: photo['name'] as string | null,
      })),
  }));
}

export function occasionsOf(
  vault: Vault,
  person: Ref & { rowId: number },
  today: string,
): z.input<typeof shapes.occasion>[] {
  return rowsWhere(vault, 'occasions', { person_id: person.rowId }, 'month_day, id').map((o) => {
    const fact = occasionFact({
      kind: o.kind === 'event' ? 'other' : o.kind,
      label: o.label,
      date: o.date,
      yearly: o.yearly === 1,
      ofWhom: o.of_whom,
    });
    const next = fact === null ? null : nextDay(fact, dayNumber(today));
    return {
      id: o.public_id,
      person: { id: person.id, name: person.name },
      kind: o.kind,
      label: o.label,
      date: o.date,
      next: next === null ? null : dayOf(next).toString(),
      ofWhom: o.of_whom,
    };
  });
}

export function keptOf(
  vault: Vault,
  person: Ref & { rowId: number },
): {
  promises: z.input<typeof shapes.promise>[];
  nextTime: z.input<typeof shapes.nextTime>[];
  clippings: z.input<typeof shapes.clipping>[];
} {
  const ref = { id: person.id, name: person.name };
  return {
    promises: rowsWhere(vault, 'promises', { person_id: person.rowId }).map((p) => ({
      id: p.public_id,
      person: ref,
      text: p.text,
      madeOn: p.made_on,
      due: p.due,
      doneOn: p.done_on,
    })),
    nextTime: rowsWhere(vault, 'next_times', { person_id: person.rowId }).map((n) => ({
      id: n.public_id,
      person: ref,
      kind: n.kind === 'tell' ? 'tell' : 'ask',
      text: n.text,
      madeOn: n.made_on,
      doneOn: n.done_on,
    })),
    clippings: rowsWhere(vault, 'clippings', { person_id: person.rowId }).map((c) => ({
      id: c.public_id,
      person: ref,
      text: c.text,
      url: c.url,
      madeOn: c.made_on,
      givenOn: c.given_on,
    })),
  };
}

/** Relations both ways: a parent of one is shown as the child of the other. */
export function relationsOf(vault: Vault, personId: number): z.input<typeof shapes.relation>[] {
  const { own, theirs } = relationRows(vault, personId);
  const shown = [
    ...own.map((r) => ({ r, what: String(r['what']) })),
    ...theirs.map((r) => ({ r, what: otherSide(String(r['what'])) })),
  ];
  const seen = new Set<string>();
  return shown.flatMap(({ r, what }) => {
    const key = `${what} ${String(r['other'] ?? r['name'])}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ id: String(r['public_id']), what, id2: r['other'] as string | null, name: String(r['name']) }];
  });
}

export function handlesShape(vault: Vault, personId: number): z.input<typeof shapes.handle>[] {
  return rowsWhere(vault, 'handles', { person_id: personId }).map((h) => ({
    kind: h.kind,
    value: h.value,
    shown: h.shown,
    label: h.label,
    standing: h.standing === 'good' || h.standing === 'bad' ? h.standing : null,
  }));
}
