/** Every question that waits, one at a time. */
import { Link } from 'wouter';
import { Empty } from '../parts/empty.tsx';
import { QuestionQueue } from '../parts/question-queue.tsx';
import { useTitle } from '../parts/use-title.ts';
import { toast } from '../toasts.ts';
import { useAct } from '../use-act.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './capture.css';

export default function Questions() {
  const { say } = useWords();
  const act = useAct();
  const questions = useRead('questions').data;
  const bare = questions?.filter((one) => one.kind === 'whose-card').length ?? 0;
  const join = async () => {
    const outcome = await act('same-names', {});
    if (outcome?.kind !== 'done') return;
    const count = Number(outcome.answer['joined'] ?? 0);
    const change = outcome.answer.change;
    toast({
      text: count === 0 ? say('people-screen:joinedNone') : say('people-screen:joined', { count }),
      tone: 'done',
      ...(count === 0 || typeof change !== 'string'
        ? {}
        : { undo: async () => void (await act('undo', { id: change }, say('app:undo.done'))) }),
    });
  };
  useTitle(say('app:nav.questions'));
  return (
    <div className="screen capture" aria-busy={questions === undefined}>
      <header className="screen-head">
        <div>
          <h1>{say('app:nav.questions')}</h1>
          <p className="muted">{say('capture-screen:questionsIntro')}</p>
        </div>
        {bare > 1 && (
          <button type="button" className="btn" onClick={() => void join()}>
            {say('people-screen:joinNames')}
          </button>
        )}
      </header>
      {questions?.length === 0 && (
        <Empty title={say('capture-screen:noQuestions')} text={say('capture-screen:noQuestionsHint')} />
      )}
      {questions === undefined && <div className="card still" aria-hidden="true" />}
      {questions !== undefined && <QuestionQueue questions={questions} />}
      <p>
        <Link className="link" href="/merge">
          {say('capture-screen:twice')}
        </Link>
      </p>
    </div>
  );
}
