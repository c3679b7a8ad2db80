import { isBuiltin } from 'node:module';
import path from 'node:path';

/**
 * One row of the table "Who may import whom" in ARCHITECTURE.md.
 *
 * @typedef {object} Area
 * @property {string} name
 * @property {RegExp} owns - files of this area, relative to the project; the first row that fits counts
 * @property {readonly string[]} imports - areas it may import besides itself
 * @property {readonly ('node' | 'electron')[]} platforms
 * @property {RegExp} [packages] - the only npm packages it may import
 * @property {RegExp} [notPackages] - npm packages it may not import
 */

const interfacePackages = /^(react|react-dom|lexical|@lexical\/|@phosphor-icons\/|@tanstack\/|cmdk|tinykeys|zustand|react-)/;
const mainPackages = /^(libsql|pdfmake|electron-store|linkedom|@mozilla\/readability|chardet|yauzl|pdfjs-dist|@expo-google-fonts\/)/;
const databasePackage = 'libsql';
const pdfPackage = 'pdfmake';

/** @type {readonly Area[]} */
export const areas = [
  {
    name: 'shared',
    owns: /^shared\//,
    imports: ['resources'],
    platforms: [],
    packages: /^(zod|wink-nlp|wink-eng-lite-web-model|chrono-node|bidi-js)(\/|$)/,
  },
  { name: 'renderer', owns: /^renderer\//, imports: ['shared', 'resources'], platforms: [], notPackages: mainPackages },
  { name: 'resources', owns: /^resources\//, imports: [], platforms: [] },
  { name: 'preload', owns: /^main\/preload\.ts$/, imports: ['ipc names'], platforms: ['electron'], packages: /^$/ },
  { name: 'worker contract', owns: /^main\/workers\/contract[./]/, imports: ['shared'], platforms: ['node'], notPackages: interfacePackages },
  // What each worker starts with, whatever its work: it answers the messages of the contract.
  { name: 'worker entry', owns: /^main\/workers\/(serve-worker|parent-connection|end-with-parent)\./, imports: ['shared', 'worker contract'], platforms: ['node'], notPackages: interfacePackages },
  { name: 'faces', owns: /^main\/faces\//, imports: [], platforms: ['node'], packages: /^$/ },
  {
    name: 'command line',
    owns: /^main\/cli[./]/,
    imports: ['shared', 'flows', 'worker contract'],
    platforms: ['node'],
    notPackages: merge(interfacePackages, databasePackage, pdfPackage),
  },
  {
    name: 'case worker',
    owns: /^main\/(db\/|workers\/case[-/])/,
    imports: ['shared', 'worker contract', 'worker entry'],
    platforms: ['node'],
    notPackages: merge(interfacePackages, pdfPackage),
  },
  {
    name: 'job workers',
    owns: /^main\/(extract\/|pdf\/|workers\/(import|print|suggest)[-/])/,
    imports: ['shared', 'worker contract', 'worker entry', 'faces'],
    platforms: ['node'],
    notPackages: merge(interfacePackages, databasePackage),
  },
  {
    name: 'main process',
    owns: /^main\/(ipc\/|workers\/electron-port|[^/]+\.ts$)/,
    imports: ['shared', 'flows', 'worker contract', 'faces'],
    platforms: ['node', 'electron'],
    notPackages: merge(interfacePackages, databasePackage, pdfPackage),
  },
  {
    name: 'flows',
    owns: /^main\/(flows|workers)\//,
    imports: ['shared', 'worker contract'],
    platforms: ['node'],
    notPackages: merge(interfacePackages, databasePackage, pdfPackage),
  },
];

/** Folders of the page that only `renderer/app` puts together. */
const belowFeatures = /^renderer\/(state|ui|editor)\//;

/**
 * Say why a file may not import something.
 *
 * @param {string} file - relative to the project, with `/`
 * @param {string} specifier - as written in the import
 * @returns {string | null} null when it may
 */
export function whyForbidden(file, specifier) {
  const from = areas.find((area) => area.owns.test(file));
  if (from === undefined) return null;
  const [bare = ''] = specifier.split('?');
  if (!bare.startsWith('.')) return whyPackageForbidden(from, bare);
  // Imports name the file that will be built: `.js` stands for the `.ts` beside it.
  const target = path.posix.join(path.posix.dirname(file), bare).replace(/\.js$/, '.ts');
  return whyFileForbidden({ from, file, target });
}

/** @param {{ from: Area, file: string, target: string }} edge */
function whyFileForbidden({ from, file, target }) {
  const to = areas.find((area) => area.owns.test(target));
  if (to === undefined) return `${from.name} may not import what belongs to no area`;
  const names = from.name === 'preload' && target.startsWith('shared/ipc/') ? 'ipc names' : to.name;
  if (names !== from.name && !from.imports.includes(names)) return `${from.name} may not import ${to.name}`;
  return whyFeatureForbidden(file, target);
}

/** @param {string} file @param {string} target */
function whyFeatureForbidden(file, target) {
  const wanted = featureOf(target);
  if (wanted === null) return null;
  if (belowFeatures.test(file)) return 'state, ui and editor may not import a feature';
  const own = featureOf(file);
  return own !== null && own !== wanted ? `the feature ${own} may not import the feature ${wanted}` : null;
}

/** @param {string} file */
function featureOf(file) {
  return /^renderer\/features\/([^/]+)\//.exec(file)?.[1] ?? null;
}

/** @param {Area} from @param {string} name */
function whyPackageForbidden(from, name) {
  if (isBuiltin(name)) return from.platforms.includes('node') ? null : `${from.name} may not import Node's ${name}`;
  if (/^electron(-store)?(\/|$)/.test(name)) return from.platforms.includes('electron') ? null : `${from.name} may not import ${name}`;
  const refused = from.packages?.test(name) === false || from.notPackages?.test(name) === true;
  return refused ? `${from.name} may not import the package ${name}` : null;
}

/** @param {RegExp} pattern @param {...string} names */
function merge(pattern, ...names) {
  return new RegExp([pattern.source, ...names.map((name) => `^${name}(/|$)`)].join('|'));
}
