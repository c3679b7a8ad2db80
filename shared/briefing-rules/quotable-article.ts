import type { ArticleText } from '../domain/article.js';
import { bodyOf, paragraphsOf, paragraphText } from '../domain/paragraph.js';
import { foldedKinds, type RegionKind } from '../domain/region.js';

/** An article's words as quotations are looked for in them: folded, so that kinds of marks, dashes and spaces do not matter. */
export interface QuotableArticle {
  /** All of it, whatever its kind. */
  readonly whole: string;
  readonly body: string;
  /** Headline and standfirst: what an outlet puts above a story. */
  readonly head: string;
  /** Its paragraphs but boilerplate: the words without markup, and folded. */
  readonly paragraphs: readonly { readonly words: string; readonly folded: string }[];
  /** The text as stored, which passages are verified in. */
  readonly text: string;
}

const headKinds: readonly RegionKind[] = ['title', 'standfirst'];

/** The words of an article, prepared once for many quotations. */
export function quotableFrom({ text, regions }: ArticleText): QuotableArticle {
  const paragraphs = paragraphsOf(text, regions);
  const lines = (kinds: readonly RegionKind[] | null): string =>
    paragraphs.filter(({ kind }) => kinds === null || kinds.includes(kind)).map((paragraph) => paragraphText(text, paragraph)).join('\n');
  const shown = paragraphs.filter(({ kind }) => !foldedKinds.includes(kind)).map((paragraph) => {
    const words = paragraphText(text, paragraph);
    return { words, folded: foldQuotation(words) };
  });
  return { whole: foldQuotation(lines(null)), body: foldQuotation(bodyOf(text, regions)), head: foldQuotation(lines(headKinds)), paragraphs: shown, text };
}

/** Words without what a quotation may change: kinds of marks and dashes, spaces, a capital at its start. */
export function foldQuotation(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[‘’‚‛′]/gu, "'")
    .replace(/[“”„‟«»″]/gu, '"')
    .replace(/[‐‑‒–—―]/gu, '-')
    .replace(/\s+/gu, ' ')
    .toLowerCase()
    .trim();
}

/** The pieces of a quotation that must stand in its article: omissions and brackets cut it, the mark at its end is not part of it. */
export function quotedPieces(words: string): string[] {
  return foldQuotation(words)
    .split(/\s*(?:\[[^\]]*\]|…|\.\.\.)\s*/u)
    .map((piece) => piece.replace(/^[\s,;:]+|[\s.,;:!?]+$/gu, ''))
    .filter((piece) => /\p{L}|\p{N}/u.test(piece));
}

/** Whether all pieces of a quotation stand in a text, in their order. */
export function holdsQuotation(folded: string, words: string): boolean {
  let from = 0;
  for (const piece of quotedPieces(words)) {
    const at = folded.indexOf(piece, from);
    if (at === -1) return false;
    from = at + piece.length;
  }
  return true;
}
