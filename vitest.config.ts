import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const suites = ['unit', 'db', 'extract', 'print', 'ipc', 'renderer', 'regression'];

function project(name: string): TestProjectInlineConfiguration {
  return { extends: true, test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`] } };
}

export default defineConfig({
  test: {
    // Native modules and workers belong to a process; threads would share them.
    pool: 'forks',
    testTimeout: 15_000,
    hookTimeout: 30_000,
    passWithNoTests: true,
    restoreMocks: true,
    projects: suites.map(project),
  },
});
