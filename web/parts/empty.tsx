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
      <svg viewBox="0 0 120 120" aria-hidden="true">
        <circle cx="60" cy="60" r="54" />
        <circle cx="60" cy="60" r="36" />
        <circle cx="60" cy="60" r="18" />
        <circle className="you" cx="60" cy="60" r="6" />
      </svg>
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
