import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { part } from './monica.ts';
import { readMonicaSql } from './monica-sql.ts';
import { readInserts } from './sql-inserts.ts';

void test('rows are read through quotes, line breaks, brackets and remarks', () => {
  const text = [
    '# INSERT INTO `no` (`a`) VALUES (1);',
    '/* INSERT INTO `no` (`a`) VALUES (1); */',
    "INSERT IGNORE INTO `notes` (`id`,`body`) VALUES\n(1,'it\\'s a (note), with ''both''\\nand \"more\"'),\n(2,NULL);",
    "insert into tags (id, name) values (7, 'choir; INSERT INTO `no` (`a`) VALUES (1);');",
  ].join('\n');
  const found = readInserts(text);
  assert.deepEqual([...found.keys()], ['notes', 'tags']);
  assert.deepEqual(found.get('notes'), [
    { id: '1', body: "it's a (note), with 'both'\nand \"more\"" },
    { id: '2', body: null },
  ]);
  assert.deepEqual(found.get('tags'), [{ id: '7', name: 'choir; INSERT INTO `no` (`a`) VALUES (1);' }]);
});

void test('no text makes the reading throw', () => {
  const piece = fc.constantFrom(
    'INSERT INTO `contacts` (`id`,`uuid`) VALUES ',
    "(1,'",
    "','",
    '),(',
    ');',
    '\\',
    '/*',
    '#',
    '\n',
    'NULL',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 }))), (pieces) => {
      assert.ok(Array.isArray(readMonicaSql(pieces.join('')).contacts));
    }),
  );
});

void test('what hangs below a contact is found by its id, and a day known by an age is told from a day', () => {
  const read = readMonicaSql(
    [
      "INSERT IGNORE INTO `special_dates` (`id`,`is_age_based`,`is_year_unknown`,`date`) VALUES (3,1,0,'1984-01-01');",
      "INSERT IGNORE INTO `contacts` (`id`,`first_name`,`birthday_special_date_id`,`is_dead`) VALUES (9,'Maren',3,1);",
      "INSERT IGNORE INTO `notes` (`id`,`contact_id`,`body`) VALUES (4,9,'likes bees');",
      "INSERT IGNORE INTO `calls` (`id`,`contact_id`,`called_at`,`contact_called`) VALUES (5,9,'2025-01-02 10:00:00',1);",
    ].join('\n'),
  );
  const [contact] = read.contacts;
  assert.equal(contact?.properties['is_dead'], true);
  assert.equal(part(contact?.properties['birthdate'], 'is_age_based'), true);
  assert.deepEqual(
    contact?.below.get('note')?.map(({ properties }) => properties['body']),
    ['likes bees'],
  );
  assert.deepEqual(
    contact?.below.get('call')?.map(({ properties }) => properties['contact_called']),
    [true],
  );
});
