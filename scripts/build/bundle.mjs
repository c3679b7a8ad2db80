// Bundles the app into a folder: `node bundle.mjs node|window FOLDER`. Its output goes to stderr when something fails.
import { build } from 'electron-vite';
import { writeLicences } from './write-licences.mjs';

const [kind, outDir = 'out'] = process.argv.slice(2);
try {
  await build({ mode: kind === 'node' ? 'node' : 'production', logLevel: 'warn', build: { outDir } });
  if (kind !== 'node') writeLicences(outDir);
} catch (error) {
  // The bundler's message names file and line; its own stack says nothing about our code.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
