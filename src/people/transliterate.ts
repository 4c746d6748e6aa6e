/** Writes names of other scripts in Latin letters, so that Мария and Maria can meet; for comparing, never for showing. */

/** Latin letters for Cyrillic, Greek, Hebrew, Arabic, kana and hangul; everything else is kept. Never throws. */
export function transliterate(text: string): string {
  if (!/[\u0370-\u06ff\u3040-\u30ff\uac00-\ud7a3]/.test(text)) return text;
  const whole = knownNames[text.trim()];
  if (whole !== undefined) return whole;
  let out = '';
  const letters = Array.from(text.normalize('NFC').replace(/[\u0591-\u05c7\u064b-\u065f\u0670]/g, ''));
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] ?? '';
    const two = pairs[letter + (letters[i + 1] ?? '')];
    if (two !== undefined) {
      out += two;
      i++;
      continue;
    }
    out += hangul(letter) ?? kana(letter) ?? table[letter] ?? table[letter.toLowerCase()] ?? letter;
  }
  return out
    .replace(/([cs]h|j)i\+/g, '$1')
    .replace(/i\+/g, 'y')
    .replace(/\+/g, 'y')
    .replace(/っ(.)/g, '$1$1')
    .replace(/[っー]/g, '');
}

/** True for scripts that mostly leave vowels out, where only the consonants can be compared. */
export function withoutVowels(text: string): boolean {
  return /[\u0590-\u06ff]/.test(text);
}

/** The consonants that survive most spellings: `mohammed`, `muhammad` and `mhmd` are one. @param latin folded. */
export function skeleton(latin: string): string {
  return latin
    .replace(/ph/g, 'f')
    .replace(/ou|oo/g, 'u')
    .replace(/[ck]h/g, 'h')
    .replace(/[qc]/g, 'k')
    .replace(/[jg]/g, 'g')
    .replace(/z/g, 's')
    .replace(/w/g, 'v')
    .replace(/[aeiouy'’`-]/g, '')
    .replace(/(.)\1+/g, '$1');
}

const cyrillic =
  'а a б b в v г g ґ g д d е e ё e є ie ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ў u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya ђ dj ј j љ lj њ nj ћ c џ dz ѓ g ќ k ѕ dz ә a ғ g қ q ң n ө o ұ u ү u һ h';
const greek =
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o ά a έ e ή i ί i ό o ύ y ώ o ϊ i ϋ y ΐ i ΰ y';
const hebrew =
  'א a ב b ג g ד d ה h ו v ז z ח ch ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף f צ ts ץ ts ק k ר r ש sh ת t';
const arabic =
  'ا a أ a إ i آ a ى a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ق q ك k ل l م m ن n ه h ة a و u ي y ئ y ؤ u ء - پ p چ ch ژ zh گ g ک k ی y';

const table = lettersOf(`${cyrillic} ${greek} ${hebrew} ${arabic}`);

const pairs: Readonly<Record<string, string>> = {
  ου: 'ou',
  Ου: 'ou',
  αι: 'e',
  ει: 'i',
  οι: 'i',
  μπ: 'b',
  Μπ: 'b',
  ντ: 'd',
  Ντ: 'd',
  γκ: 'g',
  γγ: 'ng',
  αυ: 'av',
  ευ: 'ev',
  Ευ: 'ev',
  Αυ: 'av',
  ия: 'ia',
  ья: 'ia',
  ье: 'ie',
  ий: 'y',
  кс: 'x',
};

/** Spellings that no letter table finds. */
const knownNames: Readonly<Record<string, string>> = {
  김: 'kim',
  이: 'lee',
  박: 'park',
  최: 'choi',
  정: 'jung',
  강: 'kang',
  조: 'cho',
  윤: 'yoon',
  임: 'lim',
  محمد: 'mohammed',
  أحمد: 'ahmed',
  احمد: 'ahmed',
  محمود: 'mahmoud',
  علي: 'ali',
  حسن: 'hassan',
  حسين: 'hussein',
  فاطمة: 'fatima',
  عائشة: 'aisha',
  مريم: 'maryam',
  يوسف: 'yusuf',
  إبراهيم: 'ibrahim',
  خالد: 'khaled',
  عمر: 'omar',
  ליאור: 'lior',
  דוד: 'david',
  משה: 'moshe',
  שרה: 'sarah',
  רחל: 'rachel',
  יוסף: 'yosef',
  מרים: 'miriam',
  נועה: 'noa',
  יעל: 'yael',
  אברהם: 'avraham',
};

const kanaRows: readonly (readonly [string, string])[] = [
  ['', 'あいうえお'],
  ['k', 'かきくけこ'],
  ['s', 'さしすせそ'],
  ['t', 'たちつてと'],
  ['n', 'なにぬねの'],
  ['h', 'はひふへほ'],
  ['m', 'まみむめも'],
  ['r', 'らりるれろ'],
  ['g', 'がぎぐげご'],
  ['z', 'ざじずぜぞ'],
  ['d', 'だぢづでど'],
  ['b', 'ばびぶべぼ'],
  ['p', 'ぱぴぷぺぽ'],
];
const kanaOdd: Readonly<Record<string, string>> = {
  し: 'shi',
  ち: 'chi',
  つ: 'tsu',
  ふ: 'fu',
  じ: 'ji',
  ぢ: 'ji',
  づ: 'zu',
  や: 'ya',
  ゆ: 'yu',
  よ: 'yo',
  わ: 'wa',
  を: 'o',
  ん: 'n',
  ゔ: 'vu',
  っ: 'っ',
  ー: 'ー',
  ゃ: '+a',
  ゅ: '+u',
  ょ: '+o',
};
const syllables = new Map<string, string>(Object.entries(kanaOdd));
for (const [consonant, row] of kanaRows)
  for (const [i, letter] of Array.from(row).entries())
    if (!syllables.has(letter)) syllables.set(letter, consonant + 'aiueo'.charAt(i));

/** One kana; a small ya, yu or yo takes the vowel before it away (`き` `ょ` is `kyo`), which is done at the end. */
function kana(letter: string): string | undefined {
  const code = letter.codePointAt(0) ?? 0;
  const flat = code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : letter;
  const latin = syllables.get(flat);
  return latin;
}

const leads = 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ');
const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const tails = '- k k k n n n t l k m p l l p l m p p t t ng t t k t p t'.split(' ');

/** Revised Romanisation of one hangul syllable (Unicode §3.12 arithmetic). */
function hangul(letter: string): string | undefined {
  const index = (letter.codePointAt(0) ?? 0) - 0xac00;
  if (index < 0 || index > 11171) return undefined;
  const parts = [leads[Math.floor(index / 588)], vowels[Math.floor((index % 588) / 28)], tails[index % 28]];
  return parts.map((part) => (part === undefined || part === '-' ? '' : part)).join('');
}

function lettersOf(list: string): Readonly<Record<string, string>> {
  const words = list.split(' ');
  const out: Record<string, string> = {};
  for (let i = 0; i + 1 < words.length; i += 2) out[words[i] ?? ''] = (words[i + 1] ?? '').replace('-', '');
  return out;
}
