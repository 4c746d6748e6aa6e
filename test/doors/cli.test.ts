/** The command line from the outside: what others may rely on, row by row, on the sample household. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import { actionNames } from '../../src/actions/index.ts';
import { loadAction } from '../../src/actions/perform.ts';
import { root } from '../read-source.ts';

const today = '2026-11-21';
const folder = mkdtempSync(join(tmpdir(), 'kith-cli-'));
const vault = join(folder, 'vault');
const sample = join(folder, 'sample');

interface Answer {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function kith(
  args: readonly string[],
  options: { vault?: string; env?: Record<string, string> } = {},
): Answer {
  const done = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'src/main.ts'), ...args],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: folder,
        LANG: 'en_GB.UTF-8',
        TZ: 'Europe/Lisbon',
        KITH_VAULT: options.vault ?? vault,
        KITH_TODAY: today,
        NODE_COMPILE_CACHE: join(tmpdir(), 'kith-compiled'),
        ...options.env,
      },
    },
  );
  return { status: done.status, out: done.stdout, err: done.stderr };
}

type Json = Record<string, unknown>;

/** Runs with `--json`, checks that it went well and that standard output is one JSON value. */
function json<T = Json>(args: readonly string[], options: Parameters<typeof kith>[1] = {}): T {
  const { status, out, err } = kith([...args, '--json'], options);
  assert.equal(status, 0, `kith ${args.join(' ')}\n${err}${out.slice(0, 600)}`);
  assert.equal(err, '', 'nothing on standard error');
  return JSON.parse(out) as T;
}

/** Runs with `--json` and expects a problem of this code. */
function problem(
  code: string,
  status: number,
  args: readonly string[],
  options: Parameters<typeof kith>[1] = {},
): Json {
  const answer = kith([...args, '--json'], options);
  assert.equal(answer.status, status, `kith ${args.join(' ')}\n${answer.err}${answer.out.slice(0, 600)}`);
  const { problem: told } = JSON.parse(answer.out) as { problem: Json };
  assert.equal(told['code'], code);
  for (const part of ['message', 'hint']) {
    assert.equal(typeof told[part], 'string');
    assert.doesNotMatch(String(told[part]), /\{\{|\.message|\.hint|^$/, 'a whole sentence');
  }
  return told;
}

function has(value: unknown, keys: readonly string[], where: string): void {
  for (const key of keys)
    assert.ok(value !== null && typeof value === 'object' && key in value, `${where} holds ${key}`);
}

/** Everything that every table of a vault holds. */
function dump(of = vault): string {
  const database = new DatabaseSync(join(of, 'kith.db'), { readOnly: true });
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%fts5%' ORDER BY name")
    .all()
    .map((row) => String(row['name']))
    .filter((name) => !/_(?:data|idx|content|docsize|config)$/.test(name));
  const all = tables.map(
    (name) => `${name}\n${JSON.stringify(database.prepare(`SELECT * FROM "${name}"`).all())}`,
  );
  database.close();
  return all.join('\n');
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly pace: Json;
  readonly handles: readonly Json[];
}

before(() => {
  const made = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'examples/make.ts'), sample, '--today', today],
    { encoding: 'utf8' },
  );
  assert.equal(made.status, 0, made.stderr);
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe('bringing in', () => {
  void test('import tells what came, what stayed the same, what was left aside and what is unsure', () => {
    const report = json(['import', sample]);
    has(report, ['import', 'people', 'touches', 'skipped', 'unsure'], 'the report');
    has(report['people'], ['new', 'changed', 'same'], 'people');
    has(report['touches'], ['new', 'same'], 'touches');
    for (const one of report['skipped'] as Json[]) has(one, ['source', 'place', 'why'], 'a skip');
    assert.ok(Number((report['people'] as Json)['new']) > 100);
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

  void test('a format that is forced and unknown is a problem that names the known ones', () => {
    assert.match(
      String(problem('format-unknown', 1, ['import', sample, '--as', 'papyrus'])['hint']),
      /vcard/,
    );
  });

  void test('imports lists them, questions ask with choices, an answer settles one', () => {
    const imports = json<Json[]>(['imports']);
    assert.ok(imports.length >= 2);
    const questions = json<Json[]>(['questions']);
    assert.ok(questions.length > 0);
    for (const one of questions) has(one, ['id', 'kind', 'text', 'choices'], 'a question');
    const first = questions[0] ?? {};
    const choice = (first['choices'] as { id: string }[]).at(-1);
    json(['answer', String(first['id']), choice?.id ?? '']);
    assert.ok(!json<Json[]>(['questions']).some((one) => one['id'] === first['id']));
    problem('already-answered', 1, ['answer', String(first['id']), choice?.id ?? '']);
    problem('no-such-question', 1, ['answer', 'q-never', 'same']);
  });
});

describe('who next', () => {
  void test('next names at most three people with reasons and ways, in fifteen minutes', () => {
    const next = json<Json[]>(['next']);
    assert.ok(next.length > 0 && next.length <= 3);
    for (const one of next) {
      has(one, ['person', 'reasons', 'ways', 'score', 'factors'], 'a suggestion');
      has(one['person'], ['id', 'name'], 'its person');
      for (const reason of one['reasons'] as Json[])
        has(reason, ['kind', 'because', 'weight', 'since'], 'a reason');
      for (const way of one['ways'] as Json[]) {
        has(way, ['medium', 'handle', 'minutes', 'link', 'why'], 'a way');
        assert.ok(Number(way['minutes']) <= 15);
      }
    }
    assert.equal(json<Json[]>(['next', '--limit', '1']).length, 1);
  });

  void test('asking changes nothing: next is a pure read', () => {
    const held = dump();
    json(['next']);
    json(['next', '--minutes', '60']);
    assert.equal(dump(), held);
  });

  void test('another day gives another answer, and --today stands above KITH_TODAY', () => {
    const later = json<Person[]>(['people', '--today', '2027-06-01']);
    const now = json<Person[]>(['people']);
    const known = now.find((one) => one.pace['last'] !== null && Number(one.pace['silentDays']) > 5);
    const then = later.find((one) => one.id === known?.id);
    assert.equal(Number(then?.pace['silentDays']) - Number(known?.pace['silentDays']), 192);
  });

  void test('the four exits answer with the person, and later and rest with the day', () => {
    const done = json([
      'done',
      'Lin Kaya',
      '--by',
      'call',
      '--minutes',
      '20',
      '--keep',
      'She sings',
      '--next',
      'ask how',
    ]);
    has(done, ['person', 'touch'], 'done');
    has(json(['smaller', 'Jonas Lindqvist']), ['person'], 'smaller');
    assert.match(String(json(['later', 'Jonas Lindqvist'])['until']), /^\d{4}-\d\d-\d\d$/);
    assert.equal(json(['later', 'Priya Raman', '--until', '2026-12-24'])['until'], '2026-12-24');
    assert.equal(
      json(['rest', 'Dev Anand', '--until', '2027-03-01', '--why', 'a quiet year'])['until'],
      '2027-03-01',
    );
    const shown = json(['show', 'Lin Kaya']);
    assert.ok((shown['memories'] as Json[]).some((one) => one['text'] === 'She sings'));
    assert.ok((shown['nextTime'] as Json[]).some((one) => one['text'] === 'ask how'));
    problem('day-ahead', 1, ['done', 'Lin Kaya', '--on', '2027-01-01']);
  });
});

describe('people', () => {
  void test('people gives handles, ring, circles, pace and the card of the living', () => {
    const people = json<Person[]>(['people']);
    for (const one of people) {
      has(one, ['id', 'name', 'handles', 'ring', 'circles', 'pace', 'card'], 'a person');
      has(
        one.pace,
        ['n', 'last', 'silentDays', 'usualDays', 'cadenceDays', 'due', 'sooner', 'gone', 'state'],
        'a pace',
      );
      const n = Number(one.pace['n']);
      if (n < 5) assert.equal(one.pace['usualDays'], null);
      assert.equal(one.pace['state'] === 'new', n < 3, `${one.name} with ${n} contact days`);
    }
    assert.ok(!people.some((one) => one.name === 'Ana Sequeira'), 'the owner is not among them');
  });

  void test('a ring, a circle, a state and a silence narrow the list', () => {
    json(['ring', 'Lin Kaya', 'five']);
    json(['circle', 'Lin Kaya', 'inner choir']);
    assert.deepEqual(
      json<Person[]>(['people', '--ring', 'five']).map((one) => one.name),
      ['Lin Kaya'],
    );
    assert.deepEqual(
      json<Person[]>(['people', '--circle', 'inner choir']).map((one) => one.name),
      ['Lin Kaya'],
    );
    for (const one of json<Person[]>(['people', '--state', 'lapsed']))
      assert.equal(one.pace['state'], 'lapsed');
    for (const one of json<Person[]>(['people', '--quiet', '100']))
      assert.ok((one.pace['silentDays'] === null ? Infinity : Number(one.pace['silentDays'])) >= 100);
  });

  void test('show gives the same and all that is kept, by name, id or handle', () => {
    const shown = json(['show', 'Tomás Arroyo']);
    has(
      shown,
      [
        'id',
        'name',
        'handles',
        'ring',
        'circles',
        'pace',
        'card',
        'touches',
        'memories',
        'occasions',
        'promises',
        'nextTime',
        'relations',
        'backedUp',
      ],
      'show',
    );
    const handle = (shown['handles'] as { value: string }[])[0];
    assert.equal(json(['show', String(shown['id'])])['id'], shown['id']);
    assert.equal(json(['show', handle?.value ?? ''])['id'], shown['id']);
  });

  void test('a name that several have is a problem with the candidates', () => {
    const told = problem('which-person', 1, ['show', 'Maria Santos']);
    const candidates = told['candidates'] as Json[];
    assert.ok(candidates.length >= 2);
    for (const one of candidates) has(one, ['id', 'name'], 'a candidate');
    problem('no-such-person', 1, ['show', 'Nobody Ever']);
  });

  void test('add, edit, merge and forget; the old id leads to the new person, undo parts them again', () => {
    const a = json(['add', 'Wren Testwood', '--handle', 'wren.t@example.org'])['person'] as Person;
    const b = json(['add', 'W. Testwood', '--handle', '+351 910 555 019'])['person'] as Person;
    json(['edit', a.id, '--company', 'Nordlys Choir', '--add-handle', 'telegram:wren_t']);
    assert.equal(json(['show', a.id])['company'], 'Nordlys Choir');
    json(['merge', a.id, b.id]);
    assert.equal(json(['show', b.id])['id'], a.id);
    const undone = json(['undo']);
    has(undone, ['undone', 'kept'], 'undo');
    assert.equal(json(['show', b.id])['id'], b.id);
    json(['redo']);
    assert.equal(json(['show', b.id])['id'], a.id);
    json(['forget', a.id]);
    problem('no-such-person', 1, ['show', a.id]);
    json(['undo']);
    assert.equal(json(['show', a.id])['id'], a.id);
    problem('same-person-twice', 1, ['merge', a.id, a.id]);
  });

  void test('duplicates name two people, the evidence in words, and whether it is sure', () => {
    for (const one of json<Json[]>(['duplicates'])) {
      has(one, ['a', 'b', 'evidence', 'sure'], 'a pair');
      for (const words of one['evidence'] as string[]) assert.doesNotMatch(words, /\{\{|^match/);
    }
  });
});

describe('memory', () => {
  void test('remember, promise, ask, clip and occasion answer with the record', () => {
    has(
      json(['remember', 'Lin Kaya', 'Walking home over the bridge', '--on', '2026-02-14']),
      ['memory'],
      'remember',
    );
    has(json(['promise', 'Lin Kaya', 'find the luthier', '--due', '2026-12-01']), ['promise'], 'promise');
    has(json(['ask', 'Lin Kaya', 'how was it']), ['nextTime'], 'ask');
    has(json(['clip', 'Lin Kaya', 'An interview', '--url', 'https://example.org/a']), ['clipping'], 'clip');
    has(json(['occasion', 'Lin Kaya', '--05-04']), ['occasion'], 'occasion');
    has(json(['brief', 'Lin Kaya']), ['page'], 'brief');
  });

  void test('log hears a sentence and keeps what it says', () => {
    const heard = json([
      'log',
      'Called Lin Kaya yesterday for 10 minutes about the choir !next ask how it went',
    ]);
    has(heard, ['touches', 'memories', 'occasions', 'promises', 'nextTime', 'people', 'unsure'], 'log');
    assert.equal((heard['touches'] as Json[])[0]?.['day'], '2026-11-20');
    assert.equal((heard['nextTime'] as Json[]).length, 1);
  });

  void test('search finds people first, then the newest', () => {
    const found = json<Json[]>(['search', 'Lin', '--limit', '30']);
    for (const one of found) has(one, ['kind', 'id', 'person', 'text', 'when'], 'a finding');
    const kinds = found.map((one) => one['kind'] === 'person');
    assert.equal(kinds.lastIndexOf(true), kinds.filter(Boolean).length - 1, 'no person after the rest');
    const times = found.flatMap((one) =>
      one['kind'] !== 'person' && one['when'] !== null ? [String(one['when'])] : [],
    );
    assert.deepEqual(times, times.toSorted().reverse());
  });
});

describe('safety', () => {
  void test('history lists every change with its id, and settings are read and set', () => {
    const history = json<Json[]>(['history']);
    for (const one of history) assert.doesNotMatch(String(one['what']), /^did\.|\{\{/);
    assert.equal(json(['settings', 'minutes', '20'])['minutes'], 20);
    assert.equal(json(['settings'])['minutes'], 20);
    problem('no-such-setting', 1, ['settings', 'colour', 'red']);
    problem('bad-setting', 1, ['settings', 'minutes', 'many']);
    json(['undo']);
    assert.equal(json(['settings'])['minutes'], 15);
  });

  void test('init says who the owner is and where the vault lies', () => {
    const told = json(['init', '--me', 'ana@example.org', '--zone', 'Europe/Lisbon', '--region', 'PT'], {
      vault: join(folder, 'fresh'),
    });
    has(told, ['vault', 'me', 'zone', 'region'], 'init');
    problem('no-zone', 1, ['init', '--zone', 'Middle/Earth']);
  });

  void test('status counts the vital people and the copies', () => {
    const status = json(['status']);
    has(status, ['vital', 'backedUp', 'stale', 'atRisk', 'copies'], 'status');
  });

  void test('doctor finds nothing to mend', () => {
    const found = json(['doctor']);
    has(found, ['ok', 'checks'], 'doctor');
    for (const one of found['checks'] as Json[]) has(one, ['name', 'ok', 'detail'], 'a check');
    assert.equal(
      found['ok'],
      true,
      JSON.stringify((found['checks'] as Json[]).filter((c) => c['ok'] !== true)),
    );
  });

  void test('a copy is made, proved, and brought back', () => {
    const copies = join(folder, 'copies');
    const env = { KITH_PASSPHRASE: 'seven quiet lanterns over the lake' };
    const made = json(['backup', '--to', copies], { env });
    has(made, ['file', 'bytes', 'kind', 'people', 'touches', 'memories', 'photos', 'verified'], 'backup');
    assert.equal(made['verified'], true);
    const proved = json(['backup', 'verify', String(made['file'])], { env });
    assert.deepEqual(proved['bad'], []);
    assert.equal(proved['ok'], true);
    const into = join(folder, 'back');
    json(['restore', String(made['file']), '--into', into], { env });
    assert.deepEqual(
      json<Person[]>(['people'], { vault: into }).map((one) => one.id),
      json<Person[]>(['people']).map((one) => one.id),
    );
  });

  void test('without a terminal nothing asks: what is needed and absent is a problem', () => {
    const fresh = join(folder, 'no-passphrase');
    json(['init'], { vault: fresh });
    problem('passphrase-needed', 1, ['backup', '--to', join(folder, 'nowhere')], { vault: fresh });
  });

  void test('backtest tells how right the alarms would have been', () => {
    has(
      json(['backtest']),
      ['rows', 'goneRate', 'auc', 'ndcg5', 'precision', 'caught', 'alarmDay', 'intervals'],
      'backtest',
    );
  });

  void test(
    'export writes open formats that come in again as they went out',
    { skip: !(actionNames as readonly string[]).includes('export') },
    () => {
      const [one, two] = [join(folder, 'out-1'), join(folder, 'out-2')];
      json(['export', one]);
      const empty = join(folder, 'from-export');
      json(['import', one], { vault: empty });
      json(['export', two], { vault: empty });
      const same = spawnSync('diff', ['-r', '-q', one, two], { encoding: 'utf8' });
      assert.equal(same.stdout, '');
    },
  );
});

describe('what every command does', () => {
  const writes: readonly (readonly string[])[] = [
    ['done', 'Lin Kaya'],
    ['smaller', 'Lin Kaya'],
    ['later', 'Lin Kaya'],
    ['rest', 'Lin Kaya'],
    ['log', 'Called Lin Kaya yesterday'],
    ['add', 'Somebody New'],
    ['edit', 'Lin Kaya', '--company', 'Elsewhere', '--add-handle', 'new@example.org'],
    ['ring', 'Lin Kaya', 'fifty'],
    ['circle', 'Lin Kaya', 'another circle'],
    ['merge', 'Lin Kaya', 'Tomás Arroyo'],
    ['forget', 'Lin Kaya'],
    ['forget', 'Lin Kaya', '--for-good'],
    ['remember', 'Lin Kaya', 'a moment'],
    ['promise', 'Lin Kaya', 'a thing'],
    ['ask', 'Lin Kaya', 'a question'],
    ['clip', 'Lin Kaya', 'a cutting'],
    ['occasion', 'Lin Kaya', '1984-02-29'],
    ['settings', 'minutes', '30'],
    ['init', '--name', 'Someone Else'],
    ['undo'],
    ['import', sample],
  ];

  void test('--dry-run writes nothing, whatever the command', () => {
    const held = dump();
    for (const args of writes) {
      json([...args, '--dry-run']);
      assert.equal(dump() === held, true, `kith ${args.join(' ')} --dry-run`);
    }
  });

  void test('wrong usage is exit 2 with a problem that says what was wrong', () => {
    problem('usage', 2, ['done']);
    problem('usage', 2, ['done', 'Lin Kaya', '--minutes', 'many']);
    problem('usage', 2, ['done', 'Lin Kaya', '--by', 'pigeon']);
    problem('usage', 2, ['next', '--unheard-of']);
    problem('usage', 2, ['next', '--limit', '0']);
    problem('usage', 2, ['show', 'Lin', 'Kaya']);
    problem('usage', 2, ['next', '--today', 'soon']);
    problem('no-such-action', 2, ['nxet']);
    assert.match(kith(['nxet']).err, /kith next/);
  });

  void test('a problem is one line that says how to mend it', () => {
    const { status, out, err } = kith(['show', 'Nobody Ever']);
    assert.equal(status, 1);
    assert.equal(out, '');
    assert.equal(err.trim().split('\n').length, 1);
    assert.match(err, /kith search/);
  });

  void test('every command explains itself with an example', async () => {
    const overview = kith(['--help']);
    assert.equal(overview.status, 0);
    for (const name of actionNames)
      assert.match(overview.out, new RegExp(`^  ${name.replace('-', ' ')} `, 'm'));
    for (const name of ['next', 'import', 'backup-verify']) {
      const help = kith([...name.split('-'), '--help']);
      assert.equal(help.status, 0);
      const found = await loadAction(name);
      assert.ok(help.out.includes(found.example));
    }
    assert.match(kith(['--version']).out, /^\d+\.\d+\.\d+\n$/);
  });

  void test('reading commands answer in words, without colours in a pipe, without numbers about people', () => {
    for (const args of [
      ['next'],
      ['today'],
      ['people'],
      ['show', 'Lin Kaya'],
      ['search', 'Lin'],
      ['history'],
      ['status'],
      ['brief', 'Lin Kaya'],
      ['map'],
    ]) {
      const { status, out, err } = kith(args);
      assert.equal(status, 0, err);
      assert.doesNotMatch(out, new RegExp(String.fromCodePoint(27)), args.join(' '));
      assert.doesNotMatch(out, /\bscore\b|\bgone: |factors|0\.\d{3}/, args.join(' '));
      assert.doesNotMatch(out, /\{\{|undefined|\[object|NaN/, args.join(' '));
      assert.doesNotMatch(out, /(?:shown|people-words|actions|cli):/, args.join(' '));
    }
    assert.match(kith(['next', '--lang', 'de']).out, /Wenn du so weit bist/);
  });

  void test('what a stranger wrote cannot steer the terminal', () => {
    const escape = String.fromCodePoint(27);
    const wild = join(folder, 'wild.vcf');
    writeFileSync(
      wild,
      `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Mallory ${escape}[2J${escape}]0;title Hush\u202Egnp\r\nEND:VCARD\r\n`,
    );
    const own = join(folder, 'wild-vault');
    json(['import', wild], { vault: own });
    const { out } = kith(['people'], { vault: own });
    assert.match(out, /Mallory/);
    assert.doesNotMatch(out, new RegExp(`${escape}|\u202E`));
  });

  void test('an empty vault says what to do first', () => {
    const empty = join(folder, 'empty');
    json(['init'], { vault: empty });
    for (const args of [['people'], ['next'], ['imports']])
      assert.match(kith(args, { vault: empty }).out, /kith import/, args.join(' '));
    assert.equal(existsSync(join(empty, 'kith.db')), true);
    cpSync(empty, `${empty}-2`, { recursive: true });
    assert.deepEqual(json(['people'], { vault: `${empty}-2` }), []);
  });

  void test('the completion of each shell knows every command', () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { status, out } = kith(['completion', shell]);
      assert.equal(status, 0);
      for (const name of actionNames) assert.ok(out.includes(name.split('-')[0] ?? name), `${shell} ${name}`);
    }
    const checked = spawnSync('bash', ['-n'], { input: kith(['completion', 'bash']).out, encoding: 'utf8' });
    assert.equal(checked.stderr, '');
    assert.equal(kith(['completion']).status, 2);
  });
});
