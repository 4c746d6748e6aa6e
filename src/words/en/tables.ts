/** English: what an import of a table or a file of people left aside, and why. */
import type { Words } from '../say.ts';

export const tables: Words = {
  skipped: {
    'cell-too-long': 'A field in this row is longer than any field should be; the row was left out.',
    'too-many-cells': 'This row has more fields than a table should have; it was left out.',
    'open-quote': 'A quotation mark in this row is never closed; the row was left out.',
    'no-name': 'This row names nobody and has no address; it was left out.',
    'no-people': 'No column of this table holds a name, an address or a number.',
    'linkedin-blank':
      'LinkedIn gives only a date here: this person has closed the account or hides the name.',
    'a-log': 'This table is a list of calls or events, not of people.',
    'linkedin-invitation_one': 'One invitation carried no words.',
    'linkedin-invitation_other': '{{count}} invitations carried no words. This is the first.',
    'linkedin-own': 'This table is about yourself; nothing was taken from it.',
    'linkedin-row': 'This row has no sender or no date; it was left out.',
    'linkedin-spam_one': 'One conversation is advertising.',
    'linkedin-spam_other': '{{count}} conversations are advertising. This is the first.',
    'linkedin-draft_one': 'One message was a draft and never sent.',
    'linkedin-draft_other': '{{count}} messages were drafts and never sent. This is the first.',
    'linkedin-owner': 'Which of the people in these messages you are is not clear; tell your name with --me.',
    'linkedin-too-many':
      'This file holds more conversations than can be kept in mind; the rest was left out.',
    'ldif-change': 'This is an instruction to change a directory, not a person.',
    'ldif-line': 'This line is no line of an LDIF file; it was left out.',
    'ldif-too-long': 'This entry is longer than any entry should be; it was left out.',
    'ldif-no-person': 'This entry is no person.',
    'monica-json': 'This is not a whole JSON file; export it from Monica once more.',
    'monica-too-large': 'This export is larger than can be read in one piece.',
    'monica-sql':
      'This is Monica’s SQL export. Choose “Export to JSON” in Monica’s settings and import that file.',
    'monica-debts_one': 'One debt was not taken: Kith keeps no accounts between friends.',
    'monica-debts_other': '{{count}} debts were not taken: Kith keeps no accounts between friends.',
    'monica-files_one': 'One photo or document was not taken from this export.',
    'monica-files_other': '{{count}} photos or documents were not taken from this export.',
    'monica-item': 'This entry could not be read; it was left out.',
    'friends-line': 'This line is no entry of a friends.md file; it was left out.',
    'friends-nobody': 'This entry names nobody in bold; it was left out.',
    'line-too-long': 'This line is longer than any line should be; it was left out.',
  },
};
