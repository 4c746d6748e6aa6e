/** German for the screens. */
import type { Catalogue } from '../../src/words/say.ts';
import { app } from '../../src/words/de/app.ts';
import { backupScreen } from '../../src/words/de/backup-screen.ts';
import { around } from '../../src/words/de/around.ts';
import { brief } from '../../src/words/de/brief-screen.ts';
import { capture } from '../../src/words/de/capture-screen.ts';
import { introductions } from '../../src/words/de/introductions-screen.ts';
import { letting } from '../../src/words/de/letting-screen.ts';
import { look } from '../../src/words/de/look-screen.ts';
import { map } from '../../src/words/de/map.ts';
import { memories } from '../../src/words/de/memories-screen.ts';
import { merging } from '../../src/words/de/merging.ts';
import { palette } from '../../src/words/de/palette.ts';
import { people } from '../../src/words/de/people-screen.ts';
import { person } from '../../src/words/de/person.ts';
import { progress } from '../../src/words/de/progress.ts';
import { questions } from '../../src/words/de/questions.ts';
import { settings } from '../../src/words/de/settings-screen.ts';
import { tables } from '../../src/words/de/tables.ts';
import { today } from '../../src/words/de/today.ts';
import { welcome } from '../../src/words/de/welcome.ts';

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
