/** The shape of the house: which room may import which, what the pure rooms must not see, and what no file may be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { actionNames } from '../src/actions/index.ts';
import { codeOf, filesBelow, lineOf, pieces, root, type SourceFile } from './read-source.ts';

const source = filesBelow(['src'], ['.ts']);
const own = source.filter(({ path }) => !path.endsWith('.test.ts') && !path.endsWith('.sample.ts'));
const everything = [
  ...filesBelow(['src', 'web', 'test', 'bench', 'examples', 'scripts'], ['.ts', '.tsx', '.mjs', '.css']),
];

/** What each room may import besides itself; `problem.ts`, `version.ts` and `words` are open to all. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  people: [],
  words: [],
  formats: ['people'],
  capture: ['people', 'formats'],
  sync: ['people', 'formats'],
  judgement: ['people'],
  reach: ['people', 'judgement'],
  store: ['people'],
  readers: ['people', 'formats'],
  remotes: ['people', 'formats'],
  print: ['people', 'reach'],
  backup: ['people', 'formats', 'store'],
  actions: [
    'people',
    'formats',
    'capture',
    'sync',
    'judgement',
    'reach',
    'store',
    'readers',
    'remotes',
    'print',
    'backup',
  ],
  work: ['actions'],
  doors: ['people', 'formats', 'capture', 'sync', 'judgement', 'reach', 'actions', 'work'],
};

const pureRooms = ['people', 'formats', 'capture', 'judgement', 'reach', 'sync', 'words'];

/** Every module that a source text imports, also by `import()` and `export … from`. */
function importsIn(text: string): { from: string; at: number }[] {
  return pieces(text)
    .filter((piece) => piece.kind === 'string')
    .filter(({ at }) => /(?:\bfrom|\bimport|\bimport\()\s*['"]$/.test(text.slice(Math.max(0, at - 12), at)))
    .map((piece) => ({ from: piece.text, at: piece.at }));
}

const roomOf = (path: string): string | null => /^src\/([\w-]+)\//.exec(path)?.[1] ?? null;

/** What is wrong with the imports of a file, each as a line to read. */
function wrongImports({ path, text }: SourceFile): string[] {
  const room = roomOf(path);
  if (room === null) return [];
  const allowed = mayImport[room];
  if (allowed === undefined) return [`${path} stands in a room that no plan names`];
  return importsIn(text).flatMap(({ from, at }) => {
    const place = `${path}:${lineOf(text, at)}`;
    if (!from.startsWith('.')) return [];
    if (!/\.\w+$/.test(from)) return [`${place} imports ${from} without its ending`];
    const to = normalize(join(dirname(path), from)).replaceAll('\\', '/');
    if (to === 'src/problem.ts' || to === 'src/version.ts') return [];
    const other = roomOf(to);
    if (other === 'words' || other === room) return room === 'doors' ? betweenDoors(path, to, place) : [];
    if (to.startsWith('examples/') && path === 'src/actions/sample.ts') return [];
    return other !== null && allowed.includes(other) ? [] : [`${place} may not import ${to}`];
  });
}

/** A door knows itself and the guards that all doors share. */
function betweenDoors(from: string, to: string, place: string): string[] {
  const door = (path: string): string | null => /^src\/doors\/([\w-]+)\//.exec(path)?.[1] ?? null;
  const [mine, other] = [door(from), door(to)];
  return mine === null || other === null || mine === other ? [] : [`${place} knows the door ${other}`];
}

void test('a room imports only what the floor plan allows', () => {
  assert.deepEqual(own.flatMap(wrongImports), []);
  const bad = (path: string, text: string): number => wrongImports({ path, text }).length;
  assert.equal(bad('src/people/a.ts', "import { b } from '../store/b.ts';"), 1);
  assert.equal(bad('src/people/a.ts', "import { b } from './b.ts';"), 0);
  assert.equal(bad('src/doors/api/a.ts', "import { b } from '../cli/b.ts';"), 1);
  assert.equal(bad('src/doors/api/a.ts', "import { b } from '../http.ts';"), 0);
  assert.equal(bad('src/cellar/a.ts', ''), 1);
  assert.equal(bad('src/actions/next.ts', "import { b } from '../../examples/make.ts';"), 1);
  assert.equal(bad('src/actions/a.ts', "const b = await import('../doors/b.ts');"), 1);
});

const impure: readonly (readonly [RegExp, string])[] = [
  [/\bawait\b/, 'waits'],
  [/\bprocess\b\s*[.[]/, 'asks the process'],
  [/\bconsole\s*\./, 'writes to the console'],
  [/\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\b/, 'reads the clock'],
  [/\bMath\.random\b|\bcrypto\s*\./, 'rolls dice'],
  [/\bfetch\(|\bsetTimeout\(|\bsetInterval\(|\bsetImmediate\(/, 'reaches outside'],
];

/** What a pure room's file does that it must not. */
function impurities(path: string, text: string): string[] {
  const code = codeOf(text);
  const seen = impure.flatMap(([what, says]) => {
    const found = what.exec(code);
    return found === null ? [] : [`${path}:${lineOf(code, found.index)} ${says}`];
  });
  const node = importsIn(text)
    .filter(({ from }) => from.startsWith('node:'))
    .map(({ from, at }) => `${path}:${lineOf(text, at)} imports ${from}`);
  return [...seen, ...node];
}

void test('the pure rooms see no clock, chance, disk, network, console or waiting', () => {
  const pure = own.filter(({ path }) => pureRooms.includes(roomOf(path) ?? ''));
  assert.ok(pure.length > 50);
  assert.deepEqual(
    pure.flatMap(({ path, text }) => impurities(path, text)),
    [],
  );
  for (const bad of [
    'const a = Date.now();',
    'const a = new Date( );',
    'await a();',
    "import { readFileSync } from 'node:fs';",
    'process.env',
    'console.log(1)',
    'Math.random()',
    'setTimeout(a, 1)',
  ])
    assert.equal(impurities('x.ts', bad).length, 1, bad);
  assert.equal(impurities('x.ts', "// await Date.now()\nconst a = 'await'; new Date(5);").length, 0);
});

/** The packages that `docs/dependencies.md` lists, with the files that may import each. */
function listedPackages(): Map<string, readonly string[]> {
  const text = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `([^`]+)` \|[^|]*\| ([^|]*) \|/gm)];
  return new Map(
    rows.map((row) => [
      row[1] ?? '',
      [...(row[2] ?? '').matchAll(/`([^`]+)`/g)].map((file) => file[1] ?? ''),
    ]),
  );
}

/** `@scope/name/part` and `name/part` belong to their package. */
function packageOf(from: string): string | null {
  if (from.startsWith('.') || from.startsWith('node:') || from.startsWith('/') || from.startsWith('virtual:'))
    return null;
  return from.split('/', from.startsWith('@') ? 2 : 1).join('/');
}

function unlisted(file: SourceFile, listed: Map<string, readonly string[]>): string[] {
  return importsIn(file.text).flatMap(({ from }) => {
    const name = packageOf(from);
    if (name === null) return [];
    const places = listed.get(name);
    const fits = places?.some((place) =>
      place.endsWith('/') ? file.path.startsWith(place) : file.path === place,
    );
    return fits === true ? [] : [`${file.path} imports ${name}`];
  });
}

void test('a package is imported only where docs/dependencies.md says', () => {
  const listed = listedPackages();
  const files = [...own, ...filesBelow(['web'], ['.ts', '.tsx'])].filter(
    ({ path }) => !path.includes('.test.'),
  );
  assert.deepEqual(
    files.flatMap((file) => unlisted(file, listed)),
    [],
  );
  assert.equal(unlisted({ path: 'src/people/a.ts', text: "import x from 'left-pad';" }, listed).length, 1);
  assert.equal(unlisted({ path: 'src/people/a.ts', text: "import x from 'node:fs';" }, listed).length, 0);
});

/** Where questions to the database may be written out. */
const speaksSql = /^src\/(?:store|backup|actions\/importing)\/|^src\/actions\/parts\/recovery-sheet\.ts$/;
const sql = /\bSELECT\s[^;]*?\sFROM\s|\bINSERT\s+INTO\s|\bDELETE\s+FROM\s|\bUPDATE\s+\S+\s+SET\s/;

void test('only the store, the copies of it and the writing of an import speak SQL', () => {
  const files = own.filter(({ path }) => !speaksSql.test(path));
  assert.deepEqual(
    files.filter(({ text }) => sql.test(text)).map(({ path }) => path),
    [],
  );
  for (const one of ['SELECT a\n FROM b', 'INSERT INTO a', 'DELETE FROM a', 'UPDATE a SET b = 1'])
    assert.ok(sql.test(one), one);
});

const tooLong = ({ path, text }: SourceFile): string[] => {
  const lines = text.split('\n').length - 1;
  return lines > 300 ? [`${path} has ${lines} lines`] : [];
};

void test('no file is longer than 300 lines', () => {
  assert.deepEqual(everything.flatMap(tooLong), []);
  assert.equal(tooLong({ path: 'a.ts', text: '\n'.repeat(301) }).length, 1);
});

/** What the house rules forbid in any code. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/(?:[:<|&]|\bas)\s*any\b(?!\s*[(.:'])/, 'uses any'],
  [/[\w)\]]!(?=[.;,)\]}[\s])(?!=)/, 'asserts with !'],
  [/\benum\s+\w+\s*\{/, 'uses an enum'],
  [/\bexport \* from\b/, 'is a barrel'],
  [/\bconstructor\((?:[^)]*,)?\s*(?:public|private|protected|readonly)\s+\w/, 'has a parameter property'],
];

function breaches(path: string, text: string): string[] {
  const code = codeOf(text);
  return forbidden.flatMap(([what, says]) => {
    const found = what.exec(code);
    return found === null ? [] : [`${path}:${lineOf(code, found.index)} ${says}`];
  });
}

void test('no any, no !, no enum, no parameter property, no barrel', () => {
  const files = [...source, ...filesBelow(['web', 'examples', 'bench'], ['.ts', '.tsx'])];
  assert.deepEqual(
    files.flatMap(({ path, text }) => breaches(path, text)),
    [],
  );
  for (const bad of [
    'const a: any = 1;',
    'const a = b as any;',
    'a!.b',
    'const a = b[0]!;',
    'enum A { B }',
    "export * from './a.ts';",
    'constructor(readonly a: string) {}',
  ])
    assert.equal(breaches('x.ts', bad).length, 1, bad);
  for (const good of ['if (a !== b) return !c;', 'const many = company(any);', 'x = a != b;'])
    assert.deepEqual(breaches('x.ts', good), []);
});

void test('every file opens with the sentence that says why it exists', () => {
  const files = [...own, ...filesBelow(['web', 'examples', 'bench'], ['.ts', '.tsx'])];
  const silent = (file: SourceFile): boolean =>
    !/^(?:#!.*\n)?\/\*\*? \S/.test(file.text) && !/^\/\*\*?\n \* \S/.test(file.text);
  assert.deepEqual(
    files.filter(silent).map(({ path }) => path),
    [],
  );
  assert.ok(silent({ path: 'a.ts', text: 'const a = 1;' }));
});

void test('an action lies in a file of its own name', () => {
  const index = readFileSync(join(root, 'src/actions/index.ts'), 'utf8');
  const files = [...index.matchAll(/^ {2}'?([\w-]+)'?: \(\) => import\('\.\/([\w-]+)\.ts'\)/gm)];
  assert.deepEqual(
    files.map((match) => match[1]),
    [...actionNames],
  );
  assert.deepEqual(
    files.filter((match) => match[1] !== match[2]).map((match) => match[0]),
    [],
  );
  const lonely = filesBelow(['src/actions'], ['.ts'])
    .filter(
      ({ path, text }) => /^src\/actions\/[\w-]+\.ts$/.test(path) && text.includes('export default action('),
    )
    .map(({ path }) => path.replace('src/actions/', '').replace('.ts', ''))
    .filter((name) => !(actionNames as readonly string[]).includes(name));
  assert.deepEqual(lonely, [], 'every action stands in the table');
});
