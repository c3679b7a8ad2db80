import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {object} Finished
 * @property {number} code - exit code; 127 when the program is not there, 128 when a signal ended it
 * @property {string} stdout
 * @property {string} stderr
 */

/**
 * Run a program to its end and give back what it printed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { limitMs?: number }} [options] - `stdio: 'inherit'` prints instead
 * @returns {Promise<Finished>} never rejects: a program that is missing is an outcome like any other
 */
export function runToEnd(command, args, { limitMs, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const printed = { stdout: '', stderr: '' };
    child.stdout?.setEncoding('utf8').on('data', (text) => (printed.stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (printed.stderr += text));
    const timer = limitMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), limitMs);
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, ...printed, stderr: printed.stderr + error.message });
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 128, ...printed });
    });
  });
}

/**
 * Run a program in place of this one: same streams, same folder, signals passed on.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code; 128 and the signal's number when a signal ended it, as shells say it
 */
export function runInPlace(command, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env });
    // The terminal sends Ctrl+C to both; this one waits until the other has put its files in order.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
  });
}

/**
 * Run npm: the one that started this script, else the one on the path.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof runToEnd>[2]} [options]
 */
export function runNpm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli !== undefined && /npm-cli\.c?js$/.test(cli)) return runToEnd(process.execPath, [cli, ...args], options);
  // On Windows npm is a .cmd file, which only a shell can start; the arguments here are all our own.
  const onWindows = process.platform === 'win32';
  return runToEnd(onWindows ? 'npm.cmd' : 'npm', args, { shell: onWindows, ...options });
}

/** The line of a program's output that says what went wrong. @param {Finished} finished */
export function lastWords(finished) {
  const lines = (finished.stderr + '\n' + finished.stdout).split('\n').map((line) => line.trim()).filter(Boolean);
  const telling = lines.find((line) => /\b(error|fatal|failed|cannot|could not|ERR!)/i.test(line));
  return (telling ?? lines.at(-1) ?? `exit code ${finished.code}`).slice(0, 300);
}
