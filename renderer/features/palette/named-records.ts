import { metaOf, type Article } from '../../../shared/domain/article.js';
import type { Briefing } from '../../../shared/domain/briefing.js';
import type { Claim } from '../../../shared/domain/claim.js';
import type { ArticleId, BriefingId, ClaimId, SourceId } from '../../../shared/domain/ids.js';
import type { Source } from '../../../shared/domain/source.js';

/** Something with a name that can be opened. */
export type NamedRecord =
  | { readonly kind: 'article'; readonly record: Article }
  | { readonly kind: 'claim'; readonly record: Claim }
  | { readonly kind: 'source'; readonly record: Source }
  | { readonly kind: 'briefing'; readonly record: Briefing };

/** The records of a case that have names. */
export interface NamedRecords {
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly briefings: ReadonlyMap<BriefingId, Briefing>;
}

/** What was found of one kind: the first ones, and how many more there are. */
export interface FoundRecords<Item> {
  readonly first: readonly Item[];
  readonly more: number;
}

/** Folded names by record: a record is replaced when it changes, so a name is folded once. */
const folded = new WeakMap<object, string>();

/**
 * The records whose names hold every word, case and accents aside; those whose name begins with the words come first.
 *
 * Takes about 1 ms for ten thousand records (docs/measurements.md, `quick-open-10k`).
 *
 * @param most - how many to return
 */
export function findByName<Item extends object>(items: readonly Item[], { nameOf, words, most }: { readonly nameOf: (item: Item) => string; readonly words: string; readonly most: number }): FoundRecords<Item> {
  const whole = fold(words.trim());
  if (whole === '') return { first: items.slice(0, most), more: Math.max(0, items.length - most) };
  const wanted = whole.split(/\s+/u);
  const [begins, holds]: [Item[], Item[]] = [[], []];
  for (const item of items) {
    const name = foldedName(item, nameOf);
    if (name.startsWith(whole)) begins.push(item);
    else if (wanted.every((word) => name.includes(word))) holds.push(item);
  }
  const first = [...begins.slice(0, most), ...holds.slice(0, Math.max(0, most - begins.length))];
  return { first, more: begins.length + holds.length - first.length };
}

/** The name an article is found by. */
export function nameOfArticle(article: Article): string {
  const meta = metaOf(article);
  return [meta.title, meta.outlet, article.fileName].filter(Boolean).join(' ');
}

export function nameOfClaim(claim: Claim): string {
  return `${claim.text} C${claim.ordinal}`;
}

export function nameOfSource(source: Source): string {
  return [source.name, ...source.aliases].join(' ');
}

export function nameOfBriefing(briefing: Briefing): string {
  return briefing.name;
}

function foldedName<Item extends object>(item: Item, nameOf: (item: Item) => string): string {
  const known = folded.get(item);
  if (known !== undefined) return known;
  const name = fold(nameOf(item));
  folded.set(item, name);
  return name;
}

/** Small letters without their accents; most names have none, and taking them apart is what costs. */
function fold(text: string): string {
  if (/^[\0-\x7f]*$/u.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();
}
