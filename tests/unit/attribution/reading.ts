import { regionsOfBody } from '../../../shared/attribution/reading-text.js';
import type { SuggestedAttribution, SuggestedClaim } from '../../../shared/attribution/suggestion.js';
import { suggestFor, type ReadArticle } from '../../../shared/attribution/suggest-for.js';
import type { Span } from '../../../shared/domain/passage.js';

/** An attribution in words: pieces of one role are joined by ` … `. */
export interface Said {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
}

/** A clean body, published on a Tuesday. */
export function bodyArticle(text: string): ReadArticle {
  return { text, regions: regionsOfBody(text), language: 'en', published: '2031-11-04' };
}

/** What is found in a clean body, in words. */
export function saidIn(text: string): Said[] {
  return foundIn(text).map((one) => inWords(text, one));
}

/** What is found in a clean body, as it is suggested. */
export function foundIn(text: string): readonly SuggestedAttribution[] {
  return suggestFor(bodyArticle(text)).attributions;
}

/** The claim candidates of a clean body: reason and words. */
export function claimsIn(text: string): [SuggestedClaim['reason'], string][] {
  return suggestFor(bodyArticle(text)).claims.map(({ reason, content }) => [reason, words(text, content)]);
}

/** An attribution in the words of its text. */
export function inWords(text: string, { source, cue, content }: SuggestedAttribution): Said {
  return { source: words(text, source), cue: words(text, cue), content: words(text, content) };
}

function words(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
}
