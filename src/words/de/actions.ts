/** German: every action in one sentence, merged from one file a theme. */
import type { Words } from '../say.ts';
import { actionsBackup } from './actions-backup.ts';
import { actionsCapture } from './actions-capture.ts';
import { actionsData } from './actions-data.ts';
import { actionsKeep } from './actions-keep.ts';
import { actionsMemory } from './actions-memory.ts';
import { actionsLoop } from './actions-loop.ts';
import { actionsPeople } from './actions-people.ts';
import { actionsServer } from './actions-server.ts';
import { actionsToday } from './actions-today.ts';

export const actions: Words = {
  ...actionsToday,
  ...actionsPeople,
  ...actionsKeep,
  ...actionsData,
  ...actionsCapture,
  ...actionsLoop,
  ...actionsMemory,
  ...actionsBackup,
  ...actionsServer,
};
