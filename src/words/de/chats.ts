/** German: what was left out of a chat or a call log, and why. */
import type { Words } from '../say.ts';

export const chats: Words = {
  'no-such-date': 'Diese Zeile sieht wie eine Nachricht aus, aber ihr Datum gibt es nicht.',
  'more-left-out_one': 'Eine weitere Stelle wurde ausgelassen.',
  'more-left-out_other': '{{count}} weitere Stellen wurden ausgelassen.',
  'no-messages': 'In dieser Datei wurde keine Nachricht gefunden.',
  'nobody-else': 'In diesem Chat hast nur du geschrieben, deshalb sagt er nichts über andere.',
  'owner-unknown':
    'Es ist nicht klar, wer in diesem Chat du bist. Nenne Kith den Namen, unter dem du in Chats schreibst, und lies ihn noch einmal ein.',
  'not-json': 'Dieser Teil ist kein gültiges JSON und wurde ausgelassen.',
  'too-long': 'Dieser Eintrag ist größer als jede Nachricht und wurde ausgelassen.',
  'too-deep': 'Diese Datei ist tiefer verschachtelt als jeder Export, deshalb endet das Lesen hier.',
  'cut-off': 'Die Datei bricht mittendrin ab; alles vor dieser Stelle wurde gelesen.',
  'no-date': 'Diese Nachricht hat kein lesbares Datum.',
  'no-number': 'Dieser Anruf kam von einer unterdrückten Nummer, deshalb ist nicht zu erkennen, von wem.',
  'no-address': 'Diese Nachricht sagt nicht, von wem sie ist.',
  'blocked-call': 'Dieser Anruf kam von einer Nummer, die du blockiert hast.',
  'not-xml': 'Dieser Teil ist kein gültiges XML; was darum herum steht, wurde gelesen.',
  'no-dtd': 'Die Datei erklärt eigene XML-Typen, was keine Sicherung tut, deshalb endet das Lesen hier.',
  'robot-name': 'Sendet unter einem Namen statt einer Nummer, wie Läden, Banken und Paketdienste es tun.',
  'robot-short': 'Eine Kurznummer, wie Dienste sie benutzen.',
  'robot-codes': 'Hat immer nur Codes zum Anmelden geschickt.',
  marketplace: 'Ein Gespräch auf Facebook Marketplace über etwas, das verkauft wird.',
  'robot-bot': 'Ein Bot, kein Mensch.',
  channel: 'Ein Kanal oder eine öffentliche Gruppe sagt nichts über Menschen, die du kennst.',
  'deleted-account': 'Dieses Konto gibt es nicht mehr, und es hat keinen Namen.',
  'message-request': 'Sie liegt bei den Anfragen von Unbekannten, und du hast nicht geantwortet.',
  followers:
    'Wer folgt oder wem du folgst, damit hattest du noch keinen Kontakt; deshalb bleiben sie draußen.',
  'unknown-shape': 'In dieser Datei steht nichts, was Kith zu lesen weiß.',
};
