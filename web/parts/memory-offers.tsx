/** A few memories out of what is already there: kept with one press, in its own words or in yours. */
import { useState } from 'react';
import { Link } from 'wouter';
import type { Reads } from '../shapes.ts';
import { useKey } from '../keys.ts';
import { textOf } from '../text-of.ts';
import { useAct } from '../use-act.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './memory-offers.css';

type Offer = Reads['offers']['offers'][number];

export function MemoryOffers() {
  const { say } = useWords();
  const { offers = [], more = 0 } = useRead('offers', { limit: 3 }).data ?? {};
  if (offers.length === 0) return null;
  return (
    <section className="card memory-offers" aria-label={say('memories-screen:offers')}>
      <h2>{say('memories-screen:offers')}</h2>
      <p className="muted small">{say('memories-screen:offersIntro')}</p>
      <ul>
        {offers.map((one, index) => (
          <OneOffer key={one.id} offer={one} isFirst={index === 0} />
        ))}
      </ul>
      {more > 0 && <p className="muted small">{say('memories-screen:offersMore', { count: more })}</p>}
    </section>
  );
}

function OneOffer({ offer, isFirst }: { readonly offer: Offer; readonly isFirst: boolean }) {
  const { say } = useWords();
  const act = useAct();
  const [own, setOwn] = useState(false);
  const keep = (text?: string) =>
    void act(
      'keep-offer',
      { id: offer.id, ...(text === undefined || text === '' ? {} : { text }) },
      say('memories-screen:offerKept'),
    );
  const leave = () => void act('dismiss', { id: offer.id }, say('memories-screen:offerLeft'));
  useKey('k', 'memories-screen:offerKeep', () => keep(), isFirst && !own);
  useKey('l', 'memories-screen:offerLeave', leave, isFirst && !own);
  return (
    <li>
      {offer.picture !== null && (
        <img className="offer-picture" src={`/blob/${offer.picture}`} alt="" loading="lazy" />
      )}
      <p className="offer-who">
        <Link href={`/people/${encodeURIComponent(offer.person.id)}`}>
          <bdi>{offer.person.name}</bdi>
        </Link>
      </p>
      {own ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            keep(textOf(new FormData(event.currentTarget).get('text')).trim());
          }}
        >
          <textarea
            className="input"
            name="text"
            rows={3}
            aria-label={say('memories-screen:offerOwn')}
            defaultValue={offer.kind === 'photo' ? '' : offer.text}
          />
          <div className="form-end">
            <button type="submit" className="btn go">
              {say('memories-screen:offerOwnKeep')}
            </button>
            <button type="button" className="btn plain" onClick={() => setOwn(false)}>
              {say('app:cancel')}
            </button>
          </div>
        </form>
      ) : (
        <>
          <p className="offer-text" dir="auto">
            {offer.text}
          </p>
          <p className="offer-acts">
            <button type="button" className="btn" onClick={() => keep()}>
              {say('memories-screen:offerKeep')}
              {isFirst && <kbd aria-hidden="true">K</kbd>}
            </button>
            <button type="button" className="link" onClick={() => setOwn(true)}>
              {say('memories-screen:offerOwn')}
            </button>
            <button type="button" className="link" onClick={leave}>
              {say('memories-screen:offerLeave')}
              {isFirst && <kbd aria-hidden="true">L</kbd>}
            </button>
          </p>
        </>
      )}
    </li>
  );
}
