/** A question asked honestly: did you reach them, or, after several times put off, what is in the way. */
import type { NextPerson } from '../shapes.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.tsx';
import './honest-question.css';

export function HonestQuestion({ next, onYes }: { readonly next: NextPerson; readonly onYes: () => void }) {
  const { say } = useWords();
  const act = useAct();
  const { started } = next;
  return (
    <div className="honest-question">
      <p>{next.ask}</p>
      {started !== null && (
        <div>
          <button type="button" className="btn" onClick={onYes}>
            {say('today:yes')}
          </button>
          <button
            type="button"
            className="btn plain"
            onClick={() =>
              void act('reached', { touch: started, answer: 'no' }, say('today:said.notReached'))
            }
          >
            {say('today:notYet')}
          </button>
        </div>
      )}
    </div>
  );
}
