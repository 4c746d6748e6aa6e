/** What all chat sources make the same way: a call, somebody by a name or a number, and the circle of a group. */
import { emailHandle, phoneHandle } from '../people/normalise.ts';
import type { CircleSeen, Seen, TouchSeen } from './evidence.ts';

/** The touch of a call made inside a chat. */
export function callTouch(call: {
  readonly key: string;
  readonly at: number;
  readonly day: string;
  readonly mine: boolean;
  readonly who: Seen;
  readonly place: string;
  readonly video: boolean;
  readonly missed: boolean;
  readonly minutes: number | null;
}): TouchSeen {
  return {
    kind: 'touch',
    key: call.key,
    place: call.place,
    moment: { at: call.at, day: call.day, dayOnly: false },
    medium: call.video ? 'video' : 'call',
    direction: call.mine ? 'out' : 'in',
    people: [call.who],
    text: '',
    minutes: call.minutes,
    purpose: null,
    broadcast: false,
    missed: call.missed,
    group: null,
  };
}

/** Whole minutes of a call that took place, one at least; null when nobody spoke. */
export function wholeMinutes(seconds: number): number | null {
  return seconds > 0 ? Math.max(1, Math.round(seconds / 60)) : null;
}

/** Somebody by the name, the number or the address that a chat shows. */
export function seenOf(name: string, region: string): Seen {
  const email = /^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@]{2,}$/.test(name) ? emailHandle(name) : null;
  if (email !== null) return { name: null, handle: email };
  const handle =
    /^\+?[\d\s().\u2010-\u2015-]{6,30}$/.test(name) && /\d{5}/.test(name.replace(/\D/g, ''))
      ? phoneHandle(name, region)
      : null;
  return handle === null ? { name, handle: null } : { name: null, handle };
}

/** A circle of those who write in a group, when they are few enough to be a circle. */
export function circleOf(group: string | null, members: ReadonlyMap<string, Seen>): CircleSeen | null {
  if (group === null || group === '' || members.size === 0 || members.size > mostMembers) return null;
  return { kind: 'circle', place: 'line 1', name: group, members: [...members.values()], memberUids: [] };
}

/** A group of more writers is an audience, not a circle. */
export const mostMembers = 50;
