/** What Kith was not sure of and will not guess: one question, its choices, an undo. */
import type { Question } from '../shapes.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.tsx';
import './question-list.css';

export function QuestionList({ questions }: { readonly questions: readonly Question[] }) {
  const { say } = useWords();
  const act = useAct();
  return (
    <ul className="question-list">
      {questions.map((question) => (
        <li key={question.id} className="card">
          <p dir="auto">{question.text}</p>
          <fieldset aria-label={question.text}>
            {question.choices.map((choice) => (
              <button
                key={choice.id}
                type="button"
                className="btn"
                onClick={() =>
                  void act('answer', { id: question.id, choice: choice.id }, say('capture-screen:answered'))
                }
              >
                {choice.text}
              </button>
            ))}
          </fieldset>
        </li>
      ))}
    </ul>
  );
}
