/** A question asked honestly: did you reach them, or, after several times put off, what would be true. */
import type { NextPerson } from '../shapes.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.tsx';
import './honest-question.css';

type Answer = NextPerson['answers'][number];

interface HonestQuestionProps {
  readonly next: NextPerson;
  readonly onYes: () => void;
  readonly onAnswer: (answer: Answer) => void;
}

export function HonestQuestion({ next, onYes, onAnswer }: HonestQuestionProps) {
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
      {started === null && next.answers.length > 0 && (
        <fieldset aria-label={next.ask ?? ''}>
          {next.answers.map((answer) => (
            <button key={answer.exit} type="button" className="btn" onClick={() => onAnswer(answer)}>
              {answer.say}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
