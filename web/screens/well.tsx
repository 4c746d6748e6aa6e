/** The well: when life turns, whom could I call; how warm it is, and what I gave lately. */
import { Link, useSearchParams } from 'wouter';
import { Face } from '../parts/face.tsx';
import { Failed } from '../parts/failed.tsx';
import { Options } from '../parts/options.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Ways } from '../parts/ways.tsx';
import { useAct } from '../use-act.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './look.css';

const scenarios = ['talk', 'job', 'illness', 'move', 'grief'] as const;

export default function Well() {
  const { say } = useWords();
  const act = useAct();
  const [address, setAddress] = useSearchParams();
  const scenario = scenarios.find((one) => one === address.get('scenario')) ?? 'talk';
  const asked = useRead('well', { scenario }, { previous: true });
  useTitle(say('look-screen:well.title'));
  if (asked.data === undefined && asked.isError)
    return <Failed error={asked.error} again={() => void asked.refetch()} />;
  return (
    <div className="screen review" aria-busy={asked.data === undefined}>
      <header className="screen-head">
        <div>
          <h1>{say('look-screen:well.title')}</h1>
          <p className="muted">{say('look-screen:well.intro')}</p>
        </div>
      </header>
      <Options
        titled
        legend={say('look-screen:well.scenario')}
        name="scenario"
        value={scenario}
        onChange={(value) => setAddress({ scenario: value }, { replace: true })}
        options={scenarios.map((one) => [one, say(`look-screen:well.${one}`)])}
      />
      {asked.data !== undefined && (
        <>
          <p className="review-text" aria-live="polite">
            {asked.data.text}
          </p>
          <ul className="well-people">
            {asked.data.people.map((one) => (
              <li key={one.person.id} className="card well-person">
                <h2>
                  <Face name={one.person.name} />
                  <Link href={`/people/${encodeURIComponent(one.person.id)}`}>
                    <bdi>{one.person.name || say('app:nameless')}</bdi>
                  </Link>
                </h2>
                <p>{[one.warmth, one.gave, one.could ?? ''].filter((part) => part !== '').join(' ')}</p>
                {one.ways.length > 0 && (
                  <Ways
                    ways={one.ways}
                    opened={null}
                    onOpen={(way) => void act('reach', { who: one.person.id, by: way.medium })}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
