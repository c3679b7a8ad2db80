/** Fields of an article that words may be asked of alone; `date` has a node of its own. */
export const wordFields = ['title', 'outlet', 'source', 'claim', 'label'] as const;
export type WordField = (typeof wordFields)[number];

/** Words in a row. `prefix`: the last one may go on. `field`: where, anywhere if `null`. */
export interface TermNode {
  readonly kind: 'term';
  readonly words: readonly string[];
  readonly prefix: boolean;
  readonly field: WordField | null;
}

/** Terms with at most `within` words between them, in any order. */
export interface NearNode {
  readonly kind: 'near';
  readonly terms: readonly TermNode[];
  readonly within: number;
  readonly field: WordField | null;
}

/**
 * When an article was published. Bounds are compared as texts with `Published.iso`, so that a month holds its days:
 * `atLeast` <= iso < `below`.
 */
export interface DateNode {
  readonly kind: 'date';
  readonly atLeast: string | null;
  readonly below: string | null;
}

/** What a query means. `and` and `or` have at least two parts. */
export type QueryNode =
  | TermNode
  | NearNode
  | DateNode
  | { readonly kind: 'and' | 'or'; readonly parts: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly part: QueryNode };

/** A query as it was understood. */
export interface ParsedQuery {
  /** `null` where nothing is asked for. */
  readonly node: QueryNode | null;
  /** Parts that say nothing yet, as they were typed: a date of which two digits are there. */
  readonly ignored: readonly string[];
  /** Whether only its beginning was taken: it is longer, or has more words, than anyone looks for. */
  readonly isCut: boolean;
}

/** Longest query read, in UTF-16 units; most words looked for at once; deepest parentheses, far within what FTS5's parser holds. */
export const queryLimits = { length: 2000, words: 100, depth: 8, within: 1000 } as const;

/** The terms that are asked for, those of `near` too; what is asked not to be there is left out. */
export function wantedTerms(node: QueryNode): readonly (TermNode | NearNode)[] {
  switch (node.kind) {
    case 'term':
    case 'near':
      return [node];
    case 'and':
    case 'or':
      return node.parts.flatMap(wantedTerms);
    case 'date':
    case 'not':
      return [];
  }
}
