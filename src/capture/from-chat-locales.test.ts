/** The same four days of talk, exported by phones of many languages, prove the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chatFormats } from './chat-formats.ts';
import type { Evidence, TouchSeen } from './evidence.ts';

interface Sample {
  readonly locale: string;
  readonly file: string;
  /** A notice, words of Maren, a picture of Jonas, words of Maren on the next day, a missed call on the third, words with an edit on the fourth. */
  readonly lines: readonly string[];
}

const samples: readonly Sample[] = [
  {
    locale: 'English, Android, day first',
    file: 'WhatsApp Chat with Maren Okafor.txt',
    lines: [
      '12/03/2021, 6:19 pm - Messages and calls are end-to-end encrypted. Only people in this chat can read them.',
      '12/03/2021, 6:20 pm - Maren Okafor: Words',
      '12/03/2021, 6:25 pm - Jonas Lindqvist: <Media omitted>',
      '13/03/2021, 12:05 am - Maren Okafor: More',
      '14/03/2021, 9:00 am - Missed voice call',
      '15/03/2021, 9:00 am - Maren Okafor: End <This message was edited>',
    ],
  },
  {
    locale: 'English, iPhone, month first',
    file: 'WhatsApp Chat - Maren Okafor.zip/_chat.txt',
    lines: [
      '[3/12/21, 6:19:00\u202fPM] Maren Okafor: \u200eMessages and calls are end-to-end encrypted.',
      '[3/12/21, 6:20:00\u202fPM] Maren Okafor: Words',
      '\u200e[3/12/21, 6:25:00\u202fPM] Jonas Lindqvist: \u200eimage omitted',
      '[3/13/21, 12:05:00\u202fAM] Maren Okafor: More',
      '\u200e[3/14/21, 9:00:00\u202fAM] Maren Okafor: \u200eMissed voice call, \u200eClick to call back',
      '\u200e[3/15/21, 9:00:00\u202fAM] Maren Okafor: End \u200e<This message was edited>',
    ],
  },
  {
    locale: 'German',
    file: 'WhatsApp-Chat mit Maren Okafor.txt',
    lines: [
      '12.03.21, 18:19 - Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.',
      '12.03.21, 18:20 - Maren Okafor: Words',
      '12.03.21, 18:25 - Jonas Lindqvist: <Medien ausgeschlossen>',
      '13.03.21, 00:05 - Maren Okafor: More',
      '14.03.21, 09:00 - Verpasster Sprachanruf',
      '15.03.21, 09:00 - Maren Okafor: End <Diese Nachricht wurde bearbeitet.>',
    ],
  },
  {
    locale: 'Spanish',
    file: 'Chat de WhatsApp con Maren Okafor.txt',
    lines: [
      '12/3/21, 6:19 p. m. - Los mensajes y las llamadas están cifrados de extremo a extremo.',
      '12/3/21, 6:20 p. m. - Maren Okafor: Words',
      '12/3/21, 6:25 p. m. - Jonas Lindqvist: <Multimedia omitido>',
      '13/3/21, 12:05 a. m. - Maren Okafor: More',
      '14/3/21, 9:00 a. m. - Llamada perdida',
      '15/3/21, 9:00 a. m. - Maren Okafor: End <Se editó este mensaje.>',
    ],
  },
  {
    locale: 'Portuguese',
    file: 'Conversa do WhatsApp com Maren Okafor.txt',
    lines: [
      '12/03/2021 18:19 - As mensagens e as chamadas são protegidas com a criptografia de ponta a ponta.',
      '12/03/2021 18:20 - Maren Okafor: Words',
      '12/03/2021 18:25 - Jonas Lindqvist: <Mídia oculta>',
      '13/03/2021 00:05 - Maren Okafor: More',
      '14/03/2021 09:00 - Chamada de voz perdida',
      '15/03/2021 09:00 - Maren Okafor: End <Mensagem editada>',
    ],
  },
  {
    locale: 'French',
    file: 'Discussion WhatsApp avec Maren Okafor.txt',
    lines: [
      '12/03/2021 à 18:19 - Les messages et les appels sont chiffrés de bout en bout.',
      '12/03/2021 à 18:20 - Maren Okafor: Words',
      '12/03/2021 à 18:25 - Jonas Lindqvist: <Médias omis>',
      '13/03/2021 à 00:05 - Maren Okafor: More',
      '14/03/2021 à 09:00 - Appel vocal manqué',
      '15/03/2021 à 09:00 - Maren Okafor: End <Ce message a été modifié>',
    ],
  },
  {
    locale: 'Finnish, iPhone',
    file: 'WhatsApp Chat - Maren Okafor/_chat.txt',
    lines: [
      '[12.3.2021 klo 18.19.00] Maren Okafor: \u200eViestit ja puhelut ovat täysin salattuja päästä päähän.',
      '[12.3.2021 klo 18.20.00] Maren Okafor: Words',
      '\u200e[12.3.2021 klo 18.25.00] Jonas Lindqvist: \u200ekuva jätettiin pois',
      '[13.3.2021 klo 0.05.00] Maren Okafor: More',
      '\u200e[14.3.2021 klo 9.00.00] Maren Okafor: \u200eVastaamaton äänipuhelu',
      '[15.3.2021 klo 9.00.00] Maren Okafor: End \u200e<Viestiä muokattiin>',
    ],
  },
  {
    locale: 'Hungarian',
    file: 'WhatsApp-beszélgetés - Maren Okafor.txt',
    lines: [
      '2021. 03. 12. 18:19 - Az üzenetek és a hívások végpontok közötti titkosítással védettek.',
      '2021. 03. 12. 18:20 - Maren Okafor: Words',
      '2021. 03. 12. 18:25 - Jonas Lindqvist: <Médiafájl kihagyva>',
      '2021. 03. 13. 0:05 - Maren Okafor: More',
      '2021. 03. 14. 9:00 - Nem fogadott hanghívás',
      '2021. 03. 15. 9:00 - Maren Okafor: End <Szerkesztve>',
    ],
  },
  {
    locale: 'Russian',
    file: 'Чат WhatsApp с Maren Okafor.txt',
    lines: [
      '12.03.2021, 18:19 - Сообщения и звонки защищены сквозным шифрованием.',
      '12.03.2021, 18:20 - Maren Okafor: Words',
      '12.03.2021, 18:25 - Jonas Lindqvist: <Без медиафайлов>',
      '13.03.2021, 00:05 - Maren Okafor: More',
      '14.03.2021, 09:00 - Пропущенный аудиозвонок',
      '15.03.2021, 09:00 - Maren Okafor: End <Сообщение изменено>',
    ],
  },
  {
    locale: 'Turkish',
    file: 'Maren Okafor ile WhatsApp Sohbeti.txt',
    lines: [
      '12.03.2021 18:19 - Mesajlar ve aramalar uçtan uca şifrelidir.',
      '12.03.2021 18:20 - Maren Okafor: Words',
      '12.03.2021 18:25 - Jonas Lindqvist: <Medya dahil edilmedi>',
      '13.03.2021 00:05 - Maren Okafor: More',
      '14.03.2021 09:00 - Cevapsız sesli arama',
      '15.03.2021 09:00 - Maren Okafor: End <Bu mesaj düzenlendi>',
    ],
  },
  {
    locale: 'Arabic',
    file: 'محادثة واتساب مع Maren Okafor.txt',
    lines: [
      '\u200f١٢\u200f/٣\u200f/٢٠٢١، ٦:١٩ م - الرسائل والمكالمات مشفرة تمامًا بين الطرفين.',
      '\u200f١٢\u200f/٣\u200f/٢٠٢١، ٦:٢٠ م - Maren Okafor: Words',
      '\u200f١٢\u200f/٣\u200f/٢٠٢١، ٦:٢٥ م - Jonas Lindqvist: <تم استبعاد الوسائط>',
      '\u200f١٣\u200f/٣\u200f/٢٠٢١، ١٢:٠٥ ص - Maren Okafor: More',
      '\u200f١٤\u200f/٣\u200f/٢٠٢١، ٩:٠٠ ص - مكالمة صوتية فائتة',
      '\u200f١٥\u200f/٣\u200f/٢٠٢١، ٩:٠٠ ص - Maren Okafor: End <تم تعديل هذه الرسالة>',
    ],
  },
  {
    locale: 'Persian, with its calendar',
    file: 'WhatsApp Chat with Maren Okafor.txt',
    lines: [
      '۱۳۹۹/۱۲/۲۲،\u200f ۱۸:۱۹ - پیام‌ها و تماس‌ها رمزگذاری سرتاسر شده‌اند.',
      '۱۳۹۹/۱۲/۲۲،\u200f ۱۸:۲۰ - Maren Okafor: Words',
      '۱۳۹۹/۱۲/۲۲،\u200f ۱۸:۲۵ - Jonas Lindqvist: <رسانه حذف شد>',
      '۱۳۹۹/۱۲/۲۳،\u200f ۰:۰۵ - Maren Okafor: More',
      '۱۳۹۹/۱۲/۲۴،\u200f ۹:۰۰ - تماس صوتی بی‌پاسخ',
      '۱۳۹۹/۱۲/۲۵،\u200f ۹:۰۰ - Maren Okafor: End',
    ],
  },
  {
    locale: 'Thai, with the Buddhist year',
    file: 'WhatsApp Chat with Maren Okafor.txt',
    lines: [
      '12/3/2564 18:19 - ข้อความและการโทรมีการเข้ารหัสจากต้นทางถึงปลายทาง',
      '12/3/2564 18:20 - Maren Okafor: Words',
      '12/3/2564 18:25 - Jonas Lindqvist: <ละเว้นสื่อ>',
      '13/3/2564 00:05 - Maren Okafor: More',
      '14/3/2564 09:00 - สายโทรด้วยเสียงที่ไม่ได้รับ',
      '15/3/2564 09:00 - Maren Okafor: End',
    ],
  },
  {
    locale: 'Hindi',
    file: 'Maren Okafor के साथ WhatsApp चैट.txt',
    lines: [
      '१२/०३/२०२१, ६:१९ अपराह्न - मैसेज और कॉल एंड-टू-एंड एन्क्रिप्टेड हैं.',
      '१२/०३/२०२१, ६:२० अपराह्न - Maren Okafor: Words',
      '१२/०३/२०२१, ६:२५ अपराह्न - Jonas Lindqvist: <मीडिया छोड़ा गया>',
      '१३/०३/२०२१, १२:०५ पूर्वाह्न - Maren Okafor: More',
      '१४/०३/२०२१, ९:०० पूर्वाह्न - मिस्ड वॉइस कॉल',
      '१५/०३/२०२१, ९:०० पूर्वाह्न - Maren Okafor: End',
    ],
  },
  {
    locale: 'Chinese',
    file: '与Maren Okafor的WhatsApp聊天.txt',
    lines: [
      '2021/3/12 下午6:19 - 消息和通话都进行端到端加密。',
      '2021/3/12 下午6:20 - Maren Okafor: Words',
      '2021/3/12 下午6:25 - Jonas Lindqvist: <省略多媒体文件>',
      '2021/3/13 凌晨12:05 - Maren Okafor: More',
      '2021/3/14 上午9:00 - 未接语音通话',
      '2021/3/15 上午9:00 - Maren Okafor: End <此消息已编辑>',
    ],
  },
  {
    locale: 'Korean',
    file: 'Maren Okafor님과의 WhatsApp 대화.txt',
    lines: [
      '2021. 3. 12. 오후 6:19, 메시지와 통화는 종단간 암호화됩니다.',
      '2021. 3. 12. 오후 6:20, Maren Okafor : Words',
      '2021. 3. 12. 오후 6:25, Jonas Lindqvist : <미디어 파일을 생략한 대화내용>',
      '2021. 3. 13. 오전 12:05, Maren Okafor : More',
      '2021. 3. 14. 오전 9:00, 부재중 음성통화',
      '2021. 3. 15. 오전 9:00, Maren Okafor : End',
    ],
  },
  {
    locale: 'Japanese, with the imperial year',
    file: 'WhatsApp Chat with Maren Okafor.txt',
    lines: [
      '[R3/03/12 18:19:00] Maren Okafor: \u200eメッセージと通話はエンドツーエンドで暗号化されています。',
      '[R3/03/12 18:20:00] Maren Okafor: Words',
      '\u200e[R3/03/12 18:25:00] Jonas Lindqvist: \u200e画像は省略されました',
      '[R3/03/13 0:05:00] Maren Okafor: More',
      '\u200e[R3/03/14 9:00:00] Maren Okafor: \u200e音声通話の不在着信',
      '[R3/03/15 9:00:00] Maren Okafor: End',
    ],
  },
];

const whatsapp = chatFormats.find((format) => format.name === 'whatsapp');

function read(sample: Sample, names: ReadonlySet<string>): readonly Evidence[] {
  const context = {
    mine: new Set<string>(),
    myNames: names,
    region: 'US',
    zone: 'Asia/Kolkata',
    today: '2026-11-21',
  };
  const capturer = whatsapp?.open({ ...context, source: sample.file });
  assert.ok(capturer !== undefined);
  const bytes = new TextEncoder().encode(sample.lines.join('\r\n'));
  return [...capturer.push(bytes), ...capturer.end()];
}

for (const sample of samples) {
  void test(`${sample.locale}: two talks, a picture, a missed call, with or without the owner's name`, () => {
    const touches = read(sample, new Set(['jonas lindqvist'])).filter(
      (item): item is TouchSeen => item.kind === 'touch',
    );
    const at = (day: number, hour: number, minute: number): number =>
      Date.UTC(2021, 2, day, hour, minute) / 1000 - 19_800;
    assert.deepEqual(
      touches.map((touch) => [
        touch.moment.day,
        touch.moment.at,
        touch.medium,
        touch.direction,
        touch.missed,
        touch.text,
      ]),
      [
        ['2021-03-14', at(14, 9, 0), 'call', 'in', true, ''],
        ['2021-03-12', at(12, 18, 20), 'message', 'in', false, 'Words'],
        ['2021-03-12', at(12, 18, 25), 'message', 'out', false, ''],
        ['2021-03-13', at(13, 0, 5), 'message', 'in', false, 'More'],
        ['2021-03-15', at(15, 9, 0), 'message', 'in', false, 'End'],
      ],
    );
    assert.deepEqual(new Set(touches.map((touch) => touch.people[0]?.name)), new Set(['Maren Okafor']));
    assert.deepEqual(read(sample, new Set()), read(sample, new Set(['jonas lindqvist'])));
  });
}
