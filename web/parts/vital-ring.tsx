/** The 3-2-1 rule as a backup client says it: how many of those who matter most are backed up. */
import { Link } from 'wouter';
import type { VitalRing as Ring } from '../shapes.ts';
import { useWords } from '../words.tsx';
import './vital-ring.css';

const around = 2 * Math.PI * 25;

export function VitalRing({ ring }: { readonly ring: Ring }) {
  const { say } = useWords();
  if (ring.vital === 0) return null;
  const full = (ring.backedUp / ring.vital) * around;
  const worries = [
    ring.stale > 0 ? say('today:ring.stale', { count: ring.stale }) : null,
    ring.atRisk > 0 ? say('today:ring.atRisk', { count: ring.atRisk }) : null,
  ].filter((part) => part !== null);
  return (
    <section className="card vital-ring">
      <svg width="62" height="62" viewBox="0 0 62 62" aria-hidden="true">
        <circle cx="31" cy="31" r="25" />
        {ring.backedUp > 0 && (
          <circle className="full" cx="31" cy="31" r="25" strokeDasharray={`${full} ${around}`} />
        )}
      </svg>
      <p>
        <Link href="/people?vital=1">
          {say('today:ring.title', { count: ring.backedUp, of: ring.vital })}
        </Link>
        <span>{worries.length > 0 ? worries.join(' · ') : say('today:ring.rule')}</span>
        {ring.suggested && <span>{say('today:ring.suggested')}</span>}
      </p>
    </section>
  );
}
