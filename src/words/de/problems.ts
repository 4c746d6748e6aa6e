/** German: what went wrong and how to mend it. */
import type { Words } from '../say.ts';
import { problemsBackup } from './problems-backup.ts';
import { problemsRemote } from './problems-remote.ts';
import { problemsAsked } from './problems-asked.ts';
import { problemsLoop } from './problems-loop.ts';
import { problemsMailbox } from './problems-mailbox.ts';
import { problemsServer } from './problems-server.ts';
import { problemsVault } from './problems-vault.ts';

export const problems: Words = {
  ...problemsAsked,
  ...problemsVault,
  ...problemsLoop,
  ...problemsServer,
  ...problemsBackup,
  ...problemsRemote,
  ...problemsMailbox,
};
