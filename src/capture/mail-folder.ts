/** What the folder, the labels and the flags of a mail tell: sent by the owner, a draft, spam, thrown away. */
import { headerText, headerValue, type MailHeader } from '../formats/mail-header.ts';
import { fold } from '../people/fold.ts';

export type MailPlace = 'sent' | 'draft' | 'spam' | 'trash' | 'other';

/** Folder names of the usual programs, in the languages they are sold in. */
const names: Readonly<Record<Exclude<MailPlace, 'other'>, string>> = {
  sent: `sent|sent mail|sent items|sent messages|sent-mail|sentmail|sent mails|sent-items|gesendet|gesendete objekte
    |gesendete elemente|gesendete nachrichten|gesendete e-mails|envoyés|éléments envoyés|messages envoyés|enviados
    |elementos enviados|mensajes enviados|correo enviado|e-mails enviados|itens enviados|posta inviata|inviata|inviati
    |elementi inviati|verzonden|verzonden items|verzonden berichten|verzonden e-mail|skickat|skickade|skickade objekt|sendt
    |sendte elementer|sendt post|sendt e-mail|lähetetyt|wysłane|elementy wysłane|odeslané|odeslaná pošta|elküldött
    |elküldött elemek|trimise|отправленные|надіслані|απεσταλμένα|gönderilmiş postalar|gönderilenler|gönderilmiş öğeler
    |送信済み|送信済みメール|送信済みアイテム|已发送|已发送邮件|已发邮件|寄件備份|寄件匣|보낸편지함|보낸메일함`,
  draft: `draft|drafts|entwürfe|entwurf|brouillons|brouillon|borradores|borrador|rascunhos|rascunho|bozze|bozza|concepten
    |utkast|kladder|luonnokset|wersje robocze|szkice|koncepty|rozepsané|piszkozatok|ciorne|черновики|чернетки|πρόχειρα
    |taslaklar|下書き|草稿|草稿箱|임시보관함|templates|vorlagen|unsent messages`,
  spam: `spam|junk|junk e-mail|junk email|junk mail|bulk mail|spamverdacht|courrier indésirable|indésirables
    |correo no deseado|lixo eletrônico|posta indesiderata|ongewenst|ongewenste e-mail|ongewenste reclame|skräppost
    |søppelpost|uønsket e-mail|roskaposti|wiadomości-śmieci|nevyžádaná pošta|спам|нежелательная почта|ανεπιθύμητα
    |迷惑メール|垃圾邮件|垃圾郵件|스팸|스팸메일함`,
  trash: `trash|deleted|deleted items|deleted messages|papierkorb|gelöschte elemente|gelöschte objekte|corbeille
    |éléments supprimés|papelera|elementos eliminados|lixeira|itens excluídos|cestino|posta eliminata|prullenbak
    |verwijderd|verwijderde items|papperskorgen|papirkurv|papirkorg|roskakori|kosz|elementy usunięte|odstraněná pošta
    |lomtár|корзина|кошик|удалённые|απορρίμματα|çöp kutusu|ゴミ箱|已删除|已删除邮件|垃圾桶|휴지통`,
};

const byName: ReadonlyMap<string, MailPlace> = new Map(
  (['sent', 'draft', 'spam', 'trash'] as const).flatMap((place) =>
    names[place].split('|').map((name) => [fold(name.trim()), place] as const),
  ),
);

/** Thrown away wins over spam, spam over a draft, a draft over sent. */
const order: readonly MailPlace[] = ['trash', 'spam', 'draft', 'sent'];

/**
 * What a path tells: any folder in it, a Maildir folder (`.Sent`, `INBOX.Sent`), a mailbox file (`Sent.mbox`), names in
 * IMAP's modified UTF-7, and the flags of a Maildir file name (`:2,DT`).
 * @param path `/` separated.
 */
export function placeOfPath(path: string): MailPlace {
  const parts = path.split('/');
  const file = parts.at(-1) ?? '';
  const flags = /[:;!]2,([A-Za-z]{0,20})$/.exec(file)?.[1] ?? '';
  if (flags.includes('T')) return 'trash';
  if (flags.includes('D')) return 'draft';
  const isMessage = /\.emlx?$/i.test(file) || /^(?:cur|new|tmp)$/.test(parts.at(-2) ?? '');
  const folders = isMessage ? parts.slice(0, -1) : parts;
  return firstOf(folders.flatMap((folder) => placesOfName(folder)));
}

/** What the header itself tells: Gmail's labels, Thunderbird's marks, the folder that some exports write. */
export function placeOfHeader(header: MailHeader): MailPlace {
  if (isExpunged(header)) return 'trash';
  if (header.get('x-gmail-labels') === undefined && header.get('x-folder') === undefined) return 'other';
  return firstOf(
    [...gmailLabels(header), headerText(header, 'x-folder')].flatMap((name) => placesOfName(name)),
  );
}

/** The labels that Gmail's export writes, without quotes. */
export function gmailLabels(header: MailHeader): readonly string[] {
  const text = headerText(header, 'x-gmail-labels');
  return text === '' ? [] : text.split(',').map((label) => label.replaceAll('"', '').trim());
}

/** Thunderbird marks what it will drop from the file with 0x0008 and leaves it in. */
function isExpunged(header: MailHeader): boolean {
  const status = headerValue(header, 'x-mozilla-status');
  return status !== null && /^[0-9a-f]{4}$/i.test(status) && (Number.parseInt(status, 16) & 8) !== 0;
}

function placesOfName(name: string): readonly MailPlace[] {
  const bare = fold(decodedUtf7(name))
    .replace(/\.(?:mbox|mbx|mbs|sbd|msf)$/, '')
    .replace(/^\./, '');
  const whole = byName.get(bare);
  if (whole !== undefined) return [whole];
  return bare.split(/[./]/).flatMap((part) => byName.get(part) ?? []);
}

function firstOf(found: readonly MailPlace[]): MailPlace {
  return order.find((place) => found.includes(place)) ?? 'other';
}

/** IMAP's modified UTF-7 (RFC 3501 §5.1.3): `Entw&APw-rfe`. */
function decodedUtf7(name: string): string {
  return name.replace(/&([A-Za-z0-9+,]{2,200})-/g, (_, word: string) => {
    const bytes = Buffer.from(word.replaceAll(',', '/'), 'base64');
    let text = '';
    for (let i = 0; i + 1 < bytes.length; i += 2) text += String.fromCharCode(bytes.readUInt16BE(i));
    return text;
  });
}
