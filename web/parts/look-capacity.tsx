/** Minutes promised by rings against minutes given, who comes near a year without a touch, and rings that would fit. */
import { useState } from 'react';
import { Link } from 'wouter';
import { useAct } from '../use-act.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import { Bars, ChartCard } from './chart.tsx';

export function LookCapacity() {
  const { say, number } = useWords();
  const act = useAct();
  const found = useRead('capacity').data;
  const [all, setAll] = useState(false);
  if (found === undefined) return null;
  const ringName = (ring: string | null) =>
    ring === null ? say('look-screen:capacity.noRing') : say(`app:ring.${ring}`);
  const name = (person: { name: string }) => person.name || say('app:nameless');
  const move = (one: (typeof found.rebalance)[number], said?: string) =>
    act('ring', { who: one.person.id, ring: one.to }, said);
  const moveAll = () =>
    act('rebalance', {}, say('look-screen:capacity.movedAll', { count: found.rebalance.length }));
  return (
    <ChartCard
      title={say('look-screen:capacity.title')}
      text={found.text}
      chart={
        <Bars
          bars={[
            ...found.rings.map((one) => ({
              label: ringName(one.ring),
              value: one.minutesPerWeek,
              tone: 'stone' as const,
            })),
            { label: say('look-screen:capacity.given'), value: found.perWeek.given, tone: 'moss' as const },
          ]}
        />
      }
      head={[
        say('look-screen:capacity.ring'),
        say('look-screen:capacity.people'),
        say('look-screen:capacity.minutes'),
      ]}
      rows={[
        ...found.rings.map((one) => [ringName(one.ring), number(one.people), number(one.minutesPerWeek)]),
        [say('look-screen:capacity.promised'), '', number(found.perWeek.promised)],
        [say('look-screen:capacity.given'), '', number(found.perWeek.given)],
      ]}
    >
      {found.missing.length > 0 && (
        <div className="look-list">
          <h3>{say('look-screen:capacity.missing')}</h3>
          <ul>
            {found.missing.slice(0, 8).map((one) => (
              <li key={one.person.id}>
                <Link href={`/people/${encodeURIComponent(one.person.id)}`}>{one.because}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {found.rebalance.length > 0 && (
        <div className="look-list">
          <h3>{say('look-screen:capacity.rebalance')}</h3>
          <ul>
            {found.rebalance.slice(0, all ? undefined : 6).map((one) => (
              <li key={one.person.id}>
                <button
                  type="button"
                  className="btn"
                  onClick={() =>
                    void move(
                      one,
                      say('look-screen:capacity.moved', { name: name(one.person), to: ringName(one.to) }),
                    )
                  }
                >
                  {say('look-screen:capacity.move', {
                    name: name(one.person),
                    from: ringName(one.from),
                    to: ringName(one.to),
                  })}
                </button>
              </li>
            ))}
            {found.rebalance.length > 6 && !all && (
              <li>
                <button type="button" className="link" onClick={() => setAll(true)}>
                  {say('look-screen:capacity.showAll', { count: found.rebalance.length })}
                </button>
              </li>
            )}
            {found.rebalance.length > 1 && (
              <li>
                <button type="button" className="btn go" onClick={() => void moveAll()}>
                  {say('look-screen:capacity.moveAll', { count: found.rebalance.length })}
                </button>
              </li>
            )}
          </ul>
        </div>
      )}
    </ChartCard>
  );
}
