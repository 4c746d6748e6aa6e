/** The colour of a state of warmth; what is due stands between warm and cold. */
import type { Pace } from './shapes.ts';

export type Tone = 'ember' | 'honey' | 'stone' | 'frost' | 'moss';

export function toneOf(state: Pace['state'], due: boolean): Tone {
  if (state === 'fading') return 'frost';
  if (state === 'lapsed') return 'stone';
  if (state === 'new') return 'moss';
  return due || state === 'watch' ? 'honey' : 'ember';
}
