import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainName } from './card-from-connection.ts';
import type { CaptureContext } from './capturer.ts';
import { fromCsv } from './from-csv.ts';

const context: CaptureContext = {
  mine: new Set(),
  myNames: new Set(['ana sousa']),
  region: 'PT',
  zone: 'Europe/Lisbon',
  today: '2026-03-10',
  source: 'Connections.csv',
};
const read = (text: string) => {
  const capturer = fromCsv(context);
  return [...capturer.push(new TextEncoder().encode(text)), ...capturer.end()];
};

void test('degrees, pronouns and pictures are no part of a name; a name that only looks like them stays', () => {
  const pairs = {
    'Adeyemi, PhD': 'Adeyemi',
    'Adeyemi, Ph.D., MBA': 'Adeyemi',
    'Okafor MBA, PMP®': 'Okafor',
    'Solheim (he/him)': 'Solheim',
    'Henrik 🎸🇳🇴': 'Henrik',
    'Zoë, PhD': 'Zoë',
    Pe: 'Pe',
    'Md Rahman': 'Md Rahman',
    'Smith (Jones)': 'Smith (Jones)',
    MBA: 'MBA',
    小林: '小林',
  };
  for (const [cell, name] of Object.entries(pairs)) assert.equal(plainName(cell), name, cell);
});

void test('the card of a connection bears the plain name and keeps the cell as it was', () => {
  const [card] = read(
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"Zoë 🎻","Adeyemi, PhD",https://www.linkedin.com/in/zo%C3%AB,,Uni,Prof,11 Jan 2020\n',
  );
  assert.ok(card?.kind === 'card');
  const lines = card.text.split('\r\n');
  assert.ok(lines.includes('FN:Zoë Adeyemi'), card.text);
  assert.ok(lines.includes('X-KITH-CSV;X-HEADER=First Name:Zoë 🎻'));
  assert.ok(lines.includes('X-KITH-CSV;X-HEADER=Last Name:Adeyemi\\, PhD'));
});

void test('recommendations and endorsements of LinkedIn’s archive make nobody', () => {
  for (const text of [
    'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nMaren,Okafor,Kork,Designer,Great,"03/04/24, 10:00 AM",VISIBLE\n',
    'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n2024/03/04,Wood,Maren,Okafor,www.linkedin.com/in/marenokafor,ACCEPTED\n',
  ])
    assert.deepEqual(
      read(text).map((item) => item.kind === 'skipped' && item.why.key),
      ['tables:skipped.linkedin-own'],
    );
});
