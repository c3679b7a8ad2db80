import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runToEnd } from '../setup/child.mjs';
import { exclusively } from '../setup/exclusive.mjs';
import { inProject, projectDir } from '../setup/paths.mjs';
import { SetupError, say } from '../setup/report.mjs';
import { withStaging } from '../setup/staging.mjs';
import { buildKinds, isBuilt, sourceStamp, stampFile } from './freshness.mjs';

const bundler = inProject('scripts', 'build', 'bundle.mjs');

/**
 * Build `out/` unless it is fresh; callers at the same time wait for one build.
 *
 * @param {import('./freshness.mjs').BuildKind} kind
 * @throws {SetupError} when the build fails; the old `out/` is then untouched
 */
export async function buildOnce(kind) {
  if (isBuilt(kind)) return;
  await exclusively('build', async () => {
    if (!isBuilt(kind)) await build(kind);
  });
}

/** @param {import('./freshness.mjs').BuildKind} kind */
async function build(kind) {
  say(kind === 'node' ? 'building the command line' : 'building the app');
  // Taken before: a source changed meanwhile makes the next caller build again.
  const stamps = kind === 'window' ? { node: sourceStamp('node'), window: sourceStamp('window') } : { node: sourceStamp('node') };
  await withStaging(inProject('.setup', 'build'), async (stage) => {
    const built = path.join(stage, 'out');
    // A process of its own: bundlers change the working folder and NODE_ENV, which the caller must keep.
    const finished = await runToEnd(process.execPath, [bundler, kind, built], { cwd: projectDir });
    if (finished.code !== 0) {
      process.stderr.write(finished.stdout + finished.stderr);
      throw new SetupError('the build failed', 'see the lines above');
    }
    mkdirSync(inProject('out'), { recursive: true });
    // All of them: a build of the command line alone also replaces the main process of the window.
    for (const other of buildKinds) rmSync(stampFile(other), { force: true });
    for (const part of readdirSync(built)) replaceFolder(path.join(built, part), inProject('out', part), path.join(stage, `old-${part}`));
    for (const [name, stamp] of Object.entries(stamps)) writeFileSync(stampFile(/** @type {'node' | 'window'} */ (name)), stamp);
  });
}

/** @param {string} fresh @param {string} place @param {string} aside */
function replaceFolder(fresh, place, aside) {
  if (existsSync(place)) renameSync(place, aside);
  renameSync(fresh, place);
}
