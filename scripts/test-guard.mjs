// Loaded before the tests: a file that throws after its first test would pass in silence, so each says that it was read to its end.
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const read = new Set();
globalThis[Symbol.for('kith.read-to-its-end')] = (url) => read.add(url);
// Threads that a test starts load this as well, and no test.
const wanted = isMainThread ? process.argv.slice(1).filter((path) => path.endsWith('.test.ts')) : [];

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith('.test.ts')) return loaded;
    const last = `\n;globalThis[Symbol.for('kith.read-to-its-end')](import.meta.url);\n`;
    const { source } = loaded;
    const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
    return { ...loaded, source: `${text}${last}` };
  },
});

process.on('exit', () => {
  const broken = wanted.filter((path) => !read.has(pathToFileURL(path).href));
  if (broken.length === 0) return;
  process.stderr.write(`Not read to the end, something at its top threw: ${broken.join(', ')}\n`);
  process.exitCode = 1;
});
