/** The ways to someone, the best one first, each with its minutes; opening one marks the touch as started. */
import { useRef } from 'react';
import { useKey } from '../keys.ts';
import type { Way } from '../shapes.ts';
import { wayLink } from '../way-link.ts';
import { toast } from '../toasts.ts';
import { useWords } from '../words.tsx';
import { MediumIcon } from './medium-icon.tsx';
import './ways.css';

interface WaysProps {
  /** A small way brings its own words. */
  readonly ways: readonly (Way & { readonly words?: string })[];
  readonly opened: Way | null;
  readonly onOpen: (way: Way) => void;
  /** The user's own words, which go before those of the way; left out: none. */
  readonly words?: string | null;
  /** Whether 1, 2 and 3 open the first, the second and the third. */
  readonly keys?: boolean;
}

export function Ways({ ways, opened, onOpen, words = null, keys = false }: WaysProps) {
  const { say } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const open = (at: number) => list.current?.querySelectorAll<HTMLElement>('.way')[at]?.click();
  useKey('1', 'today:way.first', () => open(0), keys && ways.length > 0);
  useKey('2', 'today:way.second', () => open(1), keys && ways.length > 1);
  useKey('3', 'today:way.third', () => open(2), keys && ways.length > 2);
  if (ways.length === 0) return <p className="muted">{say('today:noWay')}</p>;
  return (
    <ul ref={list} className="ways" aria-label={say('today:ways')}>
      {ways.slice(0, 3).map((way, index) => (
        <li key={`${way.medium} ${way.handle ?? ''} ${way.words ?? ''}`}>
          <OneWay
            way={way}
            best={index === 0}
            opened={opened === way}
            words={words ?? way.words ?? null}
            told={words === null ? (way.words ?? null) : null}
            onOpen={() => onOpen(way)}
          />
        </li>
      ))}
    </ul>
  );
}

interface OneWayProps {
  readonly way: Way;
  readonly best: boolean;
  readonly opened: boolean;
  readonly words: string | null;
  /** Words shown under the way, because they belong to it. */
  readonly told: string | null;
  readonly onOpen: () => void;
}

function OneWay({ way, best, opened, words, told, onOpen }: OneWayProps) {
  const { say } = useWords();
  const { href, copied } = wayLink(way, words);
  const link = safeLink(href);
  const go = () => {
    if (copied !== null)
      void navigator.clipboard
        .writeText(copied)
        .then(() => toast({ text: say('today:words.onClipboard'), tone: 'done' }))
        .catch(() => undefined);
    onOpen();
  };
  const inside = (
    <>
      <b>
        <MediumIcon medium={way.medium} /> {say(`today:way.${way.medium}`)}
      </b>
      <span>
        {say('today:minutes', { count: way.minutes })}
        {way.why !== '' && ` · ${way.why}`}
      </span>
      {told !== null && (
        <span>
          <q dir="auto">{told}</q>
        </span>
      )}
    </>
  );
  const className = `way${best ? ' best' : ''}${opened ? ' opened' : ''}`;
  if (link === null) {
    return (
      <button type="button" className={className} aria-pressed={opened} onClick={go}>
        {inside}
      </button>
    );
  }
  const outside = link.startsWith('https:') ? { target: '_blank', rel: 'noreferrer' } : {};
  return (
    <a className={className} href={link} onClick={go} {...outside}>
      {inside}
    </a>
  );
}

const schemes = /^(https|tel|sms|mailto|facetime|facetime-audio|geo|tg|sgnl|xmpp|sip|skype):/i;

/** Only what opens another app or a page; a handle is somebody else's text. */
export function safeLink(link: string | null): string | null {
  return link !== null && schemes.test(link) ? link : null;
}
