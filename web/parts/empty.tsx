/** Nothing here yet, and the one thing that changes it. */
import { Link } from 'wouter';
import './empty.css';

interface EmptyProps {
  readonly title: string;
  readonly text: string;
  readonly to?: string;
  readonly way?: string;
}

export function Empty({ title, text, to, way }: EmptyProps) {
  return (
    <section className="empty">
      <h2>{title}</h2>
      <p className="muted">{text}</p>
      {to !== undefined && (
        <Link className="btn go" href={to}>
          {way}
        </Link>
      )}
    </section>
  );
}
