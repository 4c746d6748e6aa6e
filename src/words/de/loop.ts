/** Deutsch: Pläne, Vorstellungen, Rückblicke, der Brunnen und der ehrliche Blick. Was unter `draft` steht, wird anderen gesagt. */
import type { Words } from '../say.ts';

const silent = '$t(reasons:span.{{silent.unit}}, {"count": {{silent.count}} })';
const when = '$t(reasons:when.{{when.key}}, {"count": {{when.count}} })';
const end = '$t(reasons:when.{{end.key}}, {"count": {{end.count}} })';

export const loop: Words = {
  ring: {
    five: 'den innersten fünf',
    fifteen: 'den fünfzehn',
    fifty: 'den fünfzig',
    'hundred-and-fifty': 'den hundertfünfzig',
    beyond: 'denen darüber hinaus',
  },
  gate_one: '{{names}} ist neu für dich und wartet noch auf ein erstes Wort. Vielleicht kommt das zuerst.',
  gate_other:
    '{{names}} sind neu für dich und warten noch auf ein erstes Wort. Vielleicht kommt eine Person davon zuerst.',
  introduce: {
    because: '{{a}} sucht „{{need}}“. {{b}} hat „{{offer}}“.',
    next: {
      idea: 'Frag {{a}}, ob eine Vorstellung bei {{b}} willkommen ist.',
      'asked-a': 'Frag {{b}}, ob eine Vorstellung bei {{a}} willkommen ist.',
      'asked-b': 'Beide sind gefragt. Stell {{a}} und {{b}} einander vor.',
      introduced: 'Frag, was aus der Begegnung von {{a}} und {{b}} geworden ist.',
      'came-of-it': 'Danke {{a}} und {{b}} fürs Erzählen und frag noch einmal, wie es läuft.',
    },
    draft: {
      idea: 'Ich kenne jemanden, den du vielleicht gern triffst: {{b}}. Darf ich euch zusammenbringen? Ein Nein ist in Ordnung.',
      'idea-why':
        'Ich kenne jemanden, den du vielleicht gern triffst: {{b}}. Ich dachte dabei an dies: {{why}}. Darf ich euch zusammenbringen? Ein Nein ist in Ordnung.',
      'asked-a':
        'Ich kenne jemanden, der dich vielleicht gern trifft: {{a}}. Darf ich euch zusammenbringen? Ein Nein ist in Ordnung.',
      'asked-a-why':
        'Ich kenne jemanden, der dich vielleicht gern trifft: {{a}}. Ich dachte dabei an dies: {{why}}. Darf ich euch zusammenbringen? Ein Nein ist in Ordnung.',
      'asked-b':
        '{{a}}, das ist {{b}}. {{b}}, das ist {{a}}. Ich mag euch beide und überlasse euch den Rest.',
      'asked-b-why':
        '{{a}}, das ist {{b}}. {{b}}, das ist {{a}}. Ich dachte dabei an dies: {{why}}. Den Rest überlasse ich euch.',
      'came-of-it': 'Danke, dass du mir erzählt hast, wie es mit euch beiden ging. Das hat mich gefreut.',
      'came-of-it-why': 'Danke, dass du mir erzählt hast, wie es mit euch beiden ging. Das hat mich gefreut.',
    },
    told: {
      'asked-a': 'Nach einem Treffen mit {{b}} gefragt',
      'asked-b': 'Nach einem Treffen mit {{a}} gefragt',
      introduced: '{{a}} und {{b}} einander vorgestellt',
    },
  },
  capacity: {
    fits: 'Deine Ringe und Rhythmen verlangen etwa {{promised}} Minuten in der Woche; du gibst {{given}}. Das passt.',
    over: 'Deine Ringe und Rhythmen verlangen etwa {{promised}} Minuten in der Woche; du gibst {{given}}. Einige werden warten.',
    soon: `Der letzte Kontakt mit {{name}} war ${when}. Das Jahr endet ${end}.`,
    passed: `Der letzte Kontakt mit {{name}} war ${when}. Das Jahr endete ${end}.`,
  },
  rebalance: {
    move: '{{name}}: von {{from}} nach {{to}}',
    fits: 'Was deine Ringe verlangen, passt in die Minuten, die du gibst. Nichts muss sich ändern.',
    none: 'Niemand kann von selbst einen Ring weiter nach außen; ein längerer Rhythmus oder mehr Minuten würden helfen.',
    now_one:
      '{{count}} Mensch ist einen Ring weiter außen: etwa {{after}} Minuten in der Woche statt {{before}}. Du gibst {{given}}, und das passt.',
    now_other:
      '{{count}} Menschen sind einen Ring weiter außen: etwa {{after}} Minuten in der Woche statt {{before}}. Du gibst {{given}}, und das passt.',
    still_one:
      '{{count}} Mensch ist einen Ring weiter außen: etwa {{after}} Minuten in der Woche statt {{before}}. Du gibst {{given}}, einige werden also weiter warten.',
    still_other:
      '{{count}} Menschen sind einen Ring weiter außen: etwa {{after}} Minuten in der Woche statt {{before}}. Du gibst {{given}}, einige werden also weiter warten.',
  },
  calendar: {
    how: 'Als Datei behalten: --file NAME.ics',
    written: 'Die Kalenderdatei liegt hier: {{file}}',
  },
  invite: {
    speak: 'Gespräch mit {{name}}',
    meet: 'Treffen mit {{name}}',
    both: '{{own}} und {{name}}',
    words: 'Wie wäre es am {{when}}? Die Kalenderdatei kommt mit dieser Nachricht.',
  },
  look: {
    answer:
      'Von {{reached}} Menschen, bei denen du dich gemeldet oder mit denen du gesprochen hast, haben {{answered}} geantwortet.',
    nobody: 'Nichts, was du in dieser Zeit begonnen hast, ist hier vermerkt.',
  },
  review: {
    week_one: 'Diese Woche hattest du mit {{count}} Menschen Kontakt.',
    week_other: 'Diese Woche hattest du mit {{count}} Menschen Kontakt.',
    quarter_one: 'In diesen drei Monaten hattest du mit {{count}} Menschen Kontakt.',
    quarter_other: 'In diesen drei Monaten hattest du mit {{count}} Menschen Kontakt.',
    none: 'Nichts, was du in dieser Zeit begonnen hast, ist hier vermerkt. Ein kleiner Anfang zählt.',
  },
  move: {
    answer: `Antworte {{name}}; das letzte Wort kam ${when}.`,
    promise: 'Halte ein Versprechen an {{name}}: {{text}}',
    honest: 'Du hast {{name}} ein paar Mal verschoben. Wähle, was stimmt: kleiner, seltener oder Ruhe.',
    reach: `Melde dich bei {{name}}; der letzte Kontakt war ${when}.`,
    balance:
      'Gib „{{label}}“ eine Stunde: Es bekam {{got}} % deiner Aufmerksamkeit; gewünscht hast du {{wanted}} %.',
    closer: 'Du hast oft mit {{name}} Kontakt. Zu {{ring}} nehmen?',
    further: 'Mit {{name}} ist es schon lange stiller, als es zu {{from}} gehört. Zu {{ring}} verschieben?',
    memory: 'Schreib eine Erinnerung an {{name}} auf.',
  },
  well: {
    text: {
      nobody: 'Hier ist noch niemand vermerkt, den du anrufen könntest.',
      job: 'Wenn die Arbeit morgen endete: Diese Menschen könntest du zuerst anrufen.',
      illness: 'Wenn du oder jemand Nahes krank würde: Diese Menschen könntest du zuerst anrufen.',
      move: 'Wenn du umziehen müsstest: Diese Menschen könntest du zuerst anrufen.',
      grief: 'Wenn du jemanden verlörest: Diese Menschen könntest du zuerst anrufen.',
      talk: 'Wenn du einfach reden möchtest: Diese Menschen könntest du zuerst anrufen.',
    },
    warmth: {
      today: 'Ihr hattet heute Kontakt.',
      ago: `Euer letzter Kontakt ist ${silent} her.`,
      never: 'Noch ist kein Kontakt vermerkt.',
    },
    gave: {
      none: 'Für das letzte Jahr ist nichts vermerkt, was du gegeben hast. Ein kleines Geschenk könnte zuerst kommen.',
      some_one: 'Du hast im letzten Jahr {{count}} Mal gegeben, dich gekümmert oder gedankt.',
      some_other: 'Du hast im letzten Jahr {{count}} Mal gegeben, dich gekümmert oder gedankt.',
    },
    could: 'Vermerkt: {{text}}',
  },
  appointment: {
    self: 'Zeit für die Menschen, die mir wichtig sind',
    with: 'Ein Anruf mit {{name}}',
    note: 'Öffne Kith, sieh, wer als Nächstes kommt, und geh einen kleinen Schritt.',
    'note-with': 'Eine feste Zeit mit {{name}}. Öffne Kith für das, was du fragen wolltest.',
  },
};
