/** What the app writes by itself is never taken for somebody's words, in the languages and the very sentences it uses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from './whatsapp-texts.ts';

/** Encryption, security code, picture, sticker, document, deleted (iPhone, Android), missed call (iPhone, Android). */
const rows = `
  en-US | Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them on WhatsApp. Learn more. | Your security code with Maren changed. Tap to learn more. | image omitted | sticker omitted | plan.pdf • \u200e2 pages \u200edocument omitted | This message was deleted. | This message was deleted | Missed voice call, \u200eTap to call back | Missed voice call
  de | Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand außerhalb dieses Chats kann sie lesen oder anhören, nicht einmal WhatsApp. Tippe, um mehr zu erfahren. | Deine Sicherheitsnummer für Maren hat sich geändert. Tippe, um mehr zu erfahren. | Bild weggelassen | Sticker weggelassen | Plan.pdf • \u200e2 Seiten \u200eDokument weggelassen | Diese Nachricht wurde gelöscht. | Diese Nachricht wurde gelöscht. | Verpasster Sprachanruf. \u200eTippe, um zurückzurufen | Verpasster Sprachanruf
  fr | Les messages et les appels sont chiffrés de bout en bout. Aucun tiers, pas même WhatsApp, ne peut les lire ou les écouter. Appuyez pour en savoir plus. | Votre code de sécurité avec Maren a changé. Appuyez pour en savoir plus. | image absente | GIF retiré | Plan.pdf • \u200e2 pages \u200edocument manquant | Vous avez supprimé ce message. | Ce message a été supprimé | Appel vocal manqué, \u200eTouchez pour rappeler | Appel vocal manqué
  es | Los mensajes y las llamadas están cifrados de extremo a extremo. Nadie fuera de este chat, ni siquiera WhatsApp, puede leerlos ni escucharlos. Toca para obtener más información. | Cambió tu código de seguridad con Maren. Pulsa para obtener más información. | imagen omitida | sticker omitido | Plan.pdf • \u200e2 páginas \u200edocumento omitido | Eliminaste este mensaje. | Se eliminó este mensaje. | Llamada de voz perdida. \u200eToca para devolver la llamada | Llamada perdida
  pt-BR | As mensagens e as chamadas são protegidas com a criptografia de ponta a ponta e ficam somente entre você e os participantes desta conversa. Nem mesmo o WhatsApp pode ler ou ouvi-las. Toque para saber mais. | Seu código de segurança com Maren mudou. Toque para saber mais. | imagem ocultada | figurinha omitida | Plano.pdf • \u200e2 páginas \u200edocumento omitido | Mensagem apagada. | Mensagem apagada | Ligação de voz perdida. \u200eToque para ligar de volta | Chamada de voz perdida
  pt-PT | As mensagens e chamadas são encriptadas ponto a ponto. Ninguém fora desta conversa, nem mesmo o WhatsApp, pode ler ou ouvi-las. | O seu código de segurança partilhado com Maren mudou. Toque para saber mais. | imagem não revelada | sticker não revelado | Plano.pdf • \u200e2 páginas \u200edocumento não revelado | Apagou esta mensagem. | Esta mensagem foi apagada. | Chamada de voz perdida | Chamada de voz perdida
  it | I messaggi e le chiamate sono crittografati end-to-end. Nessuno al di fuori di questa chat, nemmeno WhatsApp, può leggerne o ascoltarne il contenuto. Tocca per saperne di più. | Il tuo codice di sicurezza con Maren è cambiato. Tocca per saperne di più. | immagine omessa | sticker non incluso | Piano.pdf • \u200e2 pagine \u200edocumento omesso | Hai eliminato questo messaggio. | Questo messaggio è stato eliminato | Chiamata vocale persa. \u200eTocca per richiamare | Chiamata vocale persa
  nl | Berichten en gesprekken worden end-to-end versleuteld. Niemand buiten deze chat kan ze lezen of beluisteren, zelfs WhatsApp niet. Tik voor meer informatie. | Uw beveiligingscode voor Maren is gewijzigd. Tik voor meer informatie. | afbeelding weggelaten | Visitekaartje weggelaten | Plan.pdf • \u200e2 pagina’s \u200edocument weggelaten | U hebt dit bericht verwijderd. | Dit bericht is verwijderd | Gemist spraakgesprek | Gemiste spraakoproep
  tr | Mesajlar ve aramalar uçtan uca şifrelidir. WhatsApp da dahil olmak üzere bu sohbetin dışında bulunan hiç kimse mesaj ve aramalarınızı okuyamaz ve dinleyemez. | Maren ile aranızdaki güvenlik kodu değişti. Daha fazla bilgi edinmek için dokunun. | görüntü dahil edilmedi | Çıkartma dahil edilmedi | Plan.pdf • \u200e2 sayfa \u200ebelge dahil edilmedi | Bu mesajı sildiniz. | Bu mesaj silindi | Cevapsız sesli arama, \u200eGeri aramak için dokunun | Cevapsız sesli arama
  ru | Сообщения и звонки защищены сквозным шифрованием. Третьи лица, включая WhatsApp, не могут прочитать ваши сообщения или прослушать звонки. Нажмите, чтобы узнать подробнее. | Ваш код безопасности с контактом Maren изменился. Подробнее. | изображение отсутствует | стикер не добавлен | План.pdf • \u200e2 страницы \u200eдокумент отсутствует | Вы удалили данное сообщение. | Данное сообщение удалено | Пропущенный аудиозвонок | Пропущенный аудиозвонок
  uk | Повідомлення й дзвінки захищено наскрізним шифруванням. Прочитати чи прослухати їх не зможе жодна стороння особа, навіть із WhatsApp. | Код безпеки з контактом Maren змінився. Торкніться, щоб дізнатися більше. | зображення відсутнє | Наклейку не додано | План.pdf • \u200e2 сторінки \u200eдокумент пропущено | Ви видалили це повідомлення. | Це повідомлення було видалено | Пропущений аудіодзвінок | Пропущений аудіодзвінок
  pl | Wiadomości i połączenia są w pełni zaszyfrowane. Nikt spoza czatu, nawet WhatsApp, nie może ich odczytać ani odsłuchać. | Twój kod zabezpieczeń z użytkownikiem Maren zmienił się. Stuknij, aby dowiedzieć się więcej. | obraz pominięty | pominięto naklejkę | Plan.pdf • \u200e2 strony \u200edokument pominięty | Usunąłeś(-ęłaś) tę wiadomość. | Ta wiadomość została usunięta | Nieodebrane poł. głosowe | Nieodebrane połączenie głosowe
  cs | Zprávy a hovory jsou opatřeny koncovým šifrováním. Nikdo, kdo není přímým účastníkem této konverzace, ji nemůže sledovat ani poslouchat. Dokonce ani WhatsApp. | Bezpečnostní kód mezi vámi a uživatelem Maren byl změněn. Další informace zobrazíte klepnutím. | obrázek vynechán | nálepka vynechána | Plan.pdf • \u200e2 strany \u200edokument vynechán | Tuto zprávu jste smazal/a. | Tato zpráva byla smazána | Zmeškaný hovor | Zmeškaný hlasový hovor
  sv | Meddelanden och samtal är komplett krypterade. Ingen utanför denna chatt, inte ens WhatsApp, kan läsa dem eller lyssna på dem. | Säkerhetskoden för Maren har ändrats. Tryck för att läsa mer. | bild utesluten | sticker utesluten | Plan.pdf • \u200e2 sidor \u200edokument uteslutet | Du raderade det här meddelandet. | Det här meddelandet raderades | Missat röstsamtal | Missat röstsamtal
  fi | Viestit ja puhelut salataan täysin. Kukaan tämän keskustelun ulkopuolinen, ei edes WhatsApp, voi lukea tai kuunnella niitä. | Turvanumerosi muuttui henkilön Maren kanssa. Napauta saadaksesi lisätietoja. | ei kuvaa | tarraa ei sisällytetty | Plan.pdf • \u200e2 sivua \u200edokumenttia ei sisällytetä | Poistit tämän viestin. | Tämä viesti poistettiin | Vastaamaton äänipuhelu | Vastaamaton äänipuhelu
  hu | Az üzenetek és hívások végpontok közötti titkosítással vannak védve. A csevegés résztvevőin kívül senki, még a WhatsApp sem tudja elolvasni és meghallgatni azokat. | Maren biztonsági kódja megváltozott. További információért koppints. | kép küldése sikertelen | matrica kihagyva | Plan.pdf • \u200e2 oldal \u200edokumentum kihagyva | Törölted ezt az üzenetet. | Ez az üzenet törlésre került | Nem fogadott hanghívás | Nem fogadott hanghívás
  el | Τα μηνύματα και οι κλήσεις κρυπτογραφούνται πλήρως. Κανένας εκτός αυτής της συνομιλίας, ούτε το WhatsApp, δεν μπορεί να τα διαβάσει ή να τις ακούσει. | Ο κωδικός ασφαλείας σας με Maren άλλαξε. Πατήστε για να μάθετε περισσότερα. | εικόνα παραλείφθηκε | Παράληψη GIF | Plan.pdf • \u200e2 σελίδες \u200eέγγραφο παραλείφθηκε | Διαγράψατε αυτό το μήνυμα. | Αυτό το μήνυμα διαγράφηκε | Αναπάντητη φωνητική κλήση | Αναπάντητη φωνητική κλήση
  he | ההודעות והשיחות מוצפנות מקצה-לקצה. לאף אחד מחוץ לצ'אט זה, גם לא ל-WhatsApp, אין אפשרות לקרוא אותן או להאזין להן. | קוד האבטחה עם Maren שונה. יש להקיש לקבלת פרטים נוספים. | התמונה הושמטה | סטיקר הושמט | Plan.pdf • \u200e2 עמודים \u200eמסמך הושמט | מחקת את ההודעה הזו. | הודעה זו נמחקה | שיחה קולית שלא נענתה | שיחה קולית שלא נענתה
  ar-EG | الرسائل والمكالمات مشفرة تمامًا بين الطرفين، بحيث لا يستطيع أحد خارج هذه الدردشة، ولا حتى شركة واتساب نفسها، قراءتها أو الاستماع إليها. | تغيّر رمز أمانك المُستخدَم مع Maren. انقر هنا لمعرفة المزيد. | لم يتم إدراج الصورة | تم حذف الملصقات | Plan.pdf • \u200eصفحتان ٢ \u200eلم يتم إدراج المستند | لقد حذَفت هذه الرسالة. | تم حذف هذه الرسالة | مكالمة صوتية فائتة | مكالمة صوتية فائتة
  fa | پیام‌ها و تماس‌ها سرتاسر رمزگذاری شده‌اند. هیچ شخصی خارج از این گفتگو، حتی واتساپ، نمی‌تواند آنها را بخواند یا بشنود. | کد امنیتی شما با Maren تغییر کرد. برای کسب اطلاعات بیشتر، ضربه بزنید. | تصویر حذف شد | استیکر حذف شد | Plan.pdf • \u200e۲ صفحه \u200eسند حذف شد | شما این پیام را حذف کردید. | این پیام حذف شد | تماس صوتی پاسخ داده نشده | تماس صوتی پاسخ داده نشده
  hi | मैसेजेस और कॉल्स एंड-टू-एंड एन्क्रिप्टेड हैं. इस चैट में शामिल लोगों के अलावा कोई भी इन्हें पढ़ या सुन नहीं सकता, WhatsApp भी नहीं. | Maren के लिए आपका सुरक्षा कोड बदल गया है. ज़्यादा जानने के लिए टैप करें. | फ़ोटो हटाई गई | स्टिकर छोड़ा गया | Plan.pdf • \u200e2 पन्ने \u200eडॉक्यूमेंट छोड़ा गया | आपने यह मैसेज डिलीट किया. | यह मैसेज डिलीट कर दिया गया है | वॉइस कॉल मिस हुई | मिस्ड वॉइस कॉल
  th | ข้อความและการโทรได้รับการเข้ารหัสจากต้นทางถึงปลายทาง ผู้ที่ไม่ได้อยู่ในแชทนี้จะไม่สามารถอ่านหรือฟังได้แม้แต่ WhatsApp เอง | รหัสความปลอดภัยของคุณกับ Maren มีการเปลี่ยนแปลง แตะเพื่อเรียนรู้เพิ่มเติม | ไม่มีรูปภาพ | ไม่มีสติกเกอร์ | Plan.pdf • \u200e2 หน้า \u200eละเว้นเอกสาร | คุณได้ลบข้อความนี้ | ข้อความนี้ถูกลบแล้ว | สายที่ไม่ได้รับ | สายที่ไม่ได้รับ
  th-12 | ข้อความและการโทรได้รับการเข้ารหัสจากต้นทางถึงปลายทาง WhatsApp | รหัสความปลอดภัยของคุณกับ Maren มีการเปลี่ยนแปลง | วิดีโอถูกลบ | บัตรรายชื่อที่ละเว้น | Plan.pdf \u200eละเว้นเอกสาร | ข้อความนี้ถูกลบแล้ว | คุณลบข้อความนี้ | วิดีโอคอลที่ไม่ได้รับ | สายโทรวิดีโอที่ไม่ได้รับ
  ja | メッセージと通話はエンドツーエンド暗号化されています。チャットの参加者以外は、たとえWhatsAppでも読んだり聞いたりすることはできません。 | Marenとのセキュリティコードが変更されました。タップして詳細を表示。 | 画像は含まれていません | スタンプは含まれていません | 計画.pdf • \u200eページ数: 2 \u200eドキュメントは含まれていません | このメッセージを削除しました。 | このメッセージは削除されました | 音声通話不在着信 | 不在着信
  ja-12 | メッセージと通話はエンドツーエンド暗号化されています。WhatsApp | Marenとのセキュリティコードが変更されました。 | ビデオは含まれていません | 連絡先カードを省略 | 計画.pdf \u200eドキュメントは含まれていません | このメッセージは削除されました。 | このメッセージを削除しました | ビデオ通話不在着信 | ビデオ通話不在着信
  ko | 메시지 및 전화는 종단간 암호화되어 안전합니다. 아무도 엿보거나 들을 수 없습니다. WhatsApp에게도 이러한 권한이 없습니다. | Maren님과의 보안 코드가 변경되었습니다. 더 알아보려면 탭하세요. | 이미지 생략됨 | 스티커 제외됨 | 계획.pdf • \u200e2쪽 \u200e문서 생략됨 | 삭제한 메시지입니다. | 이 메시지는 삭제되었습니다 | 부재중 전화 | 부재중 전화
  zh-CN | 消息和通话都进行端到端加密。对话之外的任何人，甚至包含 WhatsApp，都无法读取或收听。 | 您和 Maren 的安全代码已更改。点击了解更多。 | 照片已忽略 | 贴图已省略 | 计划.pdf • \u200e2 页 \u200e文档已省略 | 您已删除这条消息。 | 这条消息已被删除 | 未接语音通话 | 未接语音通话
  zh-TW | 訊息和通話經端對端加密。對話以外的任何人 (即使是 WhatsApp) 均無法查看或聆聽那些內容。 | 您與 Maren 的安全碼已變更。點擊以了解更多。 | 圖片已略去 | 貼圖已忽略 | 計劃.pdf • \u200e2 頁 \u200e文件已略去 | 您已刪除此訊息。 | 此訊息已刪除。 | 未接語音通話 | 未接語音通話
  id | Pesan dan panggilan terenkripsi secara end-to-end. Tidak seorang pun di luar chat ini, termasuk WhatsApp, yang dapat membaca atau mendengarkannya. Ketuk untuk info selengkapnya. | Kode keamanan Anda dengan Maren telah berubah. Ketuk untuk info selengkapnya. | gambar tidak disertakan | stiker tidak disertakan | Rencana.pdf • \u200e2 halaman \u200edokumen tidak disertakan | Anda menghapus pesan ini. | Pesan ini dihapus | Panggilan suara tak terjawab | Panggilan suara tak terjawab
  vi | Tin nhắn và cuộc gọi được mã hóa đầu cuối. Những người bên ngoài cuộc trò chuyện này, kể cả WhatsApp, sẽ không đọc hoặc nghe được. | Mã bảo mật của bạn với Maren đã thay đổi. Nhấn để tìm hiểu thêm. | đã bỏ qua hình ảnh | đã bỏ sticker | Plan.pdf • \u200e2 trang \u200eđã bỏ qua tài liệu | Tin nhắn này đã bị xóa. | Bạn đã xoá tin nhắn này | Cuộc gọi nhỡ video | Cuộc gọi nhỡ
  da | Beskeder og opkald er end-to-end-krypterede. Ingen uden for denne chat, selv ikke WhatsApp, kan læse eller høre dem. | Din sikkerhedskode for Maren har ændret sig. Tryk for at læse mere. | billede udeladt | klistermærke udeladt | Plan.pdf • \u200e2 sider \u200edokument udeladt | Du har slettet denne besked. | Denne besked er blevet slettet | Ubesvaret taleopkald | Mistet opkald
  nb | Meldinger og samtaler er ende-til-ende-krypterte. Ingen utenfor samtalen, ikke engang WhatsApp, kan lese eller høre på dem. | Sikkerhetskoden med Maren ble endret. Trykk for å lære mer. | bilde ikke inkludert | Kontaktkort sløyfet | Plan.pdf • \u200e2 sider \u200eutelatt dokument | Du slettet denne meldingen. | Denne meldingen ble slettet | Tapt taleanrop | Tapt taleanrop
  ro | Mesajele și apelurile sunt criptate integral. Nicio persoană care nu participă la această conversație, nici măcar WhatsApp, nu le poate citi sau asculta. | Codul dvs. de securitate cu Maren s-a schimbat. Atingeți pentru a afla mai multe. | Imagine omisă | GIF omis | Plan.pdf • \u200e2 pagini \u200edocument omis | Ați șters acest mesaj. | Acest mesaj a fost șters | Apel vocal ratat | Apel vocal nepreluat
  hr | Poruke i pozivi zaštićeni su potpunom enkripcijom. Nitko izvan ovog razgovora, čak ni WhatsApp, ne može ih pročitati niti poslušati. | Vaš sigurnosni kôd za kontakt Maren promijenio se. Dodirnite da biste saznali više. | slika izostavljena | naljepnica izostavljena | Plan.pdf • \u200e2 stranice \u200edokument izostavljen | Izbrisali ste ovu poruku. | Ova je poruka izbrisana | Propušteni glasovni poziv | Propušten glasovni poziv
`
  .trim()
  .split('\n')
  .map((row) => row.trim().split(' | '));

/** As iPhones write it, as some mail programs and clouds pass it on, and as phones that write from right to left do. */
const marked = (text: string, mark: string): string =>
  text.includes('\u200e') ? text.replaceAll('\u200e', mark) : mark + text;

for (const [locale = '', secure = '', code = '', image = '', sticker, document, ...others] of rows)
  void test(`in ${locale} notices are no contact, and what was left out has no words`, () => {
    for (const mark of ['\u200e', '\u200f', '']) {
      assert.equal(readText('Maren Okafor', marked(secure, mark)).kind, 'notice', secure);
      assert.equal(readText('Maren Okafor', marked(code, mark)).kind, 'notice', code);
      for (const text of [sticker ?? '', document ?? ''])
        assert.equal(readText('Maren Okafor', marked(text, mark)).kind, 'wordless', text);
      const [gone = '', goneToo = '', missed = '', missedToo = ''] = others;
      for (const text of [gone, goneToo])
        assert.equal(readText('Maren Okafor', mark + text).kind, 'wordless', text);
      for (const text of [missed, missedToo]) {
        const call = readText('Maren Okafor', marked(text, mark));
        assert.ok(call.kind === 'call' && call.missed, text);
      }
    }
    assert.equal(readText('Maren Okafor', marked(image, '\u200e')).kind, 'wordless', image);
    assert.equal(readText(null, secure).kind, 'notice');
  });

void test('words of people that only sound like the app stay words', () => {
  for (const text of [
    'ei kuvaa',
    'I missed your call, sorry',
    'the image was omitted from the report, can you send it?',
    'my security code changed again',
    'WhatsApp is down',
    'see plan.pdf, the document was omitted by Jonas when he sent the first version of everything',
    'null and void',
  ])
    assert.deepEqual(readText('Maren Okafor', text), { kind: 'words', text });
});

void test('a picture that may be seen once has no words', () => {
  assert.deepEqual(readText('Maren Okafor', 'null'), { kind: 'wordless' });
});
