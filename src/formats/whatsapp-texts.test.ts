/** What the app wrote is told from what a person wrote. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from './whatsapp-texts.ts';

const wordless = [
  '<Media omitted>',
  '<Medien ausgeschlossen>',
  '<Archivo omitido>',
  '\u200eimage omitted',
  '\u200eBild weggelassen',
  '\u200eimagen omitida',
  '\u200eimage absente',
  '\u200eimmagine omessa',
  '\u200eafbeelding weggelaten',
  '\u200eизображение опущено',
  '\u200e图像已忽略 省略',
  '\u200e<attached: 00000012-PHOTO-2021-03-12-18-20-00.jpg>',
  '\u200e<Anhang: 00000012-PHOTO-2021-03-12-18-20-00.jpg>',
  'IMG-20210312-WA0001.jpg (file attached)',
  '\u200eIMG-20210312-WA0001.jpg (Datei angehängt)',
  'AUD-20210312-WA0000. (file attached)',
  'Lin Kaya.vcf (file attached)',
  'Lin Kaya.vcf (Datei angehängt)',
  'This message was deleted',
  'This message was deleted.',
  '\u200eYou deleted this message.',
  'Diese Nachricht wurde gelöscht',
  'Se eliminó este mensaje.',
  'Mensagem apagada',
  'Ce message a été supprimé',
  'Данное сообщение удалено',
  '此消息已删除',
  '',
];
for (const text of wordless) {
  void test(`${JSON.stringify(text)} has no words`, () => {
    assert.deepEqual(readText('Maren Okafor', text), { kind: 'wordless' });
  });
}

const words: readonly (readonly [string, string])[] = [
  ['hello', 'hello'],
  ['\u200eHello 😄', 'Hello 😄'],
  ['I <3 you', 'I <3 you'],
  ['👩\u200d👧 \u202ahi\u202c', '👩\u200d👧 hi'],
  ['see <this>', 'see <this>'],
  ['the second plan.pdf (not the first)', 'the second plan.pdf (not the first)'],
  ['done <This message was edited>', 'done'],
  ['fertig \u200e<Diese Nachricht wurde bearbeitet.>', 'fertig'],
  ['IMG-20210312-WA0001.jpg (file attached)\nOur new door', 'Our new door'],
  ['Our new door \u200e<attached: 00000012-PHOTO-2021-03-12-18-20-00.jpg>', 'Our new door'],
  ['I missed your call, 5 min ago', 'I missed your call, 5 min ago'],
  ['Call me in 5 min', 'Call me in 5 min'],
  ['Video call later?', 'Video call later?'],
  ['Nobody left the group today', 'Nobody left the group today'],
];
for (const [text, expected] of words) {
  void test(`${JSON.stringify(text)} says ${JSON.stringify(expected)}`, () => {
    assert.deepEqual(readText('Maren Okafor', text), { kind: 'words', text: expected });
  });
}

const missed: readonly (readonly [string, boolean])[] = [
  ['Missed voice call', false],
  ['Missed video call', true],
  ['Verpasster Sprachanruf', false],
  ['Verpasster Videoanruf', true],
  ['Llamada perdida', false],
  ['Videollamada perdida', true],
  ['Chamada de voz perdida', false],
  ['Chamada de vídeo perdida', true],
  ['Appel vocal manqué', false],
  ['Appel vidéo manqué', true],
  ['Chiamata vocale persa', false],
  ['Gemiste spraakoproep', false],
  ['Missat röstsamtal', false],
  ['Ubesvart taleanrop', false],
  ['Nieodebrane połączenie głosowe', false],
  ['Пропущенный аудиозвонок', false],
  ['Пропущенный видеозвонок', true],
  ['Cevapsız sesli arama', false],
  ['Cevapsız görüntülü arama', true],
  ['مكالمة صوتية فائتة', false],
  ['未接语音通话', false],
  ['未接视频通话', true],
  ['부재중 영상통화', true],
  ['Panggilan suara tak terjawab', false],
];
for (const [text, video] of missed) {
  for (const [sender, written] of [
    [null, text],
    ['Maren Okafor', `\u200e${text}`],
    ['Maren Okafor', `\u200e${text}, \u200eTap`],
  ] as const) {
    void test(`${JSON.stringify(written)} by ${sender ?? 'the app'} is a missed call`, () => {
      assert.deepEqual(readText(sender, written), { kind: 'call', video, missed: true, minutes: null });
    });
  }
}

void test('a call that was taken tells its minutes', () => {
  const minutes = (text: string): unknown => {
    const reading = readText('Maren Okafor', text);
    return reading.kind === 'call' && !reading.missed ? reading.minutes : reading;
  };
  assert.equal(minutes('\u200eVoice call, \u200e12 min'), 12);
  assert.equal(minutes('Voice call, 45 sec'), 1);
  assert.equal(minutes('\u200eVideo call. \u200e1 hr 3 min'), 63);
  assert.equal(minutes('\u200eSprachanruf, \u200e5 Min.'), 5);
  assert.equal(minutes('\u200eLlamada, \u200e1 h 2 min'), 62);
  assert.equal(minutes('\u200e语音通话，7 分钟'), 7);
  assert.deepEqual(readText('Maren Okafor', '\u200eVoice call, \u200eNo answer'), {
    kind: 'call',
    video: false,
    missed: true,
    minutes: null,
  });
});

void test('what stands without a writer, or speaks about the writer, is a notice', () => {
  for (const text of [
    'Messages and calls are end-to-end encrypted.',
    'Maren Okafor added Dev',
    'Priya Raman left',
  ]) {
    assert.deepEqual(readText(null, text), { kind: 'notice' });
  }
  for (const text of [
    '\u200eMessages and calls are end-to-end encrypted.',
    '\u200eMaren Okafor added Dev',
    '\u200eYou created this group',
  ]) {
    assert.deepEqual(readText('Maren Okafor', text), { kind: 'notice' });
  }
});
