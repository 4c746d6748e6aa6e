/** English: what the doors on the network refuse, and how to mend it. */
import type { Words } from '../say.ts';

export const problemsServer: Words = {
  'wrong-host': {
    message: 'This address is not the one Kith answers to.',
    hint: 'Open http://localhost and the port that kith start printed.',
  },
  'wrong-origin': {
    message: 'Another page asked for this, so it was refused.',
    hint: 'Use the app itself, or a token: kith token make NAME.',
  },
  'wrong-method': {
    message: 'This cannot be asked this way.',
    hint: 'Reading is GET, writing is POST; /openapi.json lists every route.',
  },
  'bad-address': {
    message: 'This address cannot be read.',
    hint: 'Check it for signs that do not belong there.',
  },
  'no-session': {
    message: 'This browser or program has not been let in.',
    hint: 'Open the link that kith start printed, or send a token: kith token make NAME.',
  },
  'key-used': {
    message: 'This link has been used, or it belongs to an earlier start.',
    hint: 'Run kith start again for a new one.',
  },
  'slow-down': {
    message: 'Too many wrong keys came in the last minute.',
    hint: 'Wait a minute and try again.',
  },
  scope: {
    message: 'This token may not do that.',
    hint: 'Make one with the scope it needs: kith token make NAME --scope write.',
  },
  'not-json': {
    message: 'The request is not the JSON of its fields.',
    hint: 'Send an object, with content-type application/json.',
  },
  'too-much': {
    message: 'This is more than Kith takes at once.',
    hint: 'Send it in smaller pieces, or import it from the command line.',
  },
  'too-slow': { message: 'This came too slowly and was stopped.', hint: 'Send it again over a better line.' },
  'too-many': { message: 'Too many windows listen at once.', hint: 'Close some of them.' },
  'bad-path': { message: 'This file has a name that cannot be kept.', hint: 'Rename it and send it again.' },
  'paths-stay': {
    message: 'Files of this machine cannot be named over the network.',
    hint: 'Upload the file, or use the command line.',
  },
  'no-such-upload': {
    message: 'No files came under this name.',
    hint: 'Upload them first, then start the import.',
  },
  'no-such-route': { message: 'There is nothing at this address.', hint: '/openapi.json lists every route.' },
  'no-such-job': { message: 'This work is not known any more.', hint: 'GET /api/v1/jobs lists what is.' },
  'no-such-token': { message: 'There is no token “{{id}}”.', hint: 'kith token lists them.' },
  'no-dav-yet': { message: 'Address books over DAV are not served yet.', hint: 'Use kith export for now.' },
  'no-port': { message: 'No port from {{from}} to {{to}} is free.', hint: 'Name another one with --port.' },
  'sample-full': {
    message: 'The sample only goes into an empty vault.',
    hint: 'Name a new folder: kith start --sample --vault DIR.',
  },
};
