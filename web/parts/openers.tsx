/** Words to begin with, from real memories; yours to change, taken along by the way you open, never sent by themselves. */
import { Copy } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useKey } from '../keys.ts';
import { toast } from '../toasts.ts';
import { useWords } from '../words.tsx';
import './openers.css';

interface OpenersProps {
  readonly openers: readonly string[];
  /** The words as they stand; null: none were taken. */
  readonly words: string | null;
  readonly onWords: (words: string | null) => void;
}

export function Openers({ openers, words, onWords }: OpenersProps) {
  const { say } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const taken = words !== null;
  // Only taking words moves the focus there; coming back to a card that has some does not.
  const before = useRef(taken);
  useEffect(() => {
    if (taken && !before.current) field.current?.focus();
    before.current = taken;
  }, [taken]);
  const first = openers[0] ?? null;
  useKey('w', 'today:words.take', () => onWords(first), first !== null && !taken);
  if (openers.length === 0 && !taken) return null;
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    toast({ text: say('today:copied'), tone: 'done' });
  };
  return (
    <div className="openers">
      <p>{say('today:openers')}</p>
      <ul>
        {openers.slice(0, 3).map((opener) => (
          <li key={opener}>
            <button
              type="button"
              aria-pressed={words === opener}
              onClick={() => onWords(opener)}
              title={say('today:words.take')}
            >
              <q dir="auto">{opener}</q>
            </button>
          </li>
        ))}
      </ul>
      {taken && (
        <div className="openers-words">
          <label className="field">
            <span>{say('today:words.yours')}</span>
            <textarea
              ref={field}
              className="input"
              dir="auto"
              rows={2}
              maxLength={2000}
              value={words}
              onChange={(event) => onWords(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Escape') return;
                event.preventDefault();
                event.currentTarget.blur();
              }}
            />
          </label>
          <p className="muted small">
            {say('today:words.along')}{' '}
            <button type="button" className="link" onClick={() => void copy(words)}>
              <Copy aria-hidden="true" /> {say('today:copy')}
            </button>{' '}
            <button type="button" className="link" onClick={() => onWords(null)}>
              {say('today:words.without')}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
