/** Tells the mails that a program sent in a person's name: bounces, receipts, answers of the absent, replies to invitations. */
import { headerMailboxes, headerText, headerValue, type MailHeader } from '../formats/mail-header.ts';

export type AutomaticMail = 'bounce' | 'receipt' | 'vacation' | 'calendar';

/**
 * Which automatic mail this is; null for one that somebody wrote. It says nothing about the address: a vacation answer
 * comes from a person. Sources: RFC 3834 (Auto-Submitted), RFC 3464 and 8098 (multipart/report), RFC 6047 (calendar).
 * @param isMine true for the owner's own mail, whose subject alone proves nothing.
 */
export function automaticMail(header: MailHeader, isMine: boolean): AutomaticMail | null {
  const type = (headerValue(header, 'content-type') ?? '').toLowerCase();
  if (type.startsWith('multipart/report') || type.startsWith('message/d'))
    return type.includes('disposition-notification') ? 'receipt' : 'bounce';
  const contentClass = (headerValue(header, 'content-class') ?? '').toLowerCase();
  if (type.startsWith('text/calendar') || contentClass.includes('calendarmessage')) return 'calendar';
  if (header.has('x-failed-recipients')) return 'bounce';
  const automatic = (headerValue(header, 'auto-submitted') ?? '').toLowerCase();
  if (automatic.startsWith('auto-replied') || answering.some((name) => isSet(header, name)))
    return 'vacation';
  if (isMine) return automatic !== '' && !automatic.startsWith('no') ? 'vacation' : null;
  const subject = headerText(header, 'subject');
  if (vacation.test(subject)) return 'vacation';
  if (receipt.test(subject) && isNullPath(header)) return 'receipt';
  const sender = headerMailboxes(header, 'sender')[0]?.address.toLowerCase() ?? '';
  if (sender.startsWith('calendar-notification@')) return 'calendar';
  if (calendar.test(subject) && type.startsWith('multipart/')) return 'calendar';
  if (/^auto[_-]?reply/i.test(headerValue(header, 'precedence') ?? '')) return 'vacation';
  // Mail that never left one machine may lack a return path though somebody wrote it.
  if (isNullPath(header)) {
    if (bounce.test(subject)) return 'bounce';
    if ((header.get('received')?.length ?? 0) > 1) return 'vacation';
  }
  return null;
}

const answering = ['x-autoreply', 'x-autorespond', 'x-auto-reply', 'x-mail-autoreply'];

function isSet(header: MailHeader, name: string): boolean {
  const value = headerValue(header, name);
  return value !== null && !/^(?:no|false|0)$/i.test(value);
}

/** The empty return path that answers of programs must have (RFC 5321 §4.5.5). */
function isNullPath(header: MailHeader): boolean {
  return headerValue(header, 'return-path')?.replace(/\s/g, '') === '<>';
}

const vacation =
  /^(?:(?:automatic|auto|automated)[ -]?(?:reply|response)|auto(?:matische)? ?antwort|automatische abwesenheit|abwesenheits(?:notiz|meldung|nachricht|assistent)|abwesend|nicht im (?:büro|haus)|out of (?:the )?office|réponse automatique|absence du bureau|respuesta automática|fuera de (?:la )?oficina|resposta automática|ausência|risposta automatica|fuori sede|automatisch antwoord|afwezig|autosvar|automatiskt svar|automatisk svar|frånvaro|automaattinen vastaus|autoodpowiedź|automatická odpověď|автоответ|автоматический ответ|自動応答|自动答复|부재 중)(?:$|[\s:([])/iu;

const receipt =
  /^(?:read|gelesen|lu|leído|lido|letto|gelezen|läst|lest|læst|przeczytano|return receipt|lesebestätigung|not read|ungelesen)(?: \([^)]{1,40}\))?\s?:/iu;

const calendar =
  /^(?:accepted|declined|tentative|tentatively accepted|zugesagt|angenommen|abgelehnt|mit vorbehalt(?: angenommen)?|accepté|refusé|provisoire|aceptado|aceptada|rechazado|provisional|aceito|aceite|recusado|accettato|rifiutato|geaccepteerd|geweigerd|accepterat|avböjt|akseptert|accepteret|zaakceptowano|odrzucono)\s?:/iu;

const bounce =
  /undeliver|unzustellbar|delivery (?:status|failure|report)|mail delivery|failure notice|returned mail|non remis|no entregado|mancata consegna|onbestelbaar|олучател/iu;
