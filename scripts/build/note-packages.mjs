import path from 'node:path';
import { packageFolder } from './shipped-packages.mjs';

/** What a part of the program was bundled from, as `noteModules` leaves it beside the bundle. */
export const modulesFile = 'modules.json';

/**
 * Leaves a list of the package folders whose code or files went into a bundle.
 *
 * @returns {import('vite').Plugin}
 */
export function noteModules() {
  let root = '';
  return {
    name: 'note-modules',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? Object.keys(part.modules) : part.originalFileNames.map((file) => path.resolve(root, file))));
      const folders = [...new Set(modules.map((module) => packageFolder(module)).filter((folder) => folder !== null))];
      this.emitFile({ type: 'asset', fileName: modulesFile, source: JSON.stringify(folders.sort()) });
    },
  };
}
