/** German: what a mail is not taken for, and why an address is no person's. */
import type { Words } from '../say.ts';

export const mail: Words = {
  again:
    'Die Datei wurde gelesen, bevor {{mine}} als deins bekannt war: Lies sie noch einmal ein, dann stimmt, was sie über dich sagt.',
  skipped: {
    'not-a-mail': 'Das ist keine Mail: Absender, Empfänger und Datum fehlen.',
    'no-sender': 'Es steht nicht darin, wer sie geschrieben hat.',
    'no-recipient': 'Es steht nicht darin, an wen sie ging.',
    'no-date': 'Ihr Datum fehlt oder ist unmöglich, und nichts anderes sagt, wann sie gesendet wurde.',
    'to-yourself': 'Du hast sie an dich selbst geschrieben.',
    draft: 'Ein Entwurf, der nie gesendet wurde.',
    spam: 'Sie liegt im Spam-Ordner.',
    trash: 'Sie liegt im Papierkorb.',
    broadcast_one: 'Sie ging an {{count}} Person auf einmal; das ist kein Kontakt mit einer davon.',
    broadcast_other: 'Sie ging an {{count}} Personen auf einmal; das ist kein Kontakt mit einer davon.',
    broadcasts: 'Sie gingen an mehr als zehn Personen auf einmal; das ist kein Kontakt mit einer davon.',
    list: 'Sie ging an eine Mailingliste, nicht an dich.',
    'list-named': 'Sie ging an die Mailingliste {{list}}, nicht an dich.',
    bounce: 'Eine Meldung, dass eine Mail nicht zugestellt werden konnte.',
    receipt: 'Eine Lesebestätigung.',
    vacation: 'Eine automatische Antwort.',
    calendar: 'Eine automatische Nachricht eines Kalenders.',
    'folder-closed': 'Der Server wollte diesen Ordner nicht öffnen.',
    'cut-off': 'Die Datei bricht mitten in ihrem Kopf ab.',
    'long-header': 'Ihr Kopf ist länger als 256 kB; nur der Anfang wurde gelesen.',
  },
  why: {
    person: 'Nichts spricht gegen einen Menschen.',
    'robot-address': 'Der Name vor dem @ ist einer, den nur Programme benutzen.',
    'robot-domain': 'Die Adresse gehört zu einem Dienst, der für Programme Mails verschickt.',
    'machine-address': 'Die Adresse hat ein Programm für eine einzelne Nachricht gebildet.',
    'list-address': 'Es ist die Adresse einer Mailingliste.',
    'role-address':
      'Es ist die Adresse einer Stelle; vielleicht antwortet dort ein Mensch, vielleicht nicht.',
    'auto-submitted': 'Die Mail sagt selbst, dass ein Programm sie geschrieben hat.',
    unsubscribe: 'Die Mail bietet an, sich abzumelden.',
    bulk: 'Die Mail sagt selbst, dass sie massenhaft verschickt wurde.',
    newsletter: 'Es ist ein Rundbrief.',
    campaign: 'Sie kam von einem Dienst für Rundbriefe und Werbung.',
    service: 'Ein Dienst, der im Namen anderer schreibt, hat sie geschickt; hinter der Adresse ist niemand.',
    'ticket-system': 'Sie kam aus einem System für Anfragen.',
    notice: 'Ein Dienst hat damit gemeldet, was sich dort getan hat.',
    'bounce-path': 'Ihre Rücksendeadresse ist zum Zählen unzustellbarer Mails gebildet.',
    'one-way_one': 'Von dort kam {{count}} Mail, und du hast nie geantwortet.',
    'one-way_other': 'Von dort kamen {{count}} Mails, und du hast nie geantwortet.',
  },
};
