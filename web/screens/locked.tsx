/** The device's own lock: asked for before anything kept here is read. */
import { useState } from 'react';
import { unlock, type LockRecord } from '../offline/lock.ts';
import { clear } from '../offline/shelf.ts';
import { useWords } from '../words.tsx';
import './locked.css';

export function Locked({ lock, onOpen }: { readonly lock: LockRecord; readonly onOpen: () => void }) {
  const { say } = useWords();
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState(false);
  const [trying, setTrying] = useState(false);
  const attempt = async () => {
    setTrying(true);
    const fits = await unlock(passphrase, lock);
    setTrying(false);
    setWrong(!fits);
    if (fits) onOpen();
  };
  return (
    <main className="locked">
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          void attempt();
        }}
      >
        <h1>{say('app:locked.title')}</h1>
        <label className="field">
          <span>{say('app:locked.passphrase')}</span>
          <input
            className="input"
            type="password"
            autoComplete="current-password"
            value={passphrase}
            aria-invalid={wrong}
            onChange={(event) => setPassphrase(event.target.value)}
          />
          <small role="alert">{wrong && say('app:locked.wrong')}</small>
        </label>
        <button type="submit" className="btn go" disabled={trying}>
          {say('app:locked.open')}
        </button>
        <p className="muted small">{say('app:locked.forgot')}</p>
        <button type="button" className="link" onClick={() => void clear().then(() => location.reload())}>
          {say('app:locked.clear')}
        </button>
      </form>
    </main>
  );
}
