/** German: why a file was left aside before a single line of it was read. */
import type { Words } from '../say.ts';

export const readers: Words = {
  missing: 'Eine solche Datei oder einen solchen Ordner gibt es nicht.',
  'no-permission': 'Du darfst es nicht lesen.',
  'cannot-read': 'Der Datenträger konnte nicht alles davon geben.',
  'not-a-file': 'Das ist weder eine Datei noch ein Ordner.',
  'too-deep': 'Es liegt mehr als {{limit}} Ordner tief.',
  'too-many-files': 'Hier sind mehr als {{limit}} Dateien; der Rest wurde ausgelassen.',
  link: 'Das ist ein Verweis auf etwas anderes; ihm wurde nicht gefolgt.',
  empty: 'Die Datei ist leer.',
  picture: 'Das ist ein Bild.',
  'unknown-format': 'Der Inhalt ist keines der bekannten Formate: {{tried}}.',
};
