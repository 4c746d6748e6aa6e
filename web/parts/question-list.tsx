/** What Kith was not sure of and will not guess: one question, those it is about side by side, its choices, an undo. */
import type { Question } from '../shapes.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.tsx';
import { Face } from './face.tsx';
import './question-list.css';

export function QuestionList({ questions }: { readonly questions: readonly Question[] }) {
  const { say } = useWords();
  const act = useAct();
  const answer = (question: Question, choice: string) =>
    void act('answer', { id: question.id, choice }, say('capture-screen:answered'));
  return (
    <ul className="question-list">
      {questions.map((question) => (
        <li key={question.id} className="card">
          <p dir="auto">{question.text}</p>
          <SideBySide question={question} />
          <fieldset aria-label={question.text}>
            {question.choices.map((choice) => (
              <button
                key={choice.id}
                type="button"
                className="btn"
                {...describedBy(question, choice.id)}
                onClick={() => answer(question, choice.id)}
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

/** Two buttons of one name are told apart by what stands with that person above. */
function describedBy(question: Question, choice: string): { 'aria-describedby'?: string } {
  const about = question.people.length > 1 && question.people.some((person) => person.id === choice);
  return about ? { 'aria-describedby': `about-${question.id}-${choice}` } : {};
}

/** One column a person; nothing where there is only one to choose. */
function SideBySide({ question }: { readonly question: Question }) {
  const { say, shortDay, list } = useWords();
  const { people, evidence } = question;
  if (people.length < 2) return null;
  return (
    <>
      <ul className="side-by-side">
        {people.map((person) => (
          <li key={person.id} id={`about-${question.id}-${person.id}`}>
            <Face name={person.name} />
            <div>
              <bdi>{person.name}</bdi>
              {[...person.handles, ...(person.company === null ? [] : [person.company])].map((line) => (
                <span key={line} className="muted small" dir="auto">
                  {line}
                </span>
              ))}
              {person.circles.length > 0 && <span className="muted small">{list(person.circles)}</span>}
              <span className="muted small">
                {person.last === null
                  ? say('questions:never')
                  : say('questions:last', { day: shortDay(person.last) })}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {evidence.length > 0 && (
        <p className="muted small">{say('questions:evidence', { list: list(evidence) })}</p>
      )}
    </>
  );
}
