/** German: what stands on printed pages. */
import type { Words } from '../say.ts';

export const print: Words = {
  file: {
    paper: 'Nächste.pdf',
    brief: 'Merkblatt {{name}}.pdf',
    letter: 'Brief {{name}}.pdf',
    card: 'Karte {{name}}.pdf',
    label: 'Etiketten.pdf',
    envelope: 'Umschlag {{name}}.pdf',
    book: 'Buch {{name}}.pdf',
    recovery: 'So wird es geöffnet.pdf',
    'recovery-page': 'Schlüssel zur Wiederherstellung.pdf',
  },
  missing_one: 'Keine Schrift auf diesem Gerät kann {{signs}} zeigen; dort steht ein leeres Kästchen.',
  missing_other:
    'Keine Schrift auf diesem Gerät kann diese {{count}} Zeichen zeigen: {{signs}}. Dort stehen leere Kästchen.',
  unreadable: 'Diese Bilder waren nicht lesbar und fehlen: {{names}}.',
  'too-many-pictures_one': 'Ein weiteres Bild fehlt: Ein Buch fasst {{most}}.',
  'too-many-pictures_other': '{{count}} weitere Bilder fehlen: Ein Buch fasst {{most}}.',
  told_one: 'Eine Seite gedruckt in {{file}} ({{size}}).',
  told_other: '{{count}} Seiten gedruckt in {{file}} ({{size}}).',
  toldKit: 'Alles liegt in {{folder}} ({{size}}).',
  toldFiles: 'Darin',
  toldPassphrase:
    'Das Kennwort liegt nicht dabei. Sage es selbst weiter, oder vertraue es jemandem an, dem ihr beide traut.',
  page: 'Kith · {{day}}',
  paper: {
    title: 'Die Menschen, die mir am nächsten sind',
    intro_one: 'Ein Mensch, aufgeschrieben am {{day}}.',
    intro_other: '{{count}} Menschen, aufgeschrieben am {{day}}.',
    footer: 'Kith. Lege es dorthin, wo du danach suchen würdest.',
    close: 'ihnen nah',
    nobody: 'Noch hat niemand einen Platz in einem Ring, darum steht niemand auf diesem Blatt.',
  },
  brief: {
    title: 'Bevor du {{name}} triffst',
    promises: 'Das hast du versprochen',
    nextTime: 'Beim nächsten Mal',
    clippings: 'Beiseitegelegt',
    couldDo: 'Was du tun könntest',
    around: 'Im Umfeld',
    occasions: 'Tage, die kommen',
    memories: 'Erinnerungen',
    kindWords: 'Gute Worte',
    due: '{{text}} (bis {{day}})',
  },
  book: {
    title: '{{names}} und ich',
    circle: '{{circle}}: was wir geteilt haben',
    years: '{{first}} bis {{last}}',
    year: '{{first}}',
    made: 'Entstanden am {{day}}',
    undated: 'Ohne Datum',
    kindWords: 'Gute Worte',
    with: 'mit {{names}}',
    empty: 'Noch ist keine Erinnerung aufgehoben, darum hat das Buch nur einen Umschlag.',
  },
  kit: {
    title: 'So wird es geöffnet',
    intro:
      'Dieser Stick enthält alles, was {{owner}} über die Menschen im eigenen Leben aufgehoben hat, Stand {{day}}. Er ist verschlossen. Du brauchst das Kennwort; es steht hier nirgends.',
    'intro-for':
      'Für {{name}}. Dieser Stick enthält alles, was {{owner}} über die Menschen im eigenen Leben aufgehoben hat, Stand {{day}}. Er ist verschlossen. Du brauchst das Kennwort; es steht hier nirgends.',
    'title-page': 'Wenn dieses Gerät weg ist',
    'intro-page':
      'Alles, was {{owner}} über die Menschen im eigenen Leben aufgehoben hat, liegt verschlossen als Kopie in {{folder}}. Mit dieser Seite und dem Kennwort kommt es zurück. Das Kennwort steht hier nirgends.',
    'restore-page':
      'Gehe in den Ordner mit den Kopien und tippe: kith restore "{{file}}" --into meine-kopie (oder die neueste, die dort liegt).',
    'keyHint-page':
      'Er liegt bei den Kopien als {{file}}. Von dieser Seite in eine Datei dieses Namens abgetippt, öffnet er sie genauso.',
    owner: 'die Besitzerin oder der Besitzer',
    steps: {
      find: 'Suche das Kennwort. Vielleicht hat {{owner}} dir gesagt, wo es liegt, oder es jemandem anvertraut, dem ihr beide traut.',
      install: 'Installiere Kith auf irgendeinem Rechner und öffne ein Terminal.',
      restore: 'Gehe in diesen Ordner und tippe: kith restore "{{file}}" --into meine-kopie',
      type: 'Tippe das Kennwort, wenn danach gefragt wird. Alles kommt in den Ordner meine-kopie und wird geprüft.',
      look: 'Tippe kith start --vault meine-kopie und sieh dich um. Nichts davon ändert diesen Stick.',
      kind: 'Sage den Menschen darin, was sie wissen müssen, in deinen Worten und in deiner Zeit.',
    },
    keyTitle: 'Der Schlüssel zur Wiederherstellung',
    keyHint:
      'Er öffnet jede Kopie, sobald das Kennwort ihn geöffnet hat. Auf diesem Stick ist er die Datei {{file}}.',
    keyText:
      'Der Schlüssel liegt auf diesem Stick als {{file}}. Ohne ihn und das Kennwort kann niemand den Rest lesen.',
    without: 'Ohne Kith, nur mit age, zstd, tar und sqlite3 (mehr in recovery.pdf):',
    footer: 'Gemacht von Kith am {{day}}',
  },
};
