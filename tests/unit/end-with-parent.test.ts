import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { buildEntry, removeBuild } from '../fixtures/build-workers.js';

const fixtures = path.resolve(import.meta.dirname, '../fixtures');

it('a worker that computes without a pause ends when its parent is killed', { timeout: 60_000 }, async () => {
  const entry = await buildEntry('spinning-worker', path.join(fixtures, 'spinning-worker.ts'));
  onTestFinished(() => removeBuild(entry));
  const parent = spawn(process.execPath, [path.join(fixtures, 'worker-parent.mjs'), entry], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(parent.stdout, 'data');

  // The worker writes to the same pipe: it closes when both are gone.
  const closed = once(parent, 'close');
  parent.kill('SIGKILL');
  await closed;

  expect(parent.signalCode).toBe('SIGKILL');
});
