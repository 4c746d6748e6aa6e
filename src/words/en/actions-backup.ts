/** English: the actions that keep everything safe, in one sentence each. */
import type { Words } from '../say.ts';

export const actionsBackup: Words = {
  backup: {
    summary: 'Makes a copy of everything and proves it by restoring it once.',
    in: {
      to: 'the folder for copies; a sync folder or another disk is best',
      full: 'do not build on earlier copies',
    },
  },
  'backup-verify': {
    summary: 'Proves a copy: restores it into a scratch folder and reads every byte.',
    in: {
      file: 'the copy; the newest when left out',
      asIfLost: 'use the passphrase only, as on the day when this machine is gone',
    },
  },
  restore: {
    summary: 'Brings a copy back into an empty folder, or one person of it into this vault.',
    in: {
      file: 'the copy',
      into: 'an empty or new folder',
      person: 'bring back one person only, into the vault that is open',
    },
  },
  export: {
    summary: 'Writes everything in open formats that can be read without Kith.',
    in: { dir: 'an empty or new folder' },
  },
  doctor: {
    summary: 'Checks that the vault is whole and its sums are right.',
    in: { mend: 'build the statistics and the search index again when they are wrong' },
  },
  status: { summary: 'Tells how well your relationships and your data are backed up.' },
};
