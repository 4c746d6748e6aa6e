/** What people of the household wrote to Ana that is worth reading again, by person; it stands in their mails, beside formulas that are not. */
import type { Exchange, Someone } from './household.ts';

const said: Readonly<Record<string, readonly string[]>> = {
  'Maren Okafor': [
    'Thank you for singing at my father’s birthday, he still hums the second verse.',
    'I have never told you how much your letters mean to me.',
  ],
  'Jonas Lindqvist': ['You always make me laugh when the rehearsal has gone wrong.'],
  'Priya Raman': ['I could not have moved house without you and your terrible van.'],
  'Lin Kaya': ['You have a gift for making people feel at home, even in a stairwell.'],
  'Greta Solheim': ['It meant so much to us that you came all the way for one evening.'],
  'Felix Aumüller': ['Danke, dass du mir so geduldig zugehört hast.'],
  'Wren Holloway': ['You read that poem beautifully, my mother asked for a copy.'],
  'Dev Anand': ['I am so proud of you for finishing the book.'],
  'Amara Diallo': ['Merci d’avoir été là toute la nuit, je ne l’oublierai pas.'],
  'Tomás Arroyo': ['Gracias por haber cuidado de mi madre en agosto.'],
};

/** Formulas, which are no kind words. */
const formulas = ['Thanks in advance!', 'Kind regards from all of us', 'Thank you for your mail.'];

/** What stands at the end of each mail that came: for the first of each the kind words, for the others a formula now and then. */
export function closingLines(): (exchange: Exchange, someone: Someone) => string | null {
  const counts = new Map<string, number>();
  return ({ direction }, { name }) => {
    if (direction === 'out') return null;
    const n = counts.get(name) ?? 0;
    counts.set(name, n + 1);
    return said[name]?.[n] ?? (n % 7 === 3 ? (formulas[n % formulas.length] ?? null) : null);
  };
}
