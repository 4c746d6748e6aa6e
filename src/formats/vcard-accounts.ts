/** User names on services, in the many ways address books write them: IMPP, X-JABBER, X-SOCIALPROFILE, KDE's X-messaging. */
import { paramValues, type CardLine } from './vcard.ts';
import { textValue, typesOf } from './vcard-value.ts';

export interface CardAccount {
  /** Lower case: `xmpp`, `skype`, `telegram`, `mastodon`…; empty when the card does not say. */
  readonly service: string;
  /** The name there, or the address of the profile. */
  readonly value: string;
}

const services: Readonly<Record<string, string>> = {
  'X-AIM': 'aim',
  'X-ICQ': 'icq',
  'X-MSN': 'msn',
  'X-MS-IMADDRESS': 'im',
  'X-YAHOO': 'yahoo',
  'X-JABBER': 'xmpp',
  'X-SKYPE': 'skype',
  'X-SKYPE-USERNAME': 'skype',
  'X-GTALK': 'googletalk',
  'X-GOOGLE-TALK': 'googletalk',
  'X-GOOGLE TALK': 'googletalk',
  'X-QQ': 'qq',
  'X-GADUGADU': 'gadugadu',
  'X-GROUPWISE': 'groupwise',
  'X-TWITTER': 'twitter',
  'X-FACEBOOK': 'facebook',
  'X-INSTAGRAM': 'instagram',
  'X-LINKEDIN': 'linkedin',
  'X-TELEGRAM': 'telegram',
  'X-SIGNAL': 'signal',
  'X-WHATSAPP': 'whatsapp',
  'X-THREEMA': 'threema',
  'X-MATRIX': 'matrix',
  'X-MASTODON': 'mastodon',
  'X-SAMETIME': 'sametime',
  'X-SIP': 'sip',
  'X-WECHAT': 'wechat',
};

/** What differently named lines and parameters call one service. */
const sameService: Readonly<Record<string, string>> = {
  jabber: 'xmpp',
  gtalk: 'googletalk',
  'google talk': 'googletalk',
  'google-talk': 'googletalk',
  ymsgr: 'yahoo',
  msnim: 'msn',
  sips: 'sip',
  fb: 'facebook',
  'x-apple': '',
};

/** Whether {@link accountsOf} has something to say about lines of this name. */
export function isAccount(key: string): boolean {
  return (
    key === 'IMPP' ||
    key === 'X-SOCIALPROFILE' ||
    key === 'SOCIALPROFILE' ||
    services[key] !== undefined ||
    key.startsWith('X-MESSAGING/')
  );
}

/** The accounts of a line; KDE writes several into one, U+E000 between them. */
export function accountsOf(line: CardLine): CardAccount[] {
  const text = textValue(line).trim();
  if (text === '') return [];
  const named = services[line.key];
  if (named !== undefined) return [{ service: named, value: withoutScheme(text) }];
  if (line.key.startsWith('X-MESSAGING/')) {
    const service = known(line.key.slice(12).replace(/-ALL$/, ''));
    return text
      .split('\uE000')
      .filter((value) => value !== '')
      .map((value) => ({ service, value }));
  }
  const said = paramValues(line, 'X-SERVICE-TYPE')[0] ?? paramValues(line, 'SERVICE-TYPE')[0];
  if (line.key === 'IMPP') {
    const scheme = /^([a-z][a-z0-9+.-]{0,30}):/i.exec(text)?.[1] ?? '';
    const service = known(said ?? (/^(?:x-apple|https?)$/i.test(scheme) ? '' : scheme));
    const matrix = /^matrix:u\/([^/?]+)/i.exec(text)?.[1];
    if (matrix !== undefined) return [{ service: 'matrix', value: `@${matrix}` }];
    return [{ service, value: scheme === '' || /^https?$/i.test(scheme) ? text : withoutScheme(text) }];
  }
  const user = paramValues(line, 'X-USER')[0] ?? paramValues(line, 'USERNAME')[0] ?? '';
  return [
    { service: known(said ?? typesOf(line)[0] ?? ''), value: user === '' ? withoutScheme(text) : user },
  ];
}

function known(service: string): string {
  const lower = service.trim().toLowerCase();
  return sameService[lower] ?? lower;
}

/** `skype:dev?chat` is `dev`; the address of a web page stays whole. */
function withoutScheme(text: string): string {
  if (/^https?:/i.test(text)) return text;
  const bare = text.replace(/^[a-z][a-z0-9+.-]{0,30}:(?:\/\/)?/i, '').replace(/\?.*$/s, '');
  return bare === '' ? text : decodePercent(bare);
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
