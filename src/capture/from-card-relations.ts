/** One word for one relation, whichever address book and language it comes from. */
import { fold } from '../people/fold.ts';

/** The words of RFC 6350 §6.6.6, of Apple's and Google's labels in English, and the commonest German, French and Spanish ones. */
const words: Readonly<Record<string, readonly string[]>> = {
  spouse: [
    'wife',
    'husband',
    'ehefrau',
    'ehemann',
    'ehepartner',
    'ehepartnerin',
    'conjoint',
    'conjointe',
    'esposa',
    'esposo',
    'mari',
    'femme',
  ],
  partner: [
    'domestic partner',
    'domesticpartner',
    'partnerin',
    'lebenspartner',
    'lebensgefahrte',
    'lebensgefahrtin',
    'girlfriend',
    'boyfriend',
    'sweetheart',
    'compagnon',
    'compagne',
    'pareja',
  ],
  child: [
    'son',
    'daughter',
    'kind',
    'sohn',
    'tochter',
    'enfant',
    'fils',
    'fille',
    'hijo',
    'hija',
    'stepson',
    'stepdaughter',
  ],
  parent: [
    'mother',
    'father',
    'mom',
    'mum',
    'dad',
    'mutter',
    'vater',
    'elternteil',
    'mere',
    'pere',
    'madre',
    'padre',
    'stepmother',
    'stepfather',
  ],
  sibling: ['brother', 'sister', 'bruder', 'schwester', 'frere', 'soeur', 'hermano', 'hermana'],
  grandparent: ['grandmother', 'grandfather', 'grossmutter', 'grossvater', 'oma', 'opa'],
  grandchild: ['grandson', 'granddaughter', 'enkel', 'enkelin'],
  relative: ['kin', 'verwandter', 'verwandte', 'pariente'],
  cousin: ['kusine', 'cousine', 'vetter'],
  friend: ['freund', 'freundin', 'ami', 'amie', 'amigo', 'amiga', 'best friend'],
  colleague: ['co-worker', 'coworker', 'kollege', 'kollegin'],
  manager: ['boss', 'chef', 'chefin', 'vorgesetzter', 'vorgesetzte'],
  assistant: ['assistent', 'assistentin', 'agent'],
  neighbor: ['neighbour', 'nachbar', 'nachbarin'],
  emergency: ['emergency contact', 'notfallkontakt'],
};

const known = new Map(
  Object.entries(words).flatMap(([word, others]) => others.map((other) => [other, word] as const)),
);

/** `Wife` and `Ehefrau` are `spouse`; a word that is not known stays as the card writes it. */
export function relationWord(what: string): string {
  const plain = fold(what.trim());
  const found = known.get(plain);
  return found ?? (words[plain] === undefined ? what.trim() : plain);
}
