/** English, whole: one namespace a file. */
import type { Catalogue } from '../say.ts';
import { actions } from './actions.ts';
import { cli } from './cli.ts';
import { history } from './history.ts';
import { offers } from './offers.ts';
import { peopleWords } from './people-words.ts';
import { progress } from './progress.ts';
import { merging } from './merging.ts';
import { questions } from './questions.ts';
import { readers } from './readers.ts';
import { shown } from './shown.ts';
import { shownChanges } from './shown-changes.ts';
import { backup } from './backup.ts';
import { calendars } from './calendars.ts';
import { tables } from './tables.ts';
import { cards } from './cards.ts';
import { chats } from './chats.ts';
import { mail } from './mail.ts';
import { given } from './given.ts';
import { problems } from './problems.ts';
import { print } from './print.ts';
import { loop } from './loop.ts';
import { match } from './match.ts';
import { reach } from './reach.ts';
import { server } from './server.ts';
import { sentence } from './sentence.ts';
import { reasons } from './reasons.ts';
import { ways } from './ways.ts';
import { brief, todayWords } from './today-words.ts';

export const en: Catalogue = {
  backup,
  shown: { ...shown, ...shownChanges },
  actions,
  cli,
  history,
  'people-words': peopleWords,
  progress,
  merging,
  questions,
  readers,
  mail,
  calendars,
  tables,
  chats,
  cards,
  given,
  problems,
  offers,
  print,
  loop,
  match,
  reach,
  server,
  sentence,
  reasons,
  ways,
  brief,
  'today-words': todayWords,
};
