/** Writing something down about someone: a memory, a question for next time, a promise, a thing put aside. */
import { useEffect, useRef, useState } from 'react';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.tsx';
import { Options } from './options.tsx';
import './compose.css';

interface ComposeProps {
  readonly who: string;
  readonly name: string;
  /** Grows each time a key or button asks for it. */
  readonly wanted: number;
}

const kinds = ['remember', 'ask', 'promise', 'clip'] as const;
type Kind = (typeof kinds)[number];

export function Compose({ who, name, wanted }: ComposeProps) {
  const { say } = useWords();
  const act = useAct();
  const [kind, setKind] = useState<Kind>('remember');
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (wanted > 0) box.current?.focus();
  }, [wanted]);
  const keep = async () => {
    const words = text.trim();
    if (words === '') return;
    const fields = kind === 'remember' ? { who: [who], text: words } : { who, text: words };
    setText('');
    const outcome = await act(kind, fields, say(`person:said.${kind}`, { name }));
    if (outcome === null) setText(words);
  };
  return (
    // The form only watches where the focus is; what can be done stands in its fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={`compose${open || text !== '' ? ' open' : ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onFocus={() => setOpen(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <textarea
        ref={box}
        rows={open || text !== '' ? 3 : 1}
        aria-label={say(`person:compose.${kind}`)}
        placeholder={say(`person:compose.${open ? kind : 'any'}`)}
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
            event.preventDefault();
            void keep();
          }
          if (event.key === 'Escape') box.current?.blur();
        }}
      />
      <kbd>N</kbd>
      <div className="compose-end">
        <Options
          legend={say('person:compose.kind')}
          name="kind"
          value={kind}
          onChange={(value) => setKind(value as Kind)}
          options={kinds.map((one) => [one, say(`person:compose.kinds.${one}`)])}
        />
        <button type="submit" className="btn go" disabled={text.trim() === ''}>
          {say('app:save')}
        </button>
      </div>
    </form>
  );
}
