/** What columns are called, in the languages that address books are exported in; written without accents (see `fold`). */
import { fold } from '../people/fold.ts';
import { columnLabels, columnWords } from './column-words.ts';

export const fieldKinds = [
  'name',
  'given',
  'middle',
  'family',
  'prefix',
  'suffix',
  'nickname',
  'organisation',
  'department',
  'job',
  'email',
  'phone',
  'address',
  'street',
  'house-number',
  'po-box',
  'city',
  'region',
  'postcode',
  'country',
  'url',
  'birthday',
  'birth-year',
  'birth-month',
  'birth-day',
  'anniversary',
  'event',
  'note',
  'categories',
  'gender',
  'uid',
  'relation',
  'messenger',
  'custom',
  'photo',
  'nothing',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** `kind` or `kind:label`, then every word for it, separated by `|`. */
const nouns: readonly (readonly [string, string])[] = [
  [
    'name',
    'full name|display name|fn|contact|contact name|person|file as|name and surname|anzeigename|vollstandiger name|kontakt|nom complet|nom affiche|nom d affichage|nombre completo|nombre para mostrar|nome completo|nome de exibicao|nome visualizzato|volledige naam|weergavenaam|imie i nazwisko|nazwa wyswietlana|visningsnamn|visningsnavn|fullstandigt namn|fulde navn|fullt navn|koko nimi|nayttonimi|cele jmeno|zobrazovane jmeno|氏名|名前|表示名|formatted name',
  ],
  // A bare word for “name” is the given or the family name when the other one has a column of its own.
  ['name:?', 'name|nom|nombre|nome|naam|navn|namn|nimi|jmeno|imie'],
  [
    'given',
    'first name|firstname|given name|givenname|first|forename|vorname|prenom|primeiro nome|nome proprio|nombre de pila|voornaam|fornamn|fornavn|etunimi|krestni jmeno|名',
  ],
  [
    'family',
    'last name|lastname|surname|family name|last|nachname|familienname|zuname|nom de famille|apellido|apellidos|sobrenome|ultimo nome|cognome|achternaam|nazwisko|efternamn|efternavn|etternavn|sukunimi|prijmeni|姓',
  ],
  [
    'middle',
    'middle name|middle|additional name|weitere vornamen|zweiter vorname|deuxieme prenom|segundo nombre|segundo nome|nome do meio|secondo nome|tweede naam|middelste naam|drugie imie|mellannamn|mellemnavn|mellomnavn|toinen nimi|druhe jmeno|prostredni jmeno|ミドル ネーム',
  ],
  [
    'prefix',
    'name prefix|honorific prefix|prefix|anrede|civilite|tratamiento|aanhef|sallutation|salutation|敬称',
  ],
  // “Title” is Dr in Outlook and a job elsewhere: it depends on whether a job has its own column.
  ['prefix:?', 'title|titel|titre|titulo|titolo|tytul|titteli|titul|tittel'],
  [
    'suffix',
    'name suffix|honorific suffix|suffix|namenssuffix|suffixe|sufijo|sufixo|suffisso|achtervoegsel|sufiks|jalkiliite|pripona',
  ],
  [
    'nickname',
    'nickname|nick name|spitzname|surnom|apodo|alcunha|soprannome|bijnaam|roepnaam|pseudonim|smeknamn|kaldenavn|kallenavn|lempinimi|prezdivka|also known as|aka|ニックネーム',
  ],
  [
    'organisation',
    'company|organization|organisation|organization name|organization 1 name|company name|employer|firma|unternehmen|arbeitgeber|societe|entreprise|organisation name|empresa|compania|organizacion|organizacao|societa|azienda|ditta|bedrijf|organisatie|foretag|organisationsnamn|virksomhed|selskap|organisasjon|yritys|organisaatio|spolecnost|organizace|organizacja|会社名|会社|勤務先',
  ],
  [
    'department',
    'department|organization department|abteilung|departement|service|departamento|reparto|ufficio reparto|afdeling|dzial|avdelning|avdeling|osasto|oddeleni|部署',
  ],
  [
    'job',
    'job title|jobtitle|position|role|occupation|organization title|organization 1 title|berufsbezeichnung|beruf|funktion|fonction|poste|profession|titre professionnel|cargo|puesto|profesion|posizione|qualifica|functie|stanowisko|befattning|stilling|ammatti|tehtava|tehtavanimike|funkce|pozice|役職',
  ],
  [
    'email',
    'email|e mail|mail|emails|email address|e mail address|email id|primary email|secondary email|e mail adresse|email adresse|mailadresse|primare e mail adresse|sekundare e mail adresse|adresse e mail|adresse email|adresse de messagerie|courriel|messagerie|correo|correo electronico|direccion de correo|direccion de correo electronico|endereco de email|endereco de e mail|correio eletronico|indirizzo email|indirizzo e mail|posta elettronica|indirizzo di posta elettronica|e mailadres|emailadres|adres e mail|adres email|adres e mailowy|e postadress|epostadress|e post|epost|e mailadresse|e postadresse|sahkoposti|sahkopostiosoite|emailova adresa|e mailova adresa|メール|メールアドレス|電子メール アドレス|電子メール',
  ],
  [
    'phone',
    'phone|telephone|tel|phones|phone numbers|phonenumbers|telefon|phone number|telephone number|telefonnummer|rufnummer|tel nr|numero de telephone|telefono|telefone|numero de telefono|numero de telefone|numero di telefono|telefoon|telefoonnummer|numer telefonu|puhelin|puhelinnumero|telefonni cislo|電話|電話番号|contact number',
  ],
  [
    'phone:cell',
    'mobile|mobile phone|mobile number|cell|cell phone|cellphone|cellular|mobiltelefon|handy|handynummer|mobil|mobilnummer|mobil tel nr|mobilfunk|telephone mobile|tel mobile|portable|tel portable|movil|telefono movil|celular|telemovel|telefone celular|cellulare|telefono cellulare|mobiele telefoon|mobiel|mobiel nummer|telefon komorkowy|komorka|mobiltelefonnummer|mobiltelefon nr|matkapuhelin|mobilni telefon|mobil telefon|携帯電話|携帯',
  ],
  [
    'phone:fax',
    'fax|fax number|faxnummer|fax nummer|telecopie|telecopieur|faks|faksi|numero de fax|fax nr|ファックス',
  ],
  [
    'phone:pager',
    'pager|pager number|pagernummer|pager nummer|recepteur de radiomessagerie|localizador|personsokare|ポケットベル',
  ],
  [
    'phone:main',
    'primary phone|main phone|haupttelefon|telephone principal|telefono principal|telefone principal|primaire telefoon|telefon podstawowy',
  ],
  ['phone:car', 'car phone|autotelefon|telephone voiture'],
  [
    'address',
    'address formatted|formatted address|full address|postal address|postanschrift|anschrift|adresse|address|adresse postale|direccion|endereco|indirizzo|adres|adress|osoite|adresa|住所',
  ],
  [
    'street',
    'street|street address|street 1|address street|address line 1|address 1|strasse|strasse und hausnummer|rue|calle|rua|via|straat|ulica|gata|gatuadress|gade|gate|katu|katuosoite|ulice|番地|町名番地',
  ],
  [
    'street',
    'street 2|street 3|address line 2|address 2|address extended address|extended address|adresszusatz',
  ],
  [
    'po-box',
    'po box|address po box|postfach|boite postale|bp|apartado postal|apartado|caixa postal|casella postale|postbus|skrytka pocztowa|postbox|postboks|postilokero|私書箱',
  ],
  [
    'city',
    'city|town|suburb|locality|address city|ort|stadt|wohnort|ville|ciudad|poblacion|localidad|localidade|cidade|citta|plaats|woonplaats|stad|miasto|miejscowosc|postort|by|poststed|sted|kaupunki|postitoimipaikka|mesto|市区町村|市町村',
  ],
  [
    'region',
    'state|province|region|state province|address region|bundesland|kanton|dep region|dep etat|etat|departement region|provincia|provincia estado|estado|provincia o estado|distrito|provincie|wojewodztwo|delstat|lan|maakunta|kraj okres|stat|都道府県',
  ],
  [
    'postcode',
    'postal code|zip|zip code|zipcode|zip postal code|postcode|address postal code|plz|postleitzahl|code postal|codigo postal|cep|cap|codice postale|postcode zip|kod pocztowy|postnummer|postnr|postinumero|psc|郵便番号',
  ],
  [
    'country',
    'country|country region|address country|land|land region|staat|pays|pays region|pais|pais region|pais o region|paese|paese area geografica|land regio|kraj|kraj region|maa|zeme|zeme oblast|国|国 地域',
  ],
  [
    'url',
    'url|website|web page|web site|homepage|web page 1|web page 2|webseite|internetseite|page web|site web|pagina web|sitio web|site|sito web|webpagina|strona sieci web|strona www|webbsida|webbplats|hjemmeside|nettside|webside|verkkosivu|www sivu|webova stranka|profile url|profile|blog|linkedin|ホームページ',
  ],
  [
    'birthday',
    'birthday|birthdate|birth date|date of birth|dob|born|geburtstag|geburtsdatum|anniversaire|date de naissance|naissance|cumpleanos|fecha de nacimiento|data de nascimento|compleanno|data di nascita|verjaardag|geboortedatum|urodziny|data urodzenia|fodelsedag|fodelsedatum|fodselsdag|fodselsdato|bursdag|syntymapaiva|syntymaaika|narozeniny|datum narozeni|誕生日|生年月日',
  ],
  ['birthday:?', 'aniversario'],
  ['birth-year', 'birth year|geburtsjahr'],
  ['birth-month', 'birth month|geburtsmonat'],
  ['birth-day', 'birth day'],
  [
    'anniversary',
    'anniversary|wedding anniversary|jahrestag|hochzeitstag|anniversaire de mariage|anniversario|trouwdag|rocznica|arsdag|bryllupsdag|jubileum|vuosipaiva|vyroci|記念日',
  ],
  ['event', 'event'],
  [
    'note',
    'notes|note|comments|comment|remarks|notizen|notiz|anmerkung|anmerkungen|bemerkung|bemerkungen|kommentar|remarques|commentaires|notas|observaciones|observacoes|anotacoes|commenti|opmerkingen|notities|notatki|uwagi|anteckningar|anteckning|noter|notater|muistiinpanot|huomautukset|poznamky|poznamka|description|info|メモ|備考',
  ],
  [
    'categories',
    'categories|category|labels|groups|group|group membership|tags|tag|kategorien|kategorie|gruppen|gruppe|groupe|groupes|categorie|categorias|categoria|grupos|gruppi|categorieen|groepen|kategoria|grupy|kategorier|grupper|luokat|ryhmat|分類',
  ],
  ['gender', 'gender|sex|geschlecht|sexe|sexo|sesso|geslacht|plec|kon|kjonn|sukupuoli|pohlavi|性別'],
  ['uid', 'uid|uuid|contact id|identifier'],
  ['relation', 'relation'],
  [
    'relation:spouse',
    'spouse|partner|ehepartner|partner in|conjoint|conjoint e|conyuge|conjuge|coniuge|partner echtgenoot|wspolmalzonek|make maka|aegtefaelle|ektefelle|puoliso|manzel ka|配偶者',
  ],
  [
    'relation:child',
    'children|child|kinder|kind|enfants|hijos|filhos|figli|kinderen|dzieci|barn|lapset|deti|子供',
  ],
  ['relation:manager', 'manager|manager s name|name des der vorgesetzten|vorgesetzter|vorgesetzte'],
  ['relation:assistant', 'assistant|assistant s name|name assistent|assistent'],
  ['messenger', 'im|instant messenger|screen name'],
  ...['skype', 'telegram', 'whatsapp', 'signal', 'threema', 'matrix', 'mastodon', 'icq', 'aim', 'wechat'].map(
    (service): readonly [string, string] => [`messenger:${service}`, service],
  ),
  ['messenger:xmpp', 'jabber|xmpp'],
  ['messenger:facebook', 'facebook|facebook profile|facebook url|fb'],
  ['messenger:instagram', 'instagram|insta|instagram handle|ig'],
  ['messenger:twitter', 'twitter|twitter handle|x twitter'],
  ['custom', 'custom field'],
  ['photo', 'photo|avatar|user photo|foto|image|picture'],
  ['nothing', 'e mail type|email type|e mail display name|email display name|初期'],
];

/** Words that say where an address belongs; they are taken off before the rest is looked up. */
const labels: readonly (readonly [string, string])[] = [
  [
    'home',
    'home|thuisadres|huisadres|private|privat|privee|prive|privado|particular|personal|personnel|personnelle|domicile|domestico|casa|residencial|residencia|abitazione|ab|thuis|domowy|domu|dom|hem|hemmet|hjem|hjemme|koti|kotinumero|domov|domaci|自宅|個人',
  ],
  [
    'work',
    'work|werkadres|business|office|company|geschaftlich|dienstlich|buro|arbeit|firma|bureau|professionnel|professionnelle|travail|trabajo|oficina|del trabajo|profesional|comercial|trabalho|ufficio|uff|lavoro|werk|zakelijk|kantoor|sluzbowy|praca|biuro|arbete|arbejde|jobb|jobbet|arbeid|forretning|foretag|tyo|tyopaikka|prace|zamestnani|勤務先|会社',
  ],
  [
    'other',
    'other|sonstige|sonstiges|sonstiger|weitere|weiterer|weiteres|andere|anderes|autre|otro|otra|otros|outro|outra|altro|altra|overig|overige|ander|inny|inna|inne|annan|annat|ovrigt|andet|anden|andre|annen|annet|muu|jiny|jina|jine|その他',
  ],
];

export interface Word {
  readonly kind: FieldKind;
  readonly label: string | null;
  /** True when another column decides what it means. */
  readonly open: boolean;
}

const nounTable = new Map<string, Word>();
for (const [what, words] of [...nouns, ...columnWords]) {
  const [kind = '', label] = what.split(':');
  for (const word of words.split('|')) {
    const key = bareHeader(word);
    if (!nounTable.has(key))
      nounTable.set(key, {
        kind: kind as FieldKind,
        label: label === '?' ? null : (label ?? null),
        open: label === '?',
      });
  }
}
const labelTable = new Map(
  [...labels, ...columnLabels].flatMap(([label, words]) =>
    words.split('|').map((word) => [bareHeader(word), label] as const),
  ),
);
const filler = new Set([
  'adres',
  'adresse',
  'address',
  'osoite',
  'de',
  'del',
  'do',
  'da',
  'di',
  'du',
  'la',
  'le',
  'van',
  'des',
  'der',
  'd',
  'l',
  'm',
  'nr',
  'no',
  'number',
  'numero',
  'op',
  'na',
  'en',
  'direccion',
  'endereco',
  'indirizzo',
  'адрес',
]);

/** A header for looking up: folded, every mark a space. */
export function bareHeader(header: string): string {
  return fold(header)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Where an address belongs by a header that says nothing else: Italian Outlook calls two telephones “Ufficio” and “Abitazione”. */
export function labelOf(bare: string): string | null {
  return labelTable.get(bare) ?? null;
}

/** What a header without its number means; null when no table knows it. */
export function lookUp(bare: string): Word | null {
  const whole = nounTable.get(bare);
  if (whole !== undefined) return whole;
  const words = bare.split(' ');
  const label = words.map((word) => labelTable.get(word)).find((found) => found !== undefined) ?? null;
  const rest = words.filter((word) => !labelTable.has(word));
  for (const some of [rest, rest.filter((word) => !filler.has(word))]) {
    const noun = some.length === 0 ? undefined : nounTable.get(some.join(' '));
    if (noun !== undefined)
      return { ...noun, label: noun.label === null || noun.label === label ? label : noun.label };
  }
  return null;
}
