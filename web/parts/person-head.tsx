/** Who this is: face, name, one line, the hour where they live; reaching out, and everything rarer in a menu. */
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger, Separator, SubmenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useLocation } from 'wouter';
import { useKey } from '../keys.ts';
import type { PersonPage } from '../shapes.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.tsx';
import { Face } from './face.tsx';
import { MediumIcon } from './medium-icon.tsx';
import { safeLink } from './ways.tsx';
import './person-head.css';
import './menu.css';

interface PersonHeadProps {
  readonly person: PersonPage;
  readonly name: string;
  readonly onEdit: () => void;
}

const rings = ['five', 'fifteen', 'fifty', 'hundred-and-fifty', 'beyond'] as const;

export function PersonHead({ person, name, onEdit }: PersonHeadProps) {
  const { say, locale } = useWords();
  const [reaching, setReaching] = useState(false);
  const isDead = person.rest.some(({ kind }) => kind === 'deceased');
  useKey('r', 'person:reach', () => setReaching(true), !isDead);
  const there = person.zone === null ? null : hourIn(person.zone, locale);
  return (
    <header className="person-head">
      <Face name={person.name} size="large" {...(person.photo ? { photoOf: person.id } : {})} />
      <div className="person-who">
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <p>
          {[person.line, there === null ? null : say('person:there', { time: there })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className="person-acts">
        {!isDead && <ReachMenu person={person} isOpen={reaching} onOpenChange={setReaching} />}
        <button type="button" className="btn" onClick={onEdit}>
          {say('person:edit')}
        </button>
        <MoreMenu person={person} name={name} />
      </div>
    </header>
  );
}

interface ReachMenuProps {
  readonly person: PersonPage;
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

function ReachMenu({ person, isOpen, onOpenChange }: ReachMenuProps) {
  const { say } = useWords();
  const act = useAct();
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button className="btn go">
        {say('person:reach')} <kbd>R</kbd>
      </Button>
      <Popover className="menu-place" placement="bottom end">
        <Menu className="menu" aria-label={say('person:reach')}>
          {person.ways.map((way) => {
            const link = safeLink(way.link);
            return (
              <MenuItem
                key={`${way.medium} ${way.handle ?? ''}`}
                id={`${way.medium} ${way.handle ?? ''}`}
                textValue={say(`today:way.${way.medium}`)}
                {...(link === null ? {} : { href: link })}
                onAction={() =>
                  void act(
                    'reach',
                    { who: person.id, by: way.medium },
                    say('person:started', { name: person.name }),
                  )
                }
              >
                <MediumIcon medium={way.medium} />
                <span>
                  {say(`today:way.${way.medium}`)}
                  <small>
                    {[say('today:minutes', { count: way.minutes }), way.why].filter(Boolean).join(' · ')}
                  </small>
                </span>
              </MenuItem>
            );
          })}
          {person.ways.length === 0 && <MenuItem isDisabled>{say('person:noWay')}</MenuItem>}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function MoreMenu({ person, name }: { readonly person: PersonPage; readonly name: string }) {
  const { say } = useWords();
  const [, go] = useLocation();
  const act = useAct();
  const resting = person.rest.length > 0;
  const isDead = person.rest.some(({ kind }) => kind === 'deceased');
  const forget = async () => {
    const outcome = await act('forget', { who: person.id }, say('person:said.forget', { name }));
    if (outcome !== null) go('/people');
  };
  return (
    <MenuTrigger>
      <Button className="btn" aria-label={say('app:more')}>
        <Ellipsis size={18} />
      </Button>
      <Popover className="menu-place" placement="bottom end">
        <Menu className="menu" aria-label={say('app:more')}>
          <SubmenuTrigger>
            <MenuItem>{say('person:setRing')}</MenuItem>
            <Popover className="menu-place">
              <Menu
                className="menu"
                aria-label={say('person:setRing')}
                selectionMode="single"
                selectedKeys={[person.ring ?? 'none']}
                onAction={(ring) =>
                  void act(
                    'ring',
                    { who: person.id, ring: ring === 'none' ? null : ring },
                    say('person:said.ring', { name, ring: say(`app:ring.${String(ring)}`) }),
                  )
                }
              >
                {[...rings, 'none' as const].map((ring) => (
                  <MenuItem key={ring} id={ring}>
                    {say(`app:ring.${ring}`)}
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </SubmenuTrigger>
          <MenuItem onAction={() => go(`/merge?a=${encodeURIComponent(person.id)}`)}>
            {say('person:merge')}
          </MenuItem>
          <MenuItem onAction={() => go(`/history?who=${encodeURIComponent(person.id)}`)}>
            {say('person:history')}
          </MenuItem>
          {resting ? (
            <MenuItem
              onAction={() =>
                void act(
                  'wake',
                  { who: person.id },
                  say(isDead ? 'person:said.lives' : 'person:said.wake', { name }),
                )
              }
            >
              {say(isDead ? 'person:lives' : 'person:wake')}
            </MenuItem>
          ) : (
            <MenuItem onAction={() => void act('rest', { who: person.id }, say('today:said.rest', { name }))}>
              {say('today:exit.rest')}
            </MenuItem>
          )}
          {!isDead && (
            <MenuItem
              onAction={() =>
                void act('rest', { who: person.id, kind: 'deceased' }, say('person:said.deceased', { name }))
              }
            >
              {say('person:deceased')}
            </MenuItem>
          )}
          <Separator />
          <MenuItem className="menu-grave" onAction={() => void forget()}>
            {say('person:forget')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function hourIn(zone: string, locale: string): string | null {
  try {
    return new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format();
  } catch {
    return null;
  }
}
