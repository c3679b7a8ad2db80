import { describeSpan } from '../anchoring/describe-span.js';
import { taggableSuggestions } from '../attribution/open-suggestions.js';
import type { SuggestedAttribution, Suggestions } from '../attribution/suggestion.js';
import type { ArticleText } from '../domain/article.js';
import type { Run } from '../domain/briefing.js';
import { wordsOf } from '../domain/paragraph.js';
import { passageWords, type Passage, type Span } from '../domain/passage.js';
import { quotedCharacters } from '../print/licence.js';
import { fullDay } from '../print/print-dates.js';
import { digestStrings } from '../strings/digest.js';
import { stanceStrings } from '../strings/terms.js';

/** What may be quoted of an article, beside what is quoted of it already. */
export interface QuotingRoom {
  readonly quoted: readonly Passage[];
  /** Most characters of its words that its terms of reuse allow; `null` for no limit. */
  readonly limitChars: number | null;
}

/** Statements the machine found in an article, a list of runs each, and how many its terms of reuse left no room for. */
export interface SuggestedStatements {
  readonly statements: readonly (readonly Run[])[];
  readonly leftOut: number;
}

/**
 * The sure suggestions of an article as attributed statements, each marked "not reviewed": who said it, through whom, and
 * the words, quoted and cited. They are text of a digest, never tags.
 *
 * Of a statement that somebody relays only the innermost is given, with the relays named.
 */
export function suggestedStatements(article: ArticleText, found: Suggestions, room: QuotingRoom): SuggestedStatements {
  const { attributions } = taggableSuggestions(found, article);
  const relaying = new Set(attributions.filter(isSure).map(({ parent }) => parent));
  const statements: Run[][] = [];
  let { quoted } = room;
  let namedChars = 0;
  let leftOut = 0;
  for (const [at, suggestion] of attributions.entries()) {
    if (!isSure(suggestion) || relaying.has(at)) continue;
    const passages = suggestion.content.map((span) => describeSpan(article.text, article.regions, span));
    const lead = leadWords(suggestion, attributions, article);
    // The words that name source and cue are the article's too.
    const usedChars = quotedCharacters([...quoted, ...passages], article) + namedChars + lead.takenChars;
    if (room.limitChars !== null && usedChars > room.limitChars) {
      leftOut += 1;
      continue;
    }
    quoted = [...quoted, ...passages];
    namedChars += lead.takenChars;
    statements.push([{ type: 'text', text: lead.words }, ...quotations(article, passages)]);
  }
  return { statements, leftOut };
}

function isSure({ grade }: SuggestedAttribution): boolean {
  return grade === 'sure';
}

/** What stands before the quoted words, and how many of its characters are the article's. */
function leadWords(suggestion: SuggestedAttribution, all: readonly SuggestedAttribution[], article: ArticleText): { readonly words: string; readonly takenChars: number } {
  const wordsIn = (spans: readonly Span[]): string => spans.map((span) => wordsOf(article.text, article.regions, span)).join(' … ');
  const source = wordsIn(suggestion.source);
  const cue = wordsIn(suggestion.cue);
  const relays = parentsOf(suggestion, all).map((parent) => wordsIn(parent.source.length > 0 ? parent.source : parent.cue));
  const { statedDate, stance } = suggestion;
  const day = statedDate === null ? null : digestStrings.statedDay(fullDay(statedDate.iso), statedDate.inferred);
  const words = digestStrings.statement({ source, cue, relays, day, stance: stance === 'asserts' ? null : stanceStrings[stance] });
  return { words, takenChars: [source, cue, ...relays].join('').length };
}

/** What a suggestion is nested in, innermost first; a circle ends where it closes. */
function parentsOf({ parent }: SuggestedAttribution, all: readonly SuggestedAttribution[]): SuggestedAttribution[] {
  const parents: SuggestedAttribution[] = [];
  let next = parent === null ? undefined : all[parent];
  while (next !== undefined && !parents.includes(next)) {
    parents.push(next);
    next = next.parent === null ? undefined : all[next.parent];
  }
  return parents;
}

function quotations({ id }: ArticleText, passages: readonly Passage[]): Run[] {
  return passages.flatMap((passage, at): Run[] => [
    ...(at === 0 ? [] : [{ type: 'text' as const, text: ' … ' }]),
    { type: 'quotation', words: passageWords(passage), target: { kind: 'passage', articleId: id, passage } },
  ]);
}
