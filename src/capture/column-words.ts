/** What Outlook and others call their columns where the common words of `table-words.ts` do not reach: whole headings, by meaning. */

/** As in `table-words.ts`: `kind` or `kind:label`, then every heading for it, without its number, separated by `|`. */
export const columnWords: readonly (readonly [string, string])[] = [
  ['name', 'imię i nazwisko|фио|ф и о|полное имя|имя и фамилия|姓名|全名|이름|성명|ad soyad|nome e cognome'],
  ['name:?', 'имя|名字|ime|nume'],
  ['given', 'first names|given names|forenames|vornamen|prénoms|eesnimi|prenume|שם פרטי|given'],
  [
    'family',
    'фамилия|姓氏|성|prezime|priezvisko|perekonnanimi|nume de familie|soyad|soyadı|שם משפחה|прізвище|family',
  ],
  // In Portugal the family name, in Brazil the nickname.
  ['family:?', 'apelido'],
  ['middle', 'отчество|中间名|中間名|outros nomes apelidos|второе имя'],
  ['prefix', 'обращение|tratamento|肩書き|英文称谓|頭銜'],
  ['suffix', 'суффикс|namnsuffix|suffiks|titolo straniero|中文称谓|稱謂'],
  ['nickname', 'псевдоним|прозвище|昵称|暱稱|별명'],
  [
    'organisation',
    'организация|компания|место работы|公司|单位|單位|工作单位|公司名称|회사|nombre de la empresa|nome da empresa|nombre empresa|kompanija|firmă|yritys',
  ],
  ['department', 'отдел|部门|部門|부서'],
  ['job', 'должность|профессия|职务|职位|職稱|직함|zanimanje'],
  [
    'email',
    'адрес эл почты|эл почта|адрес электронной почты|электронная почта|почта|e mail адрес|邮箱|电子邮箱|邮件|电子邮件|电子邮件地址|电子邮件 地址|電子郵件 地址|電子郵件|電子郵件地址|이메일|이메일 주소|indirizzo posta elettronica|indirizzo di posta elettronica|adresse de courrier|adresse mail|endereço de correio electrónico|endereço do correio electrónico|endereço de correio eletrônico|dirección del correo electrónico|correo e|e posta|adresa e pošte|email адрес',
  ],
  ['phone', 'телефон|номер телефона|тел|电话|電話號碼|电话号码|联系电话|전화|전화번호|контактный телефон'],
  [
    'phone:cell',
    'мобильный телефон|мобильный|моб телефон|моб|сотовый|сотовый телефон|телефон переносной|手机|手机号|手机号码|移动电话|行動電話|휴대폰|휴대전화|natel|gsm|portable perso|téléphone portable|numéro de portable|cell number|mobile no|mob',
  ],
  ['phone:work', '会社電話|商务电话|商務電話|työpuhelin|centralino'],
  ['phone:home', '自宅電話|住宅电话|住家電話|kotipuhelin|festnetz'],
  ['phone:other', 'その他の電話|其他电话|其他電話'],
  [
    'phone:fax',
    'факс|传真|傳真|商务传真|商務傳真|住宅传真|住家傳真|其他传真|其他傳真|telefaks|työfaksi|kotifaksi',
  ],
  ['phone:pager', 'пейджер|寻呼机|呼叫器|cercapersone|personsøger|personsøker|hakulaite'],
  [
    'phone:main',
    'company main phone|telefon firma|téléphone société|número de centralita de la organización|telefono principale|telefono principale società|hoofdtelefoon|hoofdtelefoon bedrijf|główny telefon do firmy|företag växel|primær telefon|hovedtelefon|hovedtelefon for firma|yrityksen puhelinvaihde|ensisijainen puhelin|основной телефон|основной телефон организации|会社代表電話|通常の電話|主要电话|单位主要电话|代表電話|公司代表線',
  ],
  [
    'phone:car',
    'telefono auto|telefone do carro|autotelefoon|telefon w samochodzie|biltelefon|autopuhelin|телефон в машине|自動車電話|车载电话|汽車電話|téléphone voiture',
  ],
  ['address', 'morada|direccion completa|адрес|地址|주소|domicilio|wohnadresse|hausanschrift|postadresse'],
  [
    'street',
    'улица|街道|街|gate vei|lähiosoite|katuosoite|улица и дом|straße hausnummer|strasse nr|straße nr',
  ],
  [
    'house-number',
    'street number|house number|house no|street no|hausnummer|hausnr|haus nr|hnr|huisnummer|huisnr|numero civico|n civico|número exterior|nr domu|numer domu|husnummer|дом|номер дома|númeroportal|門牌',
  ],
  [
    'po-box',
    'почтовый ящик|b p|postbusnummer|skrzynka pocztowa|box|邮政信箱|郵政信箱|私書箱|post office box|apartado de correos',
  ],
  [
    'po-box:work',
    '会社住所私書箱|商务地址 邮箱|公司地址郵政信箱|arbetsadress box|yrityksen osoite postilokero',
  ],
  ['po-box:home', '自宅住所私書箱|住宅地址 邮箱|住家地址郵政信箱|hemadress box|kotiosoite postilokero'],
  ['po-box:other', 'その他住所私書箱|其他地址 邮箱|其他地址郵政信箱|annan adress box|muu osoite postilokero'],
  ['city', 'город|населенный пункт|市 县|市 鎮|城市|도시|ciudad o población|comune|gemeinde|bairro'],
  ['city:home', 'hemort|kodulinn'],
  ['region', 'область|регион|край|省 市 自治区|縣 市|省份|省|område|sijaintitiedot|bundesland kanton|county'],
  ['postcode', 'индекс|почтовый код|почтовый индекс|邮政编码|邮编|郵遞區號|우편번호|eircode|post code'],
  ['postcode:work', 'postadress arbete'],
  [
    'country',
    'страна|страна или регион|国家|国家 地区|國家 地區|국가|país o región|país região|land område|maa alue|paese area geografica',
  ],
  ['country:work', 'firmaland område'],
  ['country:home', 'hjemland område'],
  [
    'url',
    'веб страница|сайт|веб сайт|página na web|página da web|web ページ|网页|網頁|网站|web sivu|strona internetowa|sitio',
  ],
  [
    'birthday',
    'день рождения|дата рождения|生日|出生日期|생일|bday|b day|geb|geb datum|geb dat|geburtstage|birth|nacimiento|nascimento|születésnap|doğum günü|d o b|rođendan',
  ],
  [
    'anniversary',
    'годовщина|纪念日|紀念日|mærkedag|merkedag|speciale datum|datas especiais|anniversaire de mariage ou fête|wedding|wedding day|date of marriage',
  ],
  [
    'note',
    'заметки|примечание|примечания|комментарий|附注|备注|備註|記事|메모|muistilaput|notater|observación|memo|notizie',
  ],
  ['categories', 'категории|группы|группа|метки|类别|類別|分组|etiketten|etiquetas|étiquettes|libellés'],
  ['gender', 'пол|género|性别'],
  [
    'relation:spouse',
    'супруг|супруга|супруг а|配偶|nome coniuge|wife|husband|ehefrau|ehemann|frau|mann|esposa|esposo|significant other',
  ],
  ['relation:child', 'дети|子女|kids|kid|son|daughter|enfant|lapsi'],
  [
    'relation:manager',
    'responsable|nombre del director|nome manager|nome do gestor|nome do gerenciador|naam manager|menedżer|namn chef|navn på overordnet|overordnedes navn|vastuuhenkilön nimi|руководитель|マネージャー|经理姓名|主管名稱|boss',
  ],
  [
    'relation:assistant',
    'nom de l assistant e|nom de l assistant|nome assistente|nome do assistente|naam assistent|imię i nazwisko asystenta|namn assistent|assistentens navn|avustajan nimi|имя помощника|秘書の氏名|助理的姓名|助理',
  ],
  // The assistant’s number is not theirs, and how Outlook repeats the name beside each address says nothing new.
  [
    'nothing',
    'assistant s phone|telefon assistent|téléphone de l assistant e|telefono assistente|telefone do assistente|telefoon assistent|telefon asystenta|assistentens telefon|assistentens telefonnummer|avustajan puhelinnumero|телефон помощника|秘書の電話|助理的电话|助理電話|e mail typ|e mail angezeigter name|type de messagerie|type de courrier|nom complet de l adresse de messagerie|nom complet de l adresse de courrier|tipo de correo electrónico|nombre de pantalla de correo electrónico|tipo posta elettronica|nome visualizzato posta elettronica|tipo de correio electrónico|nome a apresentar para o correio electrónico|tipo de email|nome para exibição do email|e mailtype|weergavenaam voor e mail|e mail weergegeven naam|typ poczty e mail|rodzaj e mail|wyświetlana nazwa e mail|e posttyp|e postnamn|e mail vist navn|e posttype|visningsnavn for e post|sähköpostin laji|sähköposti n laji|näytettävä sähköpostinimi|тип эл почты|краткое имя эл почты|電子メールの種類|電子メール の種類|電子メール表示名|電子メール 表示名|电子邮件类型|电子邮件 类型|电子邮件显示名称|电子邮件 显示名|電子郵件類型|電子郵件 類型|電子郵件顯示名稱|電子郵件 顯示名稱',
  ],
];

/** More words that say where an address belongs. */
export const columnLabels: readonly (readonly [string, string])[] = [
  ['home', 'дом|домашний|домашняя|личный|住宅|住宅地址|住家|domicilio|priv|hogar|huis|koduse|perso|zuhause'],
  [
    'work',
    'раб|рабочий|рабочая|служебный|商务|商务地址|商務|empresa|arb|arbeids|służbowa|yrityksen|geschäft|pro|rabo',
  ],
  ['other', 'другой|другая|другое|其他|其他地址|その他の|outros|inna|ander|andere'],
];
