import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { withDisplay } from '../setup/display.mjs';

const startsWithinMs = 30_000;

/**
 * Start a packaged program as a user does, open its sample case and read the ledger.
 *
 * A package takes no inspector, so it is driven by the port for remote debugging alone.
 *
 * @param {import('./package-program.mjs').PackagedProgram} program
 * @param {import('../setup/runtime.mjs').WindowRuntime} runtime - says how the sandbox is had here
 * @throws {Error} when it does not come so far
 */
export async function tryProgram({ executable }, { sandbox }) {
  const profile = mkdtempSync(path.join(tmpdir(), 'sourceline-package-'));
  const [command, ...before] = sandbox === 'unshare' ? ['unshare', '-U', '--map-user=1000', '--map-group=1000', executable] : [executable];
  const switches = ['--remote-debugging-port=0', '--disable-gpu', ...(sandbox === 'none' ? ['--no-sandbox'] : [])];
  await withDisplay(async (env) => {
    const program = spawn(command, [...before, ...switches], { env: { ...env, SOURCELINE_USER_DATA: profile }, stdio: ['ignore', 'ignore', 'pipe'] });
    try {
      await readSample(await debuggingAddress(program.stderr));
    } finally {
      program.kill();
      await once(program, 'exit');
      rmSync(profile, { recursive: true, force: true });
    }
  });
}

/** @param {import('node:stream').Readable} output @returns {Promise<string>} */
async function debuggingAddress(output) {
  let printed = '';
  for await (const part of output) {
    printed += String(part);
    const address = /ws:\/\/\S+/u.exec(printed)?.[0];
    if (address === undefined) continue;
    output.resume();
    return address;
  }
  throw new Error(`the packaged program ended at once: ${printed}`);
}

/** @param {string} address */
async function readSample(address) {
  const browser = await chromium.connectOverCDP(address, { timeout: startsWithinMs });
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('the packaged program has no window');
  const page = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: startsWithinMs }));
  await page.getByRole('button', { name: 'Open the sample case' }).click({ timeout: startsWithinMs });
  await page.getByRole('tab', { name: 'Ledger' }).click({ timeout: startsWithinMs });
  await page.getByRole('listbox', { name: 'Claims' }).getByRole('option').first().waitFor({ timeout: startsWithinMs });
  await browser.close();
}
