/** The words that WhatsApp writes in a chat by itself, in the languages it is sold in: gathered by what they mean. */

const list = (text: string): readonly string[] =>
  text
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Stems that say that something was left out of the export; enough where the app marked its own words. */
export const omitted = list(
  `omitted|weggelassen|ausgelassen|omitid|ocultad|absent|manquant|retiré|omis|omess|omès|omesa|esclus|non incluso
  |não revelad|weggelaten|utelämn|uteslut|utelat|utelät|ikke inkludert|sløyfet|udelad|pomini|опущен|пропущен|отсутств
  |без медиафайл|не добавлен|не включен|відсутн|не додано|dahil edilmedi|hariç tutuldu|atlanmış|تم استبعاد|لم يتم إدراج
  |تم حذف الملصقات|محذوف|حذف شد|نظرانداز|略去|省略|忽略|除外|含まれていません|생략|제외|छोड़|हटाई ग|हटाया ग|वगळ|পড়|বাদ দেওয়া
  |vynech|jätettiin|jätetty pois|ei sisällytet|ei kuvaa|kihagy|sikertelen|παραλε|παραλή|παράλ|הושמט|השמט|diabaikan
  |tidak disertakan|tidak dimasukkan|ละเว้น|ไม่มีรูปภาพ|ไม่มีไฟล์เสียง|ไม่มีสติกเกอร์|วิดีโอถูกลบ|bỏ qua|đã bỏ|dihilangkan
  |izostavlj|fără audio|xclòs`,
);

/** Whole lines of the same meaning, as iPhones write them: sure even where the app's mark was lost on the way. */
export const omittedWhole: ReadonlySet<string> = new Set(
  list(
    `image omitted|video omitted|audio omitted|sticker omitted|gif omitted|contact card omitted|document omitted
    |video note omitted|bild weggelassen|video weggelassen|audio weggelassen|sticker weggelassen|gif weggelassen
    |kontaktkarte ausgelassen|dokument weggelassen|image absente|vidéo absente|audio omis|sticker omis|gif retiré
    |fiche contact manquante|document manquant|imagen omitida|video omitido|audio omitido|sticker omitido|gif omitido
    |tarjeta de contacto omitida|documento omitido|imagem ocultada|vídeo omitido|áudio ocultado|figurinha omitida
    |cartão do contato omitido|imagem não revelada|vídeo não revelado|ficheiro de áudio não revelado|sticker não revelado
    |gif não revelada|contacto não revelado|documento não revelado|immagine omessa|video omesso|audio omesso
    |sticker non incluso|gif esclusa|scheda contatto omessa|documento omesso|afbeelding weggelaten|video weggelaten
    |audio weggelaten|sticker weggelaten|gif weggelaten|visitekaartje weggelaten|document weggelaten
    |görüntü dahil edilmedi|video dahil edilmedi|ses dahil edilmedi|çıkartma dahil edilmedi|gif dahil edilmedi
    |kişi kartı dahil edilmedi|belge dahil edilmedi|изображение отсутствует|видео отсутствует|аудиофайл отсутствует
    |стикер не добавлен|gif отсутствует|карточка контакта отсутствует|документ отсутствует|зображення відсутнє
    |відео відсутнє|аудіо відсутнє|наклейку не додано|gif-анімацію пропущено|картка контакту відсутня|документ пропущено
    |obraz pominięty|wideo pominięte|audio pominięte|pominięto naklejkę|plik gif pominięty|pominięta wizytówka kontaktu
    |dokument pominięty|obrázek vynechán|video vynecháno|zvukový soubor vynechán|nálepka vynechána|gif vynechán
    |vizitka vynechána|dokument vynechán|obrázok vynechaný|video vynechané|zvuk vynechaný|nálepka vynechaná|gif vynechaný
    |karta kontaktu vynechaná|dokument vynechaný|bild utesluten|video utesluten|ljud utelslutet|ljud uteslutet
    |sticker utesluten|gif utesluten|kontaktkort uteslutet|dokument uteslutet|bild utelämnad|kuva jätettiin pois
    |videota ei sisällytetä|äänitiedostoa ei sisällytetä|tarraa ei sisällytetty|gif-animaatio jätetty pois
    |yhteystietokortti jätettiin pois|dokumenttia ei sisällytetä|kép küldése sikertelen|videó kihagyva|hang kihagyása
    |matrica kihagyva|gif fájl kihagyása|névjegykártya kihagyva|dokumentum kihagyva|εικόνα παραλείφθηκε
    |βίντεο παραλείφθηκε|ήχος παραλείφθηκε|αυτοκόλλητο παραλήφθηκε|παράληψη gif|η κάρτα επαφής παραλήφθηκε
    |έγγραφο παραλείφθηκε|התמונה הושמטה|סרטון הווידאו הושמט|קטע קול הושמט|סטיקר הושמט|gif הושמט|כרטיס איש קשר הושמט
    |מסמך הושמט|لم يتم إدراج الصورة|لم يتم إدراج الفيديوهات|لم يتم إدراج المقاطع الصوتية|تم حذف الملصقات
    |لم يتم إدراج صورة gif|لم يتم إدراج بطاقة جهة اتصال|لم يتم إدراج المستند|تصویر حذف شد|ویدیو حذف شد|صدا حذف شد
    |استیکر حذف شد|gif حذف شد|برگ مخاطب حذف شد|سند حذف شد|फ़ोटो हटाई गई|वीडियो छोड़ा गया|ऑडियो हटाई गयी|स्टिकर छोड़ा गया
    |gif छोड़ा गया|कॉन्टैक्ट कार्ड छोड़ा गया|डॉक्यूमेंट छोड़ा गया|ไม่มีรูปภาพ|วิดีโอถูกลบ|ไม่มีไฟล์เสียง|ไม่มีสติกเกอร์
    |ละเว้น gif|บัตรรายชื่อที่ละเว้น|ละเว้นเอกสาร|画像は含まれていません|ビデオは含まれていません|音声は含まれていません
    |スタンプは含まれていません|gifは含まれていません|連絡先カードを省略|ドキュメントは含まれていません|이미지 생략됨|비디오 생략됨
    |오디오 생략됨|스티커 제외됨|gif 생략됨|연락처 카드 생략됨|문서 생략됨|照片已忽略|视频已忽略|音频已忽略|贴图已省略
    |gif 动态图已被忽略|联系人卡片已忽略|文档已省略|圖片已略去|圖像已省略|影片已略去|影片已省略|音訊已略去|音訊已省略|貼圖已略去
    |貼圖已忽略|gif 已略去|聯絡人卡片已略去|聯絡人卡片已省略|文件已略去|文件已忽略|gambar tidak disertakan
    |video tidak disertakan|audio tidak disertakan|stiker tidak disertakan|gif tidak disertakan
    |kartu kontak tidak disertakan|dokumen tidak disertakan|đã bỏ qua hình ảnh|đã bỏ video|bỏ qua tệp âm thanh
    |đã bỏ sticker|đã bỏ qua ảnh gif|bỏ qua thẻ liên lạc|đã bỏ qua tài liệu|billede udeladt|video udeladt|lyd udeladt
    |klistermærke udeladt|gif udeladt|kontaktkort udeladt|dokument udeladt|bilde ikke inkludert|video utelatt|lyd utelatt
    |klistremerke utelatt|gif utelatt|kontaktkort sløyfet|utelatt dokument|imagine omisă|clip video omis|fără audio
    |carte de vizită contact omisă|document omis|gif omis|slika izostavljena|video izostavljen|zvuk izostavljen
    |naljepnica izostavljena|gif izostavljen|posjetnica izostavljena|dokument izostavljen|imatge omesa|vídeo omès|àudio omès`,
  ),
);

/** Beginnings of the line that stands for a message that was taken back. */
export const deleted = list(
  `this message was deleted|you deleted this message|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht
  |se eliminó este mensaje|este mensaje fue eliminado|eliminaste este mensaje|mensagem apagada|esta mensagem foi apagada
  |você apagou|apagou esta mensagem|ce message a été supprimé|vous avez supprimé ce message|questo messaggio è stato eliminato
  |hai eliminato questo messaggio|dit bericht is verwijderd|je hebt dit bericht verwijderd|u hebt dit bericht verwijderd
  |det här meddelandet raderades|detta meddelande raderades|du raderade|du har tagit bort meddelandet
  |denne besked blev slettet|denne besked er blevet slettet|du har slettet denne besked|du slettede denne besked
  |denne meldingen ble slettet|du slettet denne meldingen|tämä viesti poistettiin|poistit tämän viestin
  |ta wiadomość została usunięta|usunięto tę wiadomość|usunąłeś|usunęłaś|данное сообщение удалено|это сообщение удалено
  |вы удалили|це повідомлення видалено|це повідомлення було видалено|ви видалили|bu mesaj silindi|bu mesajı sildiniz
  |تم حذف هذه الرسالة|حذفت هذه الرسالة|لقد حذَفت هذه الرسالة|أنت حذفت هذه الرسالة|این پیام حذف شد
  |شما این پیام را حذف کردید|הודעה זו נמחקה|ההודעה הזו נמחקה|מחקת את ההודעה|מחקת הודעה זו|此消息已删除|这条消息已被删除
  |您已删除这条消息|您删除了|信息已删除|此訊息已刪除|您已刪除此訊息|このメッセージは削除|このメッセージを削除|삭제된 메시지
  |이 메시지는 삭제|이 메시지를 삭제|삭제한 메시지|यह मैसेज डिलीट|यह मैसेज हटा|यह मैसेज मिटा|आपने यह मैसेज|pesan ini telah dihapus
  |pesan ini dihapus|anda telah menghapus|anda menghapus pesan ini|mesej ini telah dipadam|anda telah memadam
  |ข้อความนี้ถูกลบ|ข้อความนี้ได้ถูกลบ|คุณได้ลบข้อความ|คุณลบข้อความนี้|tin nhắn này đã bị xóa|tin nhắn này đã bị xoá
  |bạn đã xoá tin nhắn này|bạn đã xóa tin nhắn này|tato zpráva byla|tuto zprávu jste|táto správa bola|túto správu ste
  |ezt az üzenetet törölt|ez az üzenet törlésre|törölted ezt az üzenetet|acest mesaj a fost șters|ați șters acest mesaj
  |αυτό το μήνυμα διαγράφηκε|διαγράψατε|ova je poruka izbrisana|ova poruka je izbrisana|izbrisali ste ovu poruku
  |aquest missatge s'ha suprimit|has suprimit aquest missatge|съобщението беше изтрито|изтрихте това`,
);

export const edited = list(
  `edited|bearbeitet|editó|editad|modifi|bewerkt|redigera|redigert|redigeret|muokat|edytowan|изменен|змінен|відредаг
  |düzenlendi|تعديل|ویرایش|נערכה|编辑|編輯|編集|수정|संपादित|diedit|แก้ไข|chỉnh sửa|upraven|szerkeszt|επεξεργ|attach|anhang
  |angehängt|adjunt|anexad|joint|allegat|bijgevoegd|bifogad|вложен|eklendi`,
);

/** That a talk is encrypted: the first line of every chat. */
export const encryption = list(
  `end-to-end|ende-zu-ende|extremo a extremo|extrem a extrem|ponta a ponta|ponta-a-ponta|ponto a ponto|bout en bout
  |crittograf|шифрован|шифруван|uçtan uca|端到端|端對端|端对端|エンドツーエンド|종단간|암호화|暗号化|ende-til-ende|ende til ende|totalsträcks
  |komplett krypter|päästä päähän|salataan täysin|täysin salat|végpontok|κρυπτογρ|مشفرة|تشفير|رمزگذاری|رمزنگاری|מוצפנ|הצפנה
  |एंड-टू-एंड|एन्ड-टू-एन्ड|เข้ารหัส|mã hóa đầu cuối|mã hoá đầu|ujung ke ujung|szyfrow|šifrován|criptat|criptare|enkripcij
  |disulitkan`,
);

/** The security code that changes with somebody's telephone. */
export const securityCode = list(
  `security code|sicherheitsnummer|sicherheitscode|código de seg|code de sécurité|codice di sicurezza|beveiligingscode
  |код безопасности|код безпеки|kod zabezpieczeń|bezpečnostní kód|bezpečnostný kód|säkerhetskod|sikkerhetskode
  |sikkerhedskode|turvanumero|turvakoodi|biztonsági kód|κωδικός ασφαλείας|קוד האבטחה|رمز أمانك|رمز الأمان|کد امنیتی
  |güvenlik kodu|सुरक्षा कोड|รหัสความปลอดภัย|mã bảo mật|kode keamanan|kod keselamatan|安全代码|安全碼|安全代碼
  |セキュリティコード|보안 코드|codul dvs. de securitate|sigurnosni kôd|sigurnosni kod|codi de seguretat`,
);

/** What iPhones write in the name of a person or a group: members, subject, picture, timer, numbers. */
export const notices = list(
  `created this group|created group|created the group|diese gruppe erstellt|gruppe erstellt|creó el grupo|creó este grupo
  |criou o grupo|criou este grupo|a créé ce groupe|a créé le groupe|ha creato il gruppo|heeft de groep|skapade gruppen
  |создал|створив|створила|grubu oluşturdu|utworzył|vytvořil|loi ryhmän|létrehozta|δημιούργησε|أنشأ|הקבוצה|グループを作成
  |创建了|建立了|그룹을 만|membuat grup|đã tạo nhóm|สร้างกลุ่ม|समूह बनाया|ग्रुप बनाया|added you|hat dich hinzugefügt|te añadió
  |adicionou você|vous a ajouté|ti ha aggiunto|disappearing messages|selbstlöschende|verschwindende|mensajes temporales
  |mensagens temporárias|messages éphémères|messaggi effimeri|verdwijnende berichten|исчезающ|зникн|znikając|mizejíc
  |kaybolan mesaj|försvinnande|katoavat viest|消えるメッセージ|限时消息|限時訊息|사라지는 메시지|changed the subject
  |changed the group|changed this group|changed their phone number|is a contact|joined using|you added|you removed
  |you left|you joined|you changed|you created|you blocked|you unblocked|du hast|añadiste|você adicionou|vous avez ajouté
  |hai aggiunto|je hebt|pinned a message|business account|unternehmenskonto|started a call|waiting for this message`,
);

export const missedWords = list(
  `missed|verpasst|perdid|manqué|persa|gemist|missat|ubesvar|mistet|tapt|vastaamat|nieodebran|zmeškan|nem fogadott|pierdut
  |ratat|nepreluat|propušten|пропущен|пропуснат|cevapsız|αναπάντητ|فائت|לא נענתה|بی‌پاسخ|بی پاسخ|پاسخ داده نشده
  |از دست رفته|मिस्ड|मिस हुई|छूटी|tak terjawab|terlepas|ไม่ได้รับ|nhỡ|未接|不在着信|부재중|perduda`,
);

export const unanswered = list(
  `no answer|unanswered|declined|keine antwort|nicht angenommen|sin respuesta|sem resposta|sans réponse|pas de réponse
  |nessuna risposta|geen antwoord|inget svar|intet svar|ingen svar|ei vastausta|bez odpowiedzi|brak odpowiedzi|нет ответа
  |немає відповіді|cevap yok|yanıt yok|لم يتم الرد|لا يوجد رد|אין מענה|无应答|未接听|無人接聽|응답 없음|応答なし|कोई जवाब नहीं
  |tidak dijawab|ไม่มีผู้รับ|không trả lời`,
);

export const callWords = list(
  `call|anruf|llamada|chamada|ligação|appel|chiamata|oproep|gesprek|samtal|opkald|anrop|puhelu|połączeni|poł.|hovor|hívás
  |apel |звон|виклик|дзвін|обажд|arama|κλήση|مكالمة|שיחה|שיחת|تماس|कॉल|panggil|สาย|วิดีโอคอล|cuộc gọi|通话|通話|來電|来电|着信|통화
  |전화|poziv|trucada`,
);

export const videoWords = list(
  `video|vidéo|vídeo|wideo|видео|відео|görüntülü|βίντεο|βιντεο|فيديو|וידאו|تصویری|ویدی|वीडियो|วิดีโอ|视频|視訊|視像|ビデオ
  |영상`,
);

/** Phrases that no person begins a message with, for apps that mark nothing. */
export const callPhrases = list(
  `missed voice call|missed video call|missed group|verpasster sprachanruf|verpasster videoanruf|sprachanruf verpasst
  |videoanruf verpasst|llamada perdida|llamada de voz perdida|videollamada perdida|chamada de voz perdida
  |chamada de vídeo perdida|videochamada perdida|ligação de voz perdida|ligação de vídeo perdida|appel vocal manqué
  |appel vidéo manqué|chiamata vocale persa|chiamata persa|videochiamata persa|gemiste spraakoproep|gemiste audio-oproep
  |gemiste video-oproep|gemist spraakgesprek|gemist videogesprek|missat röstsamtal|missat videosamtal|missat samtal
  |ubesvaret taleopkald|ubesvaret videoopkald|mistet opkald|mistede video|ubesvart taleanrop|ubesvart videoanrop
  |tapt taleanrop|tapt videoanrop|tapt videosamtale|vastaamaton äänipuhelu|vastaamaton videopuhelu|nieodebrane połączenie
  |nieodebrane poł.|zmeškaný hovor|zmeškaný hlasový|zmeškaný videohovor|nem fogadott hang|nem fogadott vide
  |apel vocal ratat|apel video ratat|apel vocal nepreluat|apel video nepreluat|propušten glasovni|propušteni glasovni
  |propušten video|propušteni video|пропущенный аудиозвонок|пропущенный видеозвонок|пропущенный звонок
  |пропущений аудіодзвінок|пропущений відеодзвінок|пропущений голосовий|пропущений дзвінок|пропуснато гласово
  |пропуснато видео|cevapsız sesli|cevapsız görüntülü|αναπάντητη|مكالمة صوتية فائتة|مكالمة فيديو فائتة|تماس صوتی
  |تماس تصویری|שיחה קולית שלא נענתה|שיחת וידאו שלא נענתה|मिस्ड वॉइस कॉल|मिस्ड वीडियो कॉल|मिस्ड व्हॉइस|वॉइस कॉल मिस हुई
  |panggilan suara tak terjawab|panggilan video tak terjawab|panggilan suara terlepas|panggilan video terlepas
  |สายที่ไม่ได้รับ|สายโทรวิดีโอที่ไม่ได้รับ|วิดีโอคอลที่ไม่ได้รับ|สายโทรด้วยเสียงที่ไม่ได้รับ|cuộc gọi nhỡ|cuộc gọi thoại nhỡ
  |cuộc gọi video nhỡ|未接语音通话|未接视频通话|未接語音通話|未接視訊通話|未接視像通話|不在着信|音声通話不在着信|ビデオ通話不在着信
  |音声通話の不在着信|부재중 음성|부재중 영상|부재중 전화|trucada de veu perduda|voice call,|video call,|voice call.
  |video call.|sprachanruf,|videoanruf,|sprachanruf.|videoanruf.|appel vocal.|appel vidéo.|ligação de voz.
  |ligação de vídeo.|chiamata vocale.|videochiamata.|llamada de voz.|videollamada.|incoming voice call
  |incoming video call|outgoing voice call|outgoing video call|incoming call|outgoing call|incoming audio call
  |outgoing audio call`,
);

/** How long a call was: what a unit begins with, and its minutes. */
export const durationUnits = [
  {
    minutes: 60,
    starts: list('h|std|ore|ora|uur|tim|saat|godz|ч|год|時|小时|小時|시간|ساع|שע|घं|ชั่วโมง|giờ|jam'),
  },
  { minutes: 1, starts: list('m|دق|ד|מ|分|분|хв|мин|perc|λεπ|dk|dak|मि|นาที|phút') },
  { minutes: 1 / 60, starts: list('s|сек|秒|초|ثا|שנ|sn|सेक|วินาที|giây|δευ') },
] as const;
