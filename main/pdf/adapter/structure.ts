/** What a part of the page is, for readers that do not see it. Source: ISO 32000-1, 14.8.4, standard structure types */
export type StructureType = 'H1' | 'H2' | 'H3' | 'H4' | 'P' | 'BlockQuote' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Note' | 'TOC' | 'TOCI' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure';

/**
 * A place in the structure tree: one object for each element, shared by all that is drawn for it.
 *
 * An element enters the tree, under its parent, when something of it is drawn first, so the tree is in reading order.
 */
export interface StructureElement {
  readonly type: StructureType;
  /** `null` stands directly in the document. */
  readonly parent: StructureElement | null;
  /** Header cells: what they are the head of. */
  readonly scope?: 'Row' | 'Column';
  /** Header cells that are not drawn again on later pages: what is drawn there is their continuation. */
  readonly once?: boolean;
  /** Cells over more columns than one: how many. */
  readonly span?: number;
  /** Figures: what is read in their place. */
  readonly alt?: string;
}

/** A new element. */
export function element(type: StructureType, parent: StructureElement | null = null): StructureElement {
  return { type, parent };
}

/** A new header cell. */
export function headerCell(parent: StructureElement, scope: 'Row' | 'Column', once = false): StructureElement {
  return { type: 'TH', parent, scope, once };
}

/** A new cell over several columns. */
export function wideCell(parent: StructureElement, span: number): StructureElement {
  return { type: 'TD', parent, span };
}

/** A new figure, with what it shows in words. */
export function figureElement(alt: string): StructureElement {
  return { type: 'Figure', parent: null, alt };
}
