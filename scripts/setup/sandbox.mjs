import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastWords, runToEnd } from './child.mjs';
import { withDisplay } from './display.mjs';
import { inProject, setupDir } from './paths.mjs';
import { SetupError, say } from './report.mjs';

const probeApp = fileURLToPath(new URL('./sandbox-probe', import.meta.url));
const wrapperFile = inProject('.setup', 'electron-unshare');
const probeLimitMs = 30_000;

/**
 * @typedef {object} SandboxFinding
 * @property {'as-is' | 'unshare' | 'none'} sandbox - how the renderer sandbox can be had here
 * @property {string} launchPath - what to start so that it is on; with `none`, Electron itself
 * @property {string | null} why - why there is none
 */

/**
 * Find out how Electron can start here with its renderer sandbox on, by starting it.
 *
 * @param {string} executable
 * @returns {Promise<SandboxFinding>}
 * @throws {SetupError} when Electron cannot open a window at all
 */
export function probeSandbox(executable) {
  say('trying the renderer sandbox');
  return withDisplay(async (env) => {
    const asIs = await probe(executable, [], env);
    if (asIs.sandboxed) return { sandbox: 'as-is', launchPath: executable, why: null };
    const wrapped = isRoot() ? await probe(writeWrapper(executable), [], env) : asIs;
    if (wrapped.sandboxed) return { sandbox: 'unshare', launchPath: wrapperFile, why: null };
    const without = await probe(executable, ['--no-sandbox'], env);
    if (!without.opened) throw new SetupError(`Electron cannot open a window: ${without.words}`, remedyFor(without.words));
    return { sandbox: 'none', launchPath: executable, why: wrapped.words };
  });
}

function isRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** @param {string} program @param {readonly string[]} flags @param {NodeJS.ProcessEnv} env */
async function probe(program, flags, env) {
  const profile = mkdtempSync(path.join(tmpdir(), 'sourceline-probe-'));
  try {
    const args = [...flags, `--user-data-dir=${profile}`, probeApp];
    const finished = await runToEnd(program, args, { env, limitMs: probeLimitMs });
    const [, sandboxed] = /^sandboxed:(true|false)$/m.exec(finished.stdout) ?? [];
    return { opened: sandboxed !== undefined, sandboxed: sandboxed === 'true', words: withoutLogPrefix(lastWords(finished)) };
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/**
 * Write a program that starts Electron as an ordinary user of its own user namespace.
 *
 * Chromium refuses its sandbox to root. In the namespace it is user 1000, while the kernel still sees who owns the files.
 *
 * @param {string} executable
 */
function writeWrapper(executable) {
  const quoted = `'${executable.replaceAll("'", String.raw`'\''`)}'`;
  const fresh = `${wrapperFile}.${process.pid}`;
  mkdirSync(setupDir, { recursive: true });
  writeFileSync(fresh, `#!/bin/sh\nexec unshare -U --map-user=1000 --map-group=1000 -- ${quoted} "$@"\n`);
  chmodSync(fresh, 0o755);
  renameSync(fresh, wrapperFile);
  return wrapperFile;
}

/** Chromium's log lines begin with `[process:time:LEVEL:file(line)]`. @param {string} line */
function withoutLogPrefix(line) {
  return line.replace(/^\[[^\]]*\]\s*/, '');
}

/** @param {string} words */
function remedyFor(words) {
  return /shared libraries/.test(words) ? 'install that library and run npm run setup again' : 'see that a display can be reached, then run npm run setup again';
}
