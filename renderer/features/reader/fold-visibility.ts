import { usePreferences } from '../../state/preferences-store.js';
import { useReader } from './reader-store.js';
import type { ReaderSurface } from './reader-surface.js';
import { foldIndexOf, type ReadingText } from './reading-text.js';

/** Whether a fold's paragraphs are on the screen now. */
export function isFoldShown(fold: number): boolean {
  return usePreferences.getState().boilerplateShown || useReader.getState().openFolds.has(fold);
}

export function isBlockShown(reading: ReadingText, block: number): boolean {
  const fold = foldIndexOf(reading.folds, block);
  return fold === -1 || isFoldShown(fold);
}

/** Shows and hides the paragraphs of all folds. By class, not by React: the paragraphs belong to Lexical. */
export function drawFolds(surface: ReaderSurface): void {
  for (const [at, { from, to }] of surface.reading.folds.entries()) {
    for (let block = from; block < to; block += 1) surface.elementOf(block)?.classList.toggle('is-folded', !isFoldShown(at));
  }
}
