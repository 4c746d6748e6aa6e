/** What was brought in before, each as a whole taken back with one press. */
import { useState } from 'react';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import { shortNames } from './short-names.ts';
import { SkippedList } from './skipped-list.tsx';
import { TakeBack } from './take-back.tsx';
import './import-run.css';

const atATime = 10;

export function PastImports() {
  const { say, list, moment, number } = useWords();
  const imports = useRead('imports').data ?? [];
  const [shown, setShown] = useState(atATime);
  if (imports.length === 0) return null;
  return (
    <section>
      <h2>{say('capture-screen:past')}</h2>
      <ul>
        {imports.slice(0, shown).map((one) => (
          <li key={one.id} className="past-import">
            <b dir="auto">{shortNames(one.sources, list, say) || one.id}</b>
            <span className="muted small">
              {[
                `${number(one.people.new)} ${say('capture-screen:count.peopleNew', { count: one.people.new })}`,
                `${number(one.touches.new)} ${say('capture-screen:count.touchesNew', { count: one.touches.new })}`,
                moment(one.when),
              ].join(' · ')}
            </span>
            {(one.state === 'running' || one.state === 'broken-off' || one.state === 'gone-on') && (
              <span className="chip">{say(`capture-screen:state.${one.state}`)}</span>
            )}
            {one.state === 'undone' ? (
              <span className="chip">{say('app:history.undone')}</span>
            ) : one.state === 'running' ? null : (
              <TakeBack id={one.id} title={shortNames(one.sources, list, say)} />
            )}
            {one.state === 'broken-off' && (
              <span className="muted small">{say('capture-screen:stateHint.broken-off')}</span>
            )}
            {one.state !== 'undone' && <SkippedList count={one.skippedCount} id={one.id} />}
          </li>
        ))}
      </ul>
      {imports.length > shown && (
        <button type="button" className="btn" onClick={() => setShown(shown + atATime)}>
          {say('capture-screen:pastMore', { count: imports.length - shown })}
        </button>
      )}
    </section>
  );
}
