import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import { metaOf, type Article } from '../../../shared/domain/article.js';
import type { CitationTarget } from '../../../shared/domain/briefing.js';
import type { Claim } from '../../../shared/domain/claim.js';
import { briefingStrings } from '../../../shared/strings/briefing.js';
import { citedPlace, type CitedPlace } from '../../editor/briefing-place.js';

/** Something that can be cited: a claim with all its appearances, one appearance, or an article as a whole. */
export type CitableOption =
  | { readonly kind: 'claim'; readonly key: string; readonly claim: Claim; readonly targets: readonly CitationTarget[] }
  | { readonly kind: 'appearance'; readonly key: string; readonly place: CitedPlace; readonly targets: readonly CitationTarget[] }
  | { readonly kind: 'article'; readonly key: string; readonly place: CitedPlace; readonly targets: readonly CitationTarget[] };

interface Wanted {
  readonly query: string;
  readonly withArticles: boolean;
}

/** What of a case can be cited and answers to a query; each claim is followed by those of its appearances that do. */
export function citableOptions(index: LedgerIndex, { query, withArticles }: Wanted): CitableOption[] {
  const wanted = fold(query).split(/\s+/u).filter((word) => word !== '');
  const answers = (text: string): boolean => {
    const folded = fold(text);
    return wanted.every((word) => folded.includes(word));
  };
  const claims = [...index.claims.values()].sort((a, b) => a.ordinal - b.ordinal).flatMap((claim) => claimOptions(claim, index, answers));
  const articles = withArticles ? [...index.articles.values()].flatMap((article) => articleOption(article, index, answers)) : [];
  return [...claims, ...articles];
}

function claimOptions(claim: Claim, index: LedgerIndex, answers: (text: string) => boolean): CitableOption[] {
  const all = (index.appearances.get(claim.id) ?? []).flatMap((tag): CitableOption[] => {
    const target: CitationTarget = { kind: 'appearance', appearanceId: tag.id };
    const place = citedPlace(target, index);
    return place === null ? [] : [{ kind: 'appearance', key: tag.id, place, targets: [target] }];
  });
  if (all.length === 0) return [];
  const name = `${briefingStrings.claimNumber(claim.ordinal)} ${claim.text}`;
  const shown = answers(name) ? all : all.filter((option) => answers(`${name} ${wordsOfOption(option)}`));
  return shown.length === 0 ? [] : [{ kind: 'claim', key: claim.id, claim, targets: all.flatMap((option) => option.targets) }, ...shown];
}

function articleOption(article: Article, index: LedgerIndex, answers: (text: string) => boolean): CitableOption[] {
  const target: CitationTarget = { kind: 'article', articleId: article.id };
  const place = citedPlace(target, index);
  if (place === null || !answers(`${place.outlet} ${place.title} ${metaOf(article).authors.join(' ')}`)) return [];
  return [{ kind: 'article', key: article.id, place, targets: [target] }];
}

function wordsOfOption(option: CitableOption): string {
  return option.kind === 'claim' ? option.claim.text : `${option.place.outlet} ${option.place.date ?? ''} ${option.place.words ?? ''}`;
}

/** Case, accents and kinds of quotation marks do not matter to a search. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"').toLowerCase();
}
