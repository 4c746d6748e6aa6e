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
    'girlfriend or boyfriend',
    'fiance',
    'fiancee',
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
    'daughter or son',
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
    'mother or father',
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
  sibling: [
    'sister or brother',
    'brother',
    'sister',
    'bruder',
    'schwester',
    'frere',
    'soeur',
    'hermano',
    'hermana',
  ],
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

/** The same in more languages, word by word. */
const more: Readonly<Record<string, string>> = {
  spouse:
    'ehegatte ehegattin gatte gattin frau mann marito moglie coniuge conjuge marido conyuge echtgenoot echtgenote maz zona malzonek wspolmalzonek make maka aegtefaelle hustru ektefelle kone puoliso муж жена супруг супруга 配偶者 配偶 夫 妻 丈夫 妻子',
  partner:
    'lebenspartnerin lebensgefaehrte compagno compagna fidanzato fidanzata companheiro companheira namorado namorada novio novia partnerka sambo kaereste samboer kumppani партнер 伴侣 パートナー',
  child:
    'kinder sons daughters enfants figlio figlia figli filho filha filhos hijos kinderen zoon dochter dziecko syn corka barn dotter datter sonn lapsi poika tytar ребенок сын дочь 子供 息子 娘 子女 儿子 女儿',
  parent:
    'eltern mama papa mami papi maman parents padres mamma babbo genitore mae pai pais moeder vader ouder matka ojciec rodzic mor far foralder foraelder aiti isa мать отец мама папа 母 父 母亲 父亲 妈妈 爸爸',
  sibling:
    'geschwister fratello sorella irmao irma broer zus brat siostra bror syster soster sisar veli брат сестра 兄 弟 姉 妹 兄弟 姐妹 哥哥 弟弟 姐姐 妹妹',
  grandparent:
    'grosseltern grandma grandpa granny nonno nonna abuelo abuela avo opa oma babcia dziadek farmor farfar mormor morfar бабушка дедушка 祖母 祖父',
  grandchild: 'enkelkind nieto nieta neto neta nipote kleinkind wnuk wnuczka внук внучка',
  relative: 'verwandt familie famille famiglia familia rodzina slakting slaegtning 親戚 亲戚',
  friend:
    'amico amica vriend vriendin przyjaciel przyjaciolka van ven venn ystava друг подруга 友達 友人 朋友',
  colleague: 'arbeitskollege collegue collega colega kolega kollega työkaveri коллега 同僚 同事',
  neighbor: 'voisin voisine vecino vecina vizinho vizinha vicino vicina buurman buurvrouw sasiad granne nabo',
};

const known = new Map(
  [
    ...Object.entries(more).map(([word, others]) => [word, others.split(' ').map(fold)] as const),
    ...Object.entries(words),
  ].flatMap(([word, others]) => others.map((other) => [other, word] as const)),
);

/** `Wife` and `Ehefrau` are `spouse`; a word that is not known stays as the card writes it. */
export function relationWord(what: string): string {
  // Google writes its own words as `DOMESTIC_PARTNER`.
  const word = /^[A-Z]+(?:_[A-Z]+)*$/.test(what.trim())
    ? what.trim().replaceAll('_', ' ').toLowerCase()
    : what.trim();
  const plain = fold(word);
  const found = known.get(plain);
  if (found !== undefined || words[plain] !== undefined) return found ?? plain;
  // Apple tells apart more than we do: the elder sister, the female friend.
  const bare = /^(?:female|male|younger|youngest|elder|eldest|older) (.+)$/.exec(plain)?.[1];
  return bare === undefined ? word : relationWord(bare);
}
