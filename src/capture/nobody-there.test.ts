import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nobodyThere, type Contact } from './nobody-there.ts';

const contact = (day: string, more: Partial<Contact> = {}): Contact => ({
  day,
  direction: 'in',
  medium: 'call',
  missed: false,
  group: null,
  ...more,
});
const why = (key: string, name: string | null, contacts: readonly Contact[]): string | null =>
  nobodyThere(key, name, () => contacts)?.key.replace('mail:why.', '') ?? null;

void test('a number without a name that called once or twice is nobody, three days of talk are somebody', () => {
  const key = 'phone:+4915112340000';
  const once = contact('2024-05-01');
  assert.equal(why(key, '+4915112340000', [once]), 'nameless');
  assert.equal(why(key, null, [once, contact('2024-05-02', { direction: 'out' })]), 'nameless');
  assert.equal(
    why(
      key,
      null,
      ['01', '02', '03'].map((d) => contact(`2024-05-${d}`)),
    ),
    null,
  );
  assert.equal(
    why(
      key,
      null,
      ['01', '02', '03'].map((d) => contact(`2024-05-${d}`, { missed: true })),
    ),
    'nameless',
  );
  assert.equal(why(key, 'Maren', [once]), null);
});

void test('who is nothing but a number in a group is nobody yet', () => {
  const days = Array.from({ length: 9 }, (_, n) => contact(`2024-05-0${n + 1}`, { group: 'Badminton' }));
  assert.equal(why('phone:+4915112340000', null, days), 'nameless');
});

void test('a shop in the call log and an office behind a mail are nobody, also where the owner called or wrote', () => {
  const out = [contact('2024-05-01', { direction: 'out' })];
  assert.equal(why('phone:+4940231209', 'Pizza Da Enzo', out), 'service-name');
  assert.equal(why('name:lieferando', 'Lieferando', out), 'service-name');
  assert.equal(why('email:praxis@dr-braun.example', 'Zahnarztpraxis Dr. Braun', out), 'office');
  assert.equal(why('email:hallo@cafe-luise.example', 'Café Luise', out), 'office');
  assert.equal(why('email:info@okafor.example', 'Maren Okafor', out), null);
  assert.equal(why('email:info@thomas.example', 'Thomas', out), null);
  assert.equal(why('email:maren@okafor.example', 'Praxis Okafor', out), null);
});

void test('a company that speaks by a given name is nobody until it is answered', () => {
  const mails = [contact('2024-05-01', { medium: 'email' })];
  assert.equal(why('email:anna@acme.example', 'Anna from Acme', mails), 'company-voice');
  assert.equal(why('email:ed@habito.example', 'Ed (Founder of Habito)', mails), 'company-voice');
  assert.equal(why('email:maren@okafor.example', 'Maren from Lisbon', mails), null);
  const answered = [...mails, contact('2024-05-02', { medium: 'email', direction: 'out' })];
  assert.equal(why('email:anna@acme.example', 'Anna from Acme', answered), null);
});

void test('who only ever wrote on LinkedIn and got no answer is nobody', () => {
  const cold = [contact('2024-05-01', { medium: 'message' })];
  assert.equal(why('linkedin:talent-tina', 'Tina Talent', cold), 'cold');
  assert.equal(
    why('linkedin:lin-kaya', 'Lin Kaya', [...cold, contact('2024-05-02', { direction: 'out' })]),
    null,
  );
});
