/** English: problems with what was asked for, and how to mend them. */
import type { Words } from '../say.ts';

export const problemsAsked: Words = {
  usage: { message: '{{message}}', hint: 'Every command explains itself with --help.' },
  bug: {
    message: 'Something went wrong inside Kith. Your data is as it was before.',
    hint: 'Run kith doctor; if it stays, please report the lines above.',
  },
  cancelled: {
    message: 'Stopped, as you asked.',
    hint: 'What was done until then is kept; kith undo takes it back.',
  },
  'no-such-person': {
    message: 'Nobody here is called “{{name}}”.',
    hint: 'Try a part of the name: kith search "{{name}}".',
  },
  'which-person': {
    message: '“{{name}}” could be several people: {{candidates}}.',
    hint: 'Say it again with the full name or with the id in brackets.',
  },
  'same-person-twice': {
    message: 'Both of these are already {{name}}.',
    hint: 'There is nothing left to join; kith duplicates shows who else may be here twice.',
  },
  'no-such-action': {
    message: 'Kith has no command called “{{name}}”.',
    hint: 'kith --help lists all of them.',
  },
  'no-such-question': {
    message: 'There is no question {{id}}.',
    hint: 'kith questions lists the open ones with their ids.',
  },
  'no-such-not-person': {
    message: '{{id}} is not among those told from people.',
    hint: 'kith not-people lists them with their addresses.',
  },
  'already-answered': {
    message: 'The question {{id}} has its answer already.',
    hint: 'kith undo takes an answer back; kith questions lists what is still open.',
  },
  'no-such-choice': {
    message: '“{{choice}}” is none of the choices.',
    hint: 'Choose one of these: {{choices}}.',
  },
  'no-such-change': {
    message: 'There is no change or import {{id}}.',
    hint: 'kith history and kith imports list them with their ids.',
  },
  'already-undone': {
    message: 'This was taken back before: {{what}}.',
    hint: 'kith redo brings back the last one; kith history lists all changes.',
  },
  'no-such-field': {
    message: '“{{text}}” does not say what a column holds.',
    hint: 'Write HEADING=FIELD, for example “Column 3=birthday”. Fields: {{known}}; or “none” to keep it under its heading.',
  },
  'import-running': {
    message: 'This import is still running.',
    hint: 'Stop it first, or wait for its end; then take it back.',
  },
  'nothing-to-undo': {
    message: 'There is nothing to take back.',
    hint: 'kith history lists every change, also those taken back before.',
  },
  'nothing-to-redo': {
    message: 'There is nothing to bring back: nothing was undone, or something new came after it.',
    hint: 'kith history lists every change.',
  },
  'no-such-record': {
    message: 'There is nothing with the id {{id}} that this can be done with.',
    hint: 'kith show NAME --json lists the ids of what is kept.',
  },
  'no-handle': {
    message: '“{{text}}” is no address or number that Kith knows.',
    hint: 'Write an address, a number with its country (+47 …), or a kind and a name such as telegram:maren.',
  },
  'no-zone': {
    message: '“{{zone}}” is no time zone.',
    hint: 'Name it like a place: Europe/Lisbon, America/Bogota.',
  },
  'no-date': {
    message: '“{{date}}” is no date.',
    hint: 'Write it as 1984-02-29, as --02-29 without a year, or as 1984-02 without a day.',
  },
  'day-ahead': {
    message: '{{day}} is still ahead, so it cannot be done yet.',
    hint: 'Leave --on out for today, or plan it: kith log "call them on {{day}}".',
  },
  'day-behind': {
    message: '{{day}} is not ahead of today.',
    hint: 'Give a later day, or leave it out.',
  },
  'no-such-setting': {
    message: 'There is no setting called “{{key}}”.',
    hint: 'These can be set: {{keys}}.',
  },
  'bad-setting': {
    message: '“{{value}}” does not fit the setting {{key}}.',
    hint: 'kith settings shows what is set now, in the form it takes.',
  },
  gate: {
    message: 'Before someone new: {{names}} never got the follow-up you wanted for them.',
    hint: 'kith next shows them. To add {{name}} all the same, say why: --because "…".',
  },
  'no-such-circle': {
    message: 'There is no circle called “{{name}}”.',
    hint: 'kith circle NAME "{{name}}" makes it with its first person.',
  },
  'not-a-card': {
    message: 'This is not one whole vCard.',
    hint: 'A card begins with BEGIN:VCARD and ends with END:VCARD.',
  },
  'no-rest': {
    message: '{{name}} is not at rest.',
    hint: 'kith show "{{name}}" tells how things stand.',
  },
};
