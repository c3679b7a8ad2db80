import { chainOf, type ChainLink } from '../../../shared/analysis/chain.js';
import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import { publicationKey } from '../../../shared/analysis/publication-order.js';
import { chainOfAppearance } from '../../../shared/analysis/syndication.js';
import { metaOf } from '../../../shared/domain/article.js';
import type { Claim } from '../../../shared/domain/claim.js';
import type { SourceId } from '../../../shared/domain/ids.js';
import { piecesWords } from '../../../shared/domain/passage.js';
import type { Source } from '../../../shared/domain/source.js';
import type { AttributionTag, ClaimTag, Stance } from '../../../shared/domain/tag.js';
import { publishedText, shortDay } from '../../../shared/print/print-dates.js';

/** A source as the list shows it. */
export interface SourceRow {
  readonly source: Source;
  readonly statementCount: number;
  readonly articleCount: number;
}

/** One thing a source said, in one article. */
export interface Statement {
  readonly tag: AttributionTag;
  readonly outlet: string;
  /** The day it was said where the article gives it, else the day the article appeared. */
  readonly day: string | null;
  /** The same in words, `null` where neither is known. */
  readonly dayWords: string | null;
  readonly through: string;
  readonly words: string;
}

/** A claim a source stands behind, or passes on for somebody else. */
export interface ClaimOfSource {
  readonly claim: Claim;
  readonly role: 'origin' | 'relay';
  readonly stances: readonly Stance[];
  readonly first: ClaimTag;
}

/** How often one relay or publisher passed a source on. */
export interface Through {
  readonly label: string;
  readonly count: number;
}

/** What a source's card tells beyond its record. */
export interface SourceCard {
  readonly statements: readonly Statement[];
  readonly articleCount: number;
  readonly through: readonly Through[];
  readonly claims: readonly ClaimOfSource[];
}

/** Every source by name, with how often it speaks. */
export function sourceRows(index: LedgerIndex): SourceRow[] {
  const said = new Map<SourceId, AttributionTag[]>();
  for (const tag of index.attributions.values()) {
    if (tag.sourceId === null) continue;
    const list = said.get(tag.sourceId);
    if (list === undefined) said.set(tag.sourceId, [tag]);
    else list.push(tag);
  }
  return [...index.sources.values()]
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((source) => {
      const tags = said.get(source.id) ?? [];
      return { source, statementCount: tags.length, articleCount: new Set(tags.map((tag) => tag.articleId)).size };
    });
}

/** Whether every one of the words stands in the source's names or descriptor. */
export function sourceHoldsWords({ source }: SourceRow, words: string): boolean {
  const text = [source.name, ...source.aliases, source.descriptor ?? ''].join(' ').toLowerCase();
  return words.toLowerCase().split(/\s+/u).every((word) => text.includes(word));
}

/** What one source said, through whom, and which claims it stands behind. */
export function sourceCard(id: SourceId, index: LedgerIndex): SourceCard {
  const statements = [...index.attributions.values()]
    .filter((tag) => tag.sourceId === id)
    .toSorted((a, b) => compareText(articleKey(a, index), articleKey(b, index)))
    .map((tag) => statementFrom(tag, index));
  return {
    statements,
    articleCount: new Set(statements.map(({ tag }) => tag.articleId)).size,
    through: countedThrough(statements),
    claims: claimsOf(id, index),
  };
}

function statementFrom(tag: AttributionTag, index: LedgerIndex): Statement {
  const article = index.articles.get(tag.articleId);
  const meta = article === undefined ? null : metaOf(article);
  const { links } = chainOf({ articleId: tag.articleId, attributionId: tag.id }, index);
  return {
    tag,
    outlet: meta?.outlet ?? article?.fileName ?? '',
    day: tag.statedDate ?? meta?.published?.iso ?? null,
    dayWords: tag.statedDate === null ? publishedText(meta?.published ?? null, shortDay) : shortDay(tag.statedDate),
    through: links.at(-2)?.label ?? '',
    words: piecesWords(tag.content),
  };
}

function articleKey(tag: AttributionTag, index: LedgerIndex): string {
  return `${publicationKey(index.articles.get(tag.articleId))} ${String(tag.content[0]?.start ?? 0).padStart(9, '0')}`;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function countedThrough(statements: readonly Statement[]): Through[] {
  const counts = new Map<string, number>();
  for (const { through } of statements) counts.set(through, (counts.get(through) ?? 0) + 1);
  return [...counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count);
}

function claimsOf(id: SourceId, index: LedgerIndex): ClaimOfSource[] {
  return [...index.claims.values()].flatMap((claim) => {
    const appearances = (index.appearances.get(claim.id) ?? []).map((appearance) => ({ appearance, links: chainOfAppearance(appearance, index).links }));
    const named = appearances.filter(({ links }) => links.some((link) => link.sourceId === id));
    const [first] = named;
    if (first === undefined) return [];
    const role = named.some(({ links }) => isOrigin(links, id)) ? 'origin' : 'relay';
    return [{ claim, role, stances: [...new Set(named.map(({ appearance }) => appearance.stance))], first: first.appearance }];
  });
}

function isOrigin(links: readonly ChainLink[], id: SourceId): boolean {
  return links.at(-1)?.sourceId === id;
}
