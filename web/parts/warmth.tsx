/** How a tie stands in time: a dot and a word, never a number. */
import type { Pace } from '../shapes.ts';
import { toneOf } from '../tone.ts';
import { useWords } from '../words.tsx';
import './warmth.css';

export function Warmth({ pace }: { readonly pace: Pick<Pace, 'state' | 'due'> }) {
  const { say } = useWords();
  const word = pace.due && pace.state === 'in-touch' ? 'due' : pace.state;
  return (
    <span className="warmth" data-tone={toneOf(pace.state, pace.due)}>
      {say(`app:state.${word}`)}
    </span>
  );
}
