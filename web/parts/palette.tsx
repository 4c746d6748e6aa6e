/** Search and do, in one place: people, memories, every action, and one plain sentence to keep. */
import { useQuery } from '@tanstack/react-query';
import { ArrowRight, CornerDownLeft, NotebookPen, Search, UserRound } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { useLocation } from 'wouter';
import { actionsKnown, type KnownAction } from '../action-table.ts';
import { filtered, filterOf } from '../people-filter.ts';
import { readOrKept } from '../use-read.ts';
import { useRead } from '../use-read.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.tsx';
import { Heard } from './heard.tsx';
import './palette.css';

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly note: string;
  readonly icon: 'person' | 'found' | 'go' | 'log';
  readonly run: () => void;
}

interface Group {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly Entry[];
}

const places = ['today', 'people', 'map', 'history', 'capture', 'questions', 'backup', 'settings'] as const;

interface PaletteProps {
  /** What was typed before it stood. */
  readonly first: { readonly current: string };
  readonly onClose: () => void;
}

export default function Palette({ first, onClose }: PaletteProps) {
  const { say } = useWords();
  const [text, setText] = useState(() => first.current);
  const groups = useGroups(text, onClose);
  return (
    <ModalOverlay className="palette-veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="palette">
        <Dialog className="palette-dialog" aria-label={say('palette:title')}>
          <Autocomplete inputValue={text} onInputChange={setText} disableVirtualFocus={false}>
            <SearchField
              className="palette-field"
              aria-label={say('palette:title')}
              // Whoever opens a search wants to type.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              onSubmit={() => {
                // Nothing is in front yet when the words came before the list did: then the first entry is meant.
                if (document.querySelector('.palette-item[data-focused]') === null)
                  groups[0]?.entries[0]?.run();
              }}
            >
              <Search aria-hidden="true" />
              <Input placeholder={say('palette:hint')} maxLength={2000} />
              <kbd>Esc</kbd>
            </SearchField>
            <ListBox
              className="palette-list"
              aria-label={say('palette:results')}
              items={groups}
              selectionMode="none"
              renderEmptyState={() => <p className="muted">{say('palette:none')}</p>}
              onAction={(id) =>
                groups
                  .flatMap((group) => group.entries)
                  .find((entry) => entry.id === id)
                  ?.run()
              }
            >
              {(group) => (
                <ListBoxSection id={group.id}>
                  <Header>{group.title}</Header>
                  <Collection items={group.entries}>
                    {(entry) => (
                      <ListBoxItem id={entry.id} textValue={entry.text} className="palette-item">
                        <Sign icon={entry.icon} />
                        <span>
                          <bdi>{entry.text}</bdi>
                          {entry.note !== '' && <small>{entry.note}</small>}
                        </span>
                        <CornerDownLeft className="enter" aria-hidden="true" />
                      </ListBoxItem>
                    )}
                  </Collection>
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
          <Heard sentence={text} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function useGroups(text: string, close: () => void): readonly Group[] {
  const words = useWords();
  const { say, compare } = words;
  const [, go] = useLocation();
  const act = useAct();
  const late = useDeferredValue(text.trim());
  const people = useRead('people', { brief: true }).data;
  const found = useQuery({
    queryKey: ['search', { query: late }],
    queryFn: ({ signal }) => readOrKept('search', { query: late, limit: 12 }, signal),
    enabled: late.length > 1,
  }).data;
  const known = useQuery({
    queryKey: ['openapi'],
    queryFn: actionsKnown,
    staleTime: Infinity,
    retry: false,
  }).data;
  return useMemo(() => {
    const to = (address: string) => () => {
      close();
      go(address);
    };
    const rows =
      late === ''
        ? []
        : filtered(people ?? [], { ...filterOf(new URLSearchParams()), query: late }, compare).slice(0, 6);
    const memories = (found ?? []).filter((one) => one.kind !== 'person').slice(0, 6);
    const wanted = late.toLowerCase();
    const doing = [
      ...places.map((place) => placeEntry(place, say, to)),
      ...(known ?? []).map((one) => actionEntry(one, to)),
    ].filter((entry) => wanted === '' || `${entry.text} ${entry.note}`.toLowerCase().includes(wanted));
    const keep: Entry[] =
      late.includes(' ') && late.length > 7
        ? [
            {
              id: 'log',
              text: say('palette:keep', { sentence: late }),
              note: say('palette:keepHint'),
              icon: 'log',
              run: () => {
                close();
                void act('log', { sentence: late }, say('palette:kept'));
              },
            },
          ]
        : [];
    const groups: Group[] = [
      {
        id: 'people',
        title: say('app:nav.people'),
        entries: rows.map((person) => ({
          id: `person ${person.id}`,
          text: person.name === '' ? say('app:nameless') : person.name,
          note: person.circles.join(' · '),
          icon: 'person' as const,
          run: to(`/people/${encodeURIComponent(person.id)}`),
        })),
      },
      { id: 'keep', title: say('palette:write'), entries: keep },
      {
        id: 'found',
        title: say('palette:found'),
        entries: memories.map((one) => ({
          id: `found ${one.kind} ${one.id}`,
          text: one.text.slice(0, 160),
          note: [one.person?.name, one.when?.slice(0, 10)].filter(Boolean).join(' · '),
          icon: 'found' as const,
          run: to(one.person === null ? '/people' : `/people/${encodeURIComponent(one.person.id)}`),
        })),
      },
      { id: 'do', title: say('palette:do'), entries: doing.slice(0, late === '' ? 40 : 8) },
    ];
    return groups.filter((group) => group.entries.length > 0);
  }, [late, people, found, known, say, compare, go, act, close]);
}

type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;
type To = (address: string) => () => void;

function placeEntry(place: (typeof places)[number], say: Say, to: To): Entry {
  return {
    id: `place ${place}`,
    text: say(`app:nav.${place}`),
    note: '',
    icon: 'go',
    run: to(place === 'today' ? '/' : `/${place}`),
  };
}

function actionEntry(one: KnownAction, to: To): Entry {
  return {
    id: `do ${one.name}`,
    text: one.summary || one.name,
    note: one.name,
    icon: 'go',
    run: to(`/do/${one.name}`),
  };
}

function Sign({ icon }: { readonly icon: Entry['icon'] }) {
  if (icon === 'person') return <UserRound aria-hidden="true" />;
  if (icon === 'log') return <NotebookPen aria-hidden="true" />;
  return icon === 'found' ? <Search aria-hidden="true" /> : <ArrowRight aria-hidden="true" />;
}
