/** A few questions below each other, each answered where it stands, with an undo. */
import type { Question } from '../shapes.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.tsx';
import { QuestionCard } from './question-card.tsx';
import './question-list.css';

export function QuestionList({ questions }: { readonly questions: readonly Question[] }) {
  const { say } = useWords();
  const act = useAct();
  return (
    <ul className="question-list">
      {questions.map((question) => (
        <li key={question.id}>
          <QuestionCard
            question={question}
            onAnswer={(choice) =>
              void act('answer', { id: question.id, choice }, say('capture-screen:answered'))
            }
          />
        </li>
      ))}
    </ul>
  );
}
