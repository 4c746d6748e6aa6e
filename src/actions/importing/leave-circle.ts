/** Takes somebody out of a circle that only files speak of; a circle that nobody is in any more goes with the last. */
import { run } from '../../store/rows.ts';
import type { Writer } from './writer.ts';

/** @param circle a row id */
export function leaveCircle(w: Writer, circle: number, person: number): void {
  run(w.vault, 'DELETE FROM circle_people WHERE circle_id = ? AND person_id = ?', circle, person);
  run(
    w.vault,
    `DELETE FROM circles WHERE id = ?1 AND source = 'card' AND cadence_days IS NULL
       AND NOT EXISTS (SELECT 1 FROM circle_people WHERE circle_id = ?1) AND NOT EXISTS (SELECT 1 FROM intentions WHERE circle_id = ?1)`,
    circle,
  );
}
