/** German, whole: one namespace a file. */
import type { Catalogue } from '../say.ts';
import { problems } from './problems.ts';

export const de: Catalogue = { problems };
