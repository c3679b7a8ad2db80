import type { SuggestedClaim, SuggestionGrade } from '../attribution/suggestion.js';
import { quoteTypeStrings, sourceTypeStrings, stanceStrings } from './terms.js';
import type { QuoteType, SourceType, Stance } from '../domain/tag.js';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What the machine suggests in an article, and what the analyst decides of it. */
export const suggestionStrings = {
  region: 'Suggestions',
  looking: 'looking for suggestions',
  none: 'no suggestions',
  noneThisSure: (hidden: number) => `no suggestion this sure, ${hidden} less sure hidden`,
  failed: 'suggestions could not be made',
  tryAgain: 'Try again',
  counted: (total: number, toGo: number) => (toGo === 0 ? `${plural(total, 'suggestion', 'suggestions')}, all decided` : `${plural(total, 'suggestion', 'suggestions')}, ${toGo} to go`),
  toGo: (count: number) => (count === 0 ? 'all decided' : `${count} to go`),
  start: 'Decide them one by one',
  hidden: (count: number) => `${count} less sure hidden`,
  candidates: (count: number) => plural(count, 'possible claim', 'possible claims'),

  slider: 'How sure a suggestion must be to be shown',
  shown: 'Show',
  least: { sure: 'only sure', likely: 'sure and likely', possible: 'all' } satisfies Record<SuggestionGrade, string>,

  grade: { sure: 'sure', likely: 'likely', possible: 'possible' } satisfies Record<SuggestionGrade, string>,
  /** `share`: of suggestions found in the same way, how many are right. */
  gradeMeaning: (share: number) => `of those found this way ${share >= 0.9 ? 'more than 9' : `about ${Math.round(share * 10)}`} in 10 are right`,
  gradeMeaningLong: 'Counted on the news articles the rules are measured on. Whether this one is right is yours to say.',

  position: (at: number, count: number) => `${at} of ${count}`,
  source: 'Source',
  cue: 'Cue',
  content: 'Content',
  noSource: 'names nobody',
  noCue: 'no word of saying',
  facts: (type: SourceType, quote: QuoteType, stance: Stance) => [sourceTypeStrings[type], quoteTypeStrings[quote], stanceStrings[stance]],
  /** `words` as the article says it, `day` as it is read. */
  statedDate: (words: string, day: string, inferred: boolean) => (inferred ? `${words}, read as ${day}, inferred` : `${words}, ${day}`),
  inTag: (name: string) => `in what ${name} says`,
  inOpen: (name: string) => `in what ${name} says, which is not decided yet: it goes under it once you accept that`,
  inOpenShort: (name: string) => `in what ${name} says, not decided yet`,
  claim: 'Worth a claim?',
  claimReason: {
    figure: 'it gives a figure',
    date: 'it gives a date',
    event: 'it reports an event',
    accusation: 'it accuses somebody',
    forecast: 'it says what will be',
  } satisfies Record<SuggestedClaim['reason'], string>,

  accept: 'Accept',
  reject: 'Reject',
  correct: 'Correct',
  acceptAll: (count: number) => `Accept all ${count}`,
  next: 'Next suggestion',
  previous: 'Previous suggestion',
  nextClaim: 'Next passage that may be a claim',
  leave: 'Leave the suggestions',
  keys: { accept: 'y', reject: 'r', correct: 'f', acceptAll: 'Shift Y', next: 'g', previous: 'Shift G', nextClaim: 'v', previousClaim: 'Shift V', undo: 'u' },

  /** What the rules could not read, and what was found all the same. */
  notRead: (language: string | null) =>
    language === null
      ? 'The language of this article is not known: quotation marks, numbers and dates only'
      : `English rules do not read ${language}: quotation marks, numbers and dates only`,

  said: {
    attribution: (at: number, count: number, grade: SuggestionGrade) => `Suggestion ${at} of ${count}, ${suggestionGradeWord(grade)}`,
    claim: (at: number, count: number) => `Possible claim ${at} of ${count}`,
    accepted: 'Accepted',
    rejected: 'Rejected, it does not come back',
    corrected: 'Accepted, to be corrected. The keys for tags change it: comma and full stop move its start, less-than and greater-than its end; s, q, t lay the selection on it. g goes on.',
    acceptedAll: (count: number) => `${plural(count, 'suggestion', 'suggestions')} accepted. u takes all of them back.`,
    allDecided: 'All suggestions that are shown are decided',
    allClaimsDecided: 'All possible claims are decided',
    nothingToAccept: 'No suggestion is open at this grade',
    stillLooking: 'Suggestions are still being looked for',
    none: 'No suggestions in this article',
    noneThisSure: (hidden: number) => `No suggestion is this sure. ${plural(hidden, 'less sure one is', 'less sure ones are')} hidden: 3 shows all`,
    chosenFirst: 'No suggestion was chosen. This is the next',
    grade: (least: SuggestionGrade, hidden: number) => `Showing ${suggestionLeastWord(least)}${hidden === 0 ? '' : `, ${hidden} less sure hidden`}`,
    left: 'No suggestion chosen',
  },
} as const;

function suggestionGradeWord(grade: SuggestionGrade): string {
  return suggestionStrings.grade[grade];
}

function suggestionLeastWord(least: SuggestionGrade): string {
  return suggestionStrings.least[least];
}

/** A language by its English name; `null` where the article's is not known. */
export function languageName(language: string | null): string | null {
  if (language === null) return null;
  try {
    return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language.split('-')[0] ?? language) ?? language;
  } catch {
    return language;
  }
}

