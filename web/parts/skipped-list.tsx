/** What could not be read: where it stands and why; it stopped nothing else. */
import type { ImportReport } from '../shapes.ts';
import { useWords } from '../words.tsx';

const most = 200;

export function SkippedList({ skipped }: { readonly skipped: ImportReport['skipped'] }) {
  const { say } = useWords();
  if (skipped.length === 0) return null;
  return (
    <details className="skipped">
      <summary>{say('capture-screen:skippedTitle', { count: skipped.length })}</summary>
      <ul tabIndex={-1}>
        {skipped.slice(0, most).map((one) => (
          <li key={`${one.source} ${one.place} ${one.why}`}>
            <bdi>{one.source}</bdi> <span className="muted">{one.place}</span> {one.why}
          </li>
        ))}
      </ul>
    </details>
  );
}
