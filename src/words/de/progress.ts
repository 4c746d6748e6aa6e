/** German: what long work is doing right now. */
import type { Words } from '../say.ts';

export const progress: Words = {
  left_one: 'noch eine Sekunde',
  left_other: 'noch {{count}} Sekunden',
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
