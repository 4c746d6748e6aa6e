/** Which server holds the mail of an address, by the conventions of those that most people use. */

export type ServerGuess =
  | { readonly kind: 'server'; readonly host: string; readonly port: number }
  /** It takes no passwords from programs, or none without one of its own. */
  | { readonly kind: 'none'; readonly provider: 'outlook' | 'proton' | 'tuta' };

const hosts: Readonly<Record<string, string>> = {
  'imap.gmail.com': 'gmail.com googlemail.com',
  'imap.mail.me.com': 'icloud.com me.com mac.com',
  'imap.mail.yahoo.com': 'yahoo.com yahoo.de yahoo.co.uk yahoo.fr yahoo.es yahoo.it ymail.com rocketmail.com',
  'imap.aol.com': 'aol.com',
  'imap.gmx.net': 'gmx.net gmx.de gmx.at gmx.ch',
  'imap.gmx.com': 'gmx.com mail.com',
  'imap.web.de': 'web.de',
  'secureimap.t-online.de': 't-online.de magenta.de',
  'mx.freenet.de': 'freenet.de',
  'posteo.de': 'posteo.de posteo.net',
  'imap.mailbox.org': 'mailbox.org',
  'imap.fastmail.com': 'fastmail.com fastmail.fm',
  'imap.zoho.com': 'zoho.com zohomail.com',
  'imap.zoho.eu': 'zohomail.eu',
  'imap.yandex.com': 'yandex.com yandex.ru ya.ru',
  'imap.mail.ru': 'mail.ru inbox.ru list.ru bk.ru',
  'imap.orange.fr': 'orange.fr wanadoo.fr',
  'imap.free.fr': 'free.fr',
  'imap.laposte.net': 'laposte.net',
  'imapmail.libero.it': 'libero.it',
  'imap.sapo.pt': 'sapo.pt',
  'imap.comcast.net': 'comcast.net',
  'imap.bluewin.ch': 'bluewin.ch',
};

const closed: Readonly<Record<string, 'outlook' | 'proton' | 'tuta'>> = {
  'outlook.com': 'outlook',
  'outlook.de': 'outlook',
  'hotmail.com': 'outlook',
  'hotmail.de': 'outlook',
  'hotmail.co.uk': 'outlook',
  'live.com': 'outlook',
  'msn.com': 'outlook',
  'proton.me': 'proton',
  'protonmail.com': 'proton',
  'pm.me': 'proton',
  'tuta.com': 'tuta',
  'tutanota.com': 'tuta',
  'tutanota.de': 'tuta',
};

const byDomain = new Map(
  Object.entries(hosts).flatMap(([host, domains]) => domains.split(' ').map((domain) => [domain, host])),
);

/**
 * What to try for an address, most likely first; port 993, encrypted from the first byte (RFC 8314 §3.2). A domain
 * that is on no list is tried as `imap.DOMAIN` and `mail.DOMAIN`. Empty when there is no domain.
 */
export function serversFor(address: string): readonly ServerGuess[] {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  if (!address.includes('@') || !/^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+$/u.test(domain)) return [];
  const provider = closed[domain];
  if (provider !== undefined) return [{ kind: 'none', provider }];
  const host = byDomain.get(domain);
  const names = host === undefined ? [`imap.${domain}`, `mail.${domain}`] : [host];
  return names.map((name) => ({ kind: 'server', host: name, port: 993 }));
}
