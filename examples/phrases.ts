/** What people write to each other here: short, ordinary, a few lines in each language. */
import type { Dice } from './dice.ts';
import type { Tongue } from './household.ts';

const lines: Readonly<Record<Tongue, readonly string[]>> = {
  en: [
    'How did the rehearsal go?',
    'I found the recipe, it needs more lemon than I thought.',
    'Thinking of you today.',
    'Can we move Thursday to Friday?',
    'The train was late again but the view made up for it.',
    'Did you finish the translation?',
    'We should walk along the river when you are here.',
    'Happy to help, tell me when.',
    'Sent you the photos.',
    'My knee is better, thank you for asking.',
    'I read the book you gave me in two evenings.',
    'Call me when you have ten minutes?',
    'That made me laugh out loud on the tram.',
    'The garden survived the storm.',
    'Are you singing at Christmas?',
    'I owe you a coffee.\nOr two, if you count last time.',
    'Safe travels.',
    'The new flat has a window over the sea.',
    'You were right about the violin teacher.',
    'Let me ask and come back to you.',
    'Perfect, see you then.',
    'It was so good to hear your voice.',
    'I kept the ticket for you.',
    'What was the name of that café?',
  ],
  pt: [
    'Já chegaste?',
    'O ensaio passou para as oito.',
    'Obrigada pelo bolo, desapareceu numa tarde.',
    'Ligas-me logo à noite?',
    'Encontrei as fotografias da praia.',
    'A avó manda beijinhos.',
    'Amanhã levo o vinho.',
    'Que saudades tuas.',
    'Está um calor que não se pode.',
    'Consegues rever esta página?',
    'Combinado.',
    'O elétrico avariou outra vez, chego tarde.',
    'Gostei tanto da conversa de ontem.',
    'As laranjas são da árvore do quintal.\nHá mais, se quiseres.',
    'Boa sorte para a entrevista!',
    'Vemo-nos no domingo?',
    'Fica bem.',
    'Já li a carta, chorei um bocadinho.',
  ],
  de: [
    'Bist du gut angekommen?',
    'Die Probe fällt am Dienstag aus.',
    'Ich habe deinen Brief bekommen, danke.',
    'Wollen wir nächste Woche telefonieren?',
    'Der Zug hat wieder Verspätung.',
    'Schöne Grüße von allen hier.',
    'Das Fest war herrlich.\nSchade, dass du nicht dabei warst.',
    'Melde dich, wenn du in Berlin bist.',
    'Ich drücke die Daumen.',
  ],
  no: [
    'Takk for sist!',
    'Det snør igjen, vi går på ski i morgen.',
    'Skal vi ringes på søndag?',
    'Hytta er ledig i påsken.',
    'Klem fra oss.',
  ],
  pl: ['Dziękuję za kartkę.', 'Kiedy znowu przyjedziesz?', 'Pierogi czekają.', 'Ściskam mocno.'],
  el: ['Τι κάνεις;', 'Σε περιμένουμε το καλοκαίρι.', 'Χρόνια πολλά!', 'Η θάλασσα είναι υπέροχη σήμερα.'],
  ar: ['كيف حالك؟', 'اشتقنا إليك.', 'كل عام وأنت بخير', 'وصلت الصور، شكرا لك'],
  he: ['מה שלומך?', 'מתי את באה לבקר?', 'תודה על השיר', 'שבת שלום'],
  ja: ['お元気ですか。', '桜が咲きました。', '写真をありがとう。', 'また話しましょう。'],
  zh: ['最近好吗？', '新年快乐！', '谢谢你的信。', '下次见面聊。'],
  ko: ['잘 지내요?', '사진 고마워요.', '다음에 또 봐요.'],
  hi: ['कैसी हो?', 'चाय पर कब मिलेंगे?', 'दिवाली की शुभकामनाएँ'],
  ta: ['எப்படி இருக்கிறீர்கள்?', 'பொங்கல் வாழ்த்துக்கள்', 'நன்றி'],
  uk: ['Як справи?', 'Дякую за листа.', 'Передавай вітання Руї.', 'Бережи себе.'],
  vi: ['Chị khỏe không?', 'Cảm ơn chị nhiều.', 'Chúc mừng năm mới!'],
  es: ['¿Cómo va todo?', 'Te guardo un sitio en el concierto.', 'Un abrazo enorme.', '¿Vienes en mayo?'],
  fr: ['Tu vas bien ?', 'Merci pour la carte.', 'On se parle dimanche ?', 'Bises à Rui.'],
};

const subjects: readonly string[] = [
  'Sunday lunch',
  'The photos',
  'A question about a word',
  'Christmas plans',
  'Notes from the concert',
  'Olá',
  'Train times',
  'Re-reading your letter',
  'The garden',
  'Birthday for Mãe',
  'Draft, second half',
  'Tradução: capítulo 7',
  'Grüße aus dem Süden',
  'Summer house',
];

/** A line that somebody of this language would write, or the owner to them. */
export function line(tongue: Tongue, throwing: Dice): string {
  return throwing.pick(throwing.chance(0.85) ? lines[tongue] : lines.en);
}

/** The subject of a letter. */
export function subject(throwing: Dice): string {
  return throwing.pick(subjects);
}
