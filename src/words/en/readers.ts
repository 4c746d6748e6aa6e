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
  /** What helps when nothing could be read. */
  help: {
    missing: 'Look at the path again: a name with spaces stands in quotation marks.',
    unreadable: 'Give yourself the right to read it, or copy it to where you may.',
    other: 'If you know what it is, name it: --as FORMAT. docs/formats.md says how to get the right file.',
  },
};
