import type { Reading } from './reading.js';
import { spansOf } from './spans.js';
import type { SuggestedAttribution, SuggestedClaim, Suggestions } from './suggestion.js';
import type { Range, Token } from './token.js';

/** Share of quotations in a language without rules that are somebody's words; the others are names and titles. */
const quotationConfidence = 0.4;
/** Fewest words of a quotation that is likely speech and no name. */
const fewestWords = 4;

/** What can be told without the language: quotations, whose speaker is left open, and sentences with numbers or dates. */
export function marksOnly(reading: Reading): Suggestions {
  return { rules: 'marks-only', attributions: quotations(reading), claims: claims(reading) };
}

function quotations(reading: Reading): SuggestedAttribution[] {
  return reading.quotations.flatMap((quotation): SuggestedAttribution[] => {
    const words = reading.tokens.slice(quotation.from, quotation.to).filter(isWord);
    const content = words.length < fewestWords ? [] : spansOf(reading, [quotation]);
    if (content.length === 0) return [];
    return [{ source: [], cue: [], content, sourceType: 'implicit', quoteType: 'direct', stance: 'asserts', statedDate: null, parent: null, confidence: quotationConfidence, grade: 'possible' }];
  });
}

function claims(reading: Reading): SuggestedClaim[] {
  return reading.sentences.flatMap((sentence) => {
    const reason = reasonOf(reading.tokens, sentence);
    const content = reason === null ? [] : spansOf(reading, [sentence]);
    return reason === null || content.length === 0 ? [] : [{ content, reason }];
  });
}

/** A number is a figure unless it can only be a date: a year, or digits between stops. */
function reasonOf(tokens: readonly Token[], { from, to }: Range): SuggestedClaim['reason'] | null {
  let found: SuggestedClaim['reason'] | null = null;
  for (let at = from; at < to; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (!/^\d/u.test(text)) continue;
    if (!/^(?:(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?|\d{4}-\d\d-\d\d|\d{1,2}:\d\d)$/u.test(text)) return 'figure';
    found = 'date';
  }
  return found;
}

function isWord(token: Token): boolean {
  return /\p{L}/u.test(token.text);
}
