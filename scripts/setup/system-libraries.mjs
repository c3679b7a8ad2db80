import { runToEnd, lastWords } from './child.mjs';
import { hasDisplay } from './display.mjs';
import { SetupError, say } from './report.mjs';

/** What an Electron window needs on Debian and its kin; of names in one row the first that apt knows is taken. */
const windowPackages = [['libgtk-3-0', 'libgtk-3-0t64'], ['libnss3'], ['libasound2', 'libasound2t64'], ['libgbm1']];

/** What stands in for a display where there is none. */
const virtualDisplayPackages = [['xvfb'], ['xauth']];

/**
 * Install the system libraries that a window needs and that are missing.
 *
 * Does nothing outside Debian's family, or where `SOURCELINE_NO_APT` is set: a window that then cannot open says so itself.
 *
 * @throws {SetupError} when apt fails, or when packages are missing and this user may not install them
 */
export async function installSystemLibraries() {
  if (process.platform !== 'linux' || process.env.SOURCELINE_NO_APT || !(await aptIsHere())) return;
  const wanted = [...windowPackages, ...(hasDisplay() ? [] : virtualDisplayPackages)];
  const installed = await installedOf(wanted.flat());
  const missing = wanted.filter((names) => !names.some((name) => installed.has(name)));
  if (missing.length === 0) return;
  const names = await namesKnownToApt(missing);
  if (process.getuid?.() !== 0) throw new SetupError(`system libraries are missing: ${names.join(' ')}`, `run: sudo apt-get install ${names.join(' ')}`);
  say(`installing system libraries: ${names.join(' ')}`);
  await apt(['install', '--yes', '--no-install-recommends', ...names]);
}

async function aptIsHere() {
  return (await runToEnd('dpkg-query', ['--version'])).code === 0 && (await runToEnd('apt-get', ['--version'])).code === 0;
}

/** @param {readonly string[]} names @returns {Promise<Set<string>>} */
async function installedOf(names) {
  // Exit code 1 only says that some name is unknown; the known ones are printed all the same.
  const { stdout } = await runToEnd('dpkg-query', ['--show', '--showformat', '${Package} ${db:Status-Status}\\n', ...names]);
  return new Set(stdout.split('\n').filter((line) => line.endsWith(' installed')).map((line) => line.split(' ')[0] ?? ''));
}

/** @param {readonly (readonly string[])[]} rows @returns {Promise<string[]>} one name for each row */
async function namesKnownToApt(rows) {
  let known = await aptKnows(rows.flat());
  if (!rows.every((names) => names.some((name) => known.has(name))) && process.getuid?.() === 0) {
    say('asking apt for its package lists');
    await apt(['update']);
    known = await aptKnows(rows.flat());
  }
  return rows.map((names) => names.find((name) => known.has(name)) ?? names[0] ?? '');
}

/** @param {readonly string[]} names @returns {Promise<Set<string>>} those apt could install */
async function aptKnows(names) {
  const { stdout } = await runToEnd('apt-cache', ['show', '--no-all-versions', ...names]);
  return new Set([...stdout.matchAll(/^Package: (\S+)$/gm)].map((match) => match[1] ?? ''));
}

/** @param {readonly string[]} args */
async function apt(args) {
  const finished = await runToEnd('apt-get', ['-qq', ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (finished.code === 0) return;
  throw new SetupError(`apt-get ${args[0]} failed: ${lastWords(finished)}`, `run apt-get ${args.join(' ')} by hand, or set SOURCELINE_NO_APT=1`);
}
