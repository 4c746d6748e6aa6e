/** The export of a Nametag account: a few old friends with their numbers, days and relations, and a journal. */
import type { OutFile } from './file.ts';
import { two, uuidOf } from './file.ts';
import type { Household, Someone } from './household.ts';

/** `nametag/nametag-export.json`, as Settings → Account → Export writes it. */
export function nametagFile(household: Household): OutFile {
  const friends = nametagPeople(household);
  const [first, second] = friends;
  const pair = { first, second };
  const whole = {
    version: '1.2',
    exportDate: `${household.today}T08:00:00.000Z`,
    user: {
      email: household.owner.emails[0],
      name: household.owner.name,
      theme: 'LIGHT',
      dateFormat: 'DMY',
      accountCreated: '2024-01-10T10:00:00.000Z',
    },
    groups: [...new Set(friends.map(({ circle }) => circle))].map((name) => ({
      id: uuidOf(`nametag group ${name}`),
      name,
      description: null,
      color: '#3B82F6',
    })),
    people: friends.map((someone) => person(someone, pair)),
    relationshipTypes: [],
    journalEntries: friends.slice(0, 2).map((someone) => ({
      id: uuidOf(`nametag entry ${someone.id}`),
      title: 'On the phone',
      date: `${household.today.slice(0, 4)}-03-02T00:00:00.000Z`,
      body: `${someone.given} is learning to bake bread.`,
      people: [someone.name],
      peopleIds: [uuidOf(`nametag ${someone.id}`)],
    })),
    customFieldTemplates: [],
    notificationEndpoints: [],
    pushSubscriptions: [],
  };
  return { path: 'nametag/nametag-export.json', text: `${JSON.stringify(whole, null, 2)}\n` };
}

/** Who is in it: the first four of the plain-text friends whom an address can find. */
export function nametagPeople(household: Household): readonly Someone[] {
  return household.people
    .filter(({ lists, emails }) => lists.includes('friends-md') && emails.length > 0)
    .slice(0, 4);
}

function person(
  someone: Someone,
  { first, second }: { readonly first: Someone | undefined; readonly second: Someone | undefined },
): object {
  const { birthday } = someone;
  const other = someone === first ? second : undefined;
  return {
    id: uuidOf(`nametag ${someone.id}`),
    name: someone.given,
    middleName: null,
    secondLastName: null,
    surname: someone.family,
    nickname: someone.alias,
    displayNameOverride: null,
    prefix: null,
    suffix: null,
    organization: null,
    jobTitle: null,
    photo: null,
    gender: null,
    anniversary: null,
    lastContact: null,
    notes: null,
    contactReminderEnabled: true,
    contactReminderInterval: 2,
    contactReminderIntervalUnit: 'MONTHS',
    importantDates:
      birthday === null
        ? []
        : [
            {
              title: 'Birthday',
              date: `${birthday.year ?? 1604}-${two(birthday.month)}-${two(birthday.day)}T00:00:00.000Z`,
            },
          ],
    phoneNumbers: someone.phones.map((number) => ({ type: 'Mobile', number })),
    emails: someone.emails.map((email) => ({ type: 'Home', email })),
    addresses: [],
    urls: [],
    imHandles: [],
    locations: [],
    customFields: [{ key: 'X-FAVOURITE-CAKE', value: 'poppy seed', type: null }],
    customFieldValues: [],
    relationshipToUser: { name: 'FRIEND', label: 'Friend' },
    groups: [someone.circle],
    relationships:
      other === undefined
        ? []
        : [
            {
              relatedPersonId: uuidOf(`nametag ${other.id}`),
              relatedPersonName: other.name,
              relationshipType: { name: 'NEIGHBOR', label: 'Neighbor' },
              notes: null,
            },
          ],
  };
}
