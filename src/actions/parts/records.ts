/** Rows as the shapes that actions answer with. */
import type { z } from 'zod';
import { nextDay } from '../../judgement/reasons/occasion.ts';
import { dayNumber, dayOf } from '../../people/day.ts';
import { otherSide } from '../../people/kinship.ts';
import type { Vault } from '../../store/open.ts';
import { rowsWhere } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import { occasionFact } from '../judging/row.ts';
import type * as shapes from '../shapes.ts';

type Ref = z.input<typeof shapes.personRef>;
type Row = Record<string, unknown>;

/** The people of many touches or memories in one query. */
export function peopleOf(
  vault: Vault,
  table: 'touch' | 'memory',
  ids: readonly number[],
): Map<number, Ref[]> {
  const sql = `SELECT x.${table}_id AS id, p.public_id, p.name FROM ${table}_people x JOIN people p ON p.id = x.person_id
    WHERE x.${table}_id IN (SELECT value FROM json_each(?)) ORDER BY p.name`;
  const map = new Map<number, Ref[]>();
  for (const row of statement(vault, sql).all(JSON.stringify(ids))) {
    const list = map.get(Number(row['id'])) ?? [];
    list.push({ id: String(row['public_id']), name: String(row['name']) });
    map.set(Number(row['id']), list);
  }
  return map;
}

/** A person's touches, newest first, before a row id when given. */
export function touchesOf(
  vault: Vault,
  personId: number,
  limit: number,
  before: number | null,
): { rows: z.input<typeof shapes.touch>[]; more: number | null } {
  const sql = `SELECT t.* FROM touch_people x JOIN touches t ON t.id = x.touch_id
    WHERE x.person_id = ? AND x.touch_id < ? ORDER BY x.touch_id DESC LIMIT ?`;
  const rows = statement(vault, sql).all(personId, before ?? Number.MAX_SAFE_INTEGER, limit + 1);
  const shown = rows.slice(0, limit);
  const people = peopleOf(
    vault,
    'touch',
    shown.map((row) => Number(row['id'])),
  );
  return {
    rows: shown.map((row) => touchShape(row, people.get(Number(row['id'])) ?? [])),
    more: rows.length > limit ? Number(shown.at(-1)?.['id']) : null,
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
  const sql = `SELECT m.* FROM memory_people x JOIN memories m ON m.id = x.memory_id WHERE x.person_id = ? ORDER BY m.id DESC LIMIT ?`;
  return memoryShapes(vault, statement(vault, sql).all(personId, limit));
}

export function memoryShapes(vault: Vault, rows: readonly Row[]): z.input<typeof shapes.memory>[] {
  const ids = rows.map((row) => Number(row['id']));
  const people = peopleOf(vault, 'memory', ids);
  const photos = statement(
    vault,
    'SELECT * FROM photos WHERE memory_id IN (SELECT value FROM json_each(?)) ORDER BY id',
  ).all(JSON.stringify(ids));
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
  const own = statement(
    vault,
    `SELECT r.public_id, r.what, p.public_id AS other, coalesce(p.name, r.other_name) AS name FROM relations r
     LEFT JOIN people p ON p.id = r.other_id WHERE r.person_id = ? ORDER BY r.id`,
  ).all(personId);
  const theirs = statement(
    vault,
    `SELECT r.public_id, r.what, p.public_id AS other, p.name FROM relations r JOIN people p ON p.id = r.person_id WHERE r.other_id = ? ORDER BY r.id`,
  ).all(personId);
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
