import type { PDFPageProxy } from 'pdfjs-dist';

/** Pages that are looked at for the names of their fonts; what comes later is taken for regular. */
const maxPagesLookedAt = 12;

const boldName = /bold|black|heavy|semibold|demi(?!light)/iu;

/**
 * Which fonts of a file are bold.
 *
 * pdf.js tells a font's name only together with how the page is drawn, so the drawing of a page is asked for, and thrown
 * away, where it has fonts that no earlier page had: mostly the first two or three.
 */
export class BoldFonts {
  readonly #isBold = new Map<string, boolean>();
  #pagesLookedAt = 0;

  /** Whether a font that `learn` has seen is bold. */
  has(fontName: string): boolean {
    return this.#isBold.get(fontName) ?? false;
  }

  async learn(page: PDFPageProxy, fontNames: ReadonlySet<string>): Promise<void> {
    const unknown = [...fontNames].filter((name) => !this.#isBold.has(name));
    if (unknown.length === 0 || this.#pagesLookedAt >= maxPagesLookedAt) return;
    this.#pagesLookedAt += 1;
    // 0 leaves annotations out.
    await page.getOperatorList({ annotationMode: 0 });
    for (const name of unknown) this.#isBold.set(name, isBoldFont(page, name));
  }
}

function isBoldFont(page: PDFPageProxy, name: string): boolean {
  if (!page.commonObjs.has(name)) return false;
  const font: unknown = page.commonObjs.get(name);
  if (typeof font !== 'object' || font === null) return false;
  const isMarked = ('bold' in font && font.bold === true) || ('black' in font && font.black === true);
  return isMarked || ('name' in font && typeof font.name === 'string' && boldName.test(font.name));
}
