/** Five years of contact, drawn the way contact really falls: bursts, long tails, and ties that stop. */
import type { Dice } from './dice.ts';
import { dice } from './dice.ts';
import type { Channel, Exchange, Someone } from './household.ts';
import { line, subject } from './phrases.ts';

const zone = 'Europe/Lisbon';

/** Seconds since 1970 UTC of a wall time in Lisbon, `daysAgo` days before `today`. */
export function atLisbon(
  today: Temporal.PlainDate,
  daysAgo: number,
  hour: number,
  minute: number,
  second = 0,
): number {
  const day = today.subtract({ days: daysAgo });
  return (
    day.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(hour, minute, second) })
      .epochMilliseconds / 1000
  );
}

/** Everything between the owner and one person, oldest first; `pace` above 1 makes them speak more often. */
export function exchangesWith(
  someone: Someone,
  seed: number,
  today: Temporal.PlainDate,
  pace: number,
): readonly Exchange[] {
  const throwing = dice(seed, someone.id);
  const days = contactDays(someone, throwing, pace);
  const found: Exchange[] = [];
  days.forEach((daysAgo, turn) => {
    const channel = throwing.pick(someone.channels);
    const last = turn >= days.length - 4 || daysAgo < 130;
    found.push(...conversation(someone, channel, daysAgo, last, throwing, today, `${someone.id}-${turn}`));
  });
  return found;
}

function contactDays(someone: Someone, throwing: Dice, pace: number): readonly number[] {
  const { kind, medianDays, from, to, days } = someone.tie;
  if (kind === 'never' || someone.channels.length === 0) return [];
  const usual = kind === 'set' ? medianDays : Math.max(1.2, medianDays / pace);
  const found = [...days];
  let at = days.at(-1) ?? to;
  if (found.length === 0) found.push(to);
  // A tie that never paused would be no tie between people: now and then a gap is several times the usual.
  while (at < from) {
    const pause = kind === 'daily' ? 1 : throwing.chance(0.04) ? 3 : 1;
    at += Math.max(1, Math.round(throwing.logNormal(usual, kind === 'set' ? 0.25 : 0.7) * pause));
    if (at <= from) found.push(at);
  }
  return found.sort((a, b) => b - a);
}

function conversation(
  someone: Someone,
  channel: Channel,
  daysAgo: number,
  last: boolean,
  throwing: Dice,
  today: Temporal.PlainDate,
  stem: string,
): Exchange[] {
  const hour = 8 + throwing.below(12);
  const start = atLisbon(today, daysAgo, hour, throwing.below(60), throwing.below(60));
  const who = [someone.id];
  const plain = { who, channel, minutes: null, missed: false, media: null, answers: null };
  if (channel === 'meeting') {
    const minutes = throwing.pick([45, 60, 60, 90, 120, 180]);
    return [
      {
        ...plain,
        key: `${stem}-0`,
        at: start - (start % 900),
        direction: 'mutual',
        text: throwing.pick(['Lunch', 'Coffee', 'Walk by the river', 'Work session', 'Dinner']),
        minutes,
      },
    ];
  }
  if (channel === 'friends-md' || channel === 'monica') {
    return [
      {
        ...plain,
        key: `${stem}-0`,
        at: atLisbon(today, daysAgo, 12, 0),
        direction: 'mutual',
        text: line('en', throwing).replaceAll('\n', ' '),
      },
    ];
  }
  if (channel === 'call') {
    const direction = throwing.chance(0.45) ? 'in' : 'out';
    const call: Exchange = {
      ...plain,
      key: `${stem}-0`,
      at: start,
      direction,
      text: '',
      minutes: 1 + Math.round(throwing.logNormal(9, 0.8)),
    };
    if (last || !throwing.chance(0.08)) return [call];
    return [
      { ...call, key: `${stem}-m`, at: start - 1800, direction: 'in', minutes: null, missed: true },
      { ...call, direction: 'out' },
    ];
  }
  return messages(someone, channel, start, last, throwing, stem);
}

function messages(
  someone: Someone,
  channel: Channel,
  start: number,
  last: boolean,
  throwing: Dice,
  stem: string,
): Exchange[] {
  const mail = channel === 'mail' || channel === 'linkedin';
  const daily = someone.tie.kind === 'daily';
  let count = 1;
  while (count < 6 && throwing.chance(daily ? 0.2 : mail ? 0.45 : 0.55)) count++;
  const title = subject(throwing);
  const found: Exchange[] = [];
  let outgoing = throwing.chance(0.5);
  // What was left open lies further back, so that Today asks for few replies and each is meant.
  if (last && (outgoing ? count % 2 === 0 : count % 2 === 1)) outgoing = !outgoing;
  let at = start;
  for (let n = 0; n < count; n++) {
    const chat = channel === 'whatsapp' || channel === 'telegram' || channel === 'signal';
    const media = chat && throwing.chance(0.07) ? throwing.pick(['voice', 'photo'] as const) : null;
    found.push({
      key: `${stem}-${n}`,
      at,
      who: [someone.id],
      channel,
      direction: outgoing ? 'out' : 'in',
      text: mail ? (n === 0 ? title : `Re: ${title}`) : line(someone.tongue, throwing),
      minutes: null,
      missed: false,
      media,
      answers: n === 0 ? null : `${stem}-${n - 1}`,
    });
    at += 61 + throwing.below(mail ? 5400 : 900);
    outgoing = !outgoing;
  }
  return found;
}
