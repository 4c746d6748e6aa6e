/** The documentation says what the code does: derived pages are up to date, every action is named, every link leads somewhere. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { derivedPages } from '../scripts/docs.ts';
import { actionNames } from '../src/actions/index.ts';
import { typedName } from '../src/doors/cli/groups.ts';
import { filesBelow, root } from './read-source.ts';

void test('the derived pages say what the code gives now (node scripts/run26.mjs scripts/docs.ts writes them)', async () => {
  for (const [page, text] of await derivedPages())
    assert.equal(readFileSync(join(root, page), 'utf8'), text, page);
});

void test('every action is named in docs/actions.md', () => {
  const page = readFileSync(join(root, 'docs/actions.md'), 'utf8');
  assert.deepEqual(
    actionNames.filter((name) => !page.includes(`### ${typedName(name)}\n`)),
    [],
  );
});

/** `[text](target)` of a page that lead to no file and no heading. */
function deadLinks(path: string, text: string): string[] {
  return [...text.matchAll(/\]\(([^()\s]+)\)/g)].flatMap((match) => {
    const target = match[1] ?? '';
    if (/^(?:https?:|mailto:)/.test(target)) return [];
    const [file = '', heading] = target.split('#');
    const full = file === '' ? join(root, path) : join(root, dirname(path), decodeURI(file));
    if (!existsSync(full)) return [`${path} → ${target}`];
    if (heading === undefined || !full.endsWith('.md')) return [];
    return headings(readFileSync(full, 'utf8')).includes(heading) ? [] : [`${path} → ${target}`];
  });
}

/** The anchors of a page, as they are made from its headings. */
function headings(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

void test('every link of the documentation leads somewhere', () => {
  const pages = [
    ...filesBelow(['docs'], ['.md']),
    ...['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'examples/README.md']
      .filter((path) => existsSync(join(root, path)))
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  ];
  assert.ok(pages.length > 5);
  assert.deepEqual(
    pages.flatMap(({ path, text }) => deadLinks(path, text)),
    [],
  );
  assert.equal(deadLinks('docs/a.md', '[gone](never-was.md)').length, 1);
  assert.equal(deadLinks('docs/a.md', '[gone](words.md#never-was)').length, 1);
});

void test('every runtime dependency has its line, and every line its dependency', () => {
  const known = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const page = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
  const listed = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1] ?? '');
  const all = [...Object.keys(known.dependencies), ...Object.keys(known.devDependencies)];
  assert.deepEqual(
    all.filter((name) => !listed.includes(name)),
    [],
  );
  assert.deepEqual(
    listed.filter((name) => !all.includes(name) && !name.startsWith('node-')),
    [],
  );
});
