/** German: why now. */
import type { Words } from '../say.ts';

const usual = '$t(reasons:every.{{usual.unit}}, {"count": {{usual.count}} })';
const silent = '$t(reasons:span.{{silent.unit}}, {"count": {{silent.count}} })';
const since = '$t(reasons:since.{{silent.unit}}, {"count": {{silent.count}} })';
const wanted = '$t(reasons:every.{{wanted.unit}}, {"count": {{wanted.count}} })';
const within = '$t(reasons:since.{{within.unit}}, {"count": {{within.count}} })';
const when = '$t(reasons:when.{{when.key}}, {"count": {{when.count}} })';
const leave = '$t(reasons:when.{{leave.key}}, {"count": {{leave.count}} })';
const same = `Ihr sprecht euch meist ${usual}. Jetzt sind es {{silent.count}}.`;
const other = `Ihr sprecht euch meist ${usual}. Jetzt ist es ${silent} her.`;
const some = '{{shorter}} eurer letzten {{of}} Pausen waren kürzer.';
const all = 'Alle eure letzten {{of}} Pausen waren kürzer.';
const model = 'Etwa {{percent}} % solcher Pausen enden früher.';

const occasion = (who: string, more: string): Words => ({
  birthday: `${who} hat ${when} Geburtstag.${more}`,
  turns: `${who} wird ${when} {{years}}.${more}`,
  anniversary: `${who} hat ${when} Jahrestag.${more}`,
  graduation: `${who} hat ${when} Abschlussfeier.${more}`,
  day: `${who} hat ${when} einen besonderen Tag.${more}`,
  named: `${who}, ${when}: {{label}}.${more}`,
  since: `${who}, ${when}: {{label}} ({{from}}).${more}`,
});

const owed = (aim: string): Words => ({
  missed: { plain: `Du hast ${when} einen Anruf von {{name}} verpasst.${aim}` },
  call: {
    plain: `{{name}} hat ${when} angerufen.${aim}`,
    said: `{{name}} hat ${when} angerufen: „{{text}}“${aim}`,
  },
  message: {
    plain: `{{name}} hat ${when} geschrieben und noch keine Antwort.${aim}`,
    said: `{{name}} hat ${when} geschrieben und noch keine Antwort: „{{text}}“${aim}`,
  },
  email: {
    plain: `{{name}} hat ${when} gemailt und noch keine Antwort.${aim}`,
    said: `{{name}} hat ${when} gemailt und noch keine Antwort: „{{text}}“${aim}`,
  },
  letter: {
    plain: `Ein Brief von {{name}} kam ${when} und hat noch keine Antwort.${aim}`,
    said: `Ein Brief von {{name}} kam ${when} und hat noch keine Antwort: „{{text}}“${aim}`,
  },
  other: {
    plain: `{{name}} hat sich ${when} gemeldet und noch keine Antwort.${aim}`,
    said: `{{name}} hat sich ${when} gemeldet und noch keine Antwort: „{{text}}“${aim}`,
  },
});

export const reasons: Words = {
  span: {
    days_one: '{{count}} Tag',
    days_other: '{{count}} Tage',
    weeks_one: '{{count}} Woche',
    weeks_other: '{{count}} Wochen',
    months_one: '{{count}} Monat',
    months_other: '{{count}} Monate',
    years_one: '{{count}} Jahr',
    years_other: '{{count}} Jahre',
  },
  since: {
    days_one: 'einem Tag',
    days_other: '{{count}} Tagen',
    weeks_one: 'einer Woche',
    weeks_other: '{{count}} Wochen',
    months_one: 'einem Monat',
    months_other: '{{count}} Monaten',
    years_one: 'einem Jahr',
    years_other: '{{count}} Jahren',
  },
  every: {
    days_one: 'jeden Tag',
    days_other: 'alle {{count}} Tage',
    weeks_one: 'jede Woche',
    weeks_other: 'alle {{count}} Wochen',
    months_one: 'jeden Monat',
    months_other: 'alle {{count}} Monate',
    years_one: 'jedes Jahr',
    years_other: 'alle {{count}} Jahre',
  },
  when: {
    today: 'heute',
    tomorrow: 'morgen',
    yesterday: 'gestern',
    ahead: {
      days_one: 'in einem Tag',
      days_other: 'in {{count}} Tagen',
      weeks_one: 'in einer Woche',
      weeks_other: 'in {{count}} Wochen',
      months_one: 'in einem Monat',
      months_other: 'in {{count}} Monaten',
      years_one: 'in einem Jahr',
      years_other: 'in {{count}} Jahren',
    },
    ago: {
      days_one: 'vor einem Tag',
      days_other: 'vor {{count}} Tagen',
      weeks_one: 'vor einer Woche',
      weeks_other: 'vor {{count}} Wochen',
      months_one: 'vor einem Monat',
      months_other: 'vor {{count}} Monaten',
      years_one: 'vor einem Jahr',
      years_other: 'vor {{count}} Jahren',
    },
  },
  rhythm: {
    same: { some: `${same} ${some}`, all: `${same} ${all}`, none: same, model: `${same} ${model}` },
    other: { some: `${other} ${some}`, all: `${other} ${all}`, none: other, model: `${other} ${model}` },
  },
  fading: {
    times_one: `Hier ist es seit ${since} still. Solche Pausen enden etwa einmal von zehn Malen binnen ${within}.`,
    times_other: `Hier ist es seit ${since} still. Solche Pausen enden etwa {{count}}-mal von zehn binnen ${within}.`,
    rare: `Hier ist es seit ${since} still. Solche Pausen enden selten von selbst binnen ${within}.`,
  },
  due: {
    wanted: `Du wolltest ${wanted} Kontakt. Das letzte Mal ist ${silent} her.`,
    never: `Du wolltest ${wanted} Kontakt. Bisher ist hier keiner notiert.`,
    quiet: `Euer letzter Kontakt ist ${silent} her.`,
  },
  floor: {
    soon: `Niemand, den du gewählt hast, soll ein Jahr ohne Kontakt sein. Es sind schon ${silent}.`,
    passed: `Niemand, den du gewählt hast, soll ein Jahr ohne Kontakt sein. Das letzte Mal ist ${silent} her.`,
  },
  owed: owed(''),
  owedSoon: owed(' Eine Antwort heute kommt noch in etwa einem Tag.'),
  kin: { child: 'Kind', spouse: 'Ehe', partner: 'Partnerschaft' },
  occasion: {
    ...occasion('{{name}}', ''),
    of: occasion('{{name}} ($t(reasons:kin.{{relation}}))', ''),
    card: occasion('{{name}}', ` Eine Karte sollte spätestens ${leave} auf den Weg.`),
  },
  dayAfter: `Das war ${when}: {{label}}. Du könntest fragen, wie es war.`,
  promise: {
    said: `Du hast ${when} versprochen: {{text}}`,
    due: `Versprochen, fällig ${when}: {{text}}`,
    was: `Versprochen, fällig war es ${when}: {{text}}`,
  },
  nextTime: 'Fürs nächste Gespräch: {{text}}',
  clipping: `Das hast du ${when} beiseitegelegt: {{text}}`,
  thanks: `Ein Dank steht noch aus, notiert ${when}: {{text}}`,
  news: `Es steht an, ${when}: {{text}}`,
  firstDays: `Du hast {{name}} ${when} kennengelernt. Ein Wort jetzt hilft euch beiden, euch zu erinnern.`,
  give: {
    only_one: 'Du hast im letzten Jahr {{count}}-mal um etwas gebeten. Diesmal könnte es ein Geschenk sein.',
    only_other:
      'Du hast im letzten Jahr {{count}}-mal um etwas gebeten. Diesmal könnte es ein Geschenk sein.',
    more_one:
      'Du hast im letzten Jahr {{count}}-mal gebeten und {{given}}-mal gegeben. Diesmal könnte es ein Geschenk sein.',
    more_other:
      'Du hast im letzten Jahr {{count}}-mal gebeten und {{given}}-mal gegeben. Diesmal könnte es ein Geschenk sein.',
  },
  memory_one: 'Heute vor einem Jahr: {{text}}',
  memory_other: 'Heute vor {{count}} Jahren: {{text}}',
  balance: '„{{label}}“ bekam {{got}} % deiner Aufmerksamkeit; gewünscht hast du {{wanted}} %.',
  introduction: {
    gives: '{{name}} könnte geben, was {{other}} sucht: {{about}}',
    needs: '{{other}} könnte geben, was {{name}} sucht: {{about}}',
  },
  introduced: {
    first: `Du hast {{name}} und {{other}} ${when} zusammengebracht. Was ist daraus geworden?`,
    again: `Du hast ${when} notiert, was aus {{name}} und {{other}} geworden ist. Wie ist es jetzt?`,
    againSaid: `Du hast ${when} notiert, was aus {{name}} und {{other}} geworden ist: „{{outcome}}“ Wie ist es jetzt?`,
    thanks: `Du hast ${when} notiert, was aus {{name}} und {{other}} geworden ist. Ein Dank fürs Erzählen steht noch aus.`,
  },
  asking: 'Du hast das einige Male verschoben. Das ist in Ordnung. Was stimmt jetzt?',
  backedUp: {
    way: 'Notiere einen Weg zu {{name}}, der funktioniert.',
    secondWay: 'Notiere einen zweiten Weg zu {{name}}, von anderer Art.',
    tryWay: 'Sieh nach, ob einer deiner Wege zu {{name}} noch funktioniert.',
    date: 'Wähle einen nächsten Termin mit {{name}}.',
    overdue: 'Der nächste Termin mit {{name}} ist vorbei. Melde dich, oder wähle einen neuen.',
    fading: 'Melde dich bei {{name}}: Hier ist es seit einer Weile still.',
    memory_one: 'Schreib noch eine Erinnerung an {{name}} auf.',
    memory_other: 'Schreib {{count}} Erinnerungen an {{name}} auf.',
  },
};
