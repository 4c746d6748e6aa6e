/** English: why a file was left aside before a single line of it was read. */
import type { Words } from '../say.ts';

export const readers: Words = {
  missing: 'There is no such file or folder.',
  'no-permission': 'You may not read it.',
  'cannot-read': 'The disk could not give all of it.',
  'not-a-file': 'This is neither a file nor a folder.',
  'too-deep': 'It lies more than {{limit}} folders deep.',
  'too-many-files': 'There are more than {{limit}} files here; the rest was left out.',
  link: 'This is a link to elsewhere and was not followed.',
  empty: 'The file is empty.',
  picture: 'This is a picture.',
  'unknown-format': 'Its content is none of the known formats: {{tried}}.',
};
