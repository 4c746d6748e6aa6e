/** The catalogue for the screens: one language is fetched, every sentence comes from it, numbers and days by Intl. */
import { createContext, useContext } from 'react';
import { speaker, type Catalogue, type Language, type Say } from '../src/words/say.ts';
import { formats, localeOf, type Formats } from './format.ts';

export interface Words extends Formats {
  readonly say: Say;
  readonly language: Language;
  readonly locale: string;
  /** False while only the words of the shell and of Today are here. */
  readonly whole: boolean;
}

const firstWords: Readonly<Record<Language, () => Promise<{ catalogue: Catalogue }>>> = {
  en: () => import('./words/en-first.ts'),
  de: () => import('./words/de-first.ts'),
};

const catalogues: Readonly<Record<Language, () => Promise<{ catalogue: Catalogue }>>> = {
  en: () => import('./words/en.ts'),
  de: () => import('./words/de.ts'),
};

const Context = createContext<Words | null>(null);
export const WordsProvider = Context.Provider;

export function useWords(): Words {
  const words = useContext(Context);
  if (words === null) throw new Error('No words around this part');
  return words;
}

/** Fetches a language, whole or only what the first paint needs. `?pseudo` in the address stretches every sentence, to see what does not fit. */
export async function wordsOf(language: Language, whole = true): Promise<Words> {
  const { catalogue } = await (whole ? catalogues : firstWords)[language]();
  const say = speaker(language, { [language]: catalogue });
  const stretched = new URLSearchParams(location.search).has('pseudo');
  const locale = localeOf(language, navigator.languages);
  const spoken: Say = stretched ? await stretch(say) : say;
  return { say: spoken, language, locale, whole, ...formats(locale, spoken) };
}

async function stretch(say: Say): Promise<Say> {
  const { pseudo } = await import('./pseudo.ts');
  return (key, values) => pseudo(say(key, values));
}

/** The browser's first language that Kith speaks, until the vault's own setting is known. */
export function guessLanguage(): Language {
  return navigator.languages.some((tag, index) => index === 0 && tag.startsWith('de')) ? 'de' : 'en';
}
