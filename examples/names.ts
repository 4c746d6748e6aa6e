/** Names for the wider crowd: as written at home, with the Latin spelling that their addresses use. */
import type { Tongue } from './household.ts';

export interface Culture {
  readonly country: string;
  readonly tongue: Tongue;
  /** The family name comes first on the card. */
  readonly familyFirst: boolean;
  /** `written|latin` where the two differ. */
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly city: string;
  readonly streets: readonly string[];
}

export const cultures: readonly Culture[] = [
  {
    country: 'PT',
    tongue: 'pt',
    familyFirst: false,
    city: 'Lisboa',
    streets: list('Rua da Bica Velha, Travessa do Coro, Largo das Andorinhas'),
    given: list(
      'Beatriz, João, Catarina, Gonçalo, Mariana, Tiago, Leonor, Duarte, Sofia, Nuno, Joana, Vasco, Rita, Henrique, Margarida, Luís',
    ),
    family: list(
      'Ferreira, Conceição, Almeida, Brandão, Queirós, Magalhães, Pires, Simões, Assunção, Leitão',
    ),
  },
  {
    country: 'GB',
    tongue: 'en',
    familyFirst: false,
    city: 'Leeds',
    streets: list('Lantern Row, Wicker Lane'),
    given: list('Harriet, Callum, Imogen, Rhys, Nell, Owen, Tamsin, Alistair'),
    family: list('Pennington, Hartley, O’Dowd, Fairweather, Llewellyn, Bright'),
  },
  {
    country: 'US',
    tongue: 'en',
    familyFirst: false,
    city: 'New York',
    streets: list('Fern Street, Old Mill Road'),
    given: list('Caleb, Naomi, Marcus, June, Theo, Hazel'),
    family: list('Whitaker, Delgado, Lindgren, Boone, Castillo'),
  },
  {
    country: 'DE',
    tongue: 'de',
    familyFirst: false,
    city: 'Berlin',
    streets: list('Lindenhofweg, Am Alten Speicher'),
    given: list('Jürgen, Heike, Sören, Ulrike, Matthias, Annegret'),
    family: list('Weißenfels, Krüger, Jäger, von der Heide, Möller'),
  },
  {
    country: 'NO',
    tongue: 'no',
    familyFirst: false,
    city: 'Oslo',
    streets: list('Bjørkeveien, Fjordgata'),
    given: list('Sigrid, Håkon, Åse, Øyvind'),
    family: list('Bjørnstad, Sæther, Aasen, Ødegård'),
  },
  {
    country: 'NG',
    tongue: 'en',
    familyFirst: false,
    city: 'Lagos',
    streets: list('Palm Close'),
    given: list('Chidi, Ngozi, Tunde, Ifeoma'),
    family: list('Adeyemi, Nwosu, Balogun, Eze'),
  },
  {
    country: 'PL',
    tongue: 'pl',
    familyFirst: false,
    city: 'Kraków',
    streets: list('ulica Lipowa'),
    given: list('Łukasz|lukasz, Małgorzata|malgorzata, Żaneta|zaneta, Wojciech'),
    family: list('Wiśniewski|wisniewski, Dąbrowska|dabrowska, Król|krol'),
  },
  {
    country: 'GR',
    tongue: 'el',
    familyFirst: false,
    city: 'Αθήνα',
    streets: list('Οδός Ελιάς'),
    given: list('Ελένη|eleni, Νίκος|nikos, Δήμητρα|dimitra'),
    family: list('Παπαδάκη|papadaki, Οικονόμου|oikonomou'),
  },
  {
    country: 'EG',
    tongue: 'ar',
    familyFirst: false,
    city: 'القاهرة',
    streets: list('شارع النيل'),
    given: list('ليلى|layla, يوسف|youssef, نور|nour'),
    family: list('حداد|haddad, منصور|mansour'),
  },
  {
    country: 'IL',
    tongue: 'he',
    familyFirst: false,
    city: 'חיפה',
    streets: list('רחוב הזית'),
    given: list('נועם|noam, תמר|tamar, איתן|eitan'),
    family: list('לוי|levi, שפירא|shapira'),
  },
  {
    country: 'JP',
    tongue: 'ja',
    familyFirst: true,
    city: '京都市',
    streets: list('桜町1-2'),
    given: list('陽子|yoko, 健太|kenta, 美咲|misaki'),
    family: list('田中|tanaka, 小林|kobayashi'),
  },
  {
    country: 'CN',
    tongue: 'zh',
    familyFirst: true,
    city: '上海',
    streets: list('梧桐路8号'),
    given: list('伟|wei, 晓梅|xiaomei, 静|jing'),
    family: list('王|wang, 欧阳|ouyang'),
  },
  {
    country: 'KR',
    tongue: 'ko',
    familyFirst: true,
    city: '서울',
    streets: list('은행로 12'),
    given: list('민준|minjun, 서연|seoyeon'),
    family: list('김|kim, 박|park'),
  },
  {
    country: 'IN',
    tongue: 'hi',
    familyFirst: false,
    city: 'मुंबई',
    streets: list('गुलमोहर मार्ग'),
    given: list('अंजलि|anjali, रोहन|rohan'),
    family: list('शर्मा|sharma, जोशी|joshi'),
  },
  {
    country: 'IN',
    tongue: 'ta',
    familyFirst: false,
    city: 'சென்னை',
    streets: list('மலர் தெரு'),
    given: list('கவிதா|kavitha, முருகன்|murugan'),
    family: list('சுப்ரமணியன்|subramanian'),
  },
  {
    country: 'UA',
    tongue: 'uk',
    familyFirst: false,
    city: 'Львів',
    streets: list('вулиця Кленова'),
    given: list('Оксана|oksana, Тарас|taras, Юлія|yuliia'),
    family: list('Коваленко|kovalenko, Шевчук|shevchuk'),
  },
  {
    country: 'VN',
    tongue: 'vi',
    familyFirst: true,
    city: 'Huế',
    streets: list('Đường Hoa Sen'),
    given: list('Thị Hương|huong, Minh Đức|duc'),
    family: list('Nguyễn|nguyen, Trần|tran'),
  },
  {
    country: 'ES',
    tongue: 'es',
    familyFirst: false,
    city: 'Sevilla',
    streets: list('Calle del Limonero'),
    given: list('Lucía, Íñigo, Begoña'),
    family: list('Ibáñez, Muñoz, Peña'),
  },
  {
    country: 'FR',
    tongue: 'fr',
    familyFirst: false,
    city: 'Lyon',
    streets: list('rue des Tilleuls'),
    given: list('Hélène, Benoît, Maëlys'),
    family: list('Lefèvre, Crépin'),
  },
];

function list(text: string): readonly string[] {
  return text.split(', ');
}

/** The plain letters of a name, for an address or an id. */
export function plainLetters(text: string): string {
  const special: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', ł: 'l', đ: 'd', å: 'a' };
  return text
    .toLowerCase()
    .replace(/[ßøæłđå]/gu, (letter) => special[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.|\.$/g, '');
}
