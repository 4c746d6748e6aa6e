import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isServiceName } from './service-name.ts';

void test('shops, offices, trades and machines are told by their names', () => {
  for (const name of [
    'Pizza',
    'Pizza Da Enzo',
    'Taxi Zentrale',
    'Dr. Braun Zahnarzt',
    'Zahnarztpraxis Dr. Braun',
    'Voicemail',
    'Office 3rd floor',
    'Hausverwaltung Kranz',
    'Kranz GmbH',
    'Klempner Müller',
    'ADAC Pannenhilfe',
    'Kita Sonnenblume',
    'Sekretariat Grundschule Lindenhof',
    'Frisör',
    'Café Luise',
    'Restaurant Lindenhof',
    'Brightwave Empfang',
    'Möbelhaus Kundenservice',
    'Turnverein Altona e.V.',
    'Notruf',
  ])
    assert.ok(isServiceName(name), name);
});

void test('people stay people, whatever they are called and whatever they do', () => {
  for (const name of [
    'Maren Okafor',
    'Thomas Bank',
    'Anna Friseurin',
    'Frau Adler Klassenlehrerin',
    'Tom work',
    'Mum & Dad home',
    "Julia (Max's wife)",
    'Peter Hotel',
    'Ngozi Barber',
    'Morio Kita',
    'Okwudili Glaser',
    'Xiomara Bank',
    'Cab Calloway',
    'Tamsin Gartner',
    'Barber',
    'Jan Sas',
    'Maria Schneider',
    'Jonas Koch',
    'Aunt Ruth',
    'Lin Kaya',
    'Schmidt',
    '+49 1511 2340001',
    '',
    '🌻',
  ])
    assert.ok(!isServiceName(name), name);
});
