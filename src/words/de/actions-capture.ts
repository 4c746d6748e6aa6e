/** Deutsch: die Befehle, die etwas hereinholen und anbieten, was das Behalten lohnt. */
import type { Words } from '../say.ts';

export const actionsCapture: Words = {
  mailbox: {
    summary: 'Liest Mails direkt vom Server: nur die Kopfzeilen und nur, was neu ist.',
    in: {
      do: 'list, add, remove oder fetch',
      address: 'die Mailadresse; ohne sie holt fetch alle',
      host: 'der Server, wenn es nicht der übliche ist',
      port: 'der Port, wenn es nicht 993 ist',
      user: 'der Anmeldename, wenn es nicht die Adresse ist',
      passwordFile: 'eine Datei mit dem Passwort; oder setz KITH_MAIL_PASSWORD',
      password: 'das App-Passwort selbst, nur über HTTP; in der Befehlszeile nimm eine Datei',
    },
  },
  mailboxes: {
    summary: 'Zeigt die Postfächer, die gelesen werden dürfen, und wann jedes zuletzt gelesen wurde.',
  },
  offers: {
    summary: 'Bietet ein paar Erinnerungen aus dem an, was schon da ist, zum Behalten oder Lassen.',
    in: { limit: 'wie viele höchstens', who: 'nur zu dieser Person' },
  },
  'keep-offer': {
    summary: 'Behält eine angebotene Erinnerung.',
    in: { id: 'das Angebot', text: 'eigene Worte dafür' },
  },
  dismiss: {
    summary: 'Lässt eine angebotene Erinnerung, sodass sie nicht wieder angeboten wird.',
    in: { id: 'das Angebot' },
  },
};
