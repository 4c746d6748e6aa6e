/** Deutsch: was an einer Kopie nicht stimmt und was die Prüfung ergab. */
import type { Words } from '../say.ts';

export const backup: Words = {
  bad: {
    foreign: 'Sie ist die Kopie eines anderen Tresors.',
    database: 'Ihre Datenbank lässt sich nicht ganz lesen.',
    orphans_one: 'Eine Zeile darin zeigt ins Leere.',
    orphans_other: '{{count}} Zeilen darin zeigen ins Leere.',
    count: '{{table}}: {{found}} Zeilen statt {{promised}}.',
    recoveryKey: 'Der Wiederherstellungsschlüssel fehlt oder gehört nicht zu dieser Kopie.',
    goneBefore: 'Dieses Foto fehlte schon im Tresor, als die Kopie gemacht wurde.',
  },
  check: {
    copy: {
      ok: 'Was niemand geändert hat, ist wie in der letzten guten Kopie.',
      bad: '{{first}} ist nicht, wie es war, und keine Änderung sagt, warum: Vielleicht geht die Platte kaputt. Die letzte gute Kopie ist {{file}}.',
      unread: 'Die letzte Kopie ließ sich nicht lesen: kith backup verify {{file}} sagt, warum.',
    },
    file: {
      ok: 'Die Datei lässt sich ganz lesen.',
      bad: 'Die Datei ist beschädigt: {{first}}. Hol die letzte gute Kopie zurück.',
    },
    links: {
      ok: 'Jede Zeile zeigt auf eine, die es gibt.',
      bad_one: 'Eine Zeile zeigt ins Leere ({{first}}).',
      bad_other: '{{count}} Zeilen zeigen ins Leere, die erste ist {{first}}.',
    },
    journal: {
      ok: 'Jede Änderung steht im Verlauf.',
      bad_one: 'Mit dem Verlauf stimmt etwas nicht. {{first}}',
      bad_other: 'Mit dem Verlauf stimmen {{count}} Dinge nicht. {{first}}',
    },
    durability: {
      ok: 'Was geschrieben ist, liegt sicher auf der Platte.',
      bad: 'Eine Sicherung ist aus: {{first}}.',
    },
    permissions: {
      ok: 'Niemand sonst an diesem Rechner kann mitlesen.',
      bad: 'Andere an diesem Rechner dürfen {{first}} lesen. Nimm ihnen das Recht: chmod go-rwx.',
    },
    photos: {
      ok: 'Jedes Foto ist da und unversehrt.',
      bad_one: 'Ein Foto fehlt oder ist beschädigt: {{first}}. Eine Kopie hat es vielleicht noch.',
      bad_other:
        '{{count}} Fotos fehlen oder sind beschädigt, das erste ist {{first}}. Eine Kopie hat sie vielleicht noch.',
    },
    search: {
      ok: 'Alles lässt sich finden.',
      bad_one: 'Ein Eintrag der Suche stimmt nicht. kith doctor --mend baut sie neu.',
      bad_other: '{{count}} Einträge der Suche stimmen nicht. kith doctor --mend baut sie neu.',
    },
    statistics: {
      ok: 'Die Summen aller Menschen stimmen.',
      bad_one: 'Die Summen eines Menschen stimmen nicht: {{first}}. kith doctor --mend zählt neu.',
      bad_other:
        'Die Summen von {{count}} Menschen stimmen nicht, zuerst {{first}}. kith doctor --mend zählt neu.',
    },
    orphans: {
      ok_zero: 'Kein Foto liegt ungenutzt herum.',
      ok_one: 'Ein Foto gehört zu nichts mehr; es bleibt.',
      ok_other: '{{count}} Fotos gehören zu nichts mehr; keines wird entfernt.',
    },
  },
  export: {
    unreadable: 'Diese Zeile gehört zu keinem Export.',
    dangling: 'Diese Zeile gehört zu jemandem oder etwas, das nicht im Export ist.',
    changedPhoto: 'Dieses Foto ist nicht, was sein Name sagt, und blieb deshalb draußen.',
    column: {
      day: 'Tag',
      time: 'Zeit (UTC)',
      people: 'Menschen',
      medium: 'Weg',
      direction: 'Richtung',
      state: 'Stand',
      minutes: 'Minuten',
      group: 'Gruppe',
      text: 'Text',
      id: 'Kennung',
    },
    page: {
      about: 'Wer das ist',
      handles: 'Wege zu ihnen',
      relations: 'Ihre Menschen',
      occasions: 'Tage',
      promises: 'Versprechen',
      nextTimes: 'Beim nächsten Mal',
      clippings: 'Für sie aufgehoben',
      memories: 'Erinnerungen',
      touches: 'Die Geschichte',
      done: 'erledigt',
      field: {
        family: 'Nachname',
        given: 'Vorname',
        company: 'Firma',
        title: 'Titel',
        ring: 'Ring',
        zone: 'Zeitzone',
        language: 'Sprache',
        first_known: 'Bekannt seit',
        note: 'Notiz',
        circles: 'Kreise',
      },
    },
    readme:
      'Alles, was Kith weiß, in Formaten, die Kith nicht brauchen.\n\npeople.vcf     jede Karte ganz, für jedes Adressbuch\ncalendar.ics   Tage und Pläne, für jeden Kalender\npeople/        eine Seite je Mensch, als Text\ntouches.csv    jeder Kontakt, für jede Tabelle\nphotos/        die Fotos, benannt nach dem SHA-256 ihrer Bytes\ndata/          jede Tabelle, eine Zeile je Eintrag (JSON)\nschema.json    was die Tabellen enthalten\n\nZurück kommt es so: kith import und der Name dieses Ordners.',
  },
  place: {
    notThere: 'nicht da',
    failed: 'Der letzte Versuch einer Kopie, {{when}}, ging nicht: {{why}}',
    gone: '{{place}} ist nicht da: Ist die Platte angesteckt?',
    sameDisk:
      'Kopien gehen nach {{place}}, und das ist die Platte des Tresors: kith backup place nennt einen anderen Ort.',
    goes: 'Kopien gehen nach {{place}}.',
    due: 'Eine Kopie ist fällig: Kith macht sie von selbst, während es läuft, oder jetzt mit kith backup.',
    searchWaiting:
      'Nach dem Zurückholen wird noch auffindbar gemacht, was vor langer Zeit gesagt wurde: kith doctor --mend tut es jetzt.',
    newestGone: 'die letzte Kopie deiner Daten ist nicht dort, wo sie war',
    daily: 'Jeden Tag wird von selbst eine gemacht, solange Kith läuft.',
    byHand: 'Von selbst wird keine gemacht: kith settings copyDaily yes.',
    servers: 'Server, in die Kith hineinkommt',
  },
  sameDisk:
    'Diese Kopie liegt auf der Platte des Tresors: Sie hilft gegen Versehen, nicht gegen eine kaputte oder gestohlene Platte. Nenne mit --to ORDNER eine andere.',
  restoredBut: 'Was zu haben war, ist wieder da, in {{folder}}.',
  drill: 'Die älteste Kopie wurde zuletzt am {{when}} zur Probe zurückgeholt und ist heil.',
  drillBad:
    'Die älteste Kopie wurde zuletzt am {{when}} zur Probe zurückgeholt und ist nicht heil: kith backup verify FILE sagt, was fehlt.',
  personBack:
    '{{name}}: Was weg war, ist wieder da. {{touches}} Kontakte, {{memories}} Erinnerungen, {{photos}} Fotos.',
  personThere: '{{name}}: Es war nichts weg.',
  differs: 'Nicht wie damals; was jetzt da ist, blieb:',
  notHad: 'Nicht ganz oder nicht zu haben:',
};
