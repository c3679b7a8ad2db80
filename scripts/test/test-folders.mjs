import { readdirSync } from 'node:fs';
import { inProject } from '../setup/paths.mjs';

/** Folders of `tests/` that are no suite of vitest's: windows, measurements, what tests share; pictures, faults and the package, which run by themselves. */
const others = ['e2e', 'bench', 'fixtures', 'faults', 'package', 'looks'];

/** The suites that vitest runs in plain Node, each a folder of `tests/`. */
export const testFolders = readdirSync(inProject('tests'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !others.includes(entry.name))
  .map((entry) => entry.name)
  .sort((a, b) => Number(b === 'unit') - Number(a === 'unit') || a.localeCompare(b));
