/** Tells people from newsletters, robots, shops and lists, each time with the reason. */
import { headerMailboxes, headerValue, type MailHeader } from '../formats/mail-header.ts';
import type { Sentence } from '../problem.ts';
import {
  fieldsOfPrograms,
  isServiceDomain,
  isThroughService,
  programOf,
  type SentBy,
} from './mail-services.ts';

/**
 * `not-person` is certain. `unsure` is an address that a person may stand behind (`info@`): it counts as a person until
 * the volume says otherwise.
 */
export interface Verdict {
  readonly kind: 'person' | 'not-person' | 'unsure';
  readonly why: Sentence;
}

/** The thresholds of {@link volumeVerdict}, all in one place [D]. */
export const oneWay = {
  /** Mails from an address that the owner never wrote to… */
  incoming: 10,
  /** …over at least this many days (ten mails in one week may be a person with a question)… */
  spreadDays: 28,
  /** …with mostly different subjects: answers in one thread repeat theirs. */
  distinctShare: 0.5,
  /** From here on neither spread nor subjects matter. */
  incomingCertain: 40,
  /** The same for a suspicious address (`info@`). */
  incomingUnsure: 3,
} as const;

/** Who wrote a mail, and what the address alone says. */
export interface Sender {
  readonly address: string;
  readonly verdict: Verdict;
}

const person: Verdict = { kind: 'person', why: { key: 'mail:why.person' } };

/** Local parts, and their first or last word, that only machines write from. Several languages; compared without `.`, `-`, `_`. */
const robotWords =
  words(`noreply noreplies donotreply donotreplies dontreply noresponse noanswer neantworten nepasrepondre
  nereplypas nepasreply nicetantworten nichtantworten keineantwort bitteantwortennicht bittenichtantworten noresponder
  nocontestar noconteste naoresponda naoresponder nonrispondere nonrispondete geenantwoord nietantwoorden nietbeantwoorden
  svaraej svarainte svarikke ingensvar nieodpowiadaj neodpovidat nevalaszolj yanitlamayin mailerdaemon maildaemon
  postmaster mailer bounce bounces bouncer returnpath unsubscribe unsub abmelden desabonnement autoreply autoresponder
  autoconfirm automailer automated automatic robot mailrobot mailbot bot daemon cron root wwwdata nobody notification notifications notify notifier
  notificacion notificaciones notificacoes notifiche benachrichtigung benachrichtigungen mitteilung meldinger notifikace
  powiadomienia newsletter newsletters newsmail enews ebulletin infolettre bulletin boletin rundbrief mailing mailings
  mailinglist emailing nyhetsbrev nyhedsbrev nieuwsbrief uutiskirje marketing promo promos promotion promotions promotional
  alert alerts alerte alertes alertas alarm digest updates reminder reminders erinnerung system sysadmin
  orderconfirmation orderupdate shipconfirm shipmenttracking bestellbestaetigung bestellbestätigung
  auftragsbestaetigung auftragsbestätigung versandbestaetigung versandbestätigung friendupdates friendsuggestion
  groupupdates pageupdates hitreply inmailhitreply passwordreset verify verification einladungen invitations calendarnotification invoicing campaigns campaign`);

/** Words above that are people's names too: they count only alone. */
const surnames: ReadonlySet<string> = words(
  'bot robot alert alarm system automatic daemon nobody bulletin reminder promo root mailer',
);

/** Local parts of an office: a person may answer from them. */
const roleWords =
  words(`info infos information kontakt contact contacto contatto contato hello hallo hi hola bonjour ciao
  support help helpdesk hilfe service services kundenservice kundendienst serviceclient customerservice customercare care
  billing buchhaltung rechnung rechnungen invoice invoices facturation accounting accounts finance orders order bestellung
  bestellungen commande commandes pedidos sales verkauf vertrieb ventes ventas shop store boutique office buero sekretariat
  secretary secretariat admin administrator webmaster hostmaster abuse security privacy datenschutz legal press presse media
  news aktuelles events event veranstaltungen team staff jobs job careers karriere bewerbung hr recruiting feedback survey
  umfrage booking bookings reservation reservations reservierung reservas reception rezeption rsvp tickets ticket
  member members membership mitglieder community editor editors redaktion mail email post webmail update account konto
  service-client welcome willkommen praxis kasse versand shipping delivery tracking returns`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/** Whether an address can be a person's. @param address as written or normalised; only its shape is looked at. */
export function addressVerdict(address: string): Verdict {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at).toLowerCase();
  const domain = address.slice(at + 1).toLowerCase();
  if (isListAddress(local, domain)) return because('list-address');
  if (isRobotLocal(local)) return because('robot-address');
  if (isMachineMade(local)) return because('machine-address');
  if (/(?:^|[.-])(?:(?:no-?)?reply|bounces?|e?newsletters?|mailings?|notifications?)\./.test(domain))
    return because('robot-domain');
  if (isServiceDomain(domain) || (domain === 'linkedin.com' && local === 'member')) return because('service');
  const parts = local.split(/[._+-]+/);
  if (
    roleWords.has(local.replace(/[._-]/g, '')) ||
    (parts.length > 1 && parts.every((part) => roleWords.has(part)))
  )
    return { kind: 'unsure', why: { key: 'mail:why.role-address' } };
  return person;
}

/** The same for somebody in an address field: the name says, too, when a service speaks in somebody's name. */
export function mailboxVerdict(name: string | null, address: string): Verdict {
  const verdict = addressVerdict(address);
  return verdict.kind !== 'not-person' && isThroughService(name, address.toLowerCase())
    ? because('service')
    : verdict;
}

/**
 * Whether a mail comes from a person, by its header: first the address that wrote it, then the marks that bulk senders
 * must set (RFC 2369, RFC 2919, RFC 3834, RFC 8058). A post to a discussion list is another matter, see {@link isListPost}.
 * @param sender who wrote it, when the caller knows; else it is read from the header.
 */
export function headerVerdict(header: MailHeader, sender?: Sender): Verdict {
  const from = sender ?? headerMailboxes(header, 'from')[0];
  const byAddress =
    sender?.verdict ??
    (from === undefined ? person : mailboxVerdict('name' in from ? from.name : null, from.address));
  if (byAddress.kind === 'not-person') return byAddress;
  const automatic = headerValue(header, 'auto-submitted');
  if (automatic !== null && /^auto-(?:generated|notified)/i.test(automatic)) return because('auto-submitted');
  if (header.has('list-unsubscribe') || header.has('list-unsubscribe-post')) return because('unsubscribe');
  const precedence = headerValue(header, 'precedence')?.toLowerCase();
  if (precedence === 'bulk' || precedence === 'junk') return because('bulk');
  if (precedence === 'list' || header.has('list-id')) return because('newsletter');
  if (header.has('feedback-id') && feedbackCounts(header)) return because('campaign');
  const program = programBehind(header);
  if (program !== null) return because(program);
  if (/^all\b/i.test(headerValue(header, 'x-auto-response-suppress') ?? '')) return because('auto-submitted');
  const returnPath = headerValue(header, 'return-path') ?? '';
  if (isVerp(returnPath, from?.address ?? '')) return because('bounce-path');
  if (header.has('x-auto-response-suppress') && byAddress.kind === 'person')
    return { kind: 'unsure', why: { key: 'mail:why.auto-submitted' } };
  return byAddress;
}

/** A mail that went through a discussion list: whoever wrote it wrote to everybody. */
export function isListPost(header: MailHeader): boolean {
  if (listFields.some((name) => header.has(name)) || wentThroughListOwner(header)) return true;
  const post = headerValue(header, 'list-post');
  if (post !== null) return /mailto:/i.test(post);
  // A newsletter answers nothing; who answers on a list is a person.
  const isBulk = header.has('list-id') || /^(?:list|bulk)/i.test(headerValue(header, 'precedence') ?? '');
  if (isBulk && (header.has('in-reply-to') || header.has('references'))) return true;
  const id = /<([^<>\s]{1,200})>/.exec(headerValue(header, 'list-id') ?? '')?.[1]?.toLowerCase();
  if (id === undefined || header.has('feedback-id') || programInFields(header) !== null) return false;
  const name = id.split('.')[0] ?? '';
  return ['to', 'cc'].some((field) =>
    headerMailboxes(header, field).some(({ address }) => {
      const [local = '', domain = ''] = address.toLowerCase().split('@');
      return local === name && id.endsWith(domain.split('.').slice(-2).join('.'));
    }),
  );
}

/** What all mails between the owner and one address add up to. Days are `YYYY-MM-DD`. */
export interface MailVolume {
  readonly incoming: number;
  readonly outgoing: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly distinctSubjects: number;
  /** The verdict on the address alone. */
  readonly address?: Verdict['kind'];
}

/** Whether much mail in one direction means that nobody is there (see {@link oneWay}). A single mail of the owner's is proof of a person. */
export function volumeVerdict(volume: MailVolume): Verdict {
  if (volume.outgoing > 0) return person;
  const why: Sentence = { key: 'mail:why.one-way', values: { count: volume.incoming } };
  if (volume.incoming >= oneWay.incomingCertain) return { kind: 'not-person', why };
  if (volume.address === 'unsure' && volume.incoming >= oneWay.incomingUnsure)
    return { kind: 'not-person', why };
  const spread = Temporal.PlainDate.from(volume.firstDay).until(volume.lastDay, { largestUnit: 'day' }).days;
  const isMany = volume.incoming >= oneWay.incoming && spread >= oneWay.spreadDays;
  if (isMany && volume.distinctSubjects >= volume.incoming * oneWay.distinctShare)
    return { kind: 'not-person', why };
  return volume.address === 'unsure' ? { kind: 'unsure', why: { key: 'mail:why.role-address' } } : person;
}

const listFields = `x-mailman-version x-beenthere mailing-list x-mailing-list x-ml-name x-majordomo
  x-listprocessor-version`.split(/\s+/);

/** Older list servers put only their own address into the envelope: `owner-walkers@`, `walkers-bounces@`. */
function wentThroughListOwner(header: MailHeader): boolean {
  return ['sender', 'errors-to', 'return-path'].some((name) => {
    const local = (headerValue(header, name) ?? '').replace(/^.*</, '').split('@')[0] ?? '';
    return /^owner-.|.-(?:owner|bounces?|admin|request)(?:\+.*)?$/i.test(local);
  });
}

/** What kind of program sent it, if any. */
function programBehind(header: MailHeader): SentBy | null {
  const mailer = headerValue(header, 'x-mailer') ?? headerValue(header, 'x-powered-by');
  return programInFields(header) ?? (mailer === null ? null : programOf(mailer));
}

function programInFields(header: MailHeader): SentBy | null {
  for (const name of header.keys()) {
    const by = fieldsOfPrograms.get(name);
    if (by !== undefined) return by;
  }
  return null;
}

function because(reason: string): Verdict {
  return { kind: 'not-person', why: { key: `mail:why.${reason}` } };
}

function isRobotLocal(local: string): boolean {
  const bare = local.replace(/[._-]/g, '');
  if (
    robotWords.has(bare) ||
    /^(?:no-?reply|do-?not-?reply|bounces?|mailer-daemon|unsubscribe|prvs=|msprvs)/.test(local)
  )
    return true;
  if (/(?:^|[._+-])(?:no[._-]?reply|do[._-]?not[._-]?reply)(?:$|[._+-])/.test(local)) return true;
  const parts = local.split(/[._+-]+/);
  const isRobot = (part = ''): boolean => robotWords.has(part) && !surnames.has(part);
  return parts.length > 1 && (isRobot(parts[0]) || isRobot(parts.at(-1)));
}

/** UUIDs, long hexadecimal, `reply+hash`, addresses that carry another address (VERP). */
function isMachineMade(local: string): boolean {
  if (/^reply[+_-]/.test(local) || /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/.test(local)) return true;
  if (/[0-9a-f]{20}/.test(local) && /\d.*[a-f]|[a-f].*\d/.test(local)) return true;
  if (/^[^=]{1,100}=[^=]{1,100}\.[a-z]{2,}$/.test(local)) return true;
  return local.length > 40 && (local.match(/\d/g)?.length ?? 0) > 8;
}

/** Addresses of discussion lists, which an outgoing mail carries without any other mark. */
function isListAddress(local: string, domain: string): boolean {
  if (/^(?:lists?|listserv|groups|mailman|maillist)\./.test(domain)) return true;
  if (/^(?:googlegroups\.com|groups\.io|freelists\.org|yahoogroups\.[a-z.]+)$/.test(domain)) return true;
  return /^(?:listserv|majordomo|mailman|sympa)$|-(?:request|owner|subscribe|unsubscribe|announce|users|devel)$/.test(
    local,
  );
}

/** Some providers of ordinary mailboxes set Feedback-ID on every mail; with a campaign's four parts it is bulk. */
function feedbackCounts(header: MailHeader): boolean {
  return (headerValue(header, 'feedback-id') ?? '').split(':').length >= 3;
}

/** A return path that differs from the sender and was made for one recipient (VERP) or for bounces. */
function isVerp(returnPath: string, from: string): boolean {
  const path = returnPath.replace(/[<>\s]/g, '').toLowerCase();
  const at = path.lastIndexOf('@');
  if (at < 1 || path === from.toLowerCase()) return false;
  const local = path.slice(0, at);
  // SRS (a forwarder's rewriting) and BATV are made for people's mail too.
  if (/^(?:srs[01][=+-]|prvs=|msprvs1=|btv1==)/.test(local) || local.includes('+caf_=')) return false;
  return (
    /^(?:bounces?|bounced|b|return|errors?|mailer)[+._=-]./.test(local) ||
    /[+-]bounces?(?:$|[+@-])/.test(local) ||
    isMachineMade(local)
  );
}
