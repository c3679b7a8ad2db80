import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'electron-vite';
import { resolve } from 'node:path';
import { noteModules } from './scripts/build/note-packages.mjs';

/**
 * The oldest runtime we run on, Electron 33: Node 20.18 and Chrome 130. Set by hand, since electron-vite would
 * take them from the electron package, which names the newest.
 */
const nodeTarget = 'node20.18';
const browserTarget = 'chrome130';

/**
 * Blanks, comments and the names of variables go; functions and classes keep theirs, which the frames of a failure report
 * are read by. What is tested is what is shipped, so every build is made this way.
 */
const minify = { mangle: { keepNames: true }, compress: { keepNames: { function: true, class: true } } };

const inProject = (path: string): string => resolve(import.meta.dirname, path);

const main: UserConfig['main'] = {
  plugins: [noteModules()],
  build: {
    target: nodeTarget,
    minify: true,
    rolldownOptions: {
      input: {
        index: inProject('main/index.ts'),
        cli: inProject('main/cli.ts'),
        'case-worker': inProject('main/workers/case-worker.ts'),
        'import-worker': inProject('main/workers/import-worker.ts'),
        'print-worker': inProject('main/workers/print-worker.ts'),
        'suggest-worker': inProject('main/workers/suggest-worker.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', minify },
    },
  },
};

const preload: UserConfig['preload'] = {
  plugins: [noteModules()],
  build: {
    target: nodeTarget,
    minify: true,
    // A sandboxed preload can require nothing but electron, and must be CommonJS.
    externalizeDeps: false,
    rolldownOptions: {
      input: { preload: inProject('main/preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs', minify },
    },
  },
};

const renderer: UserConfig['renderer'] = {
  root: inProject('renderer'),
  publicDir: false,
  plugins: [react(), noteModules()],
  build: {
    target: browserTarget,
    minify: true,
    // The content security policy allows no data: address, so nothing is inlined as one.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: inProject('renderer/index.html'), output: { minify } },
  },
};

/** `--mode node` leaves the window out: the command line needs neither preload nor page. */
export default defineConfig(({ mode }) => (mode === 'node' ? { main } : { main, preload, renderer }));
