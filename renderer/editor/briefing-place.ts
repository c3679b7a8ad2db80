import type { LedgerIndex } from '../../shared/analysis/ledger-index.js';
import { metaOf } from '../../shared/domain/article.js';
import type { CitationTarget } from '../../shared/domain/briefing.js';
import type { ArticleId, TagId } from '../../shared/domain/ids.js';
import { piecesWords, spanAround, type Passage, type Span } from '../../shared/domain/passage.js';
import type { Stance } from '../../shared/domain/tag.js';
import { publishedText, shortDay } from '../../shared/print/print-dates.js';

/** What a citation points to, as people read it. */
export interface CitedPlace {
  readonly articleId: ArticleId;
  readonly tagId: TagId | null;
  readonly stance: Stance | null;
  readonly outlet: string;
  readonly title: string;
  readonly language: string | null;
  /** `null` for undated. */
  readonly date: string | null;
  /** The passage's words; `null` where the article as a whole is meant. */
  readonly words: string | null;
  readonly span: Span | null;
}

/** The place a target points to; `null` when its tag or article is gone. */
export function citedPlace(target: CitationTarget, index: LedgerIndex): CitedPlace | null {
  const found = lookUp(target, index);
  const article = found === null ? undefined : index.articles.get(found.articleId);
  if (found === null || article === undefined) return null;
  const meta = metaOf(article);
  return {
    articleId: found.articleId,
    tagId: found.tagId,
    stance: found.stance,
    outlet: meta.outlet ?? article.fileName,
    title: meta.title ?? article.fileName,
    language: meta.language,
    date: publishedText(meta.published, shortDay),
    words: found.pieces === null ? null : piecesWords(found.pieces),
    span: spanAround(found.pieces ?? []),
  };
}

interface Found {
  readonly articleId: ArticleId;
  readonly tagId: TagId | null;
  readonly stance: Stance | null;
  readonly pieces: readonly Passage[] | null;
}

function lookUp(target: CitationTarget, index: LedgerIndex): Found | null {
  switch (target.kind) {
    case 'appearance': {
      const tag = index.claimTags.get(target.appearanceId);
      return tag === undefined ? null : { articleId: tag.articleId, tagId: tag.id, stance: tag.stance, pieces: tag.content };
    }
    case 'passage':
      return { articleId: target.articleId, tagId: null, stance: null, pieces: [target.passage] };
    case 'article':
      return { articleId: target.articleId, tagId: null, stance: null, pieces: null };
  }
}
