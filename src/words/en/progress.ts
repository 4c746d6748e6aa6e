/** English: what long work is doing right now. */
import type { Words } from '../say.ts';

export const progress: Words = {
  left_one: 'one second left',
  left_other: '{{count}} seconds left',
  leftMinutes_one: 'about a minute left',
  leftMinutes_other: 'about {{count}} minutes left',
  leftHours_one: 'about an hour left',
  leftHours_other: 'about {{count}} hours left',
  paused: 'Paused',
  stopping: 'Stopping',
  undoing: 'Taking back what had come in',
  keys: 'space pauses, q stops',
  keysPaused: 'space goes on, q stops',
  reading: 'Reading',
  writing: 'Writing',
  joining: 'Joining what belongs together',
  copying: 'Copying',
  checking: 'Checking',
  restoring: 'Restoring',
  indexing: 'Building the search index again; this happens once after a restore',
  exporting: 'Exporting',
  comparing: 'Comparing',
  scoring: 'Weighing the days',
  saying: 'Telling what only its owner knows',
  database: 'The vault itself',
  photos: 'Photos',
};
