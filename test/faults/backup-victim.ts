/** A process to be killed: copies or restores in a loop, and says on standard output what it has finished. */
import { actor, openAt } from './small-vault.ts';

const [what, folder = '', copies = '', into = ''] = process.argv.slice(2);
const house = openAt(folder);
const act = actor(house);
process.stdout.write('ready\n');
if (what === 'restore') {
  await act('restore', { file: copies, into });
  process.exit(0);
}
for (let i = 0; ; i += 1) {
  await act('remember', { who: 'person1@example.org', text: `victim ${i}` });
  const { kind, file } = await act('backup', { to: copies, full: i % 3 === 0 });
  process.stdout.write(`${JSON.stringify({ kind, file })}\n`);
}
