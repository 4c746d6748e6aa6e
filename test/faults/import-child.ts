/** A process of its own that imports, so that it can be killed or starved: `import-child.ts VAULT PATH…`. */
import { Problem } from '../../src/problem.ts';
import { importHouse } from '../support/import-house.ts';

const [folder = '', ...paths] = process.argv.slice(2);
try {
  const house = await importHouse(folder);
  console.log('ready');
  const { tally } = await house.import(paths);
  house.close();
  console.log(
    JSON.stringify({
      peopleNew: tally.peopleNew,
      touchesNew: tally.touchesNew,
      touchesSame: tally.touchesSame,
    }),
  );
} catch (cause) {
  if (!(cause instanceof Problem)) throw cause;
  console.log(JSON.stringify({ problem: cause.code, values: cause.values }));
  process.exitCode = 1;
}
