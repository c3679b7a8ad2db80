import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { record } from './report.js';

// The unpacked program as `npm run dist` makes it, beside the runtime it is packaged with: what the program itself adds.
const bytesInMegabyte = 1_000_000;

const printed = execFileSync(process.execPath, ['tests/bench/package/unpacked.mjs'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const unpackedMb = megabytesOf(printed.split('\n').at(-1) ?? '');
const runtimeMb = megabytesOf('node_modules/electron/dist');
process.stderr.write(`unpacked ${unpackedMb.toFixed(1)} MB, runtime ${runtimeMb.toFixed(1)} MB\n`);
record({ name: 'package-size', value: unpackedMb - runtimeMb, unit: 'MB', reference: null, ratio: null, cpuMs: null });

function megabytesOf(folder: string): number {
  const bytes = readdirSync(folder, { withFileTypes: true, recursive: true }).map((entry) => (entry.isDirectory() ? 0 : lstatSync(path.join(entry.parentPath, entry.name)).size));
  return bytes.reduce((sum, each) => sum + each, 0) / bytesInMegabyte;
}
