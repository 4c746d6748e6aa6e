/** What was begun on an earlier day with someone who is not in front today: did it come about? */
import { Link } from 'wouter';
import type { Today } from '../shapes.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.tsx';
import './honest-question.css';

export function Begun({ begun, today }: { readonly begun: Today['begun']; readonly today: string }) {
  const { say, ago } = useWords();
  const act = useAct();
  return begun.map((one) => (
    <div key={one.touch} className="honest-question">
      <p>
        <Link href={`/people/${encodeURIComponent(one.person.id)}`}>{one.ask}</Link>{' '}
        <span className="muted small">
          {say(`app:medium.${one.medium}`)} · {ago(one.when, today)}
        </span>
      </p>
      <div>
        <button
          type="button"
          className="btn"
          onClick={() =>
            void act(
              'reached',
              { touch: one.touch, answer: 'yes' },
              say('today:said.done', { name: one.person.name || say('app:nameless') }),
            )
          }
        >
          {say('today:yes')}
        </button>
        <button
          type="button"
          className="btn plain"
          onClick={() =>
            void act('reached', { touch: one.touch, answer: 'no' }, say('today:said.notReached'))
          }
        >
          {say('today:notYet')}
        </button>
      </div>
    </div>
  ));
}
