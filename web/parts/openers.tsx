/** Words to begin with, from real memories; taken along by hand, never sent by themselves. */
import { Copy } from 'lucide-react';
import { toast } from '../toasts.ts';
import { useWords } from '../words.tsx';
import './openers.css';

export function Openers({ openers }: { readonly openers: readonly string[] }) {
  const { say } = useWords();
  if (openers.length === 0) return null;
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    toast({ text: say('today:copied'), tone: 'done' });
  };
  return (
    <div className="openers">
      <p>{say('today:openers')}</p>
      <ul>
        {openers.slice(0, 1).map((opener) => (
          <li key={opener}>
            <button type="button" onClick={() => void copy(opener)} title={say('today:copy')}>
              <q dir="auto">{opener}</q> <Copy aria-hidden="true" />
              <span className="sr-only">{say('today:copy')}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
