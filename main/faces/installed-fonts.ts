import { createRequire } from 'node:module';
import path from 'node:path';

/** The folder of the font packages: `fontsFolder` of `renderPdf` where the program runs from its own `node_modules`. */
export function installedFontsFolder(): string {
  const require = createRequire(import.meta.url);
  return path.dirname(path.dirname(require.resolve('@expo-google-fonts/source-serif-4/package.json')));
}
