/** Every question that waits. */
import { Empty } from '../parts/empty.tsx';
import { QuestionList } from '../parts/question-list.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './capture.css';

export default function Questions() {
  const { say } = useWords();
  const questions = useRead('questions').data;
  useTitle(say('app:nav.questions'));
  return (
    <div className="screen capture" aria-busy={questions === undefined}>
      <header className="screen-head">
        <div>
          <h1>{say('app:nav.questions')}</h1>
          <p className="muted">{say('capture-screen:questionsIntro')}</p>
        </div>
      </header>
      {questions?.length === 0 && (
        <Empty title={say('capture-screen:noQuestions')} text={say('capture-screen:noQuestionsHint')} />
      )}
      {questions !== undefined && <QuestionList questions={questions.slice(0, 100)} />}
    </div>
  );
}
