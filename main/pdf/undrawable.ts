import { BriefingFile } from './adapter/briefing-file.js';
import { familiesFor, scaleOf } from './adapter/fallback-fonts.js';
import type { FontPack } from '../faces/font-pack.js';
import { firstUndrawable } from './adapter/glyphs.js';
import { fontDescriptors } from './fonts.js';
import { pageGeometry } from './page-geometry.js';

/** Passages are set in this face; the others stand in for what it lacks. */
const proseFamily = 'Serif';

/** For each text the first character that no font of the page draws, or `null`. Asked before words are quoted that cannot be printed. */
export function undrawableCharacters(texts: readonly string[], fontsFolder: string, fontPack?: FontPack): (string | null)[] {
  const fonts = new BriefingFile({ fonts: fontDescriptors(fontsFolder), ...(fontPack === undefined ? {} : { fontPack }), page: pageGeometry('A4'), title: '', author: '', language: 'en', createdAtMs: 0, producer: '' });
  return texts.map((text) =>
    firstUndrawable(
      text.replaceAll('\u00ad', ''),
      familiesFor(text, proseFamily).map((family) => ({ scale: scaleOf(family), open: () => fonts.provideFont(family, false, false) })),
    ),
  );
}
