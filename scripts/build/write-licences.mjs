import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectDir } from '../setup/paths.mjs';
import { insideLibsql } from './inside-libsql.mjs';
import { licenceTexts } from './licence-texts.mjs';
import { modulesFile } from './note-packages.mjs';
import { dependencyFolders, shippedPackage } from './shipped-packages.mjs';

/**
 * Write `licences.json` into a built folder: every package that is bundled or installed beside the program, by name.
 *
 * @param {string} built - holds `main`, `preload` and `renderer`, each with what it was bundled from
 * @throws {Error} with the name of a package without a licence text
 */
export function writeLicences(built) {
  const folders = dependencyFolders(projectDir);
  for (const part of ['main', 'preload', 'renderer']) {
    const list = path.join(built, part, modulesFile);
    for (const folder of JSON.parse(readFileSync(list, 'utf8'))) folders.add(folder);
    rmSync(list);
  }
  const shipped = [...folders].flatMap((folder) => worksIn(folder)).sort((a, b) => a.name.localeCompare(b.name, 'en'));
  // The same version may be installed in several places.
  const packages = [...new Map(shipped.map((one) => [`${one.name} ${one.version}`, one])).values()];
  const texts = [...new Set(packages.map(({ text }) => text))];
  const rows = packages.map(({ name, version, licence, text }) => ({ name, version, licence, text: texts.indexOf(text) }));
  writeFileSync(path.join(built, 'licences.json'), JSON.stringify({ packages: rows, texts }));
}

/** @param {string} folder - of a package */
function worksIn(folder) {
  const shipped = shippedPackage(folder, licenceTexts);
  return shipped.name.startsWith('@libsql/') ? [shipped, insideLibsql(folder, shipped.version)] : [shipped];
}
