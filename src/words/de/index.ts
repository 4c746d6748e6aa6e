/** German, whole: one namespace a file. */
import type { Catalogue } from '../say.ts';
import { cards } from './cards.ts';
import { problems } from './problems.ts';

export const de: Catalogue = { cards, problems };
