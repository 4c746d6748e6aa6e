/** What no file can tell and only the owner can say: memories, promises, rings, rests, as commands to perform after the import. */
import type { Circle, Household, Someone } from './household.ts';
import { memories } from './memories.ts';
import { weekdayAfter } from './part.ts';

export interface Command {
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** The innermost five, and the ten around them. */
export const innerFive = [
  'Rui Sequeira',
  'Teresa Antunes',
  'Inês Antunes',
  'Jonas Lindqvist',
  'Amara Diallo',
] as const;
export const innerFifteen = [
  'Maren Okafor',
  'Priya Raman',
  'Sol Brandt',
  'Tomás Arroyo',
  'Lin Kaya',
  'Aunt Ruth',
  'Dev Anand',
  'Wren Holloway',
  'Felix Aumüller',
  'Greta Solheim',
] as const;

const circleNames: Readonly<Record<Circle, string>> = {
  family: 'Family',
  choir: 'Choir',
  college: 'College',
  friends: 'Friends',
  work: 'Work',
  neighbours: 'Neighbours',
  school: 'Old school',
  far: 'Far away',
};

/** What the owner would have set before the first import: without the region, numbers written as at home mean nobody. */
export function householdSettings(household: Household): {
  readonly name: string;
  readonly handles: readonly string[];
  readonly zone: string;
  readonly region: string;
} {
  const { name, emails, phone, zone, region } = household.owner;
  return { name, handles: [...emails.map((email) => `email:${email}`), `phone:${phone}`], zone, region };
}

/** The commands in the order in which they are to be performed; every `who` is the name or the address of exactly one person. */
export function householdCommands(household: Household): readonly Command[] {
  const today = Temporal.PlainDate.from(household.today);
  const ago = (days: number): string => today.subtract({ days }).toString();
  const december = today.with({ month: 12, day: 12 });
  const lastDecember =
    Temporal.PlainDate.compare(december, today) < 0 ? december : december.subtract({ years: 1 });
  const march = today.with({ month: 3, day: 20 });
  const spring = Temporal.PlainDate.compare(march, today) > 0 ? march : march.add({ years: 1 });
  return [
    ...memories().map(({ who, text, daysAgo }) => ({
      action: 'remember',
      input: { who, text, on: ago(daysAgo) },
    })),
    {
      action: 'promise',
      input: { who: 'Maren Okafor', text: 'The name of the luthier in Mittenwald; she asked in March' },
    },
    {
      action: 'promise',
      input: {
        who: 'Lin Kaya',
        text: 'Send the map of the old tram lines',
        due: today.add({ days: 6 }).toString(),
      },
    },
    { action: 'ask', input: { who: 'Maren Okafor', text: 'Ask how Ida’s exams went' } },
    { action: 'ask', input: { who: 'Maren Okafor', text: 'Tell her about the cabin' } },
    { action: 'ask', input: { who: 'Jonas Lindqvist', text: 'Ask about the bookshelf' } },
    { action: 'ask', input: { who: 'Yara Nascimento', text: 'Ask which of the three poems she chose' } },
    ...rings(household),
    ...circles(household),
    {
      action: 'rest',
      input: {
        who: 'Sandra Pacheco',
        kind: 'rest',
        until: spring.toString(),
        why: 'Let it rest until spring',
        since: ago(200),
      },
    },
    {
      action: 'rest',
      input: { who: 'Eduardo Teles', kind: 'estranged', why: 'We no longer speak', since: ago(690) },
    },
    { action: 'rest', input: { who: 'Graça Moura', kind: 'deceased', since: ago(410) } },
    { action: 'rest', input: { who: 'Rui Sequeira', kind: 'do-not-nudge', why: 'We live together' } },
    {
      action: 'log',
      input: { sentence: `Sent a birthday card to Ida Okafor on ${lastDecember.toString()}` },
    },
    {
      action: 'log',
      input: {
        sentence: `Handwritten letter to Aunt Ruth on ${weekdayAfter(today, 1).subtract({ days: 35 }).toString()}`,
      },
    },
  ];
}

/** Those whose name nobody else has, so that a command can mean only them. */
function unmistakable(household: Household): readonly Someone[] {
  const often = new Map<string, number>();
  for (const { name } of household.people) often.set(name, (often.get(name) ?? 0) + 1);
  return household.people.filter(({ name }) => often.get(name) === 1);
}

/** An address that stands on their card means one person, also while a second list still waits to be joined by name. */
function calledBy(someone: Someone): string {
  const own =
    someone.book === null || someone.alias !== null || someone.related.length > 0
      ? undefined
      : someone.emails[0];
  return own ?? someone.name;
}

function rings(household: Household): Command[] {
  const inner = new Set<string>([...innerFive, ...innerFifteen]);
  const spoken = new Map<string, number>();
  for (const { who } of household.exchanges) for (const id of who) spoken.set(id, (spoken.get(id) ?? 0) + 1);
  const outer = unmistakable(household)
    .filter(
      ({ name, died, tie }) =>
        !inner.has(name) && died === null && tie.kind !== 'lapsed' && tie.kind !== 'never',
    )
    .sort((a, b) => (spoken.get(b.id) ?? 0) - (spoken.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1));
  const ring = (who: string, to: string): Command => ({ action: 'ring', input: { who, ring: to } });
  return [
    ...innerFive.map((name) => ring(name, 'five')),
    ...innerFifteen.map((name) => ring(name, 'fifteen')),
    ...outer.slice(0, 30).map((someone) => ring(calledBy(someone), 'fifty')),
    ...outer.slice(30, 130).map((someone) => ring(calledBy(someone), 'hundred-and-fifty')),
  ];
}

function circles(household: Household): Command[] {
  return unmistakable(household).map((someone) => ({
    action: 'circle',
    input: { who: calledBy(someone), circle: circleNames[someone.circle] },
  }));
}
