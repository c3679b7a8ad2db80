import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { testFolders } from './scripts/test/test-folders.mjs';

/** Each folder of tests is a suite of its own, chosen with `--project`. */
function project(name: string): TestProjectInlineConfiguration {
  return { extends: true, test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`] } };
}

/** Real kills and full disks: minutes long, and run by `npm run test:faults` alone. */
const faults: TestProjectInlineConfiguration = {
  extends: true,
  test: { name: 'faults', include: ['tests/faults/*.test.ts'], testTimeout: 600_000 },
};

export default defineConfig({
  test: {
    // Native modules and workers belong to a process; threads would share them.
    pool: 'forks',
    // Most tests of the command line and of processes wait for children: as many as there are cores keep them busy.
    maxWorkers: '100%',
    testTimeout: 15_000,
    hookTimeout: 30_000,
    passWithNoTests: true,
    restoreMocks: true,
    projects: [...testFolders.map(project), ...(process.env['SOURCELINE_FAULTS'] === '1' ? [faults] : [])],
  },
});
