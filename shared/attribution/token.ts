/** Parts of speech of the Universal Dependencies. Source: https://universaldependencies.org/u/pos/ */
export type PartOfSpeech =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM' | 'PART' | 'PRON' | 'PROPN' | 'PUNCT' | 'SCONJ' | 'SYM' | 'VERB' | 'X' | 'SPACE';

/** A word or a mark; offsets count UTF-16 units of the reading text. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly pos: PartOfSpeech;
  readonly start: number;
  readonly end: number;
  /** Whether white space or the beginning of its paragraph stands before it. */
  readonly isSpaced: boolean;
  /** Index of its paragraph. */
  readonly paragraph: number;
}

/** Tokens `[from, to)` by index. */
export interface Range {
  readonly from: number;
  readonly to: number;
}
