/** What a preview shows beside the counts: a few of what is new, and what Kith would ask. */
import type { ImportReport } from '../shapes.ts';
import { useWords } from '../words.tsx';
import { MediumIcon } from './medium-icon.tsx';
import './import-preview.css';

export function ImportPreview({ report }: { readonly report: ImportReport }) {
  const { say, list, shortDay } = useWords();
  const { preview } = report;
  if (preview === null) return null;
  const { people, touches, questions } = preview;
  return (
    <>
      {people.length > 0 && (
        <p className="preview-people" dir="auto">
          {say('capture-screen:forExample', { what: list(people) })}
        </p>
      )}
      {touches.length > 0 && (
        <ul className="preview-touches" aria-label={say('capture-screen:touchesSample')}>
          {touches.map((one) => (
            <li key={`${one.day} ${one.people.join()} ${one.text}`}>
              <time dateTime={one.day} className="muted">
                {shortDay(one.day)}
              </time>
              <MediumIcon medium={one.medium} />
              <span>
                <bdi>{list(one.people)}</bdi> <bdi className="muted">{one.text}</bdi>
              </span>
            </li>
          ))}
        </ul>
      )}
      {questions.length > 0 && (
        <div className="preview-asks">
          <h3>{say('capture-screen:asks')}</h3>
          <ul>
            {questions.map((one) => (
              <li key={one} dir="auto">
                {one}
              </li>
            ))}
          </ul>
          {report.unsure > questions.length && (
            <p className="muted small">
              {say('capture-screen:asksMore', { count: report.unsure - questions.length })}
            </p>
          )}
        </div>
      )}
    </>
  );
}
