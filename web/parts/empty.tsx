/** Nothing here yet, and the one thing that changes it. */
import { Link } from 'wouter';
import './empty.css';

interface EmptyProps {
  readonly title: string;
  readonly text: string;
  readonly to?: string;
  readonly way?: string;
  /** 1 where nothing else names the screen. */
  readonly level?: 1 | 2;
}

export function Empty({ title, text, to, way, level = 2 }: EmptyProps) {
  return (
    <section className="empty">
      {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
      <p className="muted">{text}</p>
      {to !== undefined && (
        <Link className="btn go" href={to}>
          {way}
        </Link>
      )}
    </section>
  );
}
