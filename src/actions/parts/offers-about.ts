/** Each kind of moment that can be offered about a few people: first words, a silence that ended, a long talk, an evening, a picture, a kind word. */
import { existsSync } from 'node:fs';
import { cardPhoto } from '../../formats/vcard-photo.ts';
import { dayNumber, dayOf } from '../../people/day.ts';
import { longestRun, longestSilence, memorableMeeting } from '../../people/memorable.ts';
import { writtenDay, writtenList } from '../../print/written-day.ts';
import { blobPath } from '../../store/blobs.ts';
import {
  callsAndMeetings,
  cardsWithPhoto,
  contactDaysOf,
  firstTouchesOf,
  picturesOfTalks,
  type OfferedTo,
} from '../../store/offered.ts';
import type { Vault } from '../../store/open.ts';
import { peopleOf } from '../../store/records.ts';
import { wordsWaiting } from '../../store/words-waiting.ts';
import type { House } from '../action.ts';
import type { MemoryOffer } from './memory-offers.ts';

/** A silence that is worth a memory when it ends, in days. */
const longSilence = 180;
/** A call of so many minutes, and so many days in a row with a talk, are remembered. */
const longCall = 45;
const longRunDays = 4;
/** What happened in these last days needs no reminder; beginnings take longer to be some. */
const recent = 14;
const beginnings = 180;
/** Among several people, nobody with more touches than these is walked through: their page does it, up to a tenth of a second. */
const mostWalked = 5_000;
const mostWalkedAlone = 30_000;

/** @param since kind words found before this day are no longer offered */
export function offersAbout(
  house: House,
  vault: Vault,
  people: readonly OfferedTo[],
  since: string,
): readonly MemoryOffer[] {
  const ids = JSON.stringify(people.map(({ rowId }) => rowId));
  return [
    ...kindWords(house, vault, people, ids, since),
    ...talksAndMeetings(house, vault, people, ids),
    ...firsts(house, vault, people, ids),
    ...pictures(house, vault, people, ids),
    ...chatPictures(house, vault, people, ids),
  ];
}

type Row = Record<string, unknown>;

/** The rows of each person who is asked about. */
function byPerson(
  people: readonly OfferedTo[],
  rows: readonly Row[],
): readonly (readonly [OfferedTo, Row])[] {
  const known = new Map(people.map((one) => [one.rowId, one]));
  return rows.flatMap((row): [OfferedTo, Row][] => {
    const one = known.get(Number(row['person_id']));
    return one === undefined ? [] : [[one, row]];
  });
}

function kindWords(
  house: House,
  vault: Vault,
  people: readonly OfferedTo[],
  ids: string,
  since: string,
): MemoryOffer[] {
  const known = new Map(people.map((one) => [one.rowId, one]));
  return wordsWaiting(vault, ids, since).flatMap(({ personId, hash, text, day, where }): MemoryOffer[] => {
    const person = known.get(personId);
    if (person === undefined) return [];
    const place = house.say(`offers:where.${where}`, { defaultValue: house.say('offers:where.chat') });
    const when = writtenDay(day, house.language);
    return [
      {
        ...about(person, 'kind', hash, day),
        text: house.say('offers:kind', { text, place, when }),
        quote: text,
        place,
      },
    ];
  });
}

function firsts(house: House, vault: Vault, people: readonly OfferedTo[], ids: string): MemoryOffer[] {
  const latest = dayNumber(house.today) - beginnings;
  return byPerson(people, firstTouchesOf(vault, ids)).flatMap(([person, row]): MemoryOffer[] => {
    const medium = String(row['medium']);
    const isBetweenTwo = Number(row['many']) === 1 && row['group_name'] === null;
    if (Number(row['day']) > latest || (!isBetweenTwo && medium !== 'in-person')) return [];
    const day = dayOf(Number(row['day'])).toString();
    const key = ['call', 'email', 'message', 'in-person'].includes(medium) ? medium : 'other';
    const subject = short(row['text']).replace(/[.\s]+$/, '');
    const begins = medium === 'message' ? 'began' : 'about';
    const text = house.say(`offers:first.${key}`, { when: writtenDay(day, house.language) });
    return [
      {
        ...about(person, 'first', String(row['public_id']), day),
        text:
          subject === '' || (medium === 'message' && isCommonplace(subject))
            ? text
            : `${text} ${house.say(`offers:${begins}`, { text: subject })}`,
      },
    ];
  });
}

/** The longest call, else the longest run of days; the end of the longest silence; the evening with the most people. */
function talksAndMeetings(
  house: House,
  vault: Vault,
  people: readonly OfferedTo[],
  ids: string,
): MemoryOffer[] {
  const today = dayNumber(house.today);
  const known = contactDaysOf(vault, ids);
  const most = people.length === 1 ? mostWalkedAlone : mostWalked;
  const walked = people.filter(({ rowId }) => (known.get(rowId)?.touches ?? 0) <= most);
  const rows = byPerson(
    walked,
    callsAndMeetings(vault, JSON.stringify(walked.map(({ rowId }) => rowId)), longCall),
  );
  const found: MemoryOffer[] = [];
  const meetings: { readonly person: OfferedTo; readonly row: Row }[] = [];
  const dated = (person: OfferedTo, kind: 'gap' | 'long', key: string, number: number, count: number) => {
    const day = dayOf(number).toString();
    const text = house.say(`offers:${key}`, { count, when: writtenDay(day, house.language) });
    found.push({ ...about(person, kind, day, day), text });
  };
  for (const person of people) {
    const past = (known.get(person.rowId)?.days ?? []).filter((day) => day <= today - recent);
    const own = rows.filter(([one]) => one === person).map(([, row]) => row);
    const call = own
      .filter((row) => row['medium'] !== 'in-person' && Number(row['day']) <= today - recent)
      .reduce<Row | null>(
        (a, b) => (a === null || Number(b['minutes']) > Number(a['minutes']) ? b : a),
        null,
      );
    const run = call === null && walked.includes(person) ? longestRun(past, longRunDays) : null;
    if (call !== null)
      dated(person, 'long', 'longCall', Number(call['day']), Math.round(Number(call['minutes'])));
    else if (run !== null) dated(person, 'long', 'longTalk', run.from, run.days);
    const silence = longestSilence(past, longSilence);
    if (silence !== null) dated(person, 'gap', 'gap', silence.until, Math.round(silence.days / 30.44));
    const met = own.filter((row) => row['medium'] === 'in-person' && Number(row['day']) <= today);
    for (const row of met) meetings.push({ person, row });
  }
  return [...events(house, vault, meetings), ...found];
}

/** One for each person: no habit, no office, no crowd; of those the one with the most people, and the latest. */
function events(
  house: House,
  vault: Vault,
  meetings: readonly { readonly person: OfferedTo; readonly row: Row }[],
): MemoryOffer[] {
  const there = peopleOf(
    vault,
    'touch',
    meetings.map(({ row }) => Number(row['id'])),
  );
  const each = Map.groupBy(meetings, ({ person }) => person);
  return [...each].flatMap(([person, some]): MemoryOffer[] => {
    const best = memorableMeeting(
      some.map(({ row }) => ({
        id: String(row['public_id']),
        title: short(row['text']),
        day: Number(row['day']),
        people: there.get(Number(row['id'])) ?? [refOf(person)],
      })),
    );
    if (best === null) return [];
    const day = dayOf(best.day).toString();
    const others = best.people.filter(({ id }) => id !== person.id).map(({ name }) => name);
    const values = {
      text: best.title,
      who: writtenList(others, house.language),
      when: writtenDay(day, house.language),
    };
    return [
      {
        ...about(person, 'event', best.id, day),
        with: best.people,
        text: house.say(others.length > 0 ? 'offers:together' : 'offers:alone', values),
      },
    ];
  });
}

function pictures(house: House, vault: Vault, people: readonly OfferedTo[], ids: string): MemoryOffer[] {
  const pictured = cardsWithPhoto(vault, ids).filter((row) => cardPhoto(String(row['text'])) !== null);
  return byPerson(people, pictured).map(([person, row]) => ({
    ...about(person, 'photo', String(row['public_id']), null),
    text: house.say('offers:photo', { name: person.name }),
  }));
}

/** What was sent in a talk of two, as long as its file is there. */
function chatPictures(house: House, vault: Vault, people: readonly OfferedTo[], ids: string): MemoryOffer[] {
  const here = picturesOfTalks(vault, ids).filter((row) =>
    existsSync(blobPath(vault.folder, String(row['sha256']))),
  );
  return byPerson(people, here).map(([person, row]) => {
    const sha256 = String(row['sha256']);
    const { day, bytes, mediaType } = JSON.parse(String(row['evidence'])) as {
      day: string;
      bytes: number;
      mediaType: string;
    };
    return {
      ...about(person, 'photo', sha256.slice(0, 24), day),
      text: house.say('offers:sent', { name: person.name, when: writtenDay(day, house.language) }),
      picture: { sha256, bytes, mediaType },
    };
  });
}

const refOf = ({ id, name }: OfferedTo): { id: string; name: string } => ({ id, name });

const about = (person: OfferedTo, kind: MemoryOffer['kind'], subject: string, day: string | null) => ({
  id: `${kind}-${person.id}-${subject}`,
  kind,
  person: refOf(person),
  with: [refOf(person)],
  day,
});

/** `On my way` is nobody's beginning: of so few words only the day is worth keeping. */
const isCommonplace = (text: string): boolean => text.split(' ').length < 4;

const short = (text: unknown): string => String(text).replace(/\s+/g, ' ').trim().slice(0, 200);
