/** German for the shell and Today: what the first paint needs, and no more. */
import type { Catalogue } from '../../src/words/say.ts';
import { app } from '../../src/words/de/app.ts';
import { today } from '../../src/words/de/today.ts';

export const catalogue: Catalogue = { app, today };
