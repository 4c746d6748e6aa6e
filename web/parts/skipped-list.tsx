/** What was left aside, by reason: the first places of each and how many more; it stopped nothing else. */
import { useState } from 'react';
import type { ImportReport } from '../shapes.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';

type Skipped = ImportReport['skipped'];

const most = 2_000;

/** @param id the import, when every single one can be asked for */
export function SkippedList({
  skipped,
  count,
  id,
}: {
  readonly skipped: Skipped;
  readonly count: number;
  readonly id?: string;
}) {
  const { say, number } = useWords();
  const [whole, setWhole] = useState(false);
  const asked = useRead('imports', { id, all: true }, { enabled: whole && id !== undefined });
  if (count === 0) return null;
  const told = whole ? (asked.data?.[0]?.skipped ?? skipped) : skipped;
  const title = say('capture-screen:skippedTitle', { count });
  const isShort = skipped.some((one) => one.count > 1);
  const groups = [...Map.groupBy(told.slice(0, most), ({ why }) => why)];
  return (
    <details className="skipped">
      <summary>{title}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls is reached by keyboard */}
      <section className="skipped-list" tabIndex={0} aria-label={title}>
        {groups.map(([why, all]) => (
          <div key={why}>
            <p>
              {why} <span className="muted">{number(all.reduce((sum, one) => sum + one.count, 0))}</span>
            </p>
            <ul>
              {all.map((one, index) => (
                <li key={`${one.source} ${one.place} ${index}`}>
                  <bdi>{one.source}</bdi>{' '}
                  <span className="muted">
                    {one.count > 1 ? say('capture-screen:more', { count: one.count }) : one.place}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
      {isShort && id !== undefined && !whole && (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          {say('capture-screen:showEvery')}
        </button>
      )}
    </details>
  );
}
