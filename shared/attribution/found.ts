import type { SuggestedAttribution } from './suggestion.js';
import type { Range } from './token.js';

/** How an attribution was found: its confidence is that of all found the same way. */
export type Pattern =
  | 'said-that' | 'said-clause' | 'said-quote' | 'said-after' | 'said-within' | 'told' | 'object' | 'intent' | 'passive' | 'according' | 'quoted-as' | 'citing' | 'noun' | 'adverb' | 'headline' | 'label' | 'marks';

/** An attribution in tokens, before it is judged and put into the article's offsets. */
export interface Found {
  readonly pattern: Pattern;
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  readonly stance: SuggestedAttribution['stance'];
  /** The attribution it is nested in, where the words say so; the others are told by what lies in what. */
  readonly within?: Found;
}
