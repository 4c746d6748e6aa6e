/** From the text of a card to what the vault wants to know about somebody. */
import type { Handle } from '../people/handle.ts';
import type { PartialDate } from '../people/partial-date.ts';
import { writePartialDate } from '../people/partial-date.ts';
import { doorsOf, type Door } from '../people/household.ts';
import { addressLines, cardHandles } from '../formats/vcard-handles.ts';
import { bareUid } from '../formats/vcard-relations.ts';
import { viewCard, type CardView } from '../formats/vcard-view.ts';
import { formerNames, relationInName, saidDeceased, withoutMark, withoutRemark } from './asides-of-card.ts';
import { relationWord } from './from-card-relations.ts';
import { isServiceName } from './service-name.ts';

export interface CardOccasion {
  readonly what: 'birthday' | 'anniversary' | 'other';
  /** The card's own word for the day; empty for birthday and anniversary. */
  readonly label: string;
  readonly date: PartialDate;
}

export interface CardRelationFact {
  /** What the other is to the person of the card: `spouse`, `child`, `parent`, `friend`… or the card's own word. */
  readonly what: string;
  readonly name: string | null;
  /** UID of the other's card, in the form of {@link CardFacts.uid}. */
  readonly uid: string | null;
}

export interface CardFacts {
  /** Without `urn:uuid:`, so that members and relations that write it differently still meet. */
  readonly uid: string | null;
  readonly kind: 'person' | 'company' | 'group' | 'place';
  /** Never empty for a person with a handle; empty only when the card says nothing at all. */
  readonly name: string;
  /** Whether the name is one (FN, N, nickname) and not a mailbox, a number or an employer. */
  readonly named: boolean;
  readonly family: string | null;
  readonly given: string | null;
  readonly nicknames: readonly string[];
  readonly handles: readonly Handle[];
  readonly company: string | null;
  readonly title: string | null;
  readonly occasions: readonly CardOccasion[];
  readonly relations: readonly CardRelationFact[];
  readonly circles: readonly string[];
  /** UIDs of a group's members; `mailto:` members stay as they are. */
  readonly members: readonly string[];
  /** Set when the card says that the person died; the day `YYYY-MM-DD` when it says the whole day. */
  readonly deceased: { readonly day: string | null } | null;
  readonly note: string | null;
  /** Postal addresses as on an envelope, lines separated by `\n`. */
  readonly addresses: readonly string[];
  /** The front doors among them, with the street as it is written. */
  readonly doors: readonly Door[];
  readonly hasPhoto: boolean;
  /** BCP 47, the first one named. */
  readonly language: string | null;
  /** IANA; null also for a bare offset, which says nothing about summer. */
  readonly zone: string | null;
  readonly rev: string | null;
}

/**
 * Reads one card. Deterministic; never throws; the same text and region give equal facts.
 * @param region ISO 3166 of the vault, for numbers without a country code
 */
export function readCard(text: string, region: string): CardFacts {
  const view = viewCard(text);
  const kind = kindOf(view);
  const named = view.nameFrom === 'fn' || view.nameFrom === 'n' || view.nameFrom === 'nickname';
  const name = kind === 'person' && named ? withoutMark(view.name) : view.name;
  const note = view.notes.length === 0 ? null : view.notes.join('\n\n');
  return {
    uid: view.uid === null ? null : bareUid(view.uid),
    kind,
    name,
    named,
    ...namesOf(view),
    nicknames: nicknamesOf(view, name, note),
    handles: cardHandles(view, region),
    company: view.org[0] ?? null,
    title: view.title ?? view.role,
    occasions: occasionsOf(view),
    relations: relationsOf(view),
    circles: circlesOf(view),
    members: [...new Set(view.members.map(bareUid))],
    deceased: deceasedOf(view) ?? (kind === 'person' ? saidDeceased(view.name, note) : null),
    note,
    addresses: view.addresses.map((address) => addressLines(address).join('\n')),
    doors: doorsOf(view.addresses),
    hasPhoto: view.hasPhoto,
    language: view.language,
    zone: zoneOf(view.zone),
    rev: view.rev,
  };
}

/** A card whose only name is its organisation is one of a company, also where no line says so. */
function kindOf(view: CardView): CardFacts['kind'] {
  if (view.kind === 'group') return 'group';
  if (view.kind === 'location') return 'place';
  if (view.kind === 'org') return 'company';
  const { family, given, additional } = view.names;
  const parts = [given, additional, family].filter((part) => part !== null).join(' ');
  const unnamed = family === null && given === null && additional === null;
  const asCompany = view.nameFrom === 'org' || (view.nameFrom === 'fn' && view.name === view.org[0]);
  if (view.birthday !== null || view.title !== null) return 'person';
  return (unnamed && asCompany) || (isServiceName(view.name) && (unnamed || isServiceName(parts)))
    ? 'company'
    : 'person';
}

/** The parts of the name, without marks and remarks: `ICE` is nobody's given name. */
function namesOf(view: CardView): Pick<CardFacts, 'family' | 'given'> {
  const { family, given } = view.names;
  // Telephones break a name in two at its last word, in the middle of a remark.
  const isBroken = family !== null && /^[^([]*[)\]]/.test(family);
  return {
    family: isBroken ? null : family,
    given: given === null ? null : withoutRemark(withoutMark(given)),
  };
}

function nicknamesOf(view: CardView, name: string, note: string | null): string[] {
  const given = view.names.given;
  const former = given === null ? [] : formerNames(note).map((family) => `${given} ${family}`);
  const all = [...view.nicknames, ...former].filter((one) => one !== name && one !== view.name);
  return [...new Set(all)];
}

function zoneOf(zone: string | null): string | null {
  if (zone === null || !/^[A-Za-z]+\/[A-Za-z0-9_+/-]{2,60}$/.test(zone)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
  } catch {
    return null;
  }
}

function occasionsOf(view: CardView): CardOccasion[] {
  const found: CardOccasion[] = [];
  const add = (what: CardOccasion['what'], label: string, date: PartialDate | null | undefined): void => {
    if (date === null || date === undefined || (date.month === null && date.year === null)) return;
    const same = (o: CardOccasion) =>
      o.what === what && o.label === label && writePartialDate(o.date) === writePartialDate(date);
    if (!found.some(same)) found.push({ what, label, date });
  };
  add('birthday', '', view.birthday?.date);
  add('anniversary', '', view.anniversary?.date);
  for (const { date, label } of view.dates) add('other', label, date);
  return found;
}

function relationsOf(view: CardView): CardRelationFact[] {
  const found = new Map<string, CardRelationFact>();
  for (const { what, name, uid } of view.relations) {
    const fact = { what: relationWord(what), name, uid };
    found.set(JSON.stringify([fact.what, name, uid]), fact);
  }
  const inName = relationInName(view.name);
  if (inName !== null) found.set(JSON.stringify([inName.what, inName.name, null]), inName);
  return [...found.values()];
}

/** Words that address books put into CATEGORIES of everybody, or to say what is no circle. */
const noCircle =
  /^(?:my ?contacts|mycontacts|starred in android|starred|unfiled|all|contacts|kontakte|deceased|verstorben)$/i;

function circlesOf(view: CardView): string[] {
  const circles = view.categories.map((name) => name.replace(/^\* /, '').trim());
  return [...new Set(circles)].filter((name) => name !== '' && !noCircle.test(name));
}

function deceasedOf(view: CardView): CardFacts['deceased'] {
  const said = view.categories.some((name) => /^(?:deceased|verstorben|†)$/i.test(name.trim()));
  if (view.deceased === null) return said ? { day: null } : null;
  const date = view.deceased.date?.date ?? null;
  const whole = date !== null && date.year !== null && date.month !== null && date.day !== null;
  return { day: whole ? writePartialDate(date) : null };
}
