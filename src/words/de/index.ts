/** German, whole: one namespace a file. */
import type { Catalogue } from '../say.ts';
import { cards } from './cards.ts';
import { problems } from './problems.ts';
import { match } from './match.ts';
import { reach } from './reach.ts';
import { sentence } from './sentence.ts';

export const de: Catalogue = { cards, problems, match, reach, sentence };
