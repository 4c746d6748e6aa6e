/** 3-2-1 for one person: what is safe, what is missing, and the one next action. */
import type { PersonPage } from '../shapes.ts';
import { useWords } from '../words.tsx';
import './backed-up-strip.css';

interface BackedUpStripProps {
  readonly person: PersonPage;
  readonly today: string;
  readonly onCompose: () => void;
  readonly onTurn: (what: string) => void;
}

export function BackedUpStrip({ person, today, onCompose, onTurn }: BackedUpStripProps) {
  const { say, list, shortDay, number } = useWords();
  const { memories, ways, nextDate, stale, action } = person.backedUp;
  // Of who died, rests or is estranged, what is kept is all there is to say.
  if (person.rest.length > 0 && action === null)
    return (
      <section className="card backed-up-strip" aria-label={say('person:backedUp.name')}>
        <div>
          <b>{number(memories)}</b>
          <span>{say('person:backedUp.memories', { count: memories })}</span>
        </div>
      </section>
    );
  const passed = nextDate !== null && (stale || nextDate < today);
  return (
    <section className="card backed-up-strip" aria-label={say('person:backedUp.name')}>
      <div className={memories >= 3 ? '' : 'missing'}>
        <b>{number(memories)}</b>
        <span>{say('person:backedUp.memories', { count: memories })}</span>
      </div>
      <div className={ways.length >= 2 ? '' : 'missing'}>
        <b>{number(ways.length)}</b>
        <span>
          {ways.length === 0
            ? say('person:backedUp.noWays')
            : say('person:backedUp.ways', {
                count: ways.length,
                ways: list(ways.map((way) => say(`person:kind.${way}`, { defaultValue: way }))),
              })}
        </span>
      </div>
      <div className={nextDate === null || passed ? 'missing' : ''}>
        <b>{nextDate === null ? say('person:backedUp.no') : shortDay(nextDate, today)}</b>
        <span>
          {nextDate === null
            ? say('person:backedUp.noDate')
            : say(passed ? 'person:backedUp.passed' : 'person:backedUp.date')}
        </span>
      </div>
      <div className="strip-act">
        {action !== null && <p>{action}</p>}
        {ways.length === 0 ? (
          <button type="button" className="btn" onClick={() => onTurn('edit')}>
            {say(person.handles.length === 0 ? 'person:backedUp.addWay' : 'person:backedUp.tryWay')}
          </button>
        ) : nextDate === null || passed ? (
          <button type="button" className="btn" onClick={() => onTurn('date')}>
            {say('person:backedUp.pick')}
          </button>
        ) : ways.length < 2 ? (
          <button type="button" className="btn" onClick={() => onTurn('edit')}>
            {say('person:backedUp.addWay')}
          </button>
        ) : (
          <button type="button" className="btn" onClick={onCompose}>
            {say('person:backedUp.write')}
          </button>
        )}
      </div>
    </section>
  );
}
