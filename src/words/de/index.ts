/** German, whole: one namespace a file. */
import type { Catalogue } from '../say.ts';
import { calendars } from './calendars.ts';
import { tables } from './tables.ts';
import { cards } from './cards.ts';
import { chats } from './chats.ts';
import { mail } from './mail.ts';
import { problems } from './problems.ts';
import { match } from './match.ts';
import { reach } from './reach.ts';
import { sentence } from './sentence.ts';
import { reasons } from './reasons.ts';
import { ways } from './ways.ts';

export const de: Catalogue = {
  mail,
  calendars,
  tables,
  chats,
  cards,
  problems,
  match,
  reach,
  sentence,
  reasons,
  ways,
};
