/** The command line brings things in: what an import tells, and the questions it leaves. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { folder, has, json, list, problem, sample, writeSample, type Json } from './command-line.ts';

before(() => {
  writeSample();
});
after(() => rmSync(folder, { recursive: true, force: true }));

void describe('bringing in', () => {
  void test('import tells what came, what stayed the same, what was left aside and what is unsure', () => {
    const report = json(['import', sample]);
    has(report, ['import', 'people', 'touches', 'skipped', 'unsure'], 'the report');
    has(report['people'], ['new', 'changed', 'same'], 'people');
    has(report['touches'], ['new', 'same'], 'touches');
    for (const one of report['skipped'] as Json[]) has(one, ['source', 'place', 'why'], 'a skip');
    const people = report['people'] as Json;
    // Other files of these tests may have brought the sample into this vault before.
    assert.ok(Number(people['new']) + Number(people['same']) > 100);
  });

  void test('importing again brings nothing new', () => {
    const again = json(['import', sample]);
    assert.equal((again['people'] as Json)['new'], 0);
    assert.equal((again['touches'] as Json)['new'], 0);
    assert.ok(Number((again['touches'] as Json)['same']) > 1000);
  });

  void test('an import of which nothing could be read is a problem, with the report beside it', () => {
    const file = join(folder, 'noise.bin');
    writeFileSync(file, Buffer.from([0, 1, 2, 3, 250, 251, 252, 0, 0, 7]));
    const told = problem('nothing-readable', 1, ['import', file]);
    has(told, ['report'], 'the problem');
    problem('nothing-readable', 1, ['import', join(folder, 'never-was.vcf')]);
  });

  void test('a readable file beside an unreadable one is imported, and the other is told', () => {
    const mixed = join(folder, 'mixed');
    mkdirSync(mixed);
    writeFileSync(join(mixed, 'noise.bin'), Buffer.from([0, 1, 2, 3, 250, 251, 252, 0, 0, 7]));
    writeFileSync(join(mixed, 'a.vcf'), 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Maren Okafor\r\nEND:VCARD\r\n');
    const report = json(['import', mixed], { vault: join(folder, 'mixed-vault') });
    assert.equal((report['people'] as Json)['new'], 1);
    assert.equal((report['skipped'] as Json[]).length, 1);
  });

  void test('the copy of a preview that was cut off goes with the next preview, a fresh one stays', () => {
    const old = join(folder, 'vault', '.rehearsal-old');
    const fresh = join(folder, 'vault', '.rehearsal-new');
    for (const one of [old, fresh]) {
      mkdirSync(one, { recursive: true });
      writeFileSync(join(one, 'kith.db'), '');
    }
    for (const path of [join(old, 'kith.db'), old]) utimesSync(path, 1_000_000, 1_000_000);
    json(['import', sample, '--dry-run']);
    assert.equal(existsSync(old), false);
    assert.equal(existsSync(fresh), true);
    rmSync(fresh, { recursive: true });
  });

  void test('a format that is forced and unknown is a problem that names the known ones', () => {
    assert.match(
      String(problem('format-unknown', 1, ['import', sample, '--as', 'papyrus'])['hint']),
      /vcard/,
    );
  });

  void test('imports lists them, questions ask with choices, an answer settles one', () => {
    const imports = list(['imports']);
    assert.ok(imports.length >= 2);
    const questions = list(['questions']);
    assert.ok(questions.length > 0);
    for (const one of questions) has(one, ['id', 'kind', 'text', 'choices'], 'a question');
    const first = questions[0] ?? {};
    const choice = (first['choices'] as { id: string }[]).at(-1);
    json(['answer', String(first['id']), choice?.id ?? '']);
    assert.ok(!list(['questions']).some((one) => one['id'] === first['id']));
    problem('already-answered', 1, ['answer', String(first['id']), choice?.id ?? '']);
    problem('no-such-question', 1, ['answer', 'q-never', 'same']);
  });
});
