import { familiesFor, scaleOf, type FontChoice } from './fallback-fonts.js';
import { fontStretches, withUndrawableNamed } from './glyphs.js';
import { holdWords } from './held-words.js';
import { internals, type PdfDocument, type PdfFont, type StyleStack } from './pdfmake-internals.js';
import type { TextPiece } from './flow-node.js';
import { wordInlines, widthsOf, type ResolvedStyle, type StyledPiece } from './word-inlines.js';

/** The family of a text that names none. */
const defaultFamily = 'Serif';
/** Cap height and half the descender of the Source families put the baseline here, as part of the size. */
const baselineShare = 0.75;
const plainText = /^[\x20-\x7e\n]*$/u;

/** What becomes of a character that no font has: the export stops, or the page names it by its code point. */
export type MissingGlyphs = 'refuse' | 'name';

/**
 * Measures text with a leading in points, checks every character against the fonts, and holds words together.
 *
 * pdfmake takes the height of a line from its fonts, draws a box for a character they lack, and looks each of 25
 * style properties up for each word; here a piece of text is resolved once, and its words share what was found.
 */
export class FlowText extends internals.TextInlines {
  readonly #pdf: PdfDocument;
  readonly #missing: MissingGlyphs;

  constructor(pdf: PdfDocument, missing: MissingGlyphs) {
    super(pdf);
    this.#pdf = pdf;
    this.#missing = missing;
  }

  override buildInlines(text: unknown, styles: StyleStack): ReturnType<InstanceType<typeof internals.TextInlines>['buildInlines']> {
    const pieces = (Array.isArray(text) ? text : [text]).map(asPiece);
    const whole = pieces.map((piece) => piece.text).join('');
    const inlines = wordInlines(pieces.flatMap((piece) => this.#inFonts(piece, whole, styles)));
    holdWords(inlines);
    return { items: inlines, ...widthsOf(inlines) };
  }

  /** The piece with its style, divided where another font has to draw a character. `whole` tells the language of Han. */
  #inFonts(piece: TextPiece, whole: string, styles: StyleStack): StyledPiece[] {
    // Soft hyphens go: the page never hyphenates, and a line broken at one would look misspelt.
    const given = piece.text.replaceAll('\u00ad', '');
    const own: Readonly<Record<string, unknown>> = { ...piece };
    // As pdfmake looks, without its names of styles, which no definition of ours uses.
    const look = (property: string, fallback: unknown): unknown => own[property] ?? styles.getProperty(property) ?? fallback;
    const family = String(look('font', defaultFamily));
    const style = this.#resolve(family, look);
    if (plainText.test(given)) return [{ ...piece, text: given, style }];
    const fonts = familiesFor(whole, family).map((name): FontChoice => ({ scale: scaleOf(name), open: () => this.#fontOf(name, look) }));
    const text = this.#missing === 'name' ? withUndrawableNamed(given, fonts) : given;
    return fontStretches(text, fonts, String(look('place', ''))).map(({ text: words, font, scale }, at) => {
      const styled = { ...piece, text: words, style: { ...style, font, fontSize: style.fontSize * scale } };
      if (at > 0) delete styled.target; // a target is one place
      return styled;
    });
  }

  #fontOf(family: string, look: (property: string, fallback: unknown) => unknown): PdfFont {
    return this.#pdf.provideFont(family, look('bold', false) === true, look('italics', false) === true);
  }

  #resolve(family: string, look: (property: string, fallback: unknown) => unknown): ResolvedStyle {
    const fontSize = Number(look('fontSize', 10));
    const lead = Number(look('lead', fontSize));
    // What a definition may hold under these names is typed in `FlowNode` and `TextPiece`.
    return {
      font: this.#fontOf(family, look),
      fontSize,
      fontFeatures: look('fontFeatures', null) as ResolvedStyle['fontFeatures'],
      color: String(look('color', 'black')),
      alignment: String(look('alignment', 'left')),
      link: look('link', null) as ResolvedStyle['link'],
      linkToDestination: look('linkToDestination', null) as ResolvedStyle['linkToDestination'],
      height: lead,
      ascent: (lead - fontSize) / 2 + baselineShare * fontSize,
    };
  }
}

function asPiece(piece: unknown): TextPiece {
  if (typeof piece === 'object' && piece !== null && 'text' in piece) return piece as TextPiece; // definitions are typed as TextPiece
  return { text: String(piece) };
}
