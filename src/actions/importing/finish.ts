/** The end of an import: who of the new ones is a person, who belongs together, and what must be asked. */
import { addressVerdict, oneWay, volumeVerdict, type MailVolume } from '../../capture/not-a-person.ts';
import { dayOf } from '../../people/day.ts';
import type { Seen } from '../../capture/evidence.ts';
import type { Sentence } from '../../problem.ts';
import { recount } from '../../store/pace.ts';
import { insertIfNew, removeRow, rowById, rowsWhere, updateRow } from '../../store/rows.ts';
import { statement, unindexPerson, unindexText } from '../../store/search-index.ts';
import { askHouseholds } from './ask-household.ts';
import { askWhoIsSame } from './ask-whether-same.ts';
import { isHeld } from './is-held.ts';
import { askAgainWhoseCard, setBareAside } from './set-aside.ts';
import { settleAround } from './keep-around.ts';
import { joinTold } from './join-told.ts';
import { keepWaiting } from './keep-waiting.ts';
import { settleBare, settleNotPeople } from './settle-bare.ts';
import { settleCards } from './settle-cards.ts';
import { settleTouches } from './settle-touches.ts';
import { withdrawSame } from './withdraw-same.ts';
import { settleWaiting } from './settle-waiting.ts';
import { ask, imports, type Writer } from './writer.ts';
import { nameRank } from './write-touch.ts';

/**
 * The steps of the end, in their order: each stands for itself and may be a transaction of its own, so that whoever else
 * writes waits for one of them and not for all.
 */
export const finishing: readonly ((w: Writer) => void)[] = [
  (w) => {
    for (const later of w.later.splice(0)) later();
  },
  judgeAll,
  settleBare,
  settleCards,
  (w) => {
    settleTouches(w);
    setBareAside(w);
  },
  settleNotPeople,
  settleWaiting,
  joinTold,
  settleAround,
  (w) => {
    const people = new Set([...w.toAsk, ...w.toJudge]);
    askWhoIsSame(w, people);
    withdrawSame(w, people);
  },
  askHouseholds,
  (w) => {
    closeStarted(w);
    askAboutWaiting(w);
    askAgainWhoseCard(w);
  },
];

function judgeAll(w: Writer): void {
  const mayBeNobody = oneSided(w);
  for (const id of [...w.toJudge].sort((a, b) => a - b)) if (mayBeNobody.has(id)) judgeProvisional(w, id);
}

/** Those from whom something came and to whom, as far as their statistics say, nothing went: all others are somebody. */
function oneSided(w: Writer): ReadonlySet<number> {
  const least = Math.min(oneWay.incoming, oneWay.incomingUnsure, oneWay.incomingCertain);
  const rows = statement(
    w.vault,
    'SELECT person_id FROM pace WHERE touches >= ? AND last_out_at IS NULL',
  ).all(least);
  return new Set(rows.map((row) => Number(row['person_id'])));
}

/** One-way volume makes no person: their touches wait with the reason, and come back when the user says so or writes to them. */
function judgeProvisional(w: Writer, id: number): void {
  const person = rowById(w.vault, 'people', id);
  if (person === null || person.provisional === 0) return;
  const handles = rowsWhere(w.vault, 'handles', { person_id: id });
  const mail = handles.find((h) => h.kind === 'email');
  const verdict = mail === undefined ? null : volumeVerdict(volumeOf(w, id, mail.value));
  if (verdict !== null && verdict.kind === 'not-person' && mail !== undefined && !isHeld(w.vault, id)) {
    dismiss(w, id, `email:${mail.value}`, person.name, verdict.why);
  }
}

function volumeOf(w: Writer, id: number, address: string): MailVolume {
  const row = statement(
    w.vault,
    `SELECT sum(t.direction = 'in') AS incoming, sum(t.direction <> 'in') AS outgoing, min(t.day) AS first, max(t.day) AS last,
       count(DISTINCT t.text) AS subjects
     FROM touch_people tp JOIN touches t ON t.id = tp.touch_id WHERE tp.person_id = ?`,
  ).get(id);
  return {
    incoming: Number(row?.['incoming'] ?? 0),
    outgoing: Number(row?.['outgoing'] ?? 0),
    firstDay: dayOf(Number(row?.['first'] ?? 0)).toString(),
    lastDay: dayOf(Number(row?.['last'] ?? 0)).toString(),
    distinctSubjects: Number(row?.['subjects'] ?? 0),
    address: addressVerdict(address).kind === 'unsure' ? 'unsure' : 'person',
  };
}

function dismiss(w: Writer, id: number, seen: string, name: string, why: Sentence): void {
  const touches = statement(
    w.vault,
    'SELECT touch_id FROM touch_people WHERE person_id = ? ORDER BY touch_id',
  )
    .all(id)
    .map((r) => Number(r['touch_id']));
  const handle = rowsWhere(w.vault, 'handles', { person_id: id })[0];
  const one: Seen = {
    name,
    handle:
      handle === undefined
        ? null
        : { kind: 'email', value: handle.value, shown: handle.shown, label: handle.label },
  };
  const others = keepWaiting(w, touches, id, seen, one);
  unindexPerson(w.vault, id);
  const mine = rowById(w.vault, 'people', id)?.import_id === w.importId;
  removeRow(w.vault, 'people', id);
  if (mine) w.tally.peopleNew -= 1;
  w.stale.delete(id);
  w.memory.forget(id);
  const row = insertIfNew(
    w.vault,
    'not_people',
    {
      seen,
      name,
      why: JSON.stringify(why),
      verdict: 'one-way',
      count: touches.length,
      decided_by: 'rule',
      import_id: w.importId,
    },
    'seen',
  );
  if (row !== null) w.memory.notPeople.set(seen, { id: row, verdict: 'one-way', decidedBy: 'rule' });
  w.tally.notPeople += 1;
  recount(w.vault, others);
}

/**
 * What was started and now shows in the mail or the call log is done: the evidence stands, the intention goes. Moments are
 * compared within two days and an hour; where either is known by its day alone, days are, since its moment is only a guess.
 */
function closeStarted(w: Writer): void {
  const done = statement(
    w.vault,
    `SELECT DISTINCT s.id FROM touches s JOIN touch_people sp ON sp.touch_id = s.id
     WHERE s.state = 'started' AND s.state <> 'done' AND EXISTS (
       SELECT 1 FROM touch_people tp JOIN touches t ON t.id = tp.touch_id
       WHERE tp.person_id = sp.person_id AND t.state IN ('done', 'answered') AND t.direction <> 'in' AND t.missed = 0
         AND t.broadcast = 0 AND t.import_id IN (SELECT value FROM json_each(?))
         AND CASE WHEN s.day_only = 1 OR t.day_only = 1 THEN t.day BETWEEN s.day AND s.day + 2
             ELSE t.at BETWEEN s.at - 3600 AND s.at + 172800 END)`,
  ).all(JSON.stringify(imports(w)));
  for (const row of done) {
    unindexText(w.vault, Number(row['id']));
    removeRow(w.vault, 'touches', Number(row['id']));
  }
}

/** One question for each somebody whom several people could be. */
function askAboutWaiting(w: Writer): void {
  const groups = statement(
    w.vault,
    `SELECT seen, count(*) AS n FROM waiting
     WHERE seen NOT IN (SELECT seen FROM not_people) AND seen NOT LIKE 'around:%' GROUP BY seen ORDER BY seen`,
  ).all();
  for (const group of groups) {
    const seen = String(group['seen']);
    const key = seen.startsWith('name:') ? null : seen;
    const people = key === null ? w.memory.byName(seen.slice(5)) : w.memory.byHandle(key);
    const rows = people.flatMap((p) => rowById(w.vault, 'people', p.id) ?? []);
    if (rows.length === 0) continue;
    ask(w, {
      key: `whose:${seen}`,
      kind: 'whose',
      text: {
        key: 'questions:whose',
        values: {
          seen: shownOf(
            w,
            seen,
            rows.map((row) => row.name),
          ),
          count: Number(group['n']),
        },
      },
      choices: [
        ...rows.map((row) => ({
          id: row.public_id,
          key: 'questions:choice.person',
          values: { name: row.name },
        })),
        { id: 'new', key: 'questions:choice.new' },
        { id: 'nobody', key: 'questions:choice.nobody' },
      ],
      subject: { seen },
    });
  }
}

/** A handle as their cards write it, a name as the fullest of those who bear it. */
function shownOf(w: Writer, seen: string, names: readonly string[]): string {
  if (seen.startsWith('name:')) return names.reduce((a, b) => (nameRank(b) > nameRank(a) ? b : a));
  const at = seen.indexOf(':');
  const sql = `SELECT shown FROM handles WHERE kind = ? AND value = ? ORDER BY source <> 'card', length(shown) DESC, shown LIMIT 1`;
  return String(statement(w.vault, sql).get(seen.slice(0, at), seen.slice(at + 1))?.['shown'] ?? seen);
}

export function noteNotPerson(
  w: Writer,
  seen: string,
  name: string | null,
  why: Sentence,
  count: number,
): void {
  // Whoever has the address is somebody; a user who took it back said so.
  if (w.memory.byHandle(seen).length > 0) return;
  const before = w.memory.notPeople.get(seen);
  if (before !== undefined) {
    const row = rowById(w.vault, 'not_people', before.id);
    if (row === null) return;
    // What a cut-off import counted is counted again from the start.
    if (row.import_id !== null && w.brokenOff.has(row.import_id))
      updateRow(w.vault, 'not_people', row.id, { count, import_id: w.importId });
    else if (row.import_id === w.importId)
      updateRow(w.vault, 'not_people', row.id, { count: row.count + count });
    return;
  }
  const id = insertIfNew(
    w.vault,
    'not_people',
    {
      seen,
      name,
      why: JSON.stringify(why),
      verdict: 'robot',
      count,
      decided_by: 'rule',
      import_id: w.importId,
    },
    'seen',
  );
  if (id === null) return;
  w.memory.notPeople.set(seen, { id, verdict: 'robot', decidedBy: 'rule' });
  w.tally.notPeople += 1;
}
