import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { windowRuntime } from '../fixtures/window-runtime.js';

const startsWithinMs = 30_000;

/** A packaged program in its window. */
export interface PackagedProgram {
  readonly page: Page;
  /** Ends it as its window's cross does. */
  readonly quit: () => Promise<void>;
}

/**
 * Start the package as a user does. It takes no inspector, so it is driven by Chromium's port for remote debugging alone:
 * what the window shows and takes, nothing of the main process.
 *
 * @param args - given to the program, such as a case file
 */
export async function startPackage(executable: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<PackagedProgram> {
  const { sandbox } = windowRuntime();
  const [command = executable, ...before] = sandbox === 'unshare' ? ['unshare', '-U', '--map-user=1000', '--map-group=1000', executable] : [executable];
  const switches = ['--remote-debugging-port=0', '--disable-gpu', ...(sandbox === 'none' ? ['--no-sandbox'] : [])];
  const program = spawn(command, [...before, ...switches, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  const exited = once(program, 'exit');
  const address = await debuggingAddress(program.stderr);
  await pageNamed('Sourceline', address);
  const browser = await chromium.connectOverCDP(address, { timeout: startsWithinMs });
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the packaged program has no window');
  const page = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: startsWithinMs }));
  const quit = async (): Promise<void> => {
    await page.close({ runBeforeUnload: true });
    await exited;
  };
  return { page, quit };
}

/** Waits for the page: who connects while the window's first, empty document gives way to it hears of neither. */
async function pageNamed(title: string, address: string): Promise<void> {
  const list = `http://${new URL(address).host}/json/list`;
  const endMs = Date.now() + startsWithinMs;
  while (Date.now() < endMs) {
    const pages = (await (await fetch(list)).json()) as readonly { readonly title: string }[];
    if (pages.some((page) => page.title === title)) return;
    await setTimeout(100);
  }
  throw new Error(`the packaged program shows no page named ${title}`);
}

async function debuggingAddress(output: Readable): Promise<string> {
  let printed = '';
  for await (const part of output) {
    printed += String(part);
    const address = /ws:\/\/\S+/u.exec(printed)?.[0];
    if (address === undefined) continue;
    // Read on, or the program waits for somebody to read what it says.
    output.resume();
    return address;
  }
  throw new Error(`the packaged program ended at once: ${printed}`);
}
