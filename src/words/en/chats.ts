/** English: what was left out of a chat or a call log, and why. */
import type { Words } from '../say.ts';

export const chats: Words = {
  'no-such-date': 'This line looks like a message, but its date does not exist.',
  'more-left-out_one': 'One more place was left out.',
  'more-left-out_other': '{{count}} more places were left out.',
  'no-messages': 'No message was found in this file.',
  'nobody-else': 'Only you wrote in this chat, so nobody else can be told from it.',
  'owner-unknown':
    'It is not clear which of the people in this chat is you. Tell Kith the name you go by in chats and import it again.',
  'not-json': 'This part is not valid JSON and was left out.',
  'too-long': 'This entry is larger than any message and was left out.',
  'too-deep': 'This file is nested deeper than any export, so reading stopped here.',
  'cut-off': 'The file ends in the middle; everything before this place was read.',
  'no-date': 'This message has no date that can be read.',
  'no-number': 'This call came from a hidden number, so nobody can be told from it.',
  'no-address': 'This message does not say from whom it is.',
  'blocked-call': 'This call came from a number you blocked.',
  'not-xml': 'This part is not valid XML; what is around it was read.',
  'no-dtd': 'The file declares its own XML types, which no backup does, so reading stopped here.',
  'robot-name': 'Sends under a name instead of a number, as shops, banks and parcel services do.',
  'robot-short': 'A short number, as services use it.',
  'robot-codes': 'Only ever sent codes for signing in.',
  marketplace: 'A talk on Facebook Marketplace about something for sale.',
  'robot-bot': 'A bot, not a person.',
  channel: 'A channel or a public group tells nothing about people you know.',
  'deleted-account': 'This account no longer exists and has no name.',
  'message-request': 'It lies among the requests of strangers, and you did not answer it.',
  followers: 'Followers and followed accounts are not people you were in contact with, so they are left out.',
  'unknown-shape': 'This file holds nothing that Kith knows how to read.',
};
