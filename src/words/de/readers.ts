/** German: why a file was left aside before a single line of it was read. */
import type { Words } from '../say.ts';

export const readers: Words = {
  missing: 'Eine solche Datei oder einen solchen Ordner gibt es nicht.',
  'no-permission': 'Du darfst es nicht lesen.',
  'cannot-read': 'Der Datenträger konnte nicht alles davon geben.',
  'reader-hung':
    'Es zu lesen dauerte zu lange, ohne voranzukommen, und wurde hier beendet. Was davor kam, ist da.',
  'reader-broke':
    'Beim Lesen ging hier etwas schief, oder es brauchte mehr Speicher, als es haben darf. Was davor kam, ist da.',
  'not-a-file': 'Das ist weder eine Datei noch ein Ordner.',
  'too-deep': 'Es liegt mehr als {{limit}} Ordner tief.',
  'too-many-files': 'Hier sind mehr als {{limit}} Dateien; der Rest wurde ausgelassen.',
  link_one: 'Das ist ein Verweis auf etwas anderes; ihm wurde nicht gefolgt.',
  link_other: '{{count}} Verweisen auf etwas anderes wurde nicht gefolgt.',
  empty_one: 'Die Datei ist leer.',
  empty_other: '{{count}} Dateien sind leer.',
  picture_one: 'Das ist ein Bild.',
  picture_other: '{{count}} Bilder.',
  film_one: 'Das ist ein Film.',
  film_other: '{{count}} Filme.',
  sound_one: 'Das ist eine Tonaufnahme.',
  sound_other: '{{count}} Tonaufnahmen.',
  document_one: 'Das ist ein Dokument.',
  document_other: '{{count}} Dokumente.',
  page_one: 'Das ist eine Webseite; derselbe Export in einem anderen Format (JSON) ist lesbar.',
  page_other: '{{count}} Webseiten; derselbe Export in einem anderen Format (JSON) ist lesbar.',
  'other-archive_one':
    'Es ist auf eine Weise gepackt, die Kith nicht öffnet (7z, rar, xz oder Ähnliches). Pack es aus und gib Kith den Ordner.',
  'other-archive_other':
    '{{count}} Archive sind auf eine Weise gepackt, die Kith nicht öffnet (7z, rar, xz oder Ähnliches). Pack sie aus und gib Kith den Ordner.',
  'outlook-store_one':
    'Das ist eine Ablage von Outlook, die kein anderes Programm gut liest. Richte das Konto in Thunderbird ein, kopiere die Ordner in die lokalen Ordner und gib Kith dieses Profil; Kontakte und Kalender kommen als CSV und ICS heraus.',
  'outlook-store_other':
    '{{count}} Dateien sind Ablagen von Outlook. Richte das Konto in Thunderbird ein, kopiere die Ordner in die lokalen Ordner und gib Kith dieses Profil; Kontakte und Kalender kommen als CSV und ICS heraus.',
  'whatsapp-backup_one':
    'Das ist WhatsApps eigene Sicherung, und die ist verschlossen. Öffne in WhatsApp den Chat und wähle Chat exportieren.',
  'whatsapp-backup_other':
    '{{count}} Dateien sind WhatsApps eigene Sicherungen, und die sind verschlossen. Öffne in WhatsApp den Chat und wähle Chat exportieren.',
  'signal-backup_one':
    'Das ist Signals eigene Sicherung, und die ist verschlossen. Signals Export der Chats oder das Programm signal-export gibt, was Kith liest.',
  'signal-backup_other':
    '{{count}} Dateien sind Signals eigene Sicherungen, und die sind verschlossen. Signals Export der Chats oder das Programm signal-export gibt, was Kith liest.',
  database_one:
    'Das ist die Datenbank einer App, die nur die App liest. Such dort nach „Exportieren“ oder „Teilen“.',
  database_other:
    '{{count}} Dateien sind Datenbanken von Apps, die nur die App liest. Such dort nach „Exportieren“ oder „Teilen“.',
  'apple-address-book_one':
    'Das ist die Datenbank von Apples Adressbuch. Wähle in Kontakte alle Karten und Ablage → Exportieren → vCard exportieren.',
  'apple-address-book_other':
    '{{count}} Dateien sind Datenbanken von Apples Adressbuch. Wähle in Kontakte alle Karten und Ablage → Exportieren → vCard exportieren.',
  'property-list_one': 'Das enthält Einstellungen eines Apple-Programms und nichts über Menschen.',
  'property-list_other':
    '{{count}} Dateien enthalten Einstellungen von Apple-Programmen und nichts über Menschen.',
  discord_one:
    'Das ist von Discord. Dessen Export enthält nur, was du selbst geschrieben hast, und nicht mit wem. Kith liest ihn nicht.',
  discord_other:
    '{{count}} Dateien sind von Discord. Dessen Export enthält nur, was du selbst geschrieben hast, und nicht mit wem. Kith liest sie nicht.',
  slack_one: 'Das ist von Slack: Arbeit mit vielen zugleich. Kith liest es noch nicht.',
  slack_other: '{{count}} Dateien sind von Slack: Arbeit mit vielen zugleich. Kith liest sie noch nicht.',
  twitter_one:
    'Das ist aus einem Archiv von X (Twitter), das Menschen nur mit Nummern nennt. Kith liest es nicht.',
  twitter_other:
    '{{count}} Dateien sind aus einem Archiv von X (Twitter), das Menschen nur mit Nummern nennt. Kith liest sie nicht.',
  tiktok_one: 'Das ist von TikTok. Kith liest es noch nicht.',
  tiktok_other: '{{count}} Dateien sind von TikTok. Kith liest sie noch nicht.',
  snapchat_one: 'Das ist von Snapchat. Kith liest es noch nicht.',
  snapchat_other: '{{count}} Dateien sind von Snapchat. Kith liest sie noch nicht.',
  skype_one: 'Das ist von Skype. Kith liest es noch nicht.',
  skype_other: '{{count}} Dateien sind von Skype. Kith liest sie noch nicht.',
  line_one:
    'Das ist ein Chat, den LINE auf einem Computer gespeichert hat, ohne Grenze zwischen Name und Worten. Exportier ihn auf dem Telefon, dann kann Kith ihn lesen.',
  line_other:
    '{{count}} Dateien sind Chats, die LINE auf einem Computer gespeichert hat, ohne Grenze zwischen Name und Worten. Exportier sie auf dem Telefon, dann kann Kith sie lesen.',
  kakaotalk_one: 'Das ist von KakaoTalk. Kith liest es noch nicht.',
  kakaotalk_other: '{{count}} Dateien sind von KakaoTalk. Kith liest sie noch nicht.',
  'google-voice_one':
    'Das ist eine Seite von Google Voice, das nur Seiten ausgibt. Kith liest sie noch nicht; seine Kontakte (VCF) schon.',
  'google-voice_other':
    '{{count}} Dateien sind Seiten von Google Voice, das nur Seiten ausgibt. Kith liest sie noch nicht; seine Kontakte (VCF) schon.',
  'unknown-format_one': 'Der Inhalt ist keines der bekannten Formate: {{tried}}.',
  'unknown-format_other': 'Der Inhalt von {{count}} Dateien ist keines der bekannten Formate: {{tried}}.',
  'archive-cut':
    'Es endet vor seinem Ende: Vielleicht kam es nicht ganz herunter. Was vollständig war, ist da.',
  'archive-damaged': 'Es ist hier beschädigt und lässt sich nicht auspacken.',
  'archive-lies': 'Es enthält mehr, als es sagt, und wurde nicht weiter ausgepackt.',
  'archive-too-large': 'Ausgepackt ist es größer als 200 GB; der Rest wurde ausgelassen.',
  'archive-too-deep': 'Archive in Archiven werden {{limit}} tief geöffnet; dieses liegt tiefer.',
  'too-many-members': 'Es enthält mehr als {{limit}} Dateien.',
  'nested-too-large':
    'Ein Archiv in einem anderen wird bis {{limit}} MB geöffnet. Packe das äußere aus und importiere dieses für sich.',
  'bomb-ratio': 'Ausgepackt wäre es mehr als {{limit}} Mal so groß: Es soll die Festplatte füllen.',
  'bomb-overlap': 'Seine Dateien teilen sich dieselben Bytes: Es soll die Festplatte füllen.',
  encrypted_one: 'Es ist mit einem Passwort verschlossen. Packe es aus und importiere, was darin ist.',
  encrypted_other:
    '{{count}} Dateien sind mit einem Passwort verschlossen. Packe sie aus und importiere, was darin ist.',
  'packed-otherwise_one':
    'Es ist auf eine Weise gepackt, die Kith nicht kennt. Packe es aus und importiere, was darin ist.',
  'packed-otherwise_other':
    '{{count}} Dateien sind auf eine Weise gepackt, die Kith nicht kennt. Packe sie aus und importiere, was darin ist.',
  'name-unsafe_one': 'Der Name zeigt aus dem Archiv hinaus; die Datei wurde nicht geöffnet.',
  'name-unsafe_other':
    'Die Namen von {{count}} Dateien zeigen aus dem Archiv hinaus; sie wurden nicht geöffnet.',
  'name-too-long_one': 'Der Name ist zu lang oder zu tief.',
  'name-too-long_other': 'Die Namen von {{count}} Dateien sind zu lang oder zu tief.',
  twice_one: 'Das Archiv enthält eine Datei dieses Namens zweimal; die erste wurde genommen.',
  twice_other:
    'Das Archiv enthält {{count}} Dateien noch einmal unter demselben Namen; die erste wurde genommen.',
  given: 'dem, was du gegeben hast,',
  andMore_one: 'Und noch eine.',
  andMore_other: 'Und {{count}} weitere.',
  /** What helps when nothing could be read. */
  help: {
    missing: 'Sieh dir den Pfad noch einmal an: Ein Name mit Leerzeichen steht in Anführungszeichen.',
    unreadable: 'Gib dir das Recht, es zu lesen, oder kopier es dorthin, wo du darfst.',
    known: 'docs/formats.md sagt, wie du eine Datei bekommst, die Kith liest.',
    other:
      'Weißt du, was es ist, dann nenn es: --as FORMAT. docs/formats.md sagt, wie man die richtige Datei bekommt.',
  },
};
