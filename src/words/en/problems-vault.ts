/** English: problems with files, folders and the vault, and how to mend them. */
import type { Words } from '../say.ts';

export const problemsVault: Words = {
  'vault-missing': {
    message: 'There is no vault in {{folder}}.',
    hint: 'kith init makes one there; --vault DIR names another folder.',
  },
  'vault-newer': {
    message:
      'This vault was written by a newer Kith (version {{version}} of its form, this one knows {{known}}).',
    hint: 'Update Kith; until then the vault stays untouched.',
  },
  'vault-damaged': {
    message: 'The vault in {{folder}} is damaged and was not opened.',
    hint: 'Bring back the last good copy: kith restore {{copy}} --into DIR.',
  },
  'search-waiting': {
    message: 'After the restore the search index is still being built.',
    hint: 'Everything is there. Search again in a minute.',
  },
  'vault-busy': {
    message: 'Something else has been writing to the vault in {{folder}} for a while.',
    hint: 'Wait for the import or copy to end, then try again.',
  },
  'vault-torn': {
    message:
      'A part of the vault in {{folder}} is gone: its log (kith.db-wal), which holds what was written last. Something other than Kith took it away, such as a sync or clean-up program.',
    hint: 'Put kith.db-wal back from the bin of that program, or restore your last copy. To go on without what was written last, delete {{file}}.',
  },
  'vault-far': {
    message:
      'The folder {{folder}} lies on another machine, and a vault cannot be kept safe across a network.',
    hint: 'Keep the vault on a disk of this machine (--vault DIR), and let copies go to the other one: kith backup --to DIR.',
  },
  'vault-replaced': {
    message:
      'The file of the vault in {{folder}} was replaced or taken away while Kith had it open, as sync programs do. Nothing was written.',
    hint: 'Start Kith again and look whether everything is there; keep the vault out of synced folders, copies may lie there.',
  },
  'vault-conflicted': {
    message: 'A sync program left a second version of the vault in {{folder}}: {{other}}.',
    hint: 'Move one of the two elsewhere, and keep the vault out of synced folders; copies may lie there.',
  },
  'folder-unwritable': {
    message: 'Kith may not write to {{folder}}.',
    hint: 'Give yourself the right to write there, or name another folder with --vault DIR.',
  },
  'disk-full': {
    message: 'The disk that holds {{folder}} is full ({{free}} free). Nothing was lost.',
    hint: 'Make room, about {{needed}}, and run it again.',
  },
  'disk-failing': {
    message: 'The disk that holds {{folder}} did not answer as it should.',
    hint: 'Make a copy elsewhere now: kith backup --to DIR.',
  },
  'no-such-blob': {
    message: 'This picture or file is not in the vault.',
    hint: 'kith doctor lists what is missing; a copy may still hold it.',
  },
  'photo-missing': { message: 'There is no file {{file}}.', hint: 'Check the path and try again.' },
  'photo-too-large': {
    message: '{{file}} is larger than {{limitMb}} MB.',
    hint: 'Make the picture smaller and try again.',
  },
  'photo-unknown': {
    message: '{{file}} is no picture that Kith can show.',
    hint: 'JPEG, PNG, WebP, GIF, HEIC and AVIF are fine.',
  },
  'format-unknown': {
    message: 'There is no format called “{{name}}”.',
    hint: 'Leave --as out, or use one of these: {{known}}.',
  },
  'upload-in-use': {
    message: 'These files are being read right now.',
    hint: 'Stop the import first, then they can go.',
  },
  'nothing-readable': {
    message: 'Nothing in {{source}} could be read. {{why}}',
    hint: 'Nothing was changed. {{help}}',
  },
  'events-missing': {
    message: 'The file {{file}} could not be read.',
    hint: 'Check the path; it is a CSV with the columns ego, other, time and direction.',
  },
  'events-bad': {
    message: 'No line of {{file}} is an event.',
    hint: 'Each line holds ego, other and a time (ISO or seconds since 1970), and may add out or in.',
  },
  'passphrase-needed': {
    message: 'This needs the passphrase, and there is nobody here to ask.',
    hint: 'Give it with --passphrase-file FILE or in KITH_PASSPHRASE.',
  },
};
