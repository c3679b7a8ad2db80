import type { Article } from '../../../shared/domain/article.js';
import type { Claim } from '../../../shared/domain/claim.js';
import type { ArticleId, ClaimId, TagId } from '../../../shared/domain/ids.js';
import type { Tag } from '../../../shared/domain/tag.js';
import { AppError } from '../../../shared/errors.js';
import { getArticle } from '../../db/articles.js';
import { getClaim } from '../../db/claims.js';
import type { Connection } from '../../db/connection.js';
import { getTag } from '../../db/tags.js';

/** @throws {AppError} `not-found` when there is no such article, or its import was undone */
export function presentArticle(connection: Connection, id: ArticleId): Article {
  const article = getArticle(connection, id);
  if (article === null || article.hidden) throw new AppError('not-found', { record: id });
  return article;
}

/** @throws {AppError} `not-found` */
export function presentTag(connection: Connection, id: TagId): Tag {
  return found(getTag(connection, id), id);
}

/** @throws {AppError} `not-found` */
export function presentClaim(connection: Connection, id: ClaimId): Claim {
  return found(getClaim(connection, id), id);
}

function found<T>(record: T | null, id: string): T {
  if (record === null) throw new AppError('not-found', { record: id });
  return record;
}
