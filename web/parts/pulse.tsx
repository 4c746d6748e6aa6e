/** Two years of contact as a line of strokes: taller is heavier, the cool field at its end is the silence. */
import { useMemo } from 'react';
import { addDays, daysBetween } from '../format.ts';
import type { PulseMark } from '../shapes.ts';
import { useWords } from '../words.tsx';
import './pulse.css';

interface PulseProps {
  readonly marks: readonly PulseMark[];
  readonly today: string;
  readonly quietSince: string | null;
}

const shownDays = 730;
const strokes = 122;

export function Pulse({ marks, today, quietSince }: PulseProps) {
  const { say, month, span, shortDay } = useWords();
  const first = addDays(today, -shownDays);
  const heights = useMemo(() => strokesOf(marks, first), [marks, first]);
  const quiet = quietSince === null ? 0 : Math.max(0, daysBetween(quietSince, today));
  const cool = quiet >= 14 ? Math.min(1, quiet / shownDays) : 0;
  const within = marks.filter((mark) => mark.day >= first);
  const told =
    quietSince === null
      ? say('today:pulse.never')
      : within.length === 0
        ? say('today:pulse.none', { quiet: span(quiet) })
        : say('today:pulse.told', { count: within.length, quiet: span(quiet) });
  return (
    <figure className="pulse">
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <svg role="img" aria-label={told} height="58" width="100%">
        {cool > 0 && (
          <rect className="quiet" x={percent(1 - cool)} y="8" width={percent(cool)} height="38" rx="4" />
        )}
        <line x1="0" y1="46.5" x2="100%" y2="46.5" />
        {heights.map(([at, weight]) => (
          <rect
            key={at}
            className="stroke"
            x={percent((at + 0.5) / strokes)}
            y={46 - tall(weight)}
            height={tall(weight)}
            rx="2"
          />
        ))}
      </svg>
      <figcaption>
        <span>{month(first)}</span>
        {quiet >= 14 ? (
          <span className="quiet-for">{say('today:pulse.quiet', { span: span(quiet) })}</span>
        ) : (
          <span>{say('today:pulse.now')}</span>
        )}
      </figcaption>
      <div className="sr-only">
        <table>
          <caption>{told}</caption>
          <tbody>
            {within.slice(-12).map((mark, index) => (
              // Two touches of one day and medium are alike in every way but their place.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={`${mark.day} ${mark.medium} ${index}`}>
                <th scope="row">{shortDay(mark.day, today)}</th>
                <td>{say(`app:medium.${mark.medium}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

/** The heaviest touch of each six days; a hundred thousand touches are no more strokes than that. */
function strokesOf(marks: readonly PulseMark[], first: string): [number, number][] {
  const heaviest = new Map<number, number>();
  for (const { day, weight } of marks) {
    const at = Math.floor((daysBetween(first, day) / shownDays) * strokes);
    if (at >= 0 && at < strokes + 1) heaviest.set(at, Math.max(weight, heaviest.get(at) ?? 0));
  }
  return [...heaviest].filter(([, weight]) => weight > 0);
}

function tall(weight: number): number {
  return Math.round(9 + 27 * Math.min(1, weight));
}

function percent(part: number): string {
  return `${(Math.min(1, Math.max(0, part)) * 100).toFixed(2)}%`;
}
