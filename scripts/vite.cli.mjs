// How the command line and the server are bundled: few files, each loaded only when a command needs it.
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { root } from './node26.mjs';

export default defineConfig({
  root,
  publicDir: false,
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
      input: { main: join(root, 'src/main.ts'), worker: join(root, 'src/work/worker.ts') },
      output: {
        format: 'es',
        entryFileNames: '[name].mjs',
        chunkFileNames: '[name]-[hash].mjs',
      },
    },
  },
});
