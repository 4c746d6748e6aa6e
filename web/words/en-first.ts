/** English for the shell and Today: what the first paint needs, and no more. */
import type { Catalogue } from '../../src/words/say.ts';
import { app } from '../../src/words/en/app.ts';
import { today } from '../../src/words/en/today.ts';

export const catalogue: Catalogue = { app, today };
