/** The one catalogue: a key with values becomes a sentence in the user's language (i18next). */
import i18next, { type i18n } from 'i18next';
import type { Sentence } from '../problem.ts';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** `{ namespace: { key: text | nested } }`; a namespace is a file of `words/en/`. */
export type Catalogue = Readonly<Record<string, Words>>;
export interface Words {
  readonly [key: string]: string | Words;
}

/** Says a sentence. Values `list` are joined by Intl, dates stay the caller's to format. */
export type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** One speaker for one language; English stands behind every other language. */
export function speaker(language: Language, catalogues: Readonly<Partial<Record<Language, Catalogue>>>): Say {
  const instance: i18n = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    defaultNS: 'app',
    resources: catalogues,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return (key, values) => instance.t(key, values ?? {});
}

/** Says what a rule returned. */
export function saySentence(say: Say, sentence: Sentence): string {
  return say(sentence.key, sentence.values);
}
