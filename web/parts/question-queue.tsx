/** Questions one at a time: answered by a key or a press, put off, gone back to by undo; the rest waits below in one line each. */
import { useState } from 'react';
import { useKey } from '../keys.ts';
import type { Question } from '../shapes.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.tsx';
import { QuestionCard } from './question-card.tsx';
import './question-list.css';

const linesShown = 8;

export function QuestionQueue({ questions }: { readonly questions: readonly Question[] }) {
  const { say } = useWords();
  const act = useAct();
  // Answered, and not yet gone from what the server says.
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [later, setLater] = useState<readonly string[]>([]);
  const [first, setFirst] = useState<string | null>(null);
  const [moved, setMoved] = useState(0);
  const [lines, setLines] = useState(linesShown);
  const [asked, setAsked] = useState(questions);
  const [met, setMet] = useState<ReadonlySet<string>>(() => new Set(questions.map(({ id }) => id)));
  if (asked !== questions) {
    setAsked(questions);
    setMet(new Set([...met, ...questions.map(({ id }) => id)]));
    setGone(new Set([...gone].filter((id) => questions.some((one) => one.id === id))));
  }
  const waiting = inTurn(
    questions.filter(({ id }) => !gone.has(id)),
    later,
    first,
  );
  const [current, ...rest] = waiting;
  const answer = async (question: Question, choice: string) => {
    setGone((before) => new Set(before).add(question.id));
    // Taken back, it is the one to be answered again.
    setFirst(question.id);
    setMoved(moved + 1);
    const done = await act('answer', { id: question.id, choice }, say('capture-screen:answered'));
    if (done === null) setGone((before) => new Set([...before].filter((id) => id !== question.id)));
  };
  const putOff = () => {
    if (current === undefined || rest.length === 0) return;
    setLater([...later.filter((id) => id !== current.id), current.id]);
    setFirst(null);
    setMoved(moved + 1);
  };
  const show = (id: string) => {
    setLater(later.filter((one) => one !== id));
    setFirst(id);
    setMoved(moved + 1);
  };
  useKey('0', 'capture-screen:key.later', putOff, rest.length > 0);
  if (current === undefined) return null;
  const all = met.size;
  const at = all - waiting.length;
  return (
    <div className="question-queue">
      <div className="queue-far">
        <progress max={all} value={at} aria-label={say('capture-screen:queue', { at, all })} />
        <p className="muted small" aria-hidden="true">
          {say('capture-screen:queue', { at, all })}
        </p>
      </div>
      <QuestionCard
        key={current.id}
        question={current}
        keys
        takesFocus={moved > 0}
        onAnswer={(choice) => void answer(current, choice)}
      />
      {rest.length > 0 && (
        <>
          <p className="queue-later">
            <button type="button" className="btn plain" onClick={putOff}>
              {say('capture-screen:queueLater')} <kbd aria-hidden="true">0</kbd>
            </button>
          </p>
          <section aria-labelledby="queue-rest">
            <h2 id="queue-rest" className="aside-title">
              {say('capture-screen:queueRest')}
            </h2>
            <ul className="queue-rest">
              {rest.slice(0, lines).map((question) => (
                <li key={question.id}>
                  <button type="button" className="link" dir="auto" onClick={() => show(question.id)}>
                    {question.text}
                  </button>
                </li>
              ))}
            </ul>
            {rest.length > lines && (
              <button type="button" className="btn" onClick={() => setLines(lines + 50)}>
                {say('capture-screen:moreQuestions', { count: rest.length - lines })}
              </button>
            )}
          </section>
        </>
      )}
    </div>
  );
}

/** Those put off come last, in the order in which they were; one comes first where it was asked for. */
function inTurn(
  questions: readonly Question[],
  later: readonly string[],
  first: string | null,
): readonly Question[] {
  const place = ({ id }: Question) => (id === first ? -1 : later.indexOf(id) + 1);
  return questions.toSorted((a, b) => place(a) - place(b));
}
