import { createRequire } from 'node:module';
import path from 'node:path';
import type { FontDescriptors } from './adapter/pdfmake-internals.js';

/** The folder of the font packages: `fontsFolder` of `renderPdf` where the program runs from its own `node_modules`. */
export function installedFontsFolder(): string {
  const require = createRequire(import.meta.url);
  return path.dirname(path.dirname(require.resolve('@expo-google-fonts/source-serif-4/package.json')));
}

/** The font files in a folder laid out as the packages are: `source-serif-4/400Regular/SourceSerif4_400Regular.ttf`. */
export function fontDescriptors(fontsFolder: string): FontDescriptors {
  const serif = (weight: string): string => path.join(fontsFolder, 'source-serif-4', weight, `SourceSerif4_${weight}.ttf`);
  const sans = (weight: string): string => path.join(fontsFolder, 'source-sans-3', weight, `SourceSans3_${weight}.ttf`);
  const noto = (language: string, suffix: string, weight: string): string => path.join(fontsFolder, `noto-sans-${language}`, weight, `NotoSans${suffix}_${weight}.ttf`);
  const mono = path.join(fontsFolder, 'source-code-pro', '400Regular', 'SourceCodePro_400Regular.ttf');
  return {
    Serif: { normal: serif('400Regular'), italics: serif('400Regular_Italic'), bold: serif('600SemiBold'), bolditalics: serif('600SemiBold_Italic') },
    Sans: { normal: sans('400Regular'), italics: sans('400Regular_Italic'), bold: sans('600SemiBold'), bolditalics: sans('600SemiBold_Italic') },
    // Hashes only: one face for all styles.
    Mono: { normal: mono, italics: mono, bold: mono, bolditalics: mono },
    NotoKR: upright(noto('kr', 'KR', '400Regular'), noto('kr', 'KR', '600SemiBold')),
    NotoSC: upright(noto('sc', 'SC', '400Regular'), noto('sc', 'SC', '600SemiBold')),
    NotoJP: upright(noto('jp', 'JP', '400Regular'), noto('jp', 'JP', '600SemiBold')),
  };
}

/** East Asian type is never slanted. */
function upright(normal: string, bold: string): FontDescriptors[string] {
  return { normal, italics: normal, bold, bolditalics: bold };
}
