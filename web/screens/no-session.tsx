/** This browser is not known yet: how to be let in. */
import { useWords } from '../words.tsx';
import './locked.css';

export default function NoSession() {
  const { say } = useWords();
  return (
    <main className="locked">
      <section className="card no-session">
        <h1>{say('app:noSession')}</h1>
        <p className="muted">{say('app:noSessionHint')}</p>
        <button type="button" className="btn go" onClick={() => location.reload()}>
          {say('app:again')}
        </button>
      </section>
    </main>
  );
}
