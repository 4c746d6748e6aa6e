/** English: what was found wrong in a copy, and what the doctor checked. */
import type { Words } from '../say.ts';

export const backup: Words = {
  bad: {
    foreign: 'It is a copy of another vault.',
    database: 'Its database does not read as a whole.',
    orphans_one: 'One row in it points to nothing.',
    orphans_other: '{{count}} rows in it point to nothing.',
    count: '{{table}}: {{found}} rows instead of {{promised}}.',
    recoveryKey: 'The recovery key is missing or not the one that belongs to this copy.',
    goneBefore: 'This photo was already gone from the vault when the copy was made.',
  },
  check: {
    copy: {
      ok: 'What nobody changed is as it is in the last good copy.',
      bad: '{{first}} is not as it was, and no change says why: the disk may be failing. The last good copy is {{file}}.',
      unread: 'The last copy could not be read: kith backup verify {{file}} says why.',
    },
    file: {
      ok: 'The file reads as a whole.',
      bad: 'The file is damaged: {{first}}. Bring back the last good copy.',
    },
    links: {
      ok: 'Every row points to one that is there.',
      bad_one: 'One row points to nothing ({{first}}).',
      bad_other: '{{count}} rows point to nothing, the first of them {{first}}.',
    },
    journal: {
      ok: 'Every change is in the journal.',
      bad_one: 'One thing is wrong with the journal. {{first}}',
      bad_other: '{{count}} things are wrong with the journal. {{first}}',
    },
    durability: {
      ok: 'Every write reaches the disk before it counts.',
      bad: 'A safety is off: {{first}}.',
    },
    permissions: {
      ok: 'Nobody else on this machine can read it.',
      bad: 'Others on this machine may read {{first}}. Take that right away: chmod go-rwx.',
    },
    photos: {
      ok: 'Every photo is there and unharmed.',
      bad_one: 'One photo is missing or damaged: {{first}}. A copy may still hold it.',
      bad_other:
        '{{count}} photos are missing or damaged, the first of them {{first}}. A copy may still hold them.',
    },
    search: {
      ok: 'Everything can be found.',
      bad_one: 'One entry of the search index is wrong. kith doctor --mend builds it again.',
      bad_other: '{{count}} entries of the search index are wrong. kith doctor --mend builds it again.',
    },
    statistics: {
      ok: 'The sums of every person are right.',
      bad_one: 'The sums of one person are wrong: {{first}}. kith doctor --mend counts again.',
      bad_other:
        'The sums of {{count}} people are wrong, the first of them {{first}}. kith doctor --mend counts again.',
    },
    orphans: {
      ok_zero: 'No photo lies about unused.',
      ok_one: 'One photo belongs to nothing any more; it is kept.',
      ok_other: '{{count}} photos belong to nothing any more; none is removed.',
    },
  },
  export: {
    unreadable: 'This line is no row of an export.',
    dangling: 'This row belongs to someone or something that is not in the export.',
    changedPhoto: 'This photo is not what its name says, so it was left out.',
    column: {
      day: 'Day',
      time: 'Time (UTC)',
      people: 'People',
      medium: 'Medium',
      direction: 'Direction',
      state: 'State',
      minutes: 'Minutes',
      group: 'Group',
      text: 'Text',
      id: 'Id',
    },
    page: {
      about: 'Who they are',
      handles: 'Ways to reach them',
      relations: 'Their people',
      occasions: 'Dates',
      promises: 'Promises',
      nextTimes: 'Next time',
      clippings: 'Kept for them',
      memories: 'Memories',
      touches: 'The story',
      done: 'done',
      field: {
        family: 'Family name',
        given: 'Given name',
        company: 'Company',
        title: 'Title',
        ring: 'Ring',
        zone: 'Time zone',
        language: 'Language',
        first_known: 'Known since',
        note: 'Note',
        circles: 'Circles',
      },
    },
    readme:
      'Everything that Kith holds, in formats that need no Kith.\n\npeople.vcf     every card whole, for any address book\ncalendar.ics   dates and plans, for any calendar\npeople/        one page a person, as text\ntouches.csv    every touch, for any spreadsheet\nphotos/        the photos, named by the SHA-256 of their bytes\ndata/          every table, one row a line (JSON)\nschema.json    what the tables hold\n\nTo bring it back: kith import and the name of this folder.',
  },
  place: {
    notThere: 'not there',
    failed: 'The last try at a copy, {{when}}, did not work: {{why}}',
    gone: '{{place}} is not there: is the disk plugged in?',
    sameDisk: 'Copies go to {{place}}, which is the disk of the vault: kith backup place names another.',
    goes: 'Copies go to {{place}}.',
    due: 'A copy is due: Kith makes it by itself while it runs, or now with kith backup.',
    searchWaiting:
      'After the restore, what was said long ago is still being made searchable: kith doctor --mend does it now.',
    newestGone: 'the last copy of your data is not where it was put',
    daily: 'One is made each day by itself while Kith runs.',
    byHand: 'None is made by itself: kith settings copyDaily yes.',
    servers: 'Servers that Kith can get into',
  },
  sameDisk:
    'This copy lies on the disk of the vault: it helps against mistakes, not against a broken or stolen disk. Name another with --to DIR.',
  restoredBut: 'What could be had is back in {{folder}}.',
  drill: 'The oldest copy was last restored as a test on {{when}}, and is whole.',
  drillBad:
    'The oldest copy was last restored as a test on {{when}}, and is not whole: kith backup verify FILE says what is missing.',
  personBack:
    '{{name}}: what was gone is back. {{touches}} touches, {{memories}} memories, {{photos}} photos.',
  personThere: '{{name}}: nothing was gone.',
  differs: 'Not as it was then; what is there now stayed:',
  notHad: 'Not whole, or not to be had:',
};
