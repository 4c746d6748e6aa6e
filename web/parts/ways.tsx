/** The ways to someone, the best one first, each with its minutes; opening one marks the touch as started. */
import type { Way } from '../shapes.ts';
import { useWords } from '../words.tsx';
import { MediumIcon } from './medium-icon.tsx';
import './ways.css';

interface WaysProps {
  readonly ways: readonly Way[];
  readonly opened: Way | null;
  readonly onOpen: (way: Way) => void;
}

export function Ways({ ways, opened, onOpen }: WaysProps) {
  const { say } = useWords();
  if (ways.length === 0) return <p className="muted">{say('today:noWay')}</p>;
  return (
    <ul className="ways" aria-label={say('today:ways')}>
      {ways.slice(0, 3).map((way, index) => (
        <li key={`${way.medium} ${way.handle ?? ''}`}>
          <OneWay way={way} best={index === 0} opened={opened === way} onOpen={() => onOpen(way)} />
        </li>
      ))}
    </ul>
  );
}

interface OneWayProps {
  readonly way: Way;
  readonly best: boolean;
  readonly opened: boolean;
  readonly onOpen: () => void;
}

function OneWay({ way, best, opened, onOpen }: OneWayProps) {
  const { say } = useWords();
  const link = safeLink(way.link);
  const inside = (
    <>
      <b>
        <MediumIcon medium={way.medium} /> {say(`today:way.${way.medium}`)}
      </b>
      <span>
        {say('today:minutes', { count: way.minutes })}
        {way.why !== '' && ` · ${way.why}`}
      </span>
    </>
  );
  const className = `way${best ? ' best' : ''}${opened ? ' opened' : ''}`;
  if (link === null) {
    return (
      <button type="button" className={className} aria-pressed={opened} onClick={onOpen}>
        {inside}
      </button>
    );
  }
  const outside = link.startsWith('https:') ? { target: '_blank', rel: 'noreferrer' } : {};
  return (
    <a className={className} href={link} onClick={onOpen} {...outside}>
      {inside}
    </a>
  );
}

const schemes = /^(https|tel|sms|mailto|facetime|facetime-audio|geo|tg|sgnl|xmpp|sip|skype):/i;

/** Only what opens another app or a page; a handle is somebody else's text. */
export function safeLink(link: string | null): string | null {
  return link !== null && schemes.test(link) ? link : null;
}
