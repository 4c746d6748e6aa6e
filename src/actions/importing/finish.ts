/** The end of an import: who of the new ones is a person, who belongs together, and what must be asked. */
import { removeRow, rowById } from '../../store/rows.ts';
import { statement, unindexText } from '../../store/search-index.ts';
import { askHouseholds } from './ask-household.ts';
import { askWhoIsSame } from './ask-whether-same.ts';
import { judgeAll } from './judge-provisional.ts';
import { keepRobots } from './note-robot.ts';
import { askAgainWhoseCard, setBareAside } from './set-aside.ts';
import { settleAround } from './keep-around.ts';
import { joinTold } from './join-told.ts';
import { setNobodyAside } from './set-nobody-aside.ts';
import { settleBare } from './settle-bare.ts';
import { settleNotPeople } from './settle-not-people.ts';
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
    keepRobots(w);
  },
  judgeAll,
  setNobodyAside,
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
     WHERE seen NOT IN (SELECT seen FROM not_people) AND seen NOT LIKE 'around:%' AND seen NOT LIKE 'robot:%' GROUP BY seen ORDER BY seen`,
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
