/** The first schema: everything a vault holds. Immutable once released. */
import { peopleSchema } from './0001-people.ts';
import { storySchema } from './0001-story.ts';
import { upkeepSchema } from './0001-upkeep.ts';

/** Tables whose every change the journal keeps; statistics, queues of work and the index are derived and stay out. */
export const journaled = [
  'settings',
  'people',
  'old_ids',
  'handles',
  'cards',
  'touches',
  'touch_people',
  'touch_keys',
  'memories',
  'memory_people',
  'photos',
  'occasions',
  'promises',
  'next_times',
  'clippings',
  'relations',
  'circles',
  'circle_people',
  'rests',
  'exits',
  'gives',
  'introductions',
  'intentions',
  'commitments',
  'questions',
  'not_people',
  'waiting',
  'tokens',
] as const;

/** All of it; tables that others point to come first. */
export const schema = upkeepSchema + peopleSchema + storySchema;

/** The full-text index: contentless, fed in code with folded text, left out of copies and rebuilt after a restore. */
export const searchSchema = `
CREATE VIRTUAL TABLE IF NOT EXISTS search_people USING fts5 (body, content='', contentless_delete=1, prefix='1 2 3', detail='column', tokenize="unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE IF NOT EXISTS search_texts USING fts5 (body, content='', contentless_delete=1, prefix='2 3', detail='none', tokenize="unicode61 remove_diacritics 0");
`;
