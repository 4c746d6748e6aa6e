/** After an import: what to do next, and all of it taken back, with what stays told in words. */
import { Link } from 'wouter';
import { letGo } from '../brought.ts';
import type { ImportReport } from '../shapes.ts';
import { useWords } from '../words.tsx';
import { TakeBack } from './take-back.tsx';

export function ImportEnd({ report }: { readonly report: ImportReport }) {
  const { say } = useWords();
  const changed = report.people.new + report.people.changed + report.touches.new > 0;
  return (
    <>
      <div className="form-end">
        <Link className="btn go" href="/" onClick={letGo}>
          {say('capture-screen:toToday')}
        </Link>
        {report.unsure > 0 && (
          <Link className="btn" href="/questions">
            {say('capture-screen:questions', { count: report.unsure })}
          </Link>
        )}
        <button type="button" className="btn plain" onClick={letGo}>
          {say('capture-screen:another')}
        </button>
      </div>
      {changed && <TakeBack id={report.import} label={say('capture-screen:takeBack')} onTaken={letGo} />}
    </>
  );
}
