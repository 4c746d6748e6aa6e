/** Tells words from what the app wrote in their place: pictures, calls, notices, deleted and edited notes, in the main languages. */
import { withoutMarks } from './whatsapp-head.ts';

export type Reading =
  | { readonly kind: 'words'; readonly text: string }
  /** Something was sent that has no words: a picture, a sticker, a poll's vote, a deleted message. */
  | { readonly kind: 'wordless' }
  /** Written by the app alone: no contact. */
  | { readonly kind: 'notice' }
  | {
      readonly kind: 'call';
      readonly video: boolean;
      readonly missed: boolean;
      readonly minutes: number | null;
    };

/**
 * Reads the text of one entry.
 * @param sender the writer, null for a line of the app. @param text as it came, with its marks.
 */
export function readText(sender: string | null, text: string): Reading {
  // iPhones begin whatever the app wrote with U+200E; the message of a person hardly ever does.
  const byApp = sender === null || text.startsWith('\u200e');
  const [firstRaw = '', ...more] = text.split('\n');
  const first = withoutMarks(firstRaw).trim();
  const lower = ascii.test(first) ? first.toLowerCase() : first.toLowerCase().normalize('NFC');
  const call = first.length <= 120 ? readCall(lower, byApp) : null;
  if (call !== null) return call;
  if (sender === null) return { kind: 'notice' };
  if (byApp && isNotice(sender, lower)) return { kind: 'notice' };
  const body = more.length === 0 ? '' : withoutMarks(more.join('\n'));
  if (isMedia(first, lower, byApp)) return wordsOf(withoutEdited(body));
  return wordsOf(withoutEdited(body === '' ? first : `${first}\n${body}`));
}

const ascii = /^[ -~]*$/;

function wordsOf(text: string): Reading {
  const trimmed = text.trim();
  return trimmed === '' ? { kind: 'wordless' } : { kind: 'words', text: trimmed };
}

/** "<This message was edited>", "‎<attached: …>" behind a caption: the app's own words in angle brackets at the end. */
function withoutEdited(text: string): string {
  const trimmed = text.trimEnd();
  if (!trimmed.endsWith('>')) return text;
  const open = trimmed.lastIndexOf('<');
  if (open === -1 || trimmed.length - open > 120) return text;
  const inside = trimmed.slice(open + 1, -1).toLowerCase();
  return inside.includes(':') || has(inside, edited) ? trimmed.slice(0, open) : text;
}

/** `<Media omitted>`, `IMG-20210312-WA0001.jpg (file attached)`, `image omitted`, `This message was deleted`. */
function isMedia(first: string, lower: string, byApp: boolean): boolean {
  if (first.startsWith('<') && first.endsWith('>') && first.length <= 200 && first.indexOf('<', 1) === -1)
    return true;
  const file = /^([^/\\]{1,120})\.[a-z0-9]{0,5} \(([^()]{2,60})\)$/i.exec(first);
  if (file !== null && (!/\s/.test(file[1] ?? '') || has(lower.slice(file[1]?.length), edited))) return true;
  if (first.length > 160) return false;
  if (byApp && has(lower, omitted)) return true;
  return first.length <= 80 && begins(lower, deleted);
}

function isNotice(sender: string, lower: string): boolean {
  return lower.startsWith(`${sender.toLowerCase().normalize('NFC')} `) || has(lower, notices);
}

function readCall(lower: string, byApp: boolean): Reading | null {
  const named = begins(lower, callPhrases);
  if (!named && !(byApp && has(lower, callWords))) return null;
  const video = has(lower, videoWords);
  if (has(lower, missedWords)) return { kind: 'call', video, missed: true, minutes: null };
  if (has(lower, unanswered)) return { kind: 'call', video, missed: true, minutes: null };
  const minutes = minutesIn(lower);
  if (minutes === null && !lower.includes('(accepted')) return null;
  return { kind: 'call', video, missed: false, minutes };
}

/** "12 min", "45 sec", "1 hr 3 min", "1:02:33"; null when the line tells no length. */
function minutesIn(lower: string): number | null {
  const clock = /(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(lower);
  if (clock !== null) {
    const [, a = '0', b = '0', c] = clock;
    return c === undefined ? atLeastOne(Number(a)) : atLeastOne(Number(a) * 60 + Number(b));
  }
  let minutes = 0;
  let found = false;
  for (const [, number = '0', unit = ''] of lower.matchAll(/(\d{1,4})[ \u00a0\u202f]?([\p{L}]{1,12})/gu)) {
    const word = durationUnits.find((entry) => entry.starts.some((start) => unit.startsWith(start)));
    if (word === undefined) continue;
    found = true;
    minutes += Number(number) * word.minutes;
  }
  return found ? atLeastOne(minutes) : null;
}

function atLeastOne(minutes: number): number {
  return Math.max(1, Math.round(minutes));
}

function has(text: string, stems: readonly string[]): boolean {
  return stems.some((stem) => text.includes(stem));
}

/** Phrases by their first letter, so that a message that begins otherwise costs one look. */
function byLetter(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const phrase of phrases) {
    const letter = phrase.slice(0, 1);
    map.set(letter, [...(map.get(letter) ?? []), phrase]);
  }
  return map;
}

function begins(text: string, phrases: ReadonlyMap<string, readonly string[]>): boolean {
  return phrases.get(text.slice(0, 1))?.some((phrase) => text.startsWith(phrase)) ?? false;
}

const list = (text: string): readonly string[] => text.split('|');

const durationUnits = [
  {
    minutes: 60,
    starts: list('h|std|ore|ora|uur|tim|saat|godz|ч|год|時|小时|小時|시간|ساع|שע|घं|ชั่วโมง|giờ|jam'),
  },
  { minutes: 1, starts: list('m|دق|ד|מ|分|분|хв|мин|perc|λεπ|dk|dak|मि|นาที|phút') },
  { minutes: 1 / 60, starts: list('s|сек|秒|초|ثا|שנ|sn|सेक|วินาที|giây|δευ') },
] as const;

const omitted = list(
  'omitted|weggelassen|ausgelassen|omitid|omitido|ocultad|absent|omis|omess|weggelaten|utelämn|utelat|udelad|pominięt|опущен|пропущено медиа|без медиафайл|dahil edilmedi|تم استبعاد|محذوف|略去|省略|除外|생략|छोड़|vynech|jätettiin|kihagy|παραλε|הושמט|השמט|diabaikan|tidak disertakan|ละเว้น|bỏ qua|dihilangkan|не включен|не додано|hariç tutuldu|حذف',
);

const deleted = byLetter(
  list(
    'this message was deleted|you deleted this message|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|se eliminó este mensaje|este mensaje fue eliminado|eliminaste este mensaje|mensagem apagada|esta mensagem foi apagada|você apagou|ce message a été supprimé|vous avez supprimé|questo messaggio è stato eliminato|hai eliminato|dit bericht is verwijderd|je hebt dit bericht verwijderd|det här meddelandet|du raderade|denne besked blev slettet|du slettede|denne meldingen ble slettet|du slettet|tämä viesti poistettiin|poistit|ta wiadomość została usunięta|usunięto|данное сообщение удалено|сообщение удалено|вы удалили|це повідомлення видалено|ви видалили|bu mesaj silindi|bu mesajı sildiniz|تم حذف هذه الرسالة|حذفت هذه الرسالة|הודעה זו נמחקה|ההודעה הזו נמחקה|מחקת|此消息已删除|您删除了|此訊息已刪除|您已刪除|このメッセージは削除|삭제된 메시지|यह मैसेज|pesan ini telah dihapus|anda telah menghapus|ข้อความนี้ถูกลบ|tin nhắn này đã bị xóa|tato zpráva byla|ezt az üzenetet|acest mesaj a fost șters|αυτό το μήνυμα διαγράφηκε',
  ),
);

const edited = list(
  'edited|bearbeitet|editó|editad|modifi|bewerkt|redigera|redigert|redigeret|muokat|edytowan|изменен|змінен|відредаг|düzenlendi|تعديل|נערכה|编辑|編輯|編集|수정|संपादित|diedit|แก้ไข|chỉnh sửa|upraven|szerkeszt|επεξεργ|attach|anhang|angehängt|adjunt|anexad|joint|allegat|bijgevoegd|bifogad|вложен|eklendi',
);

/** What iPhones write in the name of a person or a group: encryption, members, subject, picture, timer, numbers. */
const notices = list(
  'end-to-end|ende-zu-ende|extremo a extremo|ponta a ponta|bout en bout|crittograf|шифрован|uçtan uca|端到端|端對端|エンドツーエンド|종단간|ende-til-ende|totalsträcks|päästä päähän|végpontok|κρυπτογράφησ|مشفرة|تشفير|מוצפנ|एंड-टू-एंड|एन्ड-टू-एन्ड|เข้ารหัส|mã hóa đầu cuối|ujung ke ujung|security code|sicherheitsnummer|sicherheitscode|código de seg|code de sécurité|codice di sicurezza|beveiligingscode|created this group|created group|created the group|diese gruppe erstellt|gruppe erstellt|creó el grupo|creó este grupo|criou o grupo|criou este grupo|a créé ce groupe|a créé le groupe|ha creato il gruppo|heeft de groep|skapade gruppen|создал|grubu oluşturdu|added you|hat dich hinzugefügt|te añadió|adicionou você|vous a ajouté|ti ha aggiunto|disappearing messages|selbstlöschende|verschwindende|mensajes temporales|mensagens temporárias|messages éphémères|messaggi effimeri|changed the subject|changed the group|changed this group|changed their phone number|is a contact|joined using|you added|you removed|you left|you joined|you changed|you created|you blocked|you unblocked|du hast|añadiste|você adicionou|vous avez ajouté|hai aggiunto|je hebt|pinned a message|business account|unternehmenskonto|started a call|waiting for this message',
);

const missedWords = list(
  'missed|verpasst|perdid|manqué|persa|gemist|missat|ubesvar|mistet|tapt|vastaamat|nieodebran|zmeškan|nem fogadott|pierdut|ratat|пропущен|cevapsız|αναπάντητ|فائت|לא נענתה|بی‌پاسخ|بی پاسخ|از دست رفته|मिस्ड|छूटी|tak terjawab|terlepas|ไม่ได้รับ|nhỡ|未接|不在着信|부재중',
);

const unanswered = list(
  'no answer|unanswered|declined|keine antwort|nicht angenommen|sin respuesta|sem resposta|sans réponse|pas de réponse|nessuna risposta|geen antwoord|inget svar|intet svar|ingen svar|ei vastausta|bez odpowiedzi|brak odpowiedzi|нет ответа|немає відповіді|cevap yok|yanıt yok|لم يتم الرد|لا يوجد رد|אין מענה|无应答|未接听|無人接聽|응답 없음|応答なし|कोई जवाब नहीं|tidak dijawab|ไม่มีผู้รับ|không trả lời',
);

const callWords = list(
  'call|anruf|llamada|chamada|ligação|appel|chiamata|oproep|samtal|opkald|anrop|puhelu|połączeni|hovor|hívás|apel |звон|виклик|дзвін|arama|κλήση|مكالمة|שיחה|שיחת|تماس|कॉल|panggilan|สาย|cuộc gọi|通话|通話|來電|来电|着信|통화',
);

const videoWords = list(
  'video|vidéo|vídeo|wideo|видео|відео|görüntülü|βίντεο|βιντεο|فيديو|וידאו|تصویری|ویدی|वीडियो|วิดีโอ|视频|視訊|ビデオ|영상',
);

/** Phrases that no person begins a message with, for apps that mark nothing. */
const callPhrases = byLetter(
  list(
    'missed voice call|missed video call|missed group|verpasster sprachanruf|verpasster videoanruf|sprachanruf verpasst|videoanruf verpasst|llamada perdida|llamada de voz perdida|videollamada perdida|chamada de voz perdida|chamada de vídeo perdida|ligação de voz perdida|ligação de vídeo perdida|appel vocal manqué|appel vidéo manqué|chiamata vocale persa|chiamata persa|videochiamata persa|gemiste spraakoproep|gemiste audio-oproep|gemiste video-oproep|missat röstsamtal|missat videosamtal|ubesvaret taleopkald|ubesvaret videoopkald|ubesvart taleanrop|ubesvart videoanrop|tapt taleanrop|tapt videoanrop|vastaamaton|nieodebrane połączenie|zmeškaný|nem fogadott|пропущенный|пропущений|cevapsız sesli|cevapsız görüntülü|αναπάντητη|مكالمة صوتية فائتة|مكالمة فيديو فائتة|שיחה קולית שלא נענתה|שיחת וידאו שלא נענתה|panggilan suara tak terjawab|panggilan video tak terjawab|cuộc gọi thoại nhỡ|cuộc gọi video nhỡ|未接语音通话|未接视频通话|未接語音通話|未接視訊通話|不在着信|부재중 음성|부재중 영상|voice call,|video call,|voice call.|video call.|sprachanruf,|videoanruf,|sprachanruf.|videoanruf.|incoming voice call|incoming video call|outgoing voice call|outgoing video call|incoming call|outgoing call|incoming audio call|outgoing audio call',
  ),
);
