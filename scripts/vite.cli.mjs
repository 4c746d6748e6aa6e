// How the command line and the server are bundled: few files, each loaded only when a command needs it.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defineConfig } from 'vite';
import { root } from './node26.mjs';

/** What is asked most, `kith next`, is loaded as two files: many small ones would each be looked for, read and linked. */
const everyday = reachedFrom(['src/actions/next.ts', 'src/actions/perform.ts', 'src/actions/house.ts']);
const command = reachedFrom([
  'src/doors/cli/run.ts',
  'src/doors/cli/render.ts',
  'src/doors/cli/show/next.ts',
]);

/**
 * An import of one of Node's own modules reads everything that module offers, streams, promises and the terminal's input
 * among it, which costs a command a tenth of its time; asked by name, only what is used is read.
 */
const byName = {
  name: 'builtins-by-name',
  enforce: 'post',
  transform(code) {
    if (!/from\s*["']node:/.test(code)) return null;
    const rewritten = code.replace(
      /^import\s+(?:([\w$]+)\s*,?\s*)?(?:\{([^}]*)\}\s*)?from\s*["'](node:[\w/]+)["'];?/gm,
      (_, whole, names, module) => {
        const asked = `globalThis.process.getBuiltinModule('${module}')`;
        const parts = [
          ...(whole === undefined
            ? []
            : [`${whole} = ${module === 'node:child_process' ? onUse(asked) : asked}`]),
          ...(names === undefined ? [] : [`{${names.replaceAll(/\s+as\s+/g, ': ')}} = ${asked}`]),
        ];
        return `const ${parts.join(', ')};`;
      },
    );
    return { code: rewritten, map: null };
  },
};

/** What only a program beside the command needs, and most commands start none. */
const onUse = (asked) => `new Proxy({}, { get: (_, name) => ${asked}[name] })`;

export default defineConfig({
  root,
  publicDir: false,
  plugins: [byName],
  ssr: {
    noExternal: true,
    // What brings binaries of its own, and what only building and printing need, stays where npm put it.
    external: [
      '@myriaddreamin/typst.ts',
      '@myriaddreamin/typst-ts-web-compiler',
      '@expo-google-fonts/noto-sans',
      'imapflow',
      'vite',
    ],
  },
  build: {
    ssr: true,
    target: 'esnext',
    minify: true,
    sourcemap: false,
    rolldownOptions: {
      input: {
        main: join(root, 'src/main.ts'),
        worker: join(root, 'src/work/worker.ts'),
        reader: join(root, 'src/actions/importing/reader.ts'),
      },
      output: {
        format: 'es',
        entryFileNames: '[name].mjs',
        chunkFileNames: '[name]-[hash].mjs',
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'everyday',
              priority: 2,
              test: (id) => everyday.has(id) || /node_modules[\\/](?:zod|i18next|kysely)[\\/]/.test(id),
            },
            {
              name: 'command',
              priority: 1,
              test: (id) => command.has(id) || /node_modules[\\/]commander[\\/]/.test(id),
            },
          ],
        },
      },
    },
  },
});

/** The project's own files that these load at once, themselves among them. */
function reachedFrom(entries) {
  const reached = new Set();
  const open = entries.map((entry) => join(root, entry));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(/^import (?!type)[^;]*?from '(\.[^']+)';/gm);
    for (const [, path] of imports) open.push(join(dirname(file), path));
  }
  return reached;
}
