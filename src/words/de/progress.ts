/** German: what long work is doing right now. */
import type { Words } from '../say.ts';

export const progress: Words = {
  left_one: 'noch eine Sekunde',
  left_other: 'noch {{count}} Sekunden',
  leftMinutes_one: 'noch etwa eine Minute',
  leftMinutes_other: 'noch etwa {{count}} Minuten',
  leftHours_one: 'noch etwa eine Stunde',
  leftHours_other: 'noch etwa {{count}} Stunden',
  paused: 'Angehalten',
  stopping: 'Hört auf',
  undoing: 'Nimmt zurück, was schon da war',
  keys: 'Leertaste hält an, q hört auf',
  keysPaused: 'Leertaste geht weiter, q hört auf',
  reading: 'Liest',
  writing: 'Schreibt',
  joining: 'Fügt zusammen, was zusammengehört',
  copying: 'Kopiert',
  checking: 'Prüft',
  restoring: 'Stellt wieder her',
  indexing: 'Baut das Suchverzeichnis neu auf; das geschieht einmal nach dem Zurückholen',
  exporting: 'Gibt aus',
  comparing: 'Vergleicht',
  scoring: 'Wägt die Tage ab',
  saying: 'Erzählt, was nur sein Mensch weiß',
  database: 'Der Tresor selbst',
  photos: 'Fotos',
};
