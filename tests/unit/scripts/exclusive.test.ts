import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exclusively } from '../../../scripts/setup/exclusive.mjs';

const moduleUrl = pathToFileURL(path.resolve(import.meta.dirname, '../../../scripts/setup/exclusive.mjs')).href;

describe('exclusively', () => {
  it('lets the second task begin when the first has ended', async () => {
    const steps: string[] = [];
    const task = (name: string) => async (): Promise<void> => {
      steps.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      steps.push(`${name} ends`);
    };

    await Promise.all([exclusively('test-order', task('first')), exclusively('test-order', task('second'))]);

    expect(steps).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('goes on after a task that failed', async () => {
    await expect(exclusively('test-failure', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');

    await expect(exclusively('test-failure', () => Promise.resolve('next'))).resolves.toBe('next');
  });

  it('is freed by the death of the process that held it', async () => {
    const program = `import { exclusively } from '${moduleUrl}';
      await exclusively('test-death', () => { console.log('held'); return new Promise((resolve) => setTimeout(resolve, 60_000)); });`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');

    const waiting = exclusively('test-death', () => Promise.resolve('got it'));
    holder.kill('SIGKILL');

    await expect(waiting).resolves.toBe('got it');
  });
});
