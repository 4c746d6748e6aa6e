/** The house around every screen: the rail (or the tabs of a phone), the palette, what was just done, who is away. */
import {
  BookHeart,
  CloudDownload,
  CircleDot,
  Ellipsis,
  Handshake,
  HardDriveDownload,
  History,
  Plus,
  Search,
  Settings,
  Sun,
  Telescope,
  Users,
} from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { shownKey, useKey } from '../keys.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import { PresenceNote } from './presence-note.tsx';
import './shell.css';

const fetchPalette = () => import('./palette.tsx');
const Palette = lazy(fetchPalette);
/** Nothing is said before anything was done: it comes once the first screen stands. */
const ToastPlace = lazy(async () => ({ default: (await import('./toast-place.tsx')).ToastPlace }));
const ComingIn = lazy(() => import('./coming-in.tsx'));
const KeysHelp = lazy(() => import('./keys-help.tsx'));

type Over = 'palette' | 'keys' | null;

export function Shell({ children }: { readonly children: ReactNode }) {
  const { say, whole } = useWords();
  const [over, setOver] = useState<Over>(null);
  const [place, go] = useLocation();
  const early = useRef('');
  const before = useRef<Element | null>(null);
  const lay = (what: Over) => {
    before.current = document.activeElement;
    setOver(what);
  };
  const search = () => {
    early.current = '';
    lay('palette');
  };
  const close = useCallback(() => {
    setOver(null);
    // What stood in while the dialog was on its way is gone, so the dialog does not know where one came from.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
      }),
    );
  }, []);
  useEffect(() => {
    // By the time someone asks for it, the palette is there.
    const timer = setTimeout(() => void fetchPalette(), 1200);
    return () => clearTimeout(timer);
  }, []);
  const main = useFreshFocus(place);
  useKey('mod+k', 'app:keys.palette', search);
  useKey('/', 'app:keys.search', search);
  useKey('?', 'app:keys.help', () => lay('keys'));
  useKey('1', 'app:nav.today', () => go('/'));
  useKey('2', 'app:nav.people', () => go('/people'));
  useKey('3', 'app:nav.map', () => go('/map'));
  useKey('4', 'app:nav.capture', () => go('/capture'));
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {say('app:skip')}
      </a>
      <Rail place={place} onSearch={search} />
      <main id="main" ref={main} tabIndex={-1}>
        <PresenceNote />
        {whole && (
          <Suspense fallback={null}>
            <ComingIn />
          </Suspense>
        )}
        {children}
      </main>
      <Tabs place={place} onAdd={search} />
      <Suspense>{whole && <ToastPlace />}</Suspense>
      {over === 'palette' && (
        <Suspense fallback={<Early onText={(text) => (early.current = text)} />}>
          {whole ? (
            <Palette first={early} onClose={close} />
          ) : (
            <Early onText={(text) => (early.current = text)} />
          )}
        </Suspense>
      )}
      {over === 'keys' && (
        <Suspense fallback={<Early onText={() => undefined} />}>
          <KeysHelp onClose={close} />
        </Suspense>
      )}
    </div>
  );
}

/** Takes what is typed while the palette is still on its way, so that no letter becomes a key of the screen below. */
function Early({ onText }: { readonly onText: (text: string) => void }) {
  const { say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    // It stands for a moment only; the dialog that follows is a real one.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div className="early" role="dialog" aria-label={say('app:keys.palette')}>
      <input
        ref={input}
        aria-label={say('app:keys.palette')}
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  );
}

function Rail({ place, onSearch }: { readonly place: string; readonly onSearch: () => void }) {
  const { say, number, moment, shortDay } = useWords();
  const today = useRead('today').data;
  const copied = today?.copies;
  return (
    <nav className="rail" aria-label={say('app:nav.main')}>
      <Link className="logo" href="/">
        <i aria-hidden="true" />
        Kith
      </Link>
      <button type="button" className="search" onClick={onSearch}>
        <span>{say('app:nav.search')}</span> <kbd>{shownKey('mod+k')}</kbd>
      </button>
      <Item place={place} to="/" icon={<Sun />} text={say('app:nav.today')} />
      <Item
        place={place}
        to="/people"
        icon={<Users />}
        text={say('app:nav.people')}
        beside={today && number(today.counts.people)}
      />
      <Item place={place} to="/map" icon={<CircleDot />} text={say('app:nav.map')} />
      <Item place={place} to="/memories" icon={<BookHeart />} text={say('app:nav.memories')} />
      <Item
        place={place}
        to="/introductions"
        icon={<Handshake />}
        text={say('app:nav.introductions')}
        beside={today !== undefined && today.counts.introductions > 0 && number(today.counts.introductions)}
      />
      <Item place={place} to="/look" icon={<Telescope />} text={say('app:nav.look')} />
      <Item place={place} to="/history" icon={<History />} text={say('app:nav.history')} />
      <div className="gap" />
      <Item
        place={place}
        to="/capture"
        icon={<CloudDownload />}
        text={say('app:nav.capture')}
        beside={today !== undefined && today.counts.questions > 0 && number(today.counts.questions)}
      />
      <Item
        place={place}
        to="/backup"
        icon={<HardDriveDownload />}
        text={say('app:nav.backup')}
        beside={
          copied && (
            <span className={copied.ok ? 'proven' : ''} title={moment(copied.at)}>
              {shortDay(copied.at.slice(0, 10), today.day)}
            </span>
          )
        }
      />
      <Item place={place} to="/settings" icon={<Settings />} text={say('app:nav.settings')} />
    </nav>
  );
}

interface ItemProps {
  readonly place: string;
  readonly to: string;
  readonly icon: ReactNode;
  readonly text: string;
  readonly beside?: ReactNode;
}

function Item({ place, to, icon, text, beside }: ItemProps) {
  const current = to === '/' ? place === '/' : place.startsWith(to);
  return (
    <Link href={to} aria-current={current ? 'page' : undefined}>
      {icon}
      <span>{text}</span>
      {beside !== undefined && beside !== false && <b>{beside}</b>}
    </Link>
  );
}

function Tabs({ place, onAdd }: { readonly place: string; readonly onAdd: () => void }) {
  const { say } = useWords();
  return (
    <nav className="tabs" aria-label={say('app:nav.main')}>
      <Item place={place} to="/" icon={<Sun />} text={say('app:nav.today')} />
      <Item place={place} to="/people" icon={<Users />} text={say('app:nav.people')} />
      <button type="button" className="add" aria-label={say('app:nav.search')} onClick={onAdd}>
        {place === '/people' ? <Search /> : <Plus />}
      </button>
      <Item place={place} to="/map" icon={<CircleDot />} text={say('app:nav.map')} />
      <Item place={place} to="/more" icon={<Ellipsis />} text={say('app:nav.more')} />
    </nav>
  );
}

/** A new place begins at its top, for eyes and for screen readers alike. */
function useFreshFocus(place: string) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [place]);
  return main;
}
