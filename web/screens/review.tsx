/** The review of a week or a quarter: what was, in plain counts, and three moves of which one may take none. */
import { Link, useSearchParams } from 'wouter';
import { Failed } from '../parts/failed.tsx';
import { Options } from '../parts/options.tsx';
import { useTitle } from '../parts/use-title.ts';
import { saveFile } from '../save-file.ts';
import type { Reads } from '../shapes.ts';
import { toast } from '../toasts.ts';
import { problemToast, useAct } from '../use-act.ts';
import { readOrKept, useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './look.css';

type Move = Reads['review']['moves'][number];

const counted = ['people', 'touches', 'promisesKept', 'promisesOpen', 'memories'] as const;

export default function Review() {
  const { say, shortDay, number } = useWords();
  const [address, setAddress] = useSearchParams();
  const period = address.get('period') === 'quarter' ? 'quarter' : 'week';
  const asked = useRead('review', { period }, { previous: true });
  useTitle(say('look-screen:review.title'));
  const keepTime = async () => {
    try {
      const { name, ics } = await readOrKept('appointment', {});
      saveFile(name, ics);
    } catch (error) {
      toast(problemToast(error, say));
    }
  };
  if (asked.data === undefined && asked.isError)
    return <Failed error={asked.error} again={() => void asked.refetch()} />;
  const review = asked.data;
  return (
    <div className="screen review" aria-busy={review === undefined}>
      <header className="screen-head">
        <div>
          <h1>{say('look-screen:review.title')}</h1>
          <p className="muted">
            {review !== undefined &&
              say('look-screen:review.intro', {
                since: shortDay(review.since, review.until),
                until: shortDay(review.until, review.until),
              })}
          </p>
        </div>
        <Options
          legend={say('look-screen:review.period')}
          name="period"
          value={period}
          onChange={(value) => setAddress({ period: value }, { replace: true })}
          options={[
            ['week', say('look-screen:review.week')],
            ['quarter', say('look-screen:review.quarter')],
          ]}
        />
      </header>
      {review !== undefined && (
        <>
          <p className="review-text">{review.text}</p>
          <dl className="card review-counts" aria-label={say('look-screen:review.counts')}>
            {counted.map((one) => (
              <div key={one}>
                <dt>{say(`look-screen:review.${one}`)}</dt>
                <dd>{number(review.counts[one])}</dd>
              </div>
            ))}
          </dl>
          <section>
            <h2>{say('look-screen:review.moves')}</h2>
            <p className="muted">
              {say(
                review.moves.length === 0 ? 'look-screen:review.noMoves' : 'look-screen:review.movesIntro',
              )}
            </p>
            <ol className="review-moves">
              {review.moves.map((move) => (
                <OneMove key={`${move.kind} ${move.text}`} move={move} />
              ))}
            </ol>
          </section>
          <p className="look-ways">
            <Link className="btn plain" href="/look">
              {say('look-screen:review.more')}
            </Link>
            <button type="button" className="btn plain" onClick={() => void keepTime()}>
              {say('look-screen:review.appointment')}
            </button>
          </p>
        </>
      )}
    </div>
  );
}

function OneMove({ move }: { readonly move: Move }) {
  const { say } = useWords();
  const act = useAct();
  const { person, ring } = move;
  const name = person === null ? '' : person.name || say('app:nameless');
  return (
    <li className="card">
      <p>{move.text}</p>
      {person !== null && ring !== null ? (
        <button
          type="button"
          className="btn"
          onClick={() =>
            void act(
              'ring',
              { who: person.id, ring },
              say('look-screen:review.ringSet', { name, ring: say(`app:ring.${ring}`) }),
            )
          }
        >
          {say('look-screen:review.setRing', { ring: say(`app:ring.${ring}`) })}
        </button>
      ) : (
        <Link className="btn" href={placeOf(move)}>
          {person !== null
            ? say(move.kind === 'memory' ? 'look-screen:review.write' : 'look-screen:review.open', { name })
            : say(
                move.kind === 'introduction'
                  ? 'look-screen:review.toIntroductions'
                  : 'look-screen:review.toLook',
              )}
        </Link>
      )}
    </li>
  );
}

function placeOf(move: Move): string {
  if (move.person !== null) return `/people/${encodeURIComponent(move.person.id)}`;
  return move.kind === 'introduction' ? '/introductions' : '/look';
}
