/** What was quoted, forwarded or always stands below is not taken for what somebody wrote. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownWords } from './own-words.ts';

const own = 'Of course, gladly.';
const cuts: readonly (readonly [name: string, below: string])[] = [
  ['quoted lines', '> You are wonderful.\n>> Indeed you are.'],
  [
    'an English head',
    'On Tue, 3 Mar 2026 at 10:00, Ana Sequeira <ana@example.org> wrote:\n\nYou are wonderful.',
  ],
  [
    'a head over two lines',
    'On Tue, 3 Mar 2026 at 10:00,\nAna Sequeira <ana@example.org> wrote:\n\n> You are wonderful.',
  ],
  ['a German head', 'Am 03.03.2026 um 10:00 schrieb Ana Sequeira <ana@example.org>:\n\nYou are wonderful.'],
  ['a French head', 'Le mar. 3 mars 2026 à 10:00, Ana <ana@example.org> a écrit :\nYou are wonderful.'],
  ['a Spanish head', 'El mar, 3 mar 2026 a las 10:00, Ana (<ana@example.org>) escribió:\nYou are wonderful.'],
  ['an Italian head', 'Il giorno mar 3 mar 2026 alle ore 10:00 Ana ha scritto:\nYou are wonderful.'],
  ['a Dutch head', 'Op di 3 mrt 2026 om 10:00 schreef Ana <ana@example.org>:\nYou are wonderful.'],
  ['a Portuguese head', 'Em ter., 3 de mar. de 2026 às 10:00, Ana escreveu:\nYou are wonderful.'],
  ['an older mail below', '-----Original Message-----\nFrom: Ana\nYou are wonderful.'],
  ['a forwarded mail', '---------- Forwarded message ---------\nYou are wonderful.'],
  ['a German forwarded mail', '-------- Weitergeleitete Nachricht --------\nYou are wonderful.'],
  [
    'the head of an office',
    'Von: Ana Sequeira\nGesendet: Dienstag, 3. März 2026\nBetreff: Boot\n\nYou are wonderful.',
  ],
  ['a signature', '-- \nMaren Okafor\nYou are wonderful.'],
  ['the telephone', 'Sent from my telephone\nYou are wonderful.'],
];

for (const [name, below] of cuts)
  void test(`${name} is not taken`, () => {
    assert.equal(ownWords(`${own}\r\n\r\n${below}`).trim(), own);
    assert.equal(ownWords(below).includes('wonderful'), false);
  });

void test('what stands between quoted lines is taken', () => {
  const text =
    'On 3 Mar 2026, Ana wrote:\n> Shall I come?\nDo, and stay the night.\n> And the cat?\nBring her.';
  assert.equal(ownWords(text), 'Do, and stay the night.\nBring her.');
});

void test('a line that begins like a head and is none is taken', () => {
  const text = 'On Sunday 3 people came and I thought of you.\nFrom: the garden, roses.';
  assert.equal(ownWords(text), text);
});
