/** Charts as plain lines: a sentence that says what is seen, the picture, and beside it the same as a table. */
import { useId, type ReactNode } from 'react';
import { useWords } from '../words.tsx';
import './chart.css';

interface ChartCardProps {
  readonly title: string;
  readonly text: string;
  /** Null when there is nothing to draw; the sentence then stands alone. */
  readonly chart: ReactNode;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly children?: ReactNode;
}

export function ChartCard({ title, text, chart, head, rows, children }: ChartCardProps) {
  const { say } = useWords();
  const id = useId();
  return (
    <section className="card chart-card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{text}</p>
      {chart !== null && rows.length > 0 && (
        <div className="chart-both">
          <div className="chart" aria-hidden="true">
            {chart}
          </div>
          <table>
            <caption className="sr-only">{say('look-screen:asTable', { what: title })}</caption>
            <thead>
              <tr>
                {head.map((one) => (
                  <th key={one} scope="col">
                    {one}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([first, ...rest]) => (
                <tr key={first}>
                  <th scope="row">
                    <bdi>{first}</bdi>
                  </th>
                  {rest.map((cell, at) => (
                    <td key={head[at + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {children}
    </section>
  );
}

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** A second length to compare with, drawn as a line across. */
  readonly mark?: number;
  readonly tone?: 'ember' | 'honey' | 'frost' | 'moss' | 'stone';
}

/** Lying bars on one scale; a line across shows what was wished for. */
export function Bars({ bars, most }: { readonly bars: readonly Bar[]; readonly most?: number }) {
  const scale = most ?? Math.max(1e-9, ...bars.flatMap((bar) => [bar.value, bar.mark ?? 0]));
  const at = (value: number) => `${Math.min(100, (value / scale) * 100).toFixed(2)}%`;
  return (
    <div className="bars">
      {bars.map((bar) => (
        <div key={bar.label}>
          <span>
            <bdi>{bar.label}</bdi>
          </span>
          <svg width="100%" height="18" data-tone={bar.tone ?? 'ember'}>
            <rect className="ground" x="0" y="3" width="100%" height="12" rx="6" />
            {bar.value > 0 && <rect className="full" x="0" y="3" width={at(bar.value)} height="12" rx="6" />}
            {bar.mark !== undefined && (
              <rect className="mark" x={at(bar.mark)} y="0" width="2.5" height="18" />
            )}
          </svg>
        </div>
      ))}
    </div>
  );
}

interface ColumnsProps {
  readonly columns: readonly { readonly label: string; readonly value: number }[];
}

/** Standing columns through time; a label for the first, the middle and the last. */
export function Columns({ columns }: ColumnsProps) {
  const most = Math.max(1, ...columns.map((one) => one.value));
  const wide = 100 / Math.max(1, columns.length);
  return (
    <div className="columns">
      <svg width="100%" height="150">
        <line x1="0" y1="149" x2="100%" y2="149" />
        {columns.map((one, at) => {
          const high = (one.value / most) * 140;
          return (
            <rect
              key={one.label}
              x={`${(at * wide + wide * 0.18).toFixed(2)}%`}
              y={149 - high}
              width={`${(wide * 0.64).toFixed(2)}%`}
              height={high}
              rx="3"
            />
          );
        })}
      </svg>
      <p>
        <span>{columns[0]?.label}</span>
        <span>{columns.length > 2 ? columns[Math.floor(columns.length / 2)]?.label : ''}</span>
        <span>{columns.length > 1 ? columns.at(-1)?.label : ''}</span>
      </p>
    </div>
  );
}
