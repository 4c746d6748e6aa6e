/** Deutsch: was aus einem Adressbuch nicht übernommen wurde. */
import type { Words } from '../say.ts';

export const cards: Words = {
  skipped: {
    nobody: 'Diese Karte nennt niemanden und enthält keine Adresse; niemand wurde daraus.',
    gone: 'Von jemandem, den du herausgenommen hast: bleibt draußen. Zurückholen mit kith trash, neu beginnen mit kith add.',
    cut: 'Diese Karte hat kein Ende: Die Datei scheint hier abgeschnitten zu sein. Sie wurde nicht übernommen.',
    noCard: 'Der Text an dieser Stelle ist keine Karte.',
    tooLarge: 'Diese Karte ist größer als {{limit}} MB.',
    tooManyLines: 'Diese Karte hat mehr als {{limit}} Zeilen.',
    tooDeep: 'Diese Karte enthält Karten in Karten, tiefer als {{limit}} Ebenen.',
    noJson: 'Das ist keine lesbare jCard-Datei: {{reason}}.',
    jsonTooLarge: 'Diese jCard-Datei ist größer als {{limit}} MB.',
    noJcard: 'Dieser Eintrag ist keine jCard.',
  },
};
