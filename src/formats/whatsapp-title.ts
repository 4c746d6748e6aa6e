/** With whom or in which group a chat was, as the name of its file or of the folder around it tells, in a dozen languages. */

/**
 * The title of the chat, null when no name tells it.
 * @param source path below what was imported, `/` separated; `_chat.txt` takes the name of its folder or archive.
 */
export function chatTitle(source: string): string | null {
  const parts = source
    .normalize('NFC')
    .split('/')
    .filter((part) => part !== '');
  for (const part of parts.slice(-3).reverse()) {
    const base = bare(part);
    if (/^_?chat$/i.test(base) || base === '') continue;
    const title = titleIn(base.slice(0, longestName));
    if (title !== null) return title;
    if (base.toLowerCase().includes('whatsapp')) return null;
  }
  return null;
}

/** Takes off `.txt`, `.zip`, the `!` behind an archive, and the `(1)` or ` 2` that a second download gets. */
function bare(part: string): string {
  return part
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/!$/, '')
    .replace(/\.(?:txt|zip|md)$/i, '')
    .replace(/\.(?:txt|zip)$/i, '')
    .replace(/ ?\(\d{1,3}\)$/, '')
    .replace(/_/g, ' ')
    .trim();
}

const longestName = 300;

function titleIn(base: string): string | null {
  for (const pattern of patterns) {
    const title = pattern.exec(base)?.[1]?.trim();
    if (title !== undefined && title !== '') return title;
  }
  return null;
}

const app = '(?:whats ?app|واتساب|واتساپ|واتس اب|ווטסאפ)';
/** "with" and its like; a colon or a dash may do the same. */
const connectors =
  'with|mit|con|com|avec|met|med|cu|dengan|kanssa|sa|na|z kontaktem|z użytkownikiem|z|ze|s uživatelem|s kontaktem|s používateľom|s|se|с контактом|с пользователем|с|со|з контактом|із контактом|з користувачем|із користувачем|з|із|מול|עם|مع|با|με|עם|với|กับ';

const patterns: readonly RegExp[] = [
  // "WhatsApp Chat with X", "Conversa do WhatsApp com X", "Чат WhatsApp с контактом X", "دردشة واتساب مع X"
  new RegExp(
    String.raw`^.{0,40}?${app}[ -]?[^ ]{0,20}?(?: [^ ]{1,20})? (?:${connectors}):? (.{1,200})$`,
    'iu',
  ),
  new RegExp(String.raw`^.{0,40}?${app}[^:]{0,20}: (.{1,200})$`, 'iu'),
  // "WhatsApp Chat - X"
  new RegExp(String.raw`^.{0,40}?${app}[^-]{0,20}(?:-[^ -]{1,20})? [-–] (.{1,200})$`, 'iu'),
  // "WhatsApp-keskustelu henkilön X kanssa"
  new RegExp(String.raw`^${app}-?keskustelu (?:henkilön |ryhmän )?(.{1,200}) kanssa$`, 'iu'),
  // "X ile WhatsApp Sohbeti", "X님과의 WhatsApp 대화", "X के साथ WhatsApp चैट", "与X的WhatsApp聊天", "與 X 的 WhatsApp 對話"
  new RegExp(String.raw`^(.{1,200}?) (?:ile|के साथ) ?${app}.{0,40}$`, 'iu'),
  new RegExp(String.raw`^(.{1,200}?) ?님?(?:과의|와의|との) ?${app}.{0,40}$`, 'iu'),
  new RegExp(String.raw`^[与與和跟] ?(.{1,200}?) ?的 ?${app}.{0,40}$`, 'iu'),
  new RegExp(String.raw`^${app} ?(?:Chat|chat|聊天|チャット|대화|トーク) ?[_：:] ?(.{1,200})$`, 'iu'),
];
