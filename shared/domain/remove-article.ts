import type { Article } from './article.js';
import type { Block, BriefingHead, CitationTarget, Run } from './briefing.js';
import { removeTags } from './cascade.js';
import type { Claim } from './claim.js';
import type { Dismissal } from './dismissal.js';
import type { Filing } from './filing.js';
import { holdsWords, type ArticleWords } from './held-words.js';
import type { ArticleId } from './ids.js';
import type { ChangeOf, RecordChange, StoredBlock } from './journal.js';
import { piecesWords } from './passage.js';
import type { Briefing } from './briefing.js';
import type { Tag } from './tag.js';

/** What there is of a case around an article that is to be removed for good. */
export interface AroundArticle {
  readonly article: Article;
  readonly words: ArticleWords;
  readonly articles: readonly Article[];
  readonly tags: readonly Tag[];
  readonly claims: readonly Claim[];
  readonly briefings: readonly Briefing[];
  readonly blocks: readonly StoredBlock[];
  readonly dismissals: readonly Dismissal[];
  /** `null` where nobody filed it. */
  readonly filing: Filing | null;
}

/** Longest claim. */
const maxClaimChars = 4000;

/**
 * The changes that removing an article for good makes to the other records, and the removal of its own.
 *
 * Its tags go, and the claims that nothing else carries; a claim in its words takes those of another appearance.
 * Citations stay where they are and point to an article that is no more; quotations become such citations.
 */
export function removeArticleChanges(around: AroundArticle): RecordChange[] {
  const { article } = around;
  const copies = around.articles.filter(({ copyOf }) => copyOf === article.id);
  const dismissals = around.dismissals.filter(({ about }) => about.includes(article.id));
  return [
    ...tagAndClaimChanges(around),
    ...dismissals.map((before): RecordChange => ({ entity: 'dismissal', id: before.id, before, after: null })),
    ...copies.map((before): RecordChange => ({ entity: 'article', id: before.id, before, after: { ...before, copyOf: null } })),
    ...around.briefings.flatMap((before) => headChange(before, article.id)),
    ...around.blocks.flatMap((before) => blockChange(before, around)),
    ...(around.filing === null ? [] : [{ entity: 'filing', id: article.id, before: around.filing, after: null } satisfies RecordChange]),
    { entity: 'article', id: article.id, before: article, after: null },
  ];
}

function tagAndClaimChanges({ article, words, tags, claims }: AroundArticle): RecordChange[] {
  const own = tags.filter(({ articleId }) => articleId === article.id);
  const changes = removeTags(own.map(({ id }) => id), { tags, claims });
  const left = tags.filter(({ articleId }) => articleId !== article.id);
  const changed = new Map(changes.map((change) => [change.id, change]));
  const reworded = claims.flatMap((before): ChangeOf<'claim'>[] => {
    const change = changed.get(before.id) as ChangeOf<'claim'> | undefined; // the change of a claim: ids are never shared
    const after = change === undefined ? before : change.after;
    if (after === null || !holdsWords(after.text, words)) return [];
    const text = wordsElsewhere(after, left);
    return text === null ? [] : [{ entity: 'claim', id: before.id, before, after: { ...after, text } }];
  });
  const ids = new Set(reworded.map(({ id }) => id));
  return [...changes.filter(({ id }) => !ids.has(id)), ...reworded];
}

/** The claim in the words of its first appearance in another article; `null` where it has none. */
function wordsElsewhere(claim: Claim, tags: readonly Tag[]): string | null {
  const tag = tags.find((one) => one.kind === 'claim' && one.claimId === claim.id);
  return tag === undefined ? null : piecesWords(tag.content).slice(0, maxClaimChars);
}

function headChange(before: Briefing, id: ArticleId): ChangeOf<'briefing'>[] {
  const head = headWithout(before.head, id);
  return head === before.head ? [] : [{ entity: 'briefing', id: before.id, before, after: { ...before, head } }];
}

function blockChange(before: StoredBlock, around: Pick<AroundArticle, 'article' | 'tags'>): ChangeOf<'block'>[] {
  const block = blockWithout(before.block, around);
  return block === before.block ? [] : [{ entity: 'block', id: before.block.id, before, after: { ...before, block } }];
}

/** A head without the waiver for an article; the very same where there is none. */
export function headWithout(head: BriefingHead, id: ArticleId): BriefingHead {
  if (head.waivers?.some(({ articleId }) => articleId === id) !== true) return head;
  return { ...head, waivers: head.waivers.filter(({ articleId }) => articleId !== id) };
}

/** A block whose citations of an article hold none of its words; the very same where it cites none. */
export function blockWithout(block: Block, { article, tags }: Pick<AroundArticle, 'article' | 'tags'>): Block {
  const own = new Set<string>(tags.filter(({ articleId }) => articleId === article.id).map(({ id }) => id));
  const leadsThere = (target: CitationTarget): boolean => (target.kind === 'appearance' ? own.has(target.appearanceId) : target.articleId === article.id);
  if (!block.runs.some((run) => run.type !== 'text' && leadsThere(run.target))) return block;
  const gone: Run = { type: 'citation', target: { kind: 'article', articleId: article.id } };
  return { ...block, runs: block.runs.map((run) => (run.type !== 'text' && leadsThere(run.target) ? gone : run)) };
}
