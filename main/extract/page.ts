import type { TextLink } from '../../shared/domain/article.js';

/** An element of a page, with the stretch of the page's text that was written while it was open. */
export interface PageElement {
  readonly index: number;
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | null;
  readonly depth: number;
  readonly start: number;
  /** Set when the element closes; blank space at either edge is possible. */
  end: number;
}

/** A run of text that a page draws as one block. */
export interface PageBlock {
  readonly start: number;
  readonly end: number;
  /** The innermost element that began a block. */
  readonly element: PageElement;
  /** Characters that lie in links, and in bold type. */
  readonly linkLength: number;
  readonly boldLength: number;
  readonly hasGapBefore: boolean;
}

/** What a page says of itself outside its text. */
export interface PageStatements {
  readonly documentTitle: string;
  readonly language: string | null;
  readonly canonical: string | null;
  /** `meta` elements: lower-case name, property or itemprop, and content, in order. */
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  /** Contents of `application/ld+json` scripts. */
  readonly jsonLd: readonly string[];
}

/** A page read once: its text, the blocks in it, and everything the later steps judge by. */
export interface Page {
  readonly text: string;
  readonly blocks: readonly PageBlock[];
  readonly elements: readonly PageElement[];
  readonly links: readonly TextLink[];
  readonly statements: PageStatements;
  /** Elements left out because a reader of the page cannot see them. */
  readonly hiddenElements: number;
  /** Characters in them. */
  readonly hiddenLength: number;
}
