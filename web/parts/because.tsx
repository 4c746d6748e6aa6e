/** Why now: each reason one sentence, with a dot in the colour of its kind. */
import { Link } from 'wouter';
import type { Reason } from '../shapes.ts';
import { useWords } from '../words.tsx';
import './because.css';

export function Because({ reasons }: { readonly reasons: readonly Reason[] }) {
  const { say } = useWords();
  if (reasons.length === 0) return null;
  return (
    <ul className="because">
      {reasons.slice(0, 4).map((reason) => (
        <li key={`${reason.kind} ${reason.because}`} data-tone={toneOf(reason.kind)}>
          {reason.because}
          {reason.kind === 'introduced' && (
            <>
              {' '}
              <Link className="link" href="/introductions">
                {say('today:note')}
              </Link>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

const tones: readonly (readonly [RegExp, string])[] = [
  [/fad|rhythm|silence|overdue|due|floor|laps|gap/, 'frost'],
  [/occasion|birthday|date|event|after|new|first/, 'ember'],
  [/promise|owed|reply|next|ask|clip|avoid|start/, 'honey'],
  [/give|need|offer|intro|thank|intention|balance/, 'moss'],
];

function toneOf(kind: string): string {
  return tones.find(([pattern]) => pattern.test(kind))?.[1] ?? 'stone';
}
