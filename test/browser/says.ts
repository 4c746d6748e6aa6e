/** The app's own sentences, so that a better wording breaks no test. */
import { speaker, type Language } from '../../src/words/say.ts';
import { catalogue as de } from '../../web/words/de.ts';
import { catalogue as en } from '../../web/words/en.ts';

const spoken = { en: speaker('en', { en }), de: speaker('de', { de }) };

/** A sentence of the screens by its key. Throws where there is none: a test must not look for a key's own name. */
export function says(
  key: string,
  values: Readonly<Record<string, unknown>> = {},
  language: Language = 'en',
): string {
  const text = spoken[language](key, values);
  if (text === key.slice(key.indexOf(':') + 1)) throw new Error(`The catalogue says nothing for ${key}`);
  return text;
}
