/** English: copies on a server of one’s own, and what to do when it does not work. */
import type { Words } from '../say.ts';

export const problemsRemote: Words = {
  'remote-address': {
    message: 'This is no address of a folder on a server.',
    hint: 'It begins with https:// and holds neither user name nor password, for example https://cloud.example.org/remote.php/dav/files/maren/kith.',
  },
  'remote-not-private': {
    message: 'Without encryption Kith does not go to {{host}}.',
    hint: 'Use https://. Inside your own network http:// is possible with --plain.',
  },
  'remote-certificate': {
    message: '{{host}} could not prove who it is: its certificate is not trusted here.',
    hint: 'Check the address. A certificate of your own is trusted with NODE_EXTRA_CA_CERTS=FILE.',
  },
  'remote-unreachable': {
    message: '{{host}} cannot be reached.',
    hint: 'Check the network and the address, then try again. What is on this machine is untouched.',
  },
  'remote-slow': {
    message: '{{host}} did not answer in time.',
    hint: 'Try again later; what was sent already is not sent again.',
  },
  'remote-cut': {
    message: 'The line to {{host}} broke off, or not all of it arrived.',
    hint: 'Try again; what was sent already is not sent again.',
  },
  'remote-refused': {
    message: '{{host}} does not let Kith in ({{status}}).',
    hint: 'Check user name and app password: kith backup place ADDRESS --user NAME --password-file FILE. Most servers want an app password made for this.',
  },
  'remote-gone': {
    message: '{{host}} has no such folder or file ({{status}}).',
    hint: 'Check the address; the folder above it has to be there.',
  },
  'remote-full': {
    message: 'There is no more room on {{host}} ({{status}}).',
    hint: 'Make room there or name another place. Older copies are untouched.',
  },
  'remote-locked': {
    message: '{{host}} holds the file locked ({{status}}).',
    hint: 'Another program is writing there. Try again in a few minutes.',
  },
  'remote-no-webdav': {
    message: 'What answers at {{host}} is no WebDAV folder ({{status}}).',
    hint: 'Look for the WebDAV address in the settings of the server; in Nextcloud it stands at the bottom left of Files.',
  },
  'remote-moved': {
    message:
      '{{host}} sends Kith on to another address ({{status}}), and with a password Kith does not follow.',
    hint: 'Give the address that it leads to.',
  },
  'remote-failing': {
    message: '{{host}} has a problem of its own ({{status}}).',
    hint: 'Try again later. What is on this machine is untouched.',
  },
  'remote-password': {
    message: 'The password for {{host}} is not known here.',
    hint: 'kith backup place ADDRESS --user NAME --password-file FILE, or KITH_COPIES_PASSWORD.',
  },
  'copy-not-known': {
    message: 'There is no copy called {{copy}}.',
    hint: 'kith status lists the copies that were made.',
  },
};
