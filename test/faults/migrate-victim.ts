/** A process that is killed in the middle of bringing a vault forward. */
import { migrations, type Migration } from '../../src/store/migrate.ts';
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
openVault(process.argv[2] ?? '', {
  paceOfDays,
  newVaultId: () => '',
  now: () => 0,
  steps: [...migrations, deadly],
});
