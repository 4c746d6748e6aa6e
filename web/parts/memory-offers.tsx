/** A few memories out of what is already there: kept with one press, in its own words or in yours. */
import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import { Link } from 'wouter';
import type { Reads } from '../shapes.ts';
import { useKey } from '../keys.ts';
import { textOf } from '../text-of.ts';
import { useAct } from '../use-act.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './memory-offers.css';

type Offer = Reads['offers']['offers'][number];

/** Answered since the offers were read. */
interface Gone {
  readonly at: number;
  readonly ids: readonly string[];
}

interface MemoryOffersProps {
  /** Only about this person; their name then stands above and not at each. */
  readonly who?: string;
  readonly limit?: number;
}

export function MemoryOffers({ who, limit = 3 }: MemoryOffersProps) {
  const { say } = useWords();
  const asked = useRead('offers', { limit, ...(who === undefined ? {} : { who }) }, { previous: true });
  const [gone, setGone] = useState<Gone>({ at: 0, ids: [] });
  /** What was just answered stands no more, also while nobody can be told; what is read anew is shown as it is. */
  const hidden = gone.at === asked.dataUpdatedAt ? gone.ids : [];
  const offers = asked.data?.offers.filter(({ id }) => !hidden.includes(id)) ?? [];
  const more = asked.data?.more ?? 0;
  const [isUsed, setUsed] = useState(false);
  const { section, goOn } = useNextInPlace(offers.map((one) => one.id).join(' '));
  if (offers.length === 0 && !isUsed) return null;
  return (
    <section ref={section} className="card memory-offers" aria-label={say('memories-screen:offers')}>
      <h2 tabIndex={-1}>{say('memories-screen:offers')}</h2>
      <p className="muted small">
        {say(`memories-screen:${offers.length === 0 ? 'offersDone' : 'offersIntro'}`)}
      </p>
      {offers.length > 0 && (
        <ul>
          {offers.map((one, index) => (
            <OneOffer
              key={one.id}
              offer={one}
              isFirst={index === 0 && who === undefined}
              isNamed={who === undefined}
              onAnswered={() => {
                goOn(index);
                setUsed(true);
                setGone({ at: asked.dataUpdatedAt, ids: [...hidden, one.id] });
              }}
            />
          ))}
        </ul>
      )}
      {more > 0 && <p className="muted small">{say('memories-screen:offersMore', { count: more })}</p>}
    </section>
  );
}

/** Whoever answers with the keyboard goes on with the one that takes the place of the answered. @param shown what is in the list */
function useNextInPlace(shown: string): {
  readonly section: RefObject<HTMLElement | null>;
  readonly goOn: (place: number) => void;
} {
  const section = useRef<HTMLElement>(null);
  const place = useRef<number | null>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    if (place.current === null) return;
    const acts = section.current?.querySelectorAll<HTMLElement>('.offer-acts');
    const next = acts?.[Math.min(place.current, acts.length - 1)]?.querySelector('button');
    (next ?? section.current?.querySelector('h2'))?.focus();
    place.current = null;
  }, [shown]);
  const goOn = (at: number) => {
    place.current = at;
  };
  return { section, goOn };
}

interface OneOfferProps {
  readonly offer: Offer;
  /** The one that the keys answer. */
  readonly isFirst: boolean;
  readonly isNamed: boolean;
  readonly onAnswered: () => void;
}

function OneOffer({ offer, isFirst, isNamed, onAnswered }: OneOfferProps) {
  const { say } = useWords();
  const act = useAct();
  const about = useId();
  const [own, setOwn] = useState(false);
  const answer = async (name: string, fields: object, said: string) => {
    onAnswered();
    await act(name, { id: offer.id, ...fields }, said);
  };
  const keep = (text = '') =>
    void answer('keep-offer', text === '' ? {} : { text }, say('memories-screen:offerKept'));
  const leave = () => void answer('dismiss', {}, say('memories-screen:offerLeft'));
  useKey('k', 'memories-screen:offerKeep', () => keep(), isFirst && !own);
  useKey('l', 'memories-screen:offerLeave', leave, isFirst && !own);
  return (
    <li>
      <OfferPicture offer={offer} />
      {isNamed && (
        <p className="offer-who">
          <Link href={`/people/${encodeURIComponent(offer.person.id)}`}>
            <bdi>{offer.person.name}</bdi>
          </Link>
        </p>
      )}
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
            defaultValue={offer.kind === 'photo' ? '' : (offer.quote ?? offer.text)}
            // Asked for just now: the next thing is to write.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
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
          <OfferText offer={offer} id={about} />
          <p className="offer-acts">
            <button type="button" className="btn" aria-describedby={about} onClick={() => keep()}>
              {say('memories-screen:offerKeep')}
              {isFirst && <kbd aria-hidden="true">K</kbd>}
            </button>
            <button type="button" className="link" aria-describedby={about} onClick={() => setOwn(true)}>
              {say('memories-screen:offerOwn')}
            </button>
            <button type="button" className="link" aria-describedby={about} onClick={leave}>
              {say('memories-screen:offerLeave')}
              {isFirst && <kbd aria-hidden="true">L</kbd>}
            </button>
          </p>
        </>
      )}
    </li>
  );
}

/** What they said stands as a quotation, with where and when below it. */
function OfferText({ offer, id }: { readonly offer: Offer; readonly id: string }) {
  const { month } = useWords();
  if (offer.quote === null)
    return (
      <p className="offer-text" dir="auto" id={id}>
        {offer.text}
      </p>
    );
  return (
    <blockquote className="offer-quote" id={id}>
      <p dir="auto">{offer.quote}</p>
      <footer>
        {[offer.place, offer.day === null ? null : month(offer.day)]
          .filter((part) => part !== null)
          .join(' · ')}
      </footer>
    </blockquote>
  );
}

/** A photo of a talk, or the one on the card. */
function OfferPicture({ offer }: { readonly offer: Offer }) {
  if (offer.kind !== 'photo') return null;
  const source =
    offer.picture === null
      ? `/api/v1/photo/${encodeURIComponent(offer.person.id)}`
      : `/blob/${offer.picture}`;
  return <img className="offer-picture" src={source} alt="" loading="lazy" decoding="async" />;
}
