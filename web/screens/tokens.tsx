/** What else is let in besides this browser: each token by name, made here, shown once, taken back with one press. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { send } from '../client.ts';
import { Failed } from '../parts/failed.tsx';
import { useTitle } from '../parts/use-title.ts';
import { textOf } from '../text-of.ts';
import { toast } from '../toasts.ts';
import { problemToast, useAct } from '../use-act.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './tokens.css';

const scopes = ['read', 'write', 'dav', 'feed'] as const;

interface Made {
  readonly token: string;
  readonly scope: string;
}

export default function Tokens() {
  const { say, moment } = useWords();
  const act = useAct();
  const asked = useRead('token');
  const [made, setMade] = useState<Made | null>(null);
  useTitle(say('letting-screen:title'));
  if (asked.data === undefined && asked.isError)
    return <Failed error={asked.error} again={() => void asked.refetch()} />;
  const tokens = asked.data?.tokens ?? [];
  return (
    <div className="screen tokens" aria-busy={asked.data === undefined}>
      <header className="screen-head">
        <div>
          <h1>{say('letting-screen:title')}</h1>
          <p className="muted">{say('letting-screen:intro')}</p>
        </div>
      </header>
      {made === null ? <Make onMade={setMade} /> : <Shown made={made} onDone={() => setMade(null)} />}
      <section>
        <h2>{say('letting-screen:listed')}</h2>
        {asked.data !== undefined && tokens.length === 0 && (
          <p className="muted">{say('letting-screen:none')}</p>
        )}
        <ul className="token-list">
          {tokens.map((one) => (
            <li key={one.id}>
              <div>
                <b>
                  <bdi>{one.name}</bdi>
                </b>
                <small className="muted">
                  {[
                    say(`letting-screen:scopes.${one.scope}`),
                    say('letting-screen:made', { when: moment(one.made) }),
                    one.used === null
                      ? say('letting-screen:unused')
                      : say('letting-screen:used', { when: moment(one.used) }),
                  ].join(' · ')}
                </small>
              </div>
              <button
                type="button"
                className="btn"
                aria-label={say('letting-screen:revokeOne', { name: one.name })}
                onClick={() =>
                  void act(
                    'token',
                    { do: 'revoke', id: one.id },
                    say('letting-screen:revoked', { name: one.name }),
                  )
                }
              >
                {say('letting-screen:revoke')}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Make({ onMade }: { readonly onMade: (made: Made) => void }) {
  const { say } = useWords();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const make = async (data: FormData) => {
    setBusy(true);
    const scope = textOf(data.get('scope'));
    try {
      // Straight to the server: a secret never waits in this browser's outbox.
      const fields = { do: 'make', name: textOf(data.get('name')).trim(), scope };
      const answer = await send('token', fields, crypto.randomUUID());
      if (typeof answer['token'] === 'string') onMade({ token: answer['token'], scope });
      await queries.invalidateQueries({ queryKey: ['token'] });
    } catch (error) {
      toast(problemToast(error, say));
    }
    setBusy(false);
  };
  return (
    <form
      className="card token-make"
      onSubmit={(event) => {
        event.preventDefault();
        void make(new FormData(event.currentTarget));
      }}
    >
      <label className="field">
        <span>{say('letting-screen:name')}</span>
        <input
          className="input"
          name="name"
          required
          maxLength={100}
          autoComplete="off"
          placeholder={say('letting-screen:nameHint')}
        />
      </label>
      <label className="field">
        <span>{say('letting-screen:scope')}</span>
        <select className="input" name="scope">
          {scopes.map((scope) => (
            <option key={scope} value={scope}>
              {say(`letting-screen:scopes.${scope}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="btn go" disabled={busy}>
        {say('letting-screen:make')}
      </button>
    </form>
  );
}

/** The secret as it will never be seen again; leaving the screen forgets it. */
function Shown({ made, onDone }: { readonly made: Made; readonly onDone: () => void }) {
  const { say } = useWords();
  const box = useRef<HTMLInputElement>(null);
  const text = made.scope === 'feed' ? `${location.origin}/calendar/${made.token}.ics` : made.token;
  const copy = async () => {
    box.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      toast({ text: say('letting-screen:copied'), tone: 'done' });
    } catch {
      box.current?.focus();
    }
  };
  return (
    <section className="card token-made" aria-live="polite">
      <p>{say('letting-screen:once')}</p>
      <div>
        <input
          ref={box}
          className="input"
          readOnly
          value={text}
          aria-label={say(made.scope === 'feed' ? 'letting-screen:feed' : 'letting-screen:title')}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="btn go" onClick={() => void copy()}>
          {say('letting-screen:copy')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {say('letting-screen:done')}
        </button>
      </div>
    </section>
  );
}
