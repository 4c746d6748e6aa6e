/** The catalogue: every sentence that the code asks for is there, in every language, in the same tone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsOf } from '../src/actions/fields.ts';
import { actionNames } from '../src/actions/index.ts';
import { loadAction } from '../src/actions/perform.ts';
import { doorCommands, groups } from '../src/doors/cli/groups.ts';
import { de } from '../src/words/de/index.ts';
import { en } from '../src/words/en/index.ts';
import type { Catalogue, Words } from '../src/words/say.ts';
import { catalogue as webDe } from '../web/words/de.ts';
import { catalogue as webEn } from '../web/words/en.ts';
import { filesBelow, lineOf, pieces } from './read-source.ts';

const english = flat({ ...webEn, ...en });
const german = flat({ ...webDe, ...de });

/** `namespace:path` → text. */
function flat(catalogue: Catalogue): Map<string, string> {
  const out = new Map<string, string>();
  const walk = (at: string, words: Words, glue: string): void => {
    for (const [key, value] of Object.entries(words)) {
      if (typeof value === 'string') out.set(`${at}${glue}${key}`, value);
      else walk(`${at}${glue}${key}`, value, '.');
    }
  };
  for (const [namespace, words] of Object.entries(catalogue)) walk(namespace, words, ':');
  return out;
}

/** A key is there when it is a text or has plural forms; `problems:` alone and the like are no keys. */
const has = (catalogue: Map<string, string>, key: string): boolean =>
  catalogue.has(key) || catalogue.has(`${key}_other`);

/** Those of `keys` that a catalogue lacks. */
function missing(keys: Iterable<string>): string[] {
  return [...new Set(keys)].flatMap((key) => [
    ...(has(english, key) ? [] : [`en ${key}`]),
    ...(has(german, key) ? [] : [`de ${key}`]),
  ]);
}

const sources = filesBelow(['src', 'web'], ['.ts', '.tsx']).filter(
  ({ path }) => !path.includes('.test.') && !path.includes('words/'),
);

/** Whole keys written out in a source text, such as `readers:missing`. */
function keysIn(text: string): string[] {
  const spaces = [...new Set([...english.keys()].map((key) => key.split(':')[0] ?? ''))];
  const key = new RegExp(`^(?:${spaces.join('|')}):[a-zA-Z][\\w.-]*$`);
  return pieces(text).flatMap((piece) =>
    piece.kind === 'string' &&
    key.test(piece.text) &&
    !piece.text.endsWith('.') &&
    !piece.text.endsWith('-') &&
    text[piece.at + piece.text.length] !== '$'
      ? [piece.text]
      : [],
  );
}

void test('every key written in the code has its words', () => {
  const keys = sources.flatMap(({ text }) => keysIn(text));
  assert.ok(keys.length > 100, 'keys are found at all');
  assert.deepEqual(missing(keys), []);
  assert.deepEqual(missing(keysIn("say('readers:never-heard-of')")), [
    'en readers:never-heard-of',
    'de readers:never-heard-of',
  ]);
});

void test('every problem has a message and a hint', () => {
  const codes = sources.flatMap(({ text }) =>
    [...text.matchAll(/new Problem\(\s*'([a-z-]+)'/g)].map((match) => match[1] ?? ''),
  );
  assert.ok(codes.length > 20, 'problems are found at all');
  assert.deepEqual(
    missing([...codes, 'bug'].flatMap((code) => [`problems:${code}.message`, `problems:${code}.hint`])),
    [],
  );
});

void test('every step of long work has its words', () => {
  const steps = sources
    .filter(({ path }) => path.startsWith('src/'))
    .flatMap(({ text }) =>
      [...text.matchAll(/progress\(\{\s*step: '([a-zA-Z-]+)'/g)].map((match) => `progress:${match[1] ?? ''}`),
    );
  assert.deepEqual(missing(steps), []);
});

void test('every action, every input field and every change in the history has its words', async () => {
  const keys: string[] = doorCommands.map((name) => `actions:${name}.summary`);
  for (const name of actionNames) {
    const found = await loadAction(name);
    keys.push(`actions:${name}.summary`, ...fieldsOf(found.input).map((f) => `actions:${name}.in.${f.name}`));
    if (found.does !== 'reads') keys.push(`history:did.${name}`);
  }
  keys.push(...groups().map(([group]) => `cli:groups.${group}`));
  assert.deepEqual(missing(keys), []);
});

void test('both languages have the same keys', () => {
  const [inEnglish, inGerman] = [stems(english), stems(german)];
  assert.deepEqual(
    [...inEnglish].filter((key) => !inGerman.has(key)),
    [],
  );
  assert.deepEqual(
    [...inGerman].filter((key) => !inEnglish.has(key)),
    [],
  );
});

/** The keys without their plural forms, and without those that only this language's own sentences call. */
function stems(catalogue: Map<string, string>): Set<string> {
  const called = callsIn(catalogue);
  return new Set(
    [...catalogue.keys()]
      .filter((key) => !called.some((start) => key.startsWith(start)))
      .map((key) => key.replace(/_(?:zero|one|two|few|many|other)$/, '')),
  );
}

/** Forms that one sentence calls inside another: `$t(reasons:since.{{unit}})`. */
function callsIn(catalogue: Map<string, string>): string[] {
  return [...catalogue.values()].flatMap((text) =>
    [...text.matchAll(/\$t\(([\w:-]+\.)\{\{/g)].map((match) => match[1] ?? ''),
  );
}

const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1] ?? ''))].sort();

void test('both languages fill in the same values', () => {
  const differ = [...english].flatMap(([key, text]) => {
    const other = german.get(key);
    if (other === undefined) return [];
    // A form for one may say “a week” without its number.
    const counted = /_(?:one|other)$/.test(key);
    const values = (one: string): string =>
      placeholders(one)
        .filter((v) => !(counted && v === 'count'))
        .join();
    return values(text) === values(other) ? [] : [key];
  });
  assert.deepEqual(differ, []);
  assert.deepEqual(placeholders('{{who}} and {{ list }}'), ['list', 'who']);
});

void test('a plural has all the forms that its language needs', () => {
  for (const [language, catalogue] of [
    ['en', english],
    ['de', german],
  ] as const) {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const stems = [...catalogue.keys()].flatMap((key) => /^(.*)_(?:one|other)$/.exec(key)?.[1] ?? []);
    const lacking = [...new Set(stems)].filter((stem) =>
      forms.some((form) => !catalogue.has(`${stem}_${form}`)),
    );
    assert.deepEqual(lacking, [], language);
  }
});

/** What is wrong with the tone of a sentence; null: nothing. */
function tone(text: string): string | null {
  if (/!(?!next\b)/.test(text)) return 'shouts';
  if ((text.match(/—/g) ?? []).length > 0) return 'has a long dash';
  if (/\b(?:oops|whoops|sorry|uh-oh|failed!|invalid input)\b/i.test(text)) return 'is not calm';
  return null;
}

void test('no sentence shouts or wears long dashes', () => {
  for (const catalogue of [english, german]) {
    const wrong = [...catalogue].flatMap(([key, text]) => {
      const what = tone(text);
      return what === null ? [] : [`${key} ${what}: ${text}`];
    });
    assert.deepEqual(wrong, []);
  }
  assert.equal(tone('Well done!'), 'shouts');
  assert.equal(tone('This — and that'), 'has a long dash');
});

/** Strings that read like a sentence: a capital or a lower-case word, a space, and more words. */
function sentencesIn(text: string): { text: string; at: number }[] {
  return pieces(text).filter(
    (piece) =>
      piece.kind === 'string' &&
      /(?:^|[^\w])[A-Z][a-z]+[ ,]+[a-z]{2,}[ ,.]+[a-z]{2,}/.test(piece.text) &&
      !/\b(?:SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|VACUUM|BEGIN|COMMIT|WITH|WHERE|FROM)\b/.test(
        piece.text,
      ) &&
      !/(?:new (?:Type|Range|Syntax)?Error\(|assert[.(][^;]*)\s*$/s.test(
        text.slice(Math.max(0, piece.at - 80), piece.at - 1),
      ) &&
      !/example:\s*$/.test(text.slice(Math.max(0, piece.at - 30), piece.at - 1)),
  );
}

/** Files whose sentences are no words of the interface, and why. */
const notSaid: readonly string[] = [
  // What programs read: names of formats, of zones, of boundaries, of protocols.
  'src/formats/',
  'src/capture/',
  'src/remotes/',
  'src/people/',
  // English regardless of the interface: what an assistant is told about Kith.
  'src/doors/mcp/',
  // What programmers read about the interface over the network.
  'src/actions/access/openapi.ts',
  // The project's own report to its makers.
  'src/backup/manifest.ts',
];

void test('no sentence for people stands in the code', () => {
  const said = sources
    .filter(({ path }) => path.startsWith('src/') && !notSaid.some((start) => path.startsWith(start)))
    .flatMap(({ path, text }) =>
      sentencesIn(text).map((s) => `${path}:${lineOf(text, s.at)} ${s.text.slice(0, 80)}`),
    );
  assert.deepEqual(said, []);
  assert.equal(sentencesIn("const a = 'Something went wrong here';").length, 1);
  assert.equal(sentencesIn("throw new Error('Something went wrong here')").length, 0);
});

/** A key on the keyboard, a name, a language by its own name, a type. */
const sameEverywhere = new Set(['Esc', 'Kith', 'English', 'Deutsch', 'Promise']);

void test('no word for people stands between the tags of the app', () => {
  const between = /<\w[^<>{}]*>\s*([A-Za-z][A-Za-z ,.'’-]{2,})\s*</g;
  const said = (text: string): string[] => [...text.matchAll(between)].map((match) => match[1] ?? '');
  const found = sources
    .filter(({ path }) => path.endsWith('.tsx'))
    .flatMap(({ path, text }) => said(text).map((words) => `${path} ${words}`));
  assert.deepEqual(
    found.filter((one) => !sameEverywhere.has(one.split(' ').slice(1).join(' '))),
    [],
  );
  assert.deepEqual(said('<p>Hello there</p>'), ['Hello there']);
});
