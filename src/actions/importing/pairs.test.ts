/** What becomes of two cards of one address book: the table that matching keeps, on the way that an import goes. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { asCards } from '../../../bench/made-people.ts';
import { testHouse } from '../../../test/support/house.ts';
import { pairs } from '../../../test/support/pairs.ts';

// How a name is read aloud stands on lines of its own, which these cards have not.
for (const { what, fate, one, other } of pairs.filter(({ one: { names } }) => names.length === 1))
  void test(`in one file, ${what}: ${fate}`, async (t) => {
    const house = testHouse();
    t.after(() => house.end());
    const file = join(house.temporary, 'two.vcf');
    writeFileSync(
      file,
      asCards([
        { ...one, id: 'p1' },
        { ...other, id: 'p2' },
      ]),
    );
    await house.act('import', { paths: [file] });
    const people: unknown[] = await house.act('people');
    const questions: { kind: string }[] = await house.act('questions');
    const offered: unknown[] = await house.act('duplicates');
    const isAsked = questions.some(({ kind }) => kind === 'same-person') || offered.length > 0;
    assert.equal(people.length === 1 ? 'joined' : isAsked ? 'asked' : 'nothing', fate);
  });
