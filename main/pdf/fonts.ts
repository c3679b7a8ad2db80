import path from 'node:path';
import { eastAsianFile } from '../faces/east-asian-faces.js';
import type { FontDescriptors } from './adapter/pdfmake-internals.js';

/** The font files in a folder laid out as the packages are: `source-serif-4/400Regular/SourceSerif4_400Regular.ttf`. */
export function fontDescriptors(fontsFolder: string): FontDescriptors {
  const serif = (weight: string): string => path.join(fontsFolder, 'source-serif-4', weight, `SourceSerif4_${weight}.ttf`);
  const sans = (weight: string): string => path.join(fontsFolder, 'source-sans-3', weight, `SourceSans3_${weight}.ttf`);
  const mono = path.join(fontsFolder, 'source-code-pro', '400Regular', 'SourceCodePro_400Regular.ttf');
  return {
    Serif: { normal: serif('400Regular'), italics: serif('400Regular_Italic'), bold: serif('600SemiBold'), bolditalics: serif('600SemiBold_Italic') },
    Sans: { normal: sans('400Regular'), italics: sans('400Regular_Italic'), bold: sans('600SemiBold'), bolditalics: sans('600SemiBold_Italic') },
    // Hashes only: one face for all styles.
    Mono: { normal: mono, italics: mono, bold: mono, bolditalics: mono },
    NotoKR: upright(eastAsianFile(fontsFolder, 'kr', 400), eastAsianFile(fontsFolder, 'kr', 600)),
    NotoSC: upright(eastAsianFile(fontsFolder, 'sc', 400), eastAsianFile(fontsFolder, 'sc', 600)),
    NotoJP: upright(eastAsianFile(fontsFolder, 'jp', 400), eastAsianFile(fontsFolder, 'jp', 600)),
  };
}

/** East Asian type is never slanted. */
function upright(normal: string, bold: string): FontDescriptors[string] {
  return { normal, italics: normal, bold, bolditalics: bold };
}
