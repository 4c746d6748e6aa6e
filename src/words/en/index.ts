/** English, whole: one namespace a file. */
import type { Catalogue } from '../say.ts';
import { cards } from './cards.ts';
import { problems } from './problems.ts';

export const en: Catalogue = { cards, problems };
