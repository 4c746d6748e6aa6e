/** A touch that the user tells of, written like any other: linked, counted, findable. */
import { dayNumber } from '../../people/day.ts';
import type { Medium } from '../../people/medium.ts';
import type { Direction, Purpose, TouchState } from '../../people/touch.ts';
import type { Vault } from '../../store/open.ts';
import type { FoundPerson } from '../../store/people.ts';
import { rowsWhere } from '../../store/rows.ts';
import { readSettings } from '../../store/settings.ts';
import { writeTouches } from '../../store/write-touches.ts';
import type { House } from '../action.ts';
import { newId } from './write.ts';
import { lastMomentOf } from '../../store/touches.ts';

export interface OwnTouch {
  readonly people: readonly FoundPerson[];
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly medium: Medium;
  readonly direction: Direction;
  readonly state: TouchState;
  readonly minutes?: number | null;
  readonly purpose?: Purpose | null;
  readonly text?: string;
  readonly missed?: boolean;
}

/** Writes it inside the running change and returns its public id. Today's touches carry the moment, older ones only the day. */
export function writeOwnTouch(house: House, vault: Vault, touch: OwnTouch): string {
  const publicId = newId(house, 't');
  const realNow = Math.floor(house.now() / 1000);
  const { zone } = readSettings(vault);
  const isNow =
    touch.day ===
    Temporal.Instant.fromEpochMilliseconds(house.now()).toZonedDateTimeISO(zone).toPlainDate().toString();
  const day = dayNumber(touch.day);
  const noon = day * 86_400 + 43_200;
  writeTouches(vault, [
    {
      publicId,
      at: isNow ? realNow : Math.max(noon, afterThatDay(vault, touch.people, day)),
      day,
      dayOnly: !isNow,
      medium: touch.medium,
      direction: touch.direction,
      state: touch.state,
      purpose: touch.purpose ?? null,
      minutes: touch.minutes ?? null,
      missed: touch.missed === true,
      broadcast: false,
      group: null,
      text: (touch.text ?? '').slice(0, 500),
      key: null,
      place: null,
      importId: null,
      people: touch.people.map((person) => ({
        personId: person.id,
        handleId: handleFor(vault, person.id, touch.medium),
      })),
    },
  ]);
  return publicId;
}

/** Told with its day only, it comes after all that is known of that day: what was told last happened last. */
function afterThatDay(vault: Vault, people: readonly FoundPerson[], day: number): number {
  return Math.max(0, ...people.map(({ id }) => lastMomentOf(vault, id, day) + 1));
}

/** The handle a medium would go to, when there is exactly one. */
function handleFor(vault: Vault, personId: number, medium: Medium): number | null {
  const kinds: Partial<Record<Medium, readonly string[]>> = {
    call: ['phone'],
    message: ['phone', 'whatsapp', 'signal', 'telegram'],
    email: ['email'],
    letter: ['postal'],
  };
  const fitting = rowsWhere(vault, 'handles', { person_id: personId }).filter((row) =>
    (kinds[medium] ?? []).includes(row.kind),
  );
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
}
