/** One question that Kith will not guess: those it is about side by side, each a button where one of them is chosen, and the other answers below. */
import { useEffect, useRef } from 'react';
import { useKey } from '../keys.ts';
import type { Question } from '../shapes.ts';
import { useWords } from '../words.tsx';
import { Face } from './face.tsx';
import './question-card.css';

interface QuestionCardProps {
  readonly question: Question;
  readonly onAnswer: (choice: string) => void;
  /** Number keys answer it; on one card of a screen at most. */
  readonly keys?: boolean;
  /** Whoever reads by ear goes on at its words. */
  readonly takesFocus?: boolean;
}

const order = ['first', 'second', 'third'] as const;

type Choice = Question['choices'][number];
type Person = Question['people'][number];

export function QuestionCard({ question, onAnswer, keys = false, takesFocus = false }: QuestionCardProps) {
  const { say, list } = useWords();
  const { choices, people, evidence } = question;
  const asked = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) asked.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const picked = people.filter((person) => choices.some(({ id }) => id === person.id));
  const others = choices.filter(({ id }) => !picked.some((person) => person.id === id));
  // As they stand on the screen, from the first tile to the last button.
  const inOrder = [...picked.map(({ id }) => id), ...others.map(({ id }) => id)];
  const keyOf = (id: string) => (keys ? inOrder.indexOf(id) + 1 : 0);
  return (
    <article className="card question-card" aria-labelledby={`asked-${question.id}`}>
      <h2 ref={asked} id={`asked-${question.id}`} tabIndex={-1} dir="auto">
        {question.text}
      </h2>
      {people.length > 0 && (
        <ul className="side-by-side">
          {people.map((person) => (
            <li key={person.id}>
              {picked.includes(person) ? (
                <button type="button" onClick={() => onAnswer(person.id)}>
                  <About person={person} />
                  <KeyCap at={keyOf(person.id)} />
                </button>
              ) : (
                <About person={person} />
              )}
            </li>
          ))}
        </ul>
      )}
      {evidence.length > 0 && (
        <p className="muted small">{say('questions:evidence', { list: list(evidence) })}</p>
      )}
      <fieldset aria-label={question.text}>
        {others.map((choice: Choice) => (
          <button key={choice.id} type="button" className="btn" onClick={() => onAnswer(choice.id)}>
            {choice.text}
            <KeyCap at={keyOf(choice.id)} />
          </button>
        ))}
      </fieldset>
      {keys &&
        inOrder
          .slice(0, 9)
          .map((id, index) => <AnswerKey key={id} at={index + 1} onPress={() => onAnswer(id)} />)}
    </article>
  );
}

function About({ person }: { readonly person: Person }) {
  const { say, shortDay, list } = useWords();
  const lines = [...person.handles, ...(person.company === null ? [] : [person.company])];
  return (
    <span className="about">
      <Face name={person.name} />
      <span>
        <bdi>{person.name}</bdi>
        {lines.map((line) => (
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
      </span>
    </span>
  );
}

function KeyCap({ at }: { readonly at: number }) {
  return at > 0 && at < 10 ? <kbd aria-hidden="true">{at}</kbd> : null;
}

function AnswerKey({ at, onPress }: { readonly at: number; readonly onPress: () => void }) {
  useKey(String(at), `capture-screen:key.${order[at - 1] ?? 'more'}`, onPress);
  return null;
}
