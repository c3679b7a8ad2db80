import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { SetupError } from './report.mjs';

/** Tell whether windows can be shown to somebody. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Run a task with a display to open windows on: the one that is there, else a virtual one that ends with the task.
 *
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} task - gets the environment its programs are to be started with
 * @returns {Promise<T>}
 */
export async function withDisplay(task) {
  return withDisplays(1, task);
}

/**
 * As `withDisplay`, with several virtual displays, since windows on one take the focus from each other. Their names stand
 * in `SOURCELINE_DISPLAYS`, set apart by blanks; where there is a display to see there is only that one.
 *
 * @template T
 * @param {number} count
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function withDisplays(count, task) {
  if (hasDisplay()) return task(process.env);
  const started = await Promise.all(Array.from({ length: count }, startXvfb));
  const displays = started.map(({ display }) => display);
  try {
    return await task({ ...process.env, DISPLAY: displays[0], SOURCELINE_DISPLAYS: displays.join(' ') });
  } finally {
    for (const { end } of started) end();
  }
}

/**
 * Keeps Xvfb for as long as its own input stays open. That is how long this process lives, even when it is killed.
 */
const keeper = 'trap "" INT; Xvfb "$@" & server=$!; exec 3>&-; cat >/dev/null; kill $server';

/** Start Xvfb on a display number that it finds free itself. */
async function startXvfb() {
  // Descriptor 3 is where Xvfb writes the number once it accepts connections.
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'];
  const child = spawn('sh', ['-c', keeper, 'sh', ...args], { stdio: ['pipe', 'ignore', 'ignore', 'pipe'] });
  const written = /** @type {import('node:stream').Readable} */ (child.stdio[3]);
  const number = await Promise.race([once(written, 'data'), once(written, 'end')]);
  if (number.length === 0) throw new SetupError('the virtual display Xvfb did not start', 'install xvfb, or set DISPLAY');
  child.unref();
  return { end: () => child.stdin?.end(), display: `:${String(number[0]).trim()}` };
}
