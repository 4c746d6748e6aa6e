/** Links that open the right app with the right words; nothing is sent, and no scheme opens that is not listed here. */
import type { HandleKind } from '../people/handle.ts';
import type { Medium } from '../people/medium.ts';

export type App =
  | 'phone'
  | 'sms'
  | 'mail'
  | 'whatsapp'
  | 'signal'
  | 'telegram'
  | 'facetime'
  | 'facetime-audio'
  | 'messenger'
  | 'instagram'
  | 'linkedin'
  | 'maps'
  | 'web';

export interface Link {
  readonly app: App;
  readonly medium: Medium | null;
  readonly href: string;
  /** False when the app takes no words: they go to the clipboard first. */
  readonly carriesWords: boolean;
}

export interface Words {
  readonly subject?: string;
  readonly text?: string;
}

const schemes = new Set([
  'tel:',
  'sms:',
  'mailto:',
  'https:',
  'http:',
  'sgnl:',
  'tg:',
  'facetime:',
  'facetime-audio:',
  'geo:',
]);
const longestText = 4000;

/**
 * Every link that a handle offers, the usual one first; none for a value that is not what its kind says.
 * @param handle `value` normalised as in people/handle.ts. Untrusted: each part is checked and encoded.
 */
export function linksFor(
  handle: { readonly kind: HandleKind; readonly value: string },
  words: Words = {},
): readonly Link[] {
  const text = wordsOf(words.text);
  const made = linksOfKind(handle.kind, handle.value.trim(), text, wordsOf(words.subject));
  return made.filter((link) => safeLink(link.href) !== null);
}

/** The link, when its scheme is on the list and it parses; null otherwise: `javascript:`, `data:`, `file:` never pass. */
export function safeLink(href: string): string | null {
  if (href.length > 20_000 || !URL.canParse(href)) return null;
  const url = new URL(href);
  if (!schemes.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  return href.trim();
}

function linksOfKind(kind: HandleKind, value: string, text: string, subject: string): readonly Link[] {
  switch (kind) {
    case 'phone':
      return phoneLinks(value, text);
    case 'email':
      return mailLinks(value, text, subject);
    case 'whatsapp': {
      const digits = numberOf(value)?.replace('+', '');
      return digits === undefined
        ? []
        : [link('whatsapp', 'message', `https://wa.me/${digits}${query({ text })}`, true)];
    }
    case 'signal': {
      const number = numberOf(value);
      return number === null || !number.startsWith('+')
        ? []
        : [link('signal', 'message', `sgnl://signal.me/#p/${number}`, false)];
    }
    case 'telegram': {
      if (/^[a-z]\w{3,31}$/i.test(value))
        return [
          link('telegram', 'message', `https://t.me/${value}${query({ text })}`, true),
          link(
            'telegram',
            'message',
            `tg://resolve?domain=${value}${text === '' ? '' : `&text=${encodeURIComponent(text)}`}`,
            true,
          ),
        ];
      const number = numberOf(value);
      return number?.startsWith('+') === true
        ? [link('telegram', 'message', `https://t.me/${number}${query({ text })}`, true)]
        : [];
    }
    case 'facebook':
      return userName(value)
        ? [link('messenger', 'message', `https://m.me/${encodeURIComponent(value)}${query({ text })}`, true)]
        : [];
    case 'instagram':
      return userName(value)
        ? [link('instagram', 'message', `https://ig.me/m/${encodeURIComponent(value)}`, false)]
        : [];
    case 'linkedin':
      return userName(value)
        ? [link('linkedin', 'message', `https://www.linkedin.com/in/${encodeURIComponent(value)}`, false)]
        : [];
    case 'postal':
      return value === ''
        ? []
        : [
            link(
              'maps',
              null,
              `geo:0,0?q=${encodeURIComponent(wordsOf(value.replace(/\s*\n\s*/g, ', ')))}`,
              false,
            ),
          ];
    case 'url':
      return /^https?:\/\//i.test(value) ? [link('web', null, value, false)] : [];
    case 'user':
      return [];
  }
}

function phoneLinks(value: string, text: string): readonly Link[] {
  const number = numberOf(value.replace(/;ext=.*$/, ''));
  if (number === null) return [];
  const extension = /;ext=(\d{1,11})$/.exec(value)?.[1];
  const links = [
    link('phone', 'call', `tel:${number}${extension === undefined ? '' : `;ext=${extension}`}`, false),
  ];
  if (extension !== undefined) return links;
  links.push(link('sms', 'message', `sms:${number}${query({ body: text })}`, true));
  if (number.startsWith('+'))
    links.push(
      link('whatsapp', 'message', `https://wa.me/${number.slice(1)}${query({ text })}`, true),
      link('signal', 'message', `sgnl://signal.me/#p/${number}`, false),
      link('facetime', 'video', `facetime:${number}`, false),
      link('facetime-audio', 'call', `facetime-audio:${number}`, false),
    );
  return links;
}

/** RFC 6068: everything but the `@` is encoded, line ends are %0D%0A. */
function mailLinks(value: string, text: string, subject: string): readonly Link[] {
  const at = value.lastIndexOf('@');
  if (at < 1 || at === value.length - 1 || /[\s<>()",;:\\\p{C}]/u.test(value)) return [];
  const address = `${encodeURIComponent(value.slice(0, at))}@${encodeURIComponent(value.slice(at + 1))}`;
  return [
    link(
      'mail',
      'email',
      `mailto:${address}${query({ subject: subject.replace(/\s+/g, ' '), body: text.replace(/\r?\n/g, '\r\n') })}`,
      true,
    ),
    link('facetime', 'video', `facetime:${address}`, false),
  ];
}

/** `+` and 3 to 15 digits (E.164), or the digits alone when no country is known. Null for anything else. */
function numberOf(value: string): string | null {
  return /^\+?\d{3,15}$/.test(value) ? value : null;
}

function userName(value: string): boolean {
  return /^[\p{L}\p{N}._-]{1,100}$/u.test(value) && !/^\.+$/.test(value);
}

function query(parts: Readonly<Record<string, string>>): string {
  const set = Object.entries(parts).filter(([, value]) => value !== '');
  return set.length === 0
    ? ''
    : `?${set.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}

function link(app: App, medium: Medium | null, href: string, carriesWords: boolean): Link {
  return { app, medium, href, carriesWords };
}

/** Whole characters, without the controls that no app shows; line ends and tabs stay. */
function wordsOf(text: string | undefined): string {
  return (text ?? '')
    .slice(0, longestText)
    .toWellFormed()
    .replace(/[^\P{Cc}\r\n\t]/gu, '');
}
