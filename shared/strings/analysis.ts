import type { ChainLink } from '../analysis/chain.js';
import type { ClaimFinding } from '../analysis/claim-findings.js';
import type { Independence, IndependenceReason } from '../analysis/independence.js';
import type { GroupingReason } from '../analysis/similar-statements.js';
import type { SuggestionReason } from '../analysis/suggested-origins.js';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const inWords = (count: number): string => numberWords[count] ?? String(count);
const listed = (labels: readonly string[]): string => [labels.slice(0, -1).join(', '), labels.at(-1) ?? ''].filter((part) => part !== '').join(' and ');

/** What the program says about origins, independence and circular reporting. */
export const analysisStrings = {
  articles: (count: number): string => counted(count, 'article', 'articles'),
  appearances: (count: number): string => counted(count, 'appearance', 'appearances'),
  origins: (count: number): string => counted(count, 'origin', 'origins'),
  range: ({ min, max }: Independence['independent']): string => (min === max ? String(min) : `${min}-${max}`),
  circular: 'circular reporting',
  earliest: 'earliest appearance',
  noOrigin: 'no origin named',
  suggested: 'suggested',
  linkedByAnalyst: 'linked by the analyst',
} as const;

const isOfficial = (label: string): boolean => /\bofficials?\b/iu.test(label);

/** One reason why origins count as they do. */
export function reasonText(reason: IndependenceReason): string {
  switch (reason.kind) {
    case 'one-source':
      return `${reason.label} stands behind ${inWords(reason.appearances)} appearances and counts once`;
    case 'one-body':
      return `${listed(reason.labels)} belong to one body, ${reason.body}, and count once`;
    case 'counts-apart':
      return `${reason.label} is part of ${reason.body} and counts by itself: ${reason.because}`;
    case 'unnamed-may-be-one':
      return `${inWords(reason.labels.length)} unnamed ${reason.labels.every(isOfficial) ? 'officials' : 'sources'} may be one`;
    case 'same-words-may-be-one':
      return `“${reason.label}” in ${inWords(reason.count)} articles may be one person; no source record says so`;
    case 'implicit':
      return `${analysisStrings.appearances(reason.count)} without a named source (“reportedly”) ${reason.count === 1 ? 'adds' : 'add'} no origin`;
    case 'opinion-voice':
      return `${analysisStrings.appearances(reason.count)} in an opinion’s own voice ${reason.count === 1 ? 'does' : 'do'} not count`;
    case 'not-asserting':
      return `${analysisStrings.appearances(reason.count)} ${reason.count === 1 ? 'does' : 'do'} not assert it and ${reason.count === 1 ? 'is' : 'are'} shown as contrary`;
  }
}

/** "1-2 (two unnamed officials may be one)": how many origins are independent, with the reason where it is a range. */
export function independentText({ independent, reasons }: Pick<Independence, 'independent' | 'reasons'>): string {
  const range = analysisStrings.range(independent);
  const whyRange = reasons.filter((reason) => reason.kind === 'unnamed-may-be-one' || reason.kind === 'same-words-may-be-one');
  return independent.min === independent.max || whyRange.length === 0 ? range : `${range} (${whyRange.map(reasonText).join('; ')})`;
}

/** "4 articles, 3 origins, independent: 1-2 (two unnamed sources may be one)". */
export function independenceText(independence: Independence): string {
  const { articles, origins } = independence;
  return `${analysisStrings.articles(articles)}, ${analysisStrings.origins(origins.length)}, independent: ${independentText(independence)}`;
}

/** Why an origin is suggested for words that name nobody. */
export function suggestionText({ cue, label, articles, relays, statedDates }: SuggestionReason): string {
  const via = relays.length === 0 ? '' : ` via ${listed(relays)}`;
  const on = statedDates.length === 0 ? '' : ` on ${listed(statedDates)}`;
  const others = articles === 1 ? 'another article' : `${inWords(articles)} other articles`;
  return `“${cue}” names nobody; ${others} ${articles === 1 ? 'traces' : 'trace'} the same claim to ${label}${via}${on}`;
}

/** Why two appearances may be one statement. */
export function groupingText({ kind, speaker, shared }: GroupingReason): string {
  const words = `${counted(shared.length, 'word', 'words')} in common`;
  return kind === 'same-speaker' ? `${speaker ?? ''} in both, ${words}` : `nearly the same content, ${words}`;
}

/** What a station of a chain says of itself besides its name: that the analyst put it there, and why. */
export function linkText({ linkedByAnalyst, linkReason }: Pick<ChainLink, 'linkedByAnalyst' | 'linkReason'>): string | null {
  if (!linkedByAnalyst) return null;
  return linkReason === null ? analysisStrings.linkedByAnalyst : `${analysisStrings.linkedByAnalyst}: ${linkReason}`;
}

/** What is to be looked at in a claim. */
export function claimFindingText(finding: ClaimFinding): string {
  const independent = analysisStrings.range(finding.independent);
  switch (finding.kind) {
    case 'confirmed-alone':
      return `Graded 1, “confirmed by other sources”, with ${independent} independent ${independent === '1' ? 'origin' : 'origins'}: 1 needs two`;
    case 'circular':
      return `Circular reporting: ${analysisStrings.appearances(finding.appearances)}, ${independent} independent ${independent === '1' ? 'origin' : 'origins'}`;
  }
}
