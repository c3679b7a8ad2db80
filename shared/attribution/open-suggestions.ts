import { dismissalKey, type Dismissal, type DismissalKind } from '../domain/dismissal.js';
import type { ArticleId, TagId } from '../domain/ids.js';
import { maxPassageLength, spanAround, type Span } from '../domain/passage.js';
import { extentOf } from '../domain/tag-nesting.js';
import { reachesBoilerplate, type TaggedText } from '../domain/tag-rules.js';
import type { Tag } from '../domain/tag.js';
import { coversAttribution, coversClaim } from './covering-tags.js';
import { declinedWordsOf, type SuggestedParts } from './declined-words.js';
import { suggestionGrades, type SuggestionGrade, type Suggestions } from './suggestion.js';

/** What the analyst has decided in one article. */
export interface Decisions {
  readonly articleId: ArticleId;
  /** Those that stand in its present text. */
  readonly tags: readonly Tag[];
  readonly dismissals: Iterable<Dismissal>;
}

/** What became of a suggestion; `tag` is a tag that says the same, whether made of it or by hand. */
export type Outcome = { readonly kind: 'open' } | { readonly kind: 'declined' } | { readonly kind: 'tag'; readonly id: TagId };

/** Each suggestion's outcome, by its place in the list it stands in. */
export interface DecidedSuggestions {
  readonly attributions: readonly Outcome[];
  readonly claims: readonly Outcome[];
}

/** The suggestions that may become tags at all: short enough, and without a word of boilerplate. The places of parents are mended. */
export function taggableSuggestions(found: Suggestions, article: TaggedText): Suggestions {
  // All that is asked of the regions; a long article has thousands of them and of suggestions.
  const folded: TaggedText = { text: article.text, regions: article.regions.filter(({ kind }) => kind === 'boilerplate') };
  const isTaggable = (parts: SuggestedParts): boolean =>
    parts.content.length > 0 && [...(parts.source ?? []), ...(parts.cue ?? []), ...parts.content].every((span) => fits(span, folded));
  const kept = found.attributions.map(isTaggable);
  if (kept.every(Boolean) && found.claims.every(isTaggable)) return found;
  const places = new Map<number, number>();
  kept.forEach((isKept, at) => isKept && places.set(at, places.size));
  const parentOf = (parent: number | null): number | null => (parent === null ? null : (places.get(parent) ?? null));
  const attributions = found.attributions.filter((_, at) => kept[at] === true).map((suggestion) => ({ ...suggestion, parent: parentOf(suggestion.parent) }));
  return { ...found, attributions, claims: found.claims.filter(isTaggable) };
}

/** What the analyst has decided of each suggestion: hers are the tags that say the same, and what she declined by its words. */
export function decideSuggestions(found: Suggestions, article: TaggedText, { articleId, tags, dismissals }: Decisions): DecidedSuggestions {
  const near = tagsByPlace(tags);
  const declined = new Set([...dismissals].filter(({ words }) => words !== undefined).map(({ kind, about, words }) => dismissalKey(kind, about, words)));
  const isDeclined = (kind: DismissalKind, parts: SuggestedParts): boolean =>
    declined.size > 0 && declined.has(dismissalKey(kind, [articleId], declinedWordsOf(parts, article)));
  const outcome = (tag: Tag | undefined, wasDeclined: () => boolean): Outcome => {
    if (tag !== undefined) return { kind: 'tag', id: tag.id };
    return wasDeclined() ? { kind: 'declined' } : { kind: 'open' };
  };
  return {
    attributions: found.attributions.map((one) => {
      const tag = near([...one.cue, ...one.content]).find((candidate) => candidate.kind === 'attribution' && coversAttribution(candidate, one));
      return outcome(tag, () => isDeclined('attribution', one));
    }),
    claims: found.claims.map((one) => {
      const tag = near(one.content).find((candidate) => candidate.kind === 'claim' && coversClaim(candidate, one));
      return outcome(tag, () => isDeclined('claim-candidate', one));
    }),
  };
}

/** Characters of the text that tags are looked up by together. */
const stretchLength = 500;

/** Finds the tags that may touch some spans: with thousands of both, not every one is compared with every other. */
function tagsByPlace(tags: readonly Tag[]): (spans: readonly Span[]) => readonly Tag[] {
  const byStretch = new Map<number, Tag[]>();
  for (const tag of tags) {
    for (const stretch of stretchesOf(extentOf(tag))) byStretch.set(stretch, [...(byStretch.get(stretch) ?? []), tag]);
  }
  return (spans) => {
    const extent = byStretch.size === 0 ? null : spanAround(spans);
    return extent === null ? [] : [...new Set(stretchesOf(extent).flatMap((stretch) => byStretch.get(stretch) ?? []))];
  };
}

function stretchesOf({ start, end }: Span): number[] {
  const first = Math.floor(start / stretchLength);
  return Array.from({ length: Math.floor((end - 1) / stretchLength) - first + 1 }, (_, at) => first + at);
}

/**
 * Which suggestions are shown, by their places: those at least as sure as asked for, and whom these are nested in, since
 * a chain without its relay is another chain.
 */
export function shownPlaces({ attributions }: Suggestions, least: SuggestionGrade): ReadonlySet<number> {
  const shown = new Set<number>();
  for (const [place, { grade }] of attributions.entries()) {
    if (!isAtLeast(grade, least)) continue;
    for (let at: number | null = place; at !== null && !shown.has(at); at = attributions[at]?.parent ?? null) shown.add(at);
  }
  return shown;
}

/** Whether a grade is at least as sure as another. */
export function isAtLeast(grade: SuggestionGrade, least: SuggestionGrade): boolean {
  return suggestionGrades.indexOf(grade) <= suggestionGrades.indexOf(least);
}

function fits(span: Span, article: TaggedText): boolean {
  return span.end <= article.text.length && span.end - span.start <= maxPassageLength && !reachesBoilerplate(span, article);
}
