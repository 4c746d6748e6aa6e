/** A process that is killed in the middle of bringing a vault forward: by itself, or, when it is `slow`, by whoever started it. */
import { journalTable, migrations, type Migration } from '../../src/store/migrate.ts';
import { openVault } from '../../src/store/open.ts';
import { paceOfDays } from '../../src/actions/house.ts';

const deadly: Migration = {
  version: migrations.length + 1,
  name: 'deadly',
  up(database) {
    database.exec(
      "ALTER TABLE people ADD COLUMN pet TEXT; UPDATE now_writing SET change_id = 0; UPDATE people SET name = 'half'",
    );
    process.kill(process.pid, 'SIGKILL');
  },
};
/** The same step as a whole one, told of before it begins, and long enough to be caught in it. */
const slow: Migration = {
  version: migrations.length + 1,
  name: 'slow',
  up(database) {
    database.exec('ALTER TABLE people ADD COLUMN pet TEXT');
    for (let i = 0; i < 200; i += 1) database.exec('UPDATE now_writing SET change_id = 0');
    database.exec('UPDATE now_writing SET change_id = NULL');
    journalTable(database, 'people');
  },
};
if (process.argv[3] === 'slow') process.stdout.write('ready\n');
openVault(process.argv[2] ?? '', {
  paceOfDays,
  newVaultId: () => '',
  now: () => 0,
  steps: [...migrations, process.argv[3] === 'slow' ? slow : deadly],
});
