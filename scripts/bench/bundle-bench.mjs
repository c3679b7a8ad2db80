// Bundles one bench program, packages left outside: `node bundle-bench.mjs FILE.bench.ts FOLDER`.
import path from 'node:path';
import { build } from 'vite';

const [program = '', outDir = ''] = process.argv.slice(2);
await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node20.18',
    outDir,
    // The folder also holds the figures of the benches before this one.
    emptyOutDir: false,
    rolldownOptions: { input: { [path.basename(program, '.ts')]: program }, output: { format: 'es', entryFileNames: '[name].mjs' } },
  },
});
