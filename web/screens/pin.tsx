/** Choosing the five and the fifteen, from a suggestion; everything can be changed later. */
import { useState } from 'react';
import { Face } from '../parts/face.tsx';
import { useRead } from '../use-read.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.tsx';
import '../parts/people-filters.css';
import './pin.css';

type Wish = 'five' | 'fifteen' | '';

export default function Pin() {
  const { say } = useWords();
  const act = useAct();
  const people = useRead('map').data?.people ?? [];
  const day = useRead('today').data?.day ?? '';
  const [changed, setChanged] = useState<Readonly<Record<string, Wish>>>({});
  const [keeping, setKeeping] = useState(false);
  const suggested = people.filter(
    (person) => person.suggestedRing === 'five' || person.suggestedRing === 'fifteen',
  );
  const wishOf = (id: string, given: string | null): Wish =>
    changed[id] ?? (given === 'five' || given === 'fifteen' ? given : '');
  const wishes = suggested.map((person) => [person, wishOf(person.id, person.suggestedRing)] as const);
  const fives = wishes.filter(([, wish]) => wish === 'five').length;
  const chosen = wishes.filter(([, wish]) => wish !== '');
  const welcomed = () => act('settings', { key: 'welcomed', value: day });
  const pin = async () => {
    setKeeping(true);
    for (const [person, wish] of chosen) await act('ring', { who: person.id, ring: wish });
    await welcomed();
    await act('settings', {}, say('welcome:pinned', { count: chosen.length }));
  };
  if (suggested.length === 0) return null;
  return (
    <section className="card pin">
      <h2>{say('welcome:pinTitle')}</h2>
      <p className="muted">{say('welcome:pinText')}</p>
      <ul>
        {wishes.map(([person, wish]) => (
          <li key={person.id}>
            <Face name={person.name} />
            <bdi>{person.name || say('app:nameless')}</bdi>
            <select
              className="choice"
              aria-label={say('welcome:ringOf', { name: person.name })}
              value={wish}
              onChange={(event) => setChanged({ ...changed, [person.id]: event.target.value as Wish })}
            >
              <option value="five">{say('app:ring.five')}</option>
              <option value="fifteen">{say('app:ring.fifteen')}</option>
              <option value="">{say('welcome:notNow')}</option>
            </select>
          </li>
        ))}
      </ul>
      <div className="form-end">
        <button type="button" className="btn go" disabled={keeping || fives > 5} onClick={() => void pin()}>
          {say('welcome:pin', { count: chosen.length })}
        </button>
        <button type="button" className="btn plain" onClick={() => void welcomed()}>
          {say('welcome:later')}
        </button>
        {fives > 5 && <span className="muted small">{say('welcome:tooMany', { count: fives })}</span>}
      </div>
    </section>
  );
}
