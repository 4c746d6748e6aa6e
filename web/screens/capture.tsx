/** Bringing in what you already have: drop it, see what it would do, let it in; all of it can be taken back. */
import { useEffect } from 'react';
import { Link } from 'wouter';
import { findWaiting, useBrought } from '../brought.ts';
import { FileDrop } from '../parts/file-drop.tsx';
import { ImportRun } from '../parts/import-run.tsx';
import { Mailboxes } from '../parts/mailboxes.tsx';
import { NotPeopleList } from '../parts/not-people-list.tsx';
import { PastImports } from '../parts/past-imports.tsx';
import { QuestionList } from '../parts/question-list.tsx';
import { SentenceBox } from '../parts/sentence-box.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './capture.css';

export default function Capture() {
  const { say } = useWords();
  const { brought } = useBrought();
  useEffect(() => void findWaiting(), []);
  const questions = useRead('questions').data ?? [];
  useTitle(say('app:nav.capture'));
  return (
    <div className="screen capture">
      <header className="screen-head">
        <div>
          <h1>{say('capture-screen:title')}</h1>
          <p className="muted">{say('capture-screen:intro')}</p>
        </div>
      </header>
      <SentenceBox />
      {brought === null ? (
        <FileDrop />
      ) : (
        <ImportRun key={brought.batch} brought={brought} onMeanwhile={() => {}} />
      )}
      <Mailboxes />
      {questions.length > 0 && (
        <section>
          <h2>{say('capture-screen:questions', { count: questions.length })}</h2>
          <QuestionList questions={questions.slice(0, 3)} />
          {questions.length > 3 && (
            <p className="all-questions">
              <Link className="link" href="/questions">
                {say('capture-screen:allQuestions', { count: questions.length })}
              </Link>
            </p>
          )}
        </section>
      )}
      <NotPeopleList />
      <PastImports />
    </div>
  );
}
