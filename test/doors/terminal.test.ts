/** The command line in a real terminal: keys while an import runs, a password nobody sees, and the terminal left as it was. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { folder, program, sample, today, writeSample } from './command-line.ts';

/** A pseudo-terminal around a shell line, as util-linux has it. */
const hasScript = /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');
const skip = hasScript ? false : 'script (util-linux) is not here';

interface Seen {
  readonly text: string;
  readonly status: number | null;
}

/**
 * Runs a shell line in a terminal of 80 columns; each press goes in when what it waits for has been shown.
 * @param presses pairs of what to wait for and what to press then
 */
async function inTerminal(line: string, presses: readonly (readonly [string, string])[]): Promise<Seen> {
  const child = spawn('script', ['-qec', `stty cols 80 rows 30; ${line}`, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      LANG: 'en_GB.UTF-8',
      TERM: 'xterm',
      SHELL: '/bin/sh',
      NO_COLOR: '1',
      KITH_TODAY: today,
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? join(folder, 'compiled'),
    },
  });
  let text = '';
  const waiting = [...presses];
  const look = (): void => {
    const [next] = waiting;
    if (next === undefined || !text.includes(next[0])) return;
    waiting.shift();
    child.stdin.write(next[1]);
    look();
  };
  child.stdout.on('data', (chunk) => {
    text += String(chunk);
    look();
  });
  look();
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { text, status };
}

/** Never asks, whatever a vault is: `kith` with the interpreter that runs the tests. */
const kith = (vault: string, words: string): string =>
  `'${process.execPath}' --disable-warning=ExperimentalWarning '${program}' ${words} --vault '${join(folder, vault)}'`;

before(() => {
  if (hasScript) writeSample();
});
after(() => rmSync(folder, { recursive: true, force: true }));

void describe('a terminal', { skip }, () => {
  void test('an import shows what it would bring and asks before anything is written', async () => {
    const seen = await inTerminal(kith('asked', `import '${sample}'`), [['Keep this?', 'n']]);
    assert.match(seen.text, /Nothing was written/);
    assert.match(seen.text, /For example:/);
    const after = await inTerminal(kith('asked', 'imports'), []);
    assert.match(after.text, /Nothing was imported yet/);
  });

  void test('space pauses an import and lets it go on to its end', async () => {
    const seen = await inTerminal(kith('paused', `import --yes '${sample}'`), [
      ['', ' '],
      ['Paused', ' '],
    ]);
    assert.equal(seen.status, 0, seen.text);
    assert.match(seen.text, /People: [\d,]+ new/);
  });

  void test('q stops an import and takes it back whole, as the app does, and the same import brings all of it', async () => {
    const seen = await inTerminal(kith('stopped', `import --yes '${sample}'`), [['', 'q']]);
    assert.equal(seen.status, 1);
    assert.match(seen.text, /Stopped/);
    const left = await inTerminal(kith('stopped', 'people --json'), []);
    assert.match(left.text, /^\s*\[\]\s*$/);
    const whole = await inTerminal(kith('stopped', `import --yes '${sample}'`), []);
    assert.equal(whole.status, 0, whole.text);
    const again = await inTerminal(kith('stopped', `import --yes '${sample}'`), []);
    assert.match(again.text, /Touches: 0 new/);
  });

  void test('a mailbox asks for its password, shows nothing of it, and the terminal shows letters again', async () => {
    const ask = kith('mail', 'mailbox add maren@example.org --host 127.0.0.1 --port 1');
    const answered = await inTerminal(`${ask}; stty -a`, [['Password of', 'wrenAndDev\r']]);
    assert.doesNotMatch(answered.text, /wrenAndDev/);
    assert.match(answered.text, / echo /);
    const left = await inTerminal(`${ask}; stty -a`, [['Password of', '\u0003']]);
    assert.match(left.text, /needs the password/);
    assert.match(left.text, / icanon .* echo /s);
  });
});
