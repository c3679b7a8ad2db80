import { independenceOf } from '../analysis/independence.js';
import { indexLedger } from '../analysis/ledger-index.js';
import { originOf } from './chain-text.js';
import type { Genre } from '../domain/article.js';
import type { PrintInput } from '../domain/case.js';
import { reliabilities } from '../domain/source.js';
import { sourceSummaryStrings as words } from '../strings/source-summary.js';
import { citePassages } from './cited-passages.js';
import { noteFacts, type NoteFacts } from './notes.js';
import { fullDay } from './print-dates.js';

/**
 * A source summary statement for the analyst to edit: what the briefing rests on, how old it is, whose words they are,
 * and how far the claims stand on more than one origin. Empty where nothing is cited.
 *
 * Source: ICD 206, source summary statements
 */
export function draftSourceSummary(input: PrintInput): string {
  const index = indexLedger(input.records);
  const facts = noteFacts(citePassages(input.document.blocks, index, input.texts).passages, index);
  if (facts.length === 0) return '';
  const claimIds = new Set(facts.flatMap(({ cited }) => cited.appearance?.claimId ?? []));
  const alone = [...claimIds].filter((id) => independenceOf(id, index).independent.max <= 1).length;
  const sentences = [baseOf(facts), agesOf(facts), voicesOf(facts), claimIds.size === 0 ? null : words.claims(claimIds.size, alone), gradesOf(facts)];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

function articlesOf(facts: readonly NoteFacts[]): NoteFacts[] {
  return [...new Map(facts.map((fact) => [fact.article.id, fact])).values()];
}

function baseOf(facts: readonly NoteFacts[]): string {
  const articles = articlesOf(facts);
  const outlets = new Set(articles.flatMap(({ meta }) => meta.outlet?.toLowerCase() ?? []));
  const genres = new Map<Genre, number>();
  for (const { meta } of articles) genres.set(meta.genre, (genres.get(meta.genre) ?? 0) + 1);
  const copies = articles.filter(({ article }) => article.copyOf !== null).length;
  return words.base({ articles: articles.length, outlets: outlets.size, genres: [...genres], copies });
}

/** Days that are only known to lie before another are left out of the range. */
function agesOf(facts: readonly NoteFacts[]): string | null {
  const articles = articlesOf(facts);
  const days = articles.flatMap(({ meta }) => (meta.published === null || meta.published.precision === 'before' ? [] : [meta.published.iso.slice(0, 10)])).toSorted();
  const undated = articles.length - days.length;
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return words.undated;
  return words.published(fullDay(first), fullDay(last), undated);
}

function voicesOf(facts: readonly NoteFacts[]): string | null {
  const origins = facts.flatMap(({ chain }) => (chain === null ? [] : [chain]));
  if (origins.length === 0) return words.untagged;
  const unnamed = origins.filter((chain) => chain.implicit || originOf(chain)?.type === 'anonymous').length;
  const own = origins.filter(({ ownVoice }) => ownVoice).length;
  return words.voices({ passages: facts.length, unnamed, own });
}

function gradesOf(facts: readonly NoteFacts[]): string {
  const graded = reliabilities.filter((grade) => facts.some(({ reliability }) => reliability === grade));
  const [best, worst] = [graded[0], graded.at(-1)];
  return best === undefined || worst === undefined ? words.ungraded : words.grades(best, worst, facts.filter(({ reliability }) => reliability === null).length);
}
