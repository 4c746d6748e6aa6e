/** English: why a file was left aside before a single line of it was read. */
import type { Words } from '../say.ts';

export const readers: Words = {
  missing: 'There is no such file or folder.',
  'no-permission': 'You may not read it.',
  'cannot-read': 'The disk could not give all of it.',
  'reader-hung': 'Reading it took too long without getting on, and was stopped here. What came before is in.',
  'reader-broke':
    'Reading it went wrong here, or needed more memory than it may have. What came before is in.',
  'not-a-file': 'This is neither a file nor a folder.',
  'too-deep': 'It lies more than {{limit}} folders deep.',
  'too-many-files': 'There are more than {{limit}} files here; the rest was left out.',
  link_one: 'This is a link to elsewhere and was not followed.',
  link_other: '{{count}} links to elsewhere were not followed.',
  empty_one: 'The file is empty.',
  empty_other: '{{count}} files are empty.',
  picture_one: 'This is a picture.',
  picture_other: '{{count}} pictures.',
  film_one: 'This is a film.',
  film_other: '{{count}} films.',
  sound_one: 'This is a sound recording.',
  sound_other: '{{count}} sound recordings.',
  document_one: 'This is a document.',
  document_other: '{{count}} documents.',
  page_one: 'This is a web page; the same export in another format (JSON) can be read.',
  page_other: '{{count}} web pages; the same export in another format (JSON) can be read.',
  'other-archive_one':
    'It is packed in a way that Kith does not open (7z, rar, xz or the like). Unpack it and give Kith the folder.',
  'other-archive_other':
    '{{count}} archives are packed in a way that Kith does not open (7z, rar, xz or the like). Unpack them and give Kith the folder.',
  'outlook-store_one':
    'This is a store of Outlook, which no other program reads well. Add the account to Thunderbird, copy the folders into Local Folders, and give Kith that profile; contacts and calendars go out as CSV and ICS.',
  'outlook-store_other':
    '{{count}} files are stores of Outlook. Add the account to Thunderbird, copy the folders into Local Folders, and give Kith that profile; contacts and calendars go out as CSV and ICS.',
  'whatsapp-backup_one':
    'This is WhatsApp’s own backup, which is locked. In WhatsApp, open each chat and choose Export chat.',
  'whatsapp-backup_other':
    '{{count}} files are WhatsApp’s own backups, which are locked. In WhatsApp, open each chat and choose Export chat.',
  'signal-backup_one':
    'This is Signal’s own backup, which is locked. Signal’s export of chats or the program signal-export gives what Kith reads.',
  'signal-backup_other':
    '{{count}} files are Signal’s own backups, which are locked. Signal’s export of chats or the program signal-export gives what Kith reads.',
  database_one:
    'This is the database of an app, which only the app reads. Look there for “export” or “share”.',
  database_other:
    '{{count}} files are databases of apps, which only the app reads. Look there for “export” or “share”.',
  'apple-address-book_one':
    'This is the database of Apple’s address book. In Contacts, choose all cards and File → Export → Export vCard.',
  'apple-address-book_other':
    '{{count}} files are databases of Apple’s address book. In Contacts, choose all cards and File → Export → Export vCard.',
  'property-list_one': 'This holds settings of an Apple program and nothing about people.',
  'property-list_other': '{{count}} files hold settings of Apple programs and nothing about people.',
  discord_one:
    'This is from Discord, whose export holds only what you wrote yourself and not with whom. Kith does not read it.',
  discord_other:
    '{{count}} files are from Discord, whose export holds only what you wrote yourself and not with whom. Kith does not read them.',
  slack_one: 'This is from Slack, which is work with many at once. Kith does not read it yet.',
  slack_other:
    '{{count}} files are from Slack, which is work with many at once. Kith does not read them yet.',
  twitter_one:
    'This is from an archive of X (Twitter), which names people by numbers alone. Kith does not read it.',
  twitter_other:
    '{{count}} files are from an archive of X (Twitter), which names people by numbers alone. Kith does not read them.',
  tiktok_one: 'This is from TikTok. Kith does not read it yet.',
  tiktok_other: '{{count}} files are from TikTok. Kith does not read them yet.',
  snapchat_one: 'This is from Snapchat. Kith does not read it yet.',
  snapchat_other: '{{count}} files are from Snapchat. Kith does not read them yet.',
  skype_one: 'This is from Skype. Kith does not read it yet.',
  skype_other: '{{count}} files are from Skype. Kith does not read them yet.',
  line_one:
    'This is a chat that LINE saved on a computer, without borders between name and words. Export it on the telephone, and Kith can read it.',
  line_other:
    '{{count}} files are chats that LINE saved on a computer, without borders between name and words. Export them on the telephone, and Kith can read them.',
  kakaotalk_one: 'This is from KakaoTalk. Kith does not read it yet.',
  kakaotalk_other: '{{count}} files are from KakaoTalk. Kith does not read them yet.',
  'google-voice_one':
    'This is a page of Google Voice, which exports nothing but pages. Kith does not read it yet; its contacts (VCF) can be read.',
  'google-voice_other':
    '{{count}} files are pages of Google Voice, which exports nothing but pages. Kith does not read them yet; its contacts (VCF) can be read.',
  'unknown-format_one': 'Its content is none of the known formats: {{tried}}.',
  'unknown-format_other': 'The content of {{count}} files is none of the known formats: {{tried}}.',
  'archive-cut': 'It ends before its end: it may not have come down whole. What was complete is in.',
  'archive-damaged': 'It is damaged here and cannot be unpacked.',
  'archive-lies': 'It holds more than it says, and was not unpacked further.',
  'archive-too-large': 'Unpacked, it is larger than 200 GB; the rest was left out.',
  'archive-too-deep': 'Archives inside archives are opened {{limit}} deep; this one lies deeper.',
  'too-many-members': 'It holds more than {{limit}} files.',
  'nested-too-large':
    'An archive inside another is opened up to {{limit}} MB. Unpack the outer one and import this one by itself.',
  'bomb-ratio': 'Unpacked, it would be more than {{limit}} times as large: it is made to fill a disk.',
  'bomb-overlap': 'Its files share the same bytes: it is made to fill a disk.',
  encrypted_one: 'It is locked with a password. Unpack it and import what is inside.',
  encrypted_other: '{{count}} files are locked with a password. Unpack them and import what is inside.',
  'packed-otherwise_one':
    'It is packed in a way that Kith does not know. Unpack it and import what is inside.',
  'packed-otherwise_other':
    '{{count}} files are packed in a way that Kith does not know. Unpack them and import what is inside.',
  'name-unsafe_one': 'Its name points outside of the archive; it was not opened.',
  'name-unsafe_other': 'The names of {{count}} files point outside of the archive; they were not opened.',
  'name-too-long_one': 'Its name is too long or too deep.',
  'name-too-long_other': 'The names of {{count}} files are too long or too deep.',
  twice_one: 'The archive holds a file of this name twice; the first was taken.',
  twice_other: 'The archive holds {{count}} files again under the same name; the first was taken.',
  given: 'what was given',
  andMore_one: 'And one more.',
  andMore_other: 'And {{count}} more.',
  /** What helps when nothing could be read. */
  help: {
    missing: 'Look at the path again: a name with spaces stands in quotation marks.',
    unreadable: 'Give yourself the right to read it, or copy it to where you may.',
    known: 'docs/formats.md says how to get a file that Kith reads.',
    other: 'If you know what it is, name it: --as FORMAT. docs/formats.md says how to get the right file.',
  },
};
