import { copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { lastWords, runToEnd } from './child.mjs';
import { electronHome } from './paths.mjs';
import { say } from './report.mjs';

/** How long the download host may take to answer, and how long the whole download may last. */
const answerLimitMs = 10_000;
const downloadLimitMs = 15 * 60_000;

const defaultMirror = 'https://github.com/electron/electron/releases/download/';

/**
 * Let Electron's own installer put its runtime into the staging folder, as `dist` and `path.txt`.
 *
 * @param {string} stage - inside the electron package, so that the installer's copy finds its dependencies
 * @param {string} version
 * @returns {Promise<string | null>} null when it is there, else why not
 */
export async function installOfficialRuntime(stage, version) {
  say(`fetching Electron ${version}`);
  for (const name of ['install.js', 'package.json', 'checksums.json']) copyFileSync(path.join(electronHome, name), path.join(stage, name));
  const silence = new AbortController();
  // The installer starts at once, since the file may lie in its cache; only a silent host stops it early.
  const installation = runToEnd(process.execPath, [path.join(stage, 'install.js')], { cwd: stage, signal: silence.signal, limitMs: downloadLimitMs });
  const deadline = setTimeout(() => silence.abort(), answerLimitMs);
  void hostAnswers(version).then((answers) => answers && clearTimeout(deadline));
  const finished = await installation;
  clearTimeout(deadline);
  if (finished.code === 0 && existsSync(path.join(stage, 'path.txt'))) return null;
  return silence.signal.aborted ? `its download host did not answer within ${answerLimitMs / 1000} s` : lastWords(finished);
}

/** @param {string} version */
async function hostAnswers(version) {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? defaultMirror;
  try {
    const response = await fetch(`${mirror}v${version}/SHASUMS256.txt`, { method: 'HEAD', signal: AbortSignal.timeout(answerLimitMs) });
    return response.ok;
  } catch {
    return false;
  }
}
