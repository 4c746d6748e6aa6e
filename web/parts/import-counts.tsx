/** What an import brought, or would bring, in numbers. */
import type { ImportReport } from '../shapes.ts';
import { useWords } from '../words.tsx';
import './import-run.css';

export function ImportCounts({ report }: { readonly report: ImportReport }) {
  const { say, number } = useWords();
  const counts: readonly (readonly [string, number])[] = [
    ['peopleNew', report.people.new],
    ['peopleChanged', report.people.changed],
    ['touchesNew', report.touches.new],
    ['same', report.people.same + report.touches.same],
    ['unsure', report.unsure],
    ['skipped', report.skippedCount],
  ];
  return (
    <dl className="counts">
      {counts
        .filter(([, count], index) => count > 0 || index === 0 || index === 2)
        .map(([name, count]) => (
          <div key={name}>
            <dd>{number(count)}</dd>
            <dt>{say(`capture-screen:count.${name}`, { count })}</dt>
          </div>
        ))}
    </dl>
  );
}
