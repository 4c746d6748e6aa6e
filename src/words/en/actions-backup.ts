/** English: the actions that keep everything safe, in one sentence each. */
import type { Words } from '../say.ts';

export const actionsBackup: Words = {
  backup: {
    summary: 'Makes a copy of everything and proves it by restoring it once.',
    in: {
      to: 'a folder, or the address of a place that kith backup place knows; another disk or server is best',
      full: 'do not build on earlier copies',
    },
  },
  'backup-place': {
    summary: 'Says where copies go: a folder, or one on a server that speaks WebDAV.',
    in: {
      to: 'a folder, or the https:// address of one on a server',
      user: 'the user name there',
      passwordFile:
        'a file with the app password; it is kept in the vault, readable by you alone, and in no copy',
      plain: 'go without encryption; only inside your own network',
      leave: 'copies go beside the vault again, and the password is forgotten',
    },
  },
  'backup-verify': {
    summary: 'Proves a copy: restores it into a scratch folder and reads every byte.',
    in: {
      file: 'the copy; the newest when left out',
      copy: 'a copy that this vault made, by its name',
      asIfLost: 'use the passphrase only, as on the day when this machine is gone',
      user: 'the user name, when the copy lies on a server that this vault does not know',
      passwordFile: 'a file with the app password for it',
      plain: 'go without encryption; only inside your own network',
    },
  },
  restore: {
    summary: 'Brings a copy back into an empty folder, or one person of it into this vault.',
    in: {
      file: 'a copy, a folder of copies for the newest, or the https:// address of either',
      into: 'an empty or new folder',
      person: 'bring back one person only, into the vault that is open',
      copy: 'a copy that this vault made, by its name; it comes back into a new folder beside the vault',
      user: 'the user name, when the copy lies on a server',
      passwordFile: 'a file with the app password for it',
      plain: 'go without encryption; only inside your own network',
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
