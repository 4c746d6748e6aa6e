/** A call in a log → a touch: who began it, how long it took, and whether anybody took it. */
import type { CallEntry } from '../formats/sms-backup.ts';
import type { Handle } from '../people/handle.ts';
import type { Seen, TouchSeen } from './evidence.ts';
import type { LocalClock } from './from-chat-clock.ts';

/**
 * The touch of one call; null for one that is no contact at all (a blocked number).
 * A call that rang out is `missed`, an own one too: it was tried, and nobody spoke. A voicemail is missed and owed.
 */
export function touchOfCall(call: CallEntry, handle: Handle, clock: LocalClock): TouchSeen | null {
  if (call.call === 'blocked') return null;
  const at = Math.floor(call.at / 1000);
  const who: Seen = { name: call.names, handle };
  const spoke = call.call === 'in' || call.call === 'out' || call.call === 'elsewhere';
  // A call answered on another device is logged with no length here, but was taken.
  const missed = !spoke || (call.seconds === 0 && call.call !== 'elsewhere');
  return {
    kind: 'touch',
    key: `call:${handle.value}:${at}`,
    place: `call ${call.number}`,
    moment: { at, day: clock.day(at), dayOnly: false },
    medium: 'call',
    direction: call.call === 'out' ? 'out' : 'in',
    people: [who],
    text: '',
    minutes: missed || call.seconds === 0 ? null : Math.max(1, Math.round(call.seconds / 60)),
    purpose: null,
    broadcast: false,
    missed,
    group: null,
  };
}
