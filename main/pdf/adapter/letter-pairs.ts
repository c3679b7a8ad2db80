import type { GlyphPosition, GlyphRun } from './pdfmake-internals.js';

interface Letter {
  readonly glyph: unknown;
  readonly position: GlyphPosition;
}

/**
 * What simple words show of their letters: in the page's fonts the glyph of a letter and the way to the next depend on
 * the letter behind it alone (kerning), but for ligatures.
 *
 * A briefing has ten times as many words as pairs of letters, and fontkit takes as long for two letters as for a word.
 */
export class LetterPairs {
  readonly #letters = new Map<string, Letter>();

  /** Remember the letters of a word, each by itself and the one behind it; a word with a ligature shows none. */
  learn(word: string, { glyphs, positions }: GlyphRun): void {
    if (glyphs.length !== word.length) return;
    positions.forEach((position, at) => this.#letters.set(word.slice(at, at + 2), { glyph: glyphs[at], position }));
  }

  /** The word put together from letters seen in others; `null` where a pair of it is new. */
  compose(word: string): GlyphRun | null {
    const glyphs: unknown[] = [];
    const positions: GlyphPosition[] = [];
    let advanceWidth = 0;
    for (let at = 0; at < word.length; at += 1) {
      const letter = this.#letters.get(word.slice(at, at + 2));
      if (letter === undefined) return null;
      glyphs.push(letter.glyph);
      positions.push(letter.position);
      advanceWidth += letter.position.xAdvance;
    }
    return { glyphs, positions, advanceWidth };
  }
}
