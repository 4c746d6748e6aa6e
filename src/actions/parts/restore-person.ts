/** One person brought from a copy into the open vault, as one change that undo takes back. */
import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { bringPerson, personIn, photosGone, type Brought } from '../../backup/bring-person.ts';
import { openBlobs } from '../../backup/locked-blobs.ts';
import { assemble } from '../../backup/read-copy.ts';
import { scratchFolder } from '../../backup/take-copy.ts';
import { badItem, type BadItem } from '../../backup/verify-copy.ts';
import { keepBlob } from '../../store/blobs.ts';
import type { House } from '../action.ts';
import type { CopySource } from './copy-source.ts';
import { sayBad } from './copying.ts';
import { writeChange } from './write.ts';

/** @throws Problem `no-such-person`, `which-person`, `copy-…` */
export async function restorePerson(house: House, source: CopySource, who: string) {
  const vault = house.vault();
  const scratch = scratchFolder(vault.folder);
  try {
    const { file, opener, read } = source;
    const got = await assemble(file, opener.key, scratch, (done, of) =>
      house.progress({ step: 'restoring', done, of, unit: 'files' }),
    );
    await house.breathe();
    const copy = new DatabaseSync(got.database, { enableForeignKeyConstraints: false, readOnly: true });
    try {
      const person = personIn(copy, who);
      const bad: BadItem[] = [];
      if (!house.dryRun) {
        const sums = photosGone(vault, copy, person);
        const lost = await openBlobs(read, opener.key, sums, (_sum, plain) => {
          keepBlob(vault.folder, plain);
        });
        bad.push(...lost.map(badItem));
      }
      const { result, change } = await writeChange(house, 'restore', { people: [person.name] }, () =>
        bringPerson(vault, copy, person, house.now()),
      );
      return {
        folder: vault.folder,
        ...countsOf(result),
        from: got.manifest.file,
        at: Temporal.Instant.fromEpochMilliseconds(got.manifest.at).toString(),
        here: null,
        bad: sayBad(house, bad),
        person: { id: person.publicId, name: person.name },
        differs: [...result.differs],
        change,
      };
    } finally {
      copy.close();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function countsOf({ added }: Brought) {
  return {
    people: added['people'] ?? 0,
    touches: added['touches'] ?? 0,
    memories: added['memories'] ?? 0,
    photos: added['photos'] ?? 0,
  };
}
