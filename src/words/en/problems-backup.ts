/** English: problems with copies, and how to mend them. */
import type { Words } from '../say.ts';

/** For whichever problem with one copy, when another can be had. */
const instead = 'What can still be had is the copy of {{when}} UTC: kith restore {{instead}} --into DIR.';

export const problemsBackup: Words = {
  'copies-unwritable': {
    message: 'Kith may not write copies to {{folder}}.',
    hint: 'Is the disk there? Otherwise name another folder: kith backup --to DIR.',
  },
  'copies-full': {
    message: 'There is no room in {{folder}}: {{needed}} more are needed, {{free}} are free.',
    hint: 'Make room or name another folder with --to DIR. Older copies are untouched.',
  },
  'copies-of-another': {
    message: 'The copies in {{folder}} belong to another vault.',
    hint: 'Name a folder of its own for this vault: kith backup --to DIR.',
  },
  'key-damaged': {
    message: 'The key {{file}} is damaged.',
    hint: 'The recovery key and its passphrase still open every copy: kith restore FILE --into DIR.',
  },
  'no-copy-yet': {
    message: 'There is no copy in {{folder}} yet.',
    hint: 'Make the first one: kith backup.',
  },
  'restore-where': {
    message: 'Say where the copy should come back.',
    hint: 'Either --into with an empty folder, or --person with a name to bring one person into this vault.',
  },
  'copy-missing': {
    message: 'There is no copy {{item}}.',
    hint: 'Check the path; kith status lists the copies that were made.',
    hint_instead: instead,
  },
  'copy-damaged': {
    message: '{{item}} is damaged.',
    hint: 'An earlier copy may be whole: kith backup verify FILE.',
    hint_instead: instead,
  },
  'copy-wrong-key': {
    message: '{{item}} does not open with this key: it is of another vault, or its first bytes are damaged.',
    hint: 'Copies open with the recovery key that lies in their own folder.',
    hint_instead: instead,
  },
  'copy-wrong-passphrase': {
    message: 'This passphrase does not open {{file}}.',
    hint: 'Try it again, letter by letter; without it nobody can open the copies.',
  },
  'copy-no-key': {
    message: 'There is no recovery key in {{folder}}.',
    hint: 'Put recovery-key.age beside the copies; every folder of copies of this vault has the same one.',
  },
  'copy-forged': {
    message: '{{item}} was not written with the key of this vault.',
    hint: 'Do not trust it; take a copy from another folder.',
    hint_instead: instead,
  },
  'copy-newer': {
    message: '{{item}} was written by a newer Kith.',
    hint: 'Update Kith, then try again.',
    hint_instead: instead,
  },
  'copy-link-missing': {
    message: '{{item}} is missing, and {{needed}} stands on it.',
    hint: 'Put it back into the folder, or restore the full copy before it.',
    hint_instead: instead,
  },
  'copy-swapped': {
    message: '{{item}} is not the file that belongs there: it was renamed, exchanged or rolled back.',
    hint: 'Put the right file back, or restore the full copy before it.',
    hint_instead: instead,
  },
  'copy-blob-missing': {
    message: '{{item}} is missing.',
    hint: 'While the photo is still in the vault, the next kith backup puts it back.',
  },
  'copy-not-whole': {
    message: '{{file}} is not whole. {{item}}: {{why}}',
    hint: 'Make a new copy with kith backup --full, if you can on another disk, and keep the older ones.',
  },
  'folder-not-empty': {
    message: '{{folder}} is not empty.',
    hint: 'Name a new folder with --into; nothing is ever written over.',
  },
  'export-newer': {
    message: 'The export in {{folder}} was written by a newer Kith.',
    hint: 'Update Kith, then try again.',
  },
  'copies-busy': {
    message: 'Another copy into {{folder}} has been going on for ten minutes.',
    hint: 'Wait for it to end, then try again.',
  },
  'passphrase-differs': {
    message: 'The two passphrases are not the same, so nothing was locked with them.',
    hint: 'Run it again; it is the only key to your copies, so write it down.',
  },
  'copies-address': {
    message: '{{to}} is neither a folder nor an address that copies can go to.',
    hint: 'Name a folder, or the https:// address of a WebDAV folder.',
  },
  'no-field-back': {
    message: 'Not all of this can be put back: {{fields}}.',
    hint: 'Fields that stayed are listed by kith undo with --dry-run. {{known}}',
  },
  'not-in-trash': {
    message: 'There is nothing called {{id}} in the trash.',
    hint: 'kith trash lists what was taken away in the last thirty days; older things are in kith history.',
  },
  'restore-which': {
    message: 'Say which copy should come back.',
    hint: 'Name a copy, or a folder of copies for the newest: kith restore FOLDER --into DIR.',
  },
};
