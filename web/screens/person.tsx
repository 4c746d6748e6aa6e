/** One person, whole: their story on one line of time, what is backed up, what comes next, how to reach them. */
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useKey } from '../keys.ts';
import { BackedUpStrip } from '../parts/backed-up-strip.tsx';
import { Compose } from '../parts/compose.tsx';
import { Failed } from '../parts/failed.tsx';
import { MemoryOffers } from '../parts/memory-offers.tsx';
import { PersonHead } from '../parts/person-head.tsx';
import { PersonSide } from '../parts/person-side.tsx';
import { Pulse } from '../parts/pulse.tsx';
import { RestNote } from '../parts/rest-note.tsx';
import { Story } from '../parts/story.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './person.css';

const EditPerson = lazy(() => import('../parts/edit-person.tsx'));
const PickDate = lazy(() => import('../parts/pick-date.tsx'));

export default function Person({ id }: { readonly id: string }) {
  const { say } = useWords();
  const [fallback] = useState(() => new Date().toISOString().slice(0, 10));
  const asked = useRead('show', { who: id });
  const today = useRead('today').data?.day ?? fallback;
  const [address, setAddress] = useSearchParams();
  const [composing, setComposing] = useState(0);
  const open = address.get('open');
  const turn = (what: string | null) => setAddress(what === null ? {} : { open: what }, { replace: true });
  const name = asked.data?.name === '' ? say('app:nameless') : (asked.data?.name ?? '');
  useTitle(name);
  useKey('n', 'app:keys.write', () => setComposing((times) => times + 1));
  useKey('e', 'person:edit', () => turn('edit'));
  if (asked.data === undefined) {
    return asked.isError ? (
      <Failed error={asked.error} again={() => void asked.refetch()} />
    ) : (
      <div className="screen person" aria-busy="true" />
    );
  }
  const person = asked.data;
  const last = person.pace.last;
  return (
    <div className="screen person">
      <PersonHead person={person} name={name} onEdit={() => turn('edit')} />
      {person.rest.length > 0 && <RestNote person={person} today={today} />}
      <Suspense fallback={null}>
        {open === 'edit' && <EditPerson person={person} onClose={() => turn(null)} />}
        {open === 'date' && <PickDate person={person} today={today} onClose={() => turn(null)} />}
      </Suspense>
      <BackedUpStrip
        person={person}
        today={today}
        onCompose={() => setComposing((times) => times + 1)}
        onTurn={turn}
      />
      <div className="person-main">
        <Pulse marks={person.pulse} today={today} quietSince={last} />
        {person.backedUp.memories < 3 && person.rest.length === 0 && (
          <MemoryOffers who={person.id} limit={2} />
        )}
        <Compose who={person.id} name={name} wanted={composing} />
        <Story person={person} today={today} />
      </div>
      <PersonSide person={person} today={today} />
    </div>
  );
}
