/** How the browser app is built: hashed files, nothing inline, two languages of React Aria, our own service worker. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));

export default defineConfig({
  root: here,
  base: '/',
  cacheDir: join(here, '../node_modules/.vite'),
  plugins: [
    layerOrder(),
    react(),
    { ...optimizeLocales.vite({ locales: ['en-US', 'de-DE'] }), enforce: 'pre' },
    cspHashes(),
    preloadFonts(),
    precache(),
  ],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { main: join(here, 'index.html'), sw: join(here, 'offline/sw.ts') },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});

/** Every style sheet names the order of the layers first, so that it holds in whichever order they arrive. */
function layerOrder(): Plugin {
  return {
    name: 'kith-layer-order',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(here) || !id.endsWith('.css')) return null;
      return { code: `@layer reset, tokens, base, parts, screens;\n${code}`, map: null };
    },
  };
}

/**
 * React Aria adds two style elements of fixed text. Their hashes go into `csp-hashes.json`, which the server's
 * content security policy allows; an update of React Aria that changes a text shows up as a diff of that file.
 */
function cspHashes(): Plugin {
  const sources = ['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs'];
  return {
    name: 'kith-csp-hashes',
    apply: 'build',
    buildStart() {
      const styles = sources.map((source) => {
        const code = readFileSync(join(here, '../node_modules/react-aria/dist/private', source), 'utf8');
        const text = /style\.textContent = `([^`]*)`/.exec(code)?.[1];
        if (text === undefined) throw new Error(`React Aria's ${source} no longer adds the style we allow`);
        const shown = text.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, 'data-react-aria-pressable').trim();
        return `sha256-${createHash('sha256').update(shown).digest('base64')}`;
      });
      const file = join(here, 'csp-hashes.json');
      const text = `${JSON.stringify({ style: styles }, null, 2)}\n`;
      // Written only when it differs: a newer file would make every build look stale.
      if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
    },
  };
}

/** The two faces of the first screen are asked for at once, so that no line moves when they arrive. */
function preloadFonts(): Plugin {
  return {
    name: 'kith-preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, context) {
        const wanted = /(newsreader-latin-opsz-normal|inter-latin-wght-normal)-.*\.woff2$/;
        return Object.keys(context.bundle ?? {})
          .filter((file) => wanted.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
            injectTo: 'head' as const,
          }));
      },
    },
  };
}

/** Writes the list of the build's files, with one hash over all of them, into the service worker. */
function precache(): Plugin {
  return {
    name: 'kith-precache',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const worker = bundle['sw.js'];
      if (worker?.type !== 'chunk') throw new Error('The service worker was not built');
      const files = Object.keys(bundle)
        .filter(
          (file) => file !== 'sw.js' && !file.endsWith('.map') && !/vietnamese|cyrillic|greek/.test(file),
        )
        .map((file) => (file === 'index.html' ? '/' : `/${file}`))
        .sort();
      const still = ['/manifest.webmanifest', '/icon.svg'];
      const page = bundle['index.html'];
      const version = createHash('sha256')
        .update(files.join('\n'))
        .update(page?.type === 'asset' ? page.source : '')
        .digest('hex')
        .slice(0, 16);
      worker.code = worker.code
        .replaceAll('__FILES__', JSON.stringify([...new Set(['/', ...files, ...still])]))
        .replaceAll('__VERSION__', JSON.stringify(version));
    },
  };
}
