/** German: what an import of a table or a file of people left aside, and why. */
import type { Words } from '../say.ts';

export const tables: Words = {
  skipped: {
    'cell-too-long':
      'Ein Feld dieser Zeile ist länger, als ein Feld sein sollte; die Zeile wurde ausgelassen.',
    'too-many-cells': 'Diese Zeile hat mehr Felder, als eine Tabelle haben sollte; sie wurde ausgelassen.',
    'open-quote': 'Ein Anführungszeichen in dieser Zeile wird nie geschlossen; die Zeile wurde ausgelassen.',
    'no-name': 'Diese Zeile nennt niemanden und hat keine Adresse; sie wurde ausgelassen.',
    'no-people': 'Keine Spalte dieser Tabelle enthält einen Namen, eine Adresse oder eine Nummer.',
    'linkedin-blank':
      'LinkedIn nennt hier nur ein Datum: Das Konto ist geschlossen, oder der Name ist verborgen.',
    'a-log': 'Diese Tabelle listet Anrufe oder Ereignisse auf, nicht Menschen.',
    'linkedin-invitation_one': 'Eine Einladung enthielt keine Worte.',
    'linkedin-invitation_other': '{{count}} Einladungen enthielten keine Worte. Dies ist die erste.',
    'linkedin-own': 'Diese Tabelle handelt von dir selbst; nichts wurde daraus übernommen.',
    'linkedin-row': 'Dieser Zeile fehlt der Absender oder das Datum; sie wurde ausgelassen.',
    'linkedin-spam_one': 'Eine Unterhaltung ist Werbung.',
    'linkedin-spam_other': '{{count}} Unterhaltungen sind Werbung. Dies ist die erste.',
    'linkedin-draft_one': 'Eine Nachricht war ein Entwurf und wurde nie gesendet.',
    'linkedin-draft_other':
      '{{count}} Nachrichten waren Entwürfe und wurden nie gesendet. Dies ist die erste.',
    'linkedin-owner':
      'Wer von den Leuten in diesen Nachrichten du bist, ist nicht klar; nenn deinen Namen mit --me.',
    'linkedin-too-many':
      'Diese Datei enthält mehr Unterhaltungen, als sich merken lassen; der Rest wurde ausgelassen.',
    'ldif-change': 'Dies ist eine Anweisung, ein Verzeichnis zu ändern, und kein Mensch.',
    'ldif-line': 'Diese Zeile ist keine Zeile einer LDIF-Datei; sie wurde ausgelassen.',
    'ldif-too-long': 'Dieser Eintrag ist länger, als ein Eintrag sein sollte; er wurde ausgelassen.',
    'ldif-no-person': 'Dieser Eintrag ist kein Mensch.',
    'monica-json': 'Dies ist keine ganze JSON-Datei; exportiere sie noch einmal aus Monica.',
    'monica-too-large': 'Dieser Export ist größer, als in einem Stück gelesen werden kann.',
    'monica-sql':
      'Dies ist Monicas SQL-Export. Wähle in Monicas Einstellungen „Als JSON exportieren“ und importiere jene Datei.',
    'monica-debts_one': 'Eine Schuld wurde nicht übernommen: Kith führt unter Freunden keine Konten.',
    'monica-debts_other':
      '{{count}} Schulden wurden nicht übernommen: Kith führt unter Freunden keine Konten.',
    'monica-files_one': 'Ein Foto oder Dokument wurde aus diesem Export nicht übernommen.',
    'monica-files_other': '{{count}} Fotos oder Dokumente wurden aus diesem Export nicht übernommen.',
    'monica-item': 'Dieser Eintrag war nicht zu lesen; er wurde ausgelassen.',
    'friends-line': 'Diese Zeile ist kein Eintrag einer friends.md-Datei; sie wurde ausgelassen.',
    'friends-nobody': 'Dieser Eintrag nennt niemanden in Fettschrift; er wurde ausgelassen.',
    'line-too-long': 'Diese Zeile ist länger, als eine Zeile sein sollte; sie wurde ausgelassen.',
  },
};
