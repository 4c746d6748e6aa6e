/** English for the screens. */
import type { Catalogue } from '../../src/words/say.ts';
import { app } from '../../src/words/en/app.ts';
import { backupScreen } from '../../src/words/en/backup-screen.ts';
import { around } from '../../src/words/en/around.ts';
import { brief } from '../../src/words/en/brief-screen.ts';
import { capture } from '../../src/words/en/capture-screen.ts';
import { introductions } from '../../src/words/en/introductions-screen.ts';
import { letting } from '../../src/words/en/letting-screen.ts';
import { look } from '../../src/words/en/look-screen.ts';
import { map } from '../../src/words/en/map.ts';
import { memories } from '../../src/words/en/memories-screen.ts';
import { merging } from '../../src/words/en/merging.ts';
import { palette } from '../../src/words/en/palette.ts';
import { people } from '../../src/words/en/people-screen.ts';
import { person } from '../../src/words/en/person.ts';
import { progress } from '../../src/words/en/progress.ts';
import { questions } from '../../src/words/en/questions.ts';
import { settings } from '../../src/words/en/settings-screen.ts';
import { tables } from '../../src/words/en/tables.ts';
import { today } from '../../src/words/en/today.ts';
import { welcome } from '../../src/words/en/welcome.ts';

export const catalogue: Catalogue = {
  app,
  around,
  today,
  person,
  map,
  merging,
  palette,
  welcome,
  'backup-screen': backupScreen,
  'brief-screen': brief,
  'introductions-screen': introductions,
  'letting-screen': letting,
  'look-screen': look,
  'memories-screen': memories,
  progress,
  questions,
  'people-screen': people,
  'capture-screen': capture,
  'settings-screen': settings,
  tables,
};
