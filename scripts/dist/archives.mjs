import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { lastWords, runToEnd } from '../setup/child.mjs';
import { inProject } from '../setup/paths.mjs';
import { makeDebianPackage } from './debian-package.mjs';
import { megabytes } from './sizes.mjs';

/** @typedef {import('./packaged-program.mjs').PackagedProgram} PackagedProgram */

/**
 * Make every archive and package this machine has the program for.
 *
 * @param {PackagedProgram} program
 * @returns {Promise<string[]>} a line for each thing made or left out, with its size
 */
export async function archivesOf(program) {
  const name = `sourceline-${program.version}-${process.platform}-${process.arch}`;
  const release = inProject('release');
  const made = [
    await archive(path.join(release, `${name}.tar.gz`), 'tar', (file) => ['--owner=0', '--group=0', '--numeric-owner', '-C', release, '-czf', file, path.basename(program.folder)]),
    // `-y`: links stay links.
    await archive(path.join(release, `${name}.zip`), 'zip', (file) => ['-qry', file, path.basename(program.folder)]),
    process.platform === 'linux' ? await archive(path.join(release, `${name}.deb`), 'dpkg-deb', (file) => makeDebianPackage(program, file)) : null,
  ];
  return made.filter((line) => line !== null);
}

/**
 * @param {string} file
 * @param {string} tool
 * @param {(file: string) => readonly string[]} argsFor
 */
async function archive(file, tool, argsFor) {
  // `zip` adds to an archive that is there.
  rmSync(file, { force: true });
  const finished = await runToEnd(tool, argsFor(file), { cwd: inProject('release') });
  const shown = path.relative(inProject(), file);
  if (finished.code === 127) return `${shown}: left out, ${tool} is not on this machine`;
  if (finished.code !== 0) throw new Error(`${shown} was not made: ${lastWords(finished)}`);
  return `${shown}: ${megabytes(statSync(file).size)}`;
}
