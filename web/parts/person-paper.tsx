/** One person on paper: the page before a meeting, and a letter, a card or an envelope for the post. */
import { useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '../words.tsx';
import { Options } from './options.tsx';
import { PrintButton } from './print-button.tsx';
import './person-paper.css';

const kinds = ['letter', 'card', 'envelope'] as const;

export function PersonPaper({ id }: { readonly id: string }) {
  const { say } = useWords();
  const [kind, setKind] = useState<string>('letter');
  const [text, setText] = useState('');
  const [from, setFrom] = useState('');
  return (
    <div className="person-paper">
      <Link className="btn" href={`/people/${encodeURIComponent(id)}/brief`}>
        {say('brief-screen:open')}
      </Link>
      <details>
        <summary>{say('memories-screen:post')}</summary>
        <div className="person-post">
          <Options
            legend={say('memories-screen:postKind')}
            name="post"
            value={kind}
            onChange={setKind}
            options={kinds.map((one) => [one, say(`memories-screen:kind.${one}`)])}
          />
          {kind !== 'envelope' && (
            <label className="field">
              <span>{say('memories-screen:words')}</span>
              <textarea
                className="input"
                rows={5}
                maxLength={1500}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            </label>
          )}
          {kind !== 'card' && (
            <label className="field">
              <span>{say('memories-screen:from')}</span>
              <input
                className="input"
                maxLength={300}
                autoComplete="street-address"
                placeholder={say('memories-screen:fromHint')}
                value={from}
                onChange={(event) => setFrom(event.target.value)}
              />
            </label>
          )}
          <PrintButton
            what="letter"
            fields={{
              who: id,
              kind,
              ...(kind === 'envelope' || text.trim() === '' ? {} : { text }),
              ...(kind === 'card' || from.trim() === '' ? {} : { from }),
            }}
            text={say('memories-screen:print')}
          />
        </div>
      </details>
    </div>
  );
}
