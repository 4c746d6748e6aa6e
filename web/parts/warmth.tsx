/** How a tie stands in time: a dot and a word, never a number. */
import type { Pace } from '../shapes.ts';
import { useWords } from '../words.tsx';
import './warmth.css';

export type Tone = 'ember' | 'honey' | 'stone' | 'frost' | 'moss';

/** The colour of a state; what is due stands between warm and cold. */
export function toneOf(state: Pace['state'], due: boolean): Tone {
  if (state === 'fading') return 'frost';
  if (state === 'lapsed') return 'stone';
  if (state === 'new') return 'moss';
  return due || state === 'watch' ? 'honey' : 'ember';
}

export function Warmth({ pace }: { readonly pace: Pick<Pace, 'state' | 'due'> }) {
  const { say } = useWords();
  const word = pace.due && pace.state === 'in-touch' ? 'due' : pace.state;
  return (
    <span className="warmth" data-tone={toneOf(pace.state, pace.due)}>
      {say(`app:state.${word}`)}
    </span>
  );
}
