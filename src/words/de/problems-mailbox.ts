/** Deutsch: was mit einem Postfach auf einem Server schiefgehen kann und was dann hilft. */
import type { Words } from '../say.ts';

export const problemsMailbox: Words = {
  'mailbox-address': {
    message: '„{{address}}“ ist keine Mailadresse.',
    hint: 'Schreib sie ganz, etwa ana@example.org.',
  },
  'mailbox-password': {
    message: 'Kith braucht das Passwort des Postfachs.',
    hint: 'Schreib es in eine Datei und nenn sie mit --password-file, oder setz KITH_MAIL_PASSWORD. Die meisten Anbieter geben dafür ein App-Passwort.',
  },
  'mailbox-refused': {
    message: '{{host}} hat {{address}} nicht eingelassen.',
    hint: 'Prüf das Passwort. Gmail, iCloud, Yahoo, GMX und viele andere verlangen ein App-Passwort aus den Sicherheitseinstellungen deines Kontos, und bei manchen muss IMAP erst eingeschaltet werden.',
  },
  'mailbox-unreachable': {
    message: '{{host}} antwortet auf Port {{port}} nicht.',
    hint: 'Prüf die Verbindung und den Namen des Servers; --host und --port nennen einen anderen. Was schon geholt ist, bleibt, und beim nächsten Mal geht es dort weiter.',
  },
  'mailbox-not-private': {
    message:
      'Die Verbindung zu {{host}} auf Port {{port}} ließ sich nicht verschlüsseln, deshalb wurde kein Passwort gesendet.',
    hint: 'Frag deinen Anbieter nach Server und Port mit TLS; die meisten nehmen Port 993.',
  },
  'mailbox-outlook': {
    message: 'Outlook.com lässt kein Programm mit einem Passwort hinein.',
    hint: 'Exportier deine Mails stattdessen: docs/formats.md sagt unter Outlook, wie.',
  },
  'mailbox-proton': {
    message: 'Proton Mail lässt sich nur über Proton Mail Bridge lesen.',
    hint: 'Starte Bridge und gib deren Server, Port und Passwort an: --host 127.0.0.1 --port 1143.',
  },
  'mailbox-tuta': {
    message: 'Tuta lässt keine anderen Programme hinein.',
    hint: 'Exportier die Mails in Tutas Desktop-Programm als EML und importier die Dateien.',
  },
  'no-mailbox-yet': {
    message: 'Es gibt noch kein Postfach.',
    hint: 'So kommt eins hinzu: kith mailbox add ana@example.org --password-file DATEI',
  },
  'no-such-mailbox': {
    message: 'Es gibt kein Postfach {{address}}.',
    hint: 'Diese gibt es: {{known}}.',
  },
  'accounts-unreadable': {
    message: 'Die Datei mit den Konten lässt sich nicht lesen: {{path}}',
    hint: 'Leg sie beiseite und trag die Konten neu ein.',
  },
  'no-words-in-files': {
    message: 'In diesen Dateien sind keine Mails und keine Chats.',
    hint: 'Gute Worte werden in Postfächern, einzelnen Mails und exportierten Chats gesucht.',
  },
  'no-such-offer': {
    message: 'Es gibt kein Angebot {{id}}, oder nicht mehr.',
    hint: 'Zeig sie noch einmal: kith offers',
  },
};
