import { moveClaimTag, removeTags, type RelatedRecords } from '../../../shared/domain/cascade.js';
import type { Claim } from '../../../shared/domain/claim.js';
import { claimIdSchema, tagIdSchema, type ArticleId, type ClaimId, type SourceId, type TagId } from '../../../shared/domain/ids.js';
import type { RecordChange } from '../../../shared/domain/journal.js';
import { assertNesting, checkedTag } from '../../../shared/domain/tag-rules.js';
import { isPlaced, type AttributionTag, type ClaimTag, type Tag } from '../../../shared/domain/tag.js';
import { AppError } from '../../../shared/errors.js';
import { articleText } from '../../db/articles.js';
import { allClaims, nextClaimOrdinal } from '../../db/claims.js';
import type { Connection } from '../../db/connection.js';
import { getSource } from '../../db/sources.js';
import { tagsOfArticle, tagsOfClaim } from '../../db/tags.js';
import { writeGroup, type WriteScope } from '../../db/write-group.js';
import type { CaseHandlers } from './case-handlers.js';
import { presentArticle, presentClaim, presentTag } from './present-records.js';
import { withPatch } from './with-patch.js';

/** Tags: what the analyst says of passages. */
export const tagMethods = {
  'tags:add-attribution': (session, fields) =>
    session.write((scope) => {
      const id = tagIdSchema.parse(scope.environment.makeId());
      const tag = checkedAttribution(scope.connection, { ...fields, kind: 'attribution', id });
      return { id, change: writeGroup(scope, { action: 'tags.add-attribution', changes: [added(tag)] }) };
    }),
  'tags:add-claim': (session, { claim: wanted, ...fields }) =>
    session.write((scope) => {
      const id = tagIdSchema.parse(scope.environment.makeId());
      const made = wanted.kind === 'new' ? newClaim(scope, wanted.text) : null;
      const claimId = wanted.kind === 'existing' ? wanted.id : (made?.id ?? null);
      if (wanted.kind === 'existing') presentClaim(scope.connection, wanted.id);
      const tag = checkedClaimTag(scope.connection, { ...fields, kind: 'claim', id, claimId });
      const claims: RecordChange[] = made === null ? [] : [{ entity: 'claim', id: made.id, before: null, after: made }];
      return { id, change: writeGroup(scope, { action: 'tags.add-claim', changes: [...claims, added(tag)] }) };
    }),
  'tags:change-attribution': (session, { id, patch }) =>
    session.write((scope) => {
      const before = presentTag(scope.connection, id);
      if (before.kind !== 'attribution') throw new AppError('input-invalid', { why: 'not-an-attribution', record: id });
      assertPlacedFor(before, patch);
      const after = checkedAttribution(scope.connection, withPatch(before, patch));
      return writeGroup(scope, { action: 'tags.change-attribution', changes: [{ entity: 'tag', id, before, after }] });
    }),
  'tags:change-claim': (session, { id, patch }) =>
    session.write((scope) => {
      const before = presentTag(scope.connection, id);
      if (before.kind !== 'claim') throw new AppError('input-invalid', { why: 'not-a-claim-tag', record: id });
      assertPlacedFor(before, patch);
      const after = checkedClaimTag(scope.connection, withPatch(before, patch));
      if (after.claimId !== null) presentClaim(scope.connection, after.claimId);
      return writeGroup(scope, { action: 'tags.change-claim', changes: moveClaimTag(after, relatedTo(scope.connection, [before])) });
    }),
  'tags:remove': (session, { ids }) =>
    session.write((scope) => {
      const tags = ids.map((id) => presentTag(scope.connection, id));
      const changes = removeTags(ids, relatedTo(scope.connection, tags));
      return writeGroup(scope, { action: 'tags.remove', changes, count: tags.length });
    }),
} satisfies Partial<CaseHandlers>;

function added(tag: Tag): RecordChange {
  return { entity: 'tag', id: tag.id, before: null, after: tag };
}

function newClaim({ connection, environment }: WriteScope, text: string): Claim {
  const id = claimIdSchema.parse(environment.makeId());
  return { id, ordinal: nextClaimOrdinal(connection), text, subject: null, credibility: null, figures: [], contraryIds: [] };
}

/** A tag without a certain place gets one whole (`tags:place`), never piece by piece: old and new offsets would stand side by side. */
function assertPlacedFor(tag: Tag, patch: object): void {
  const moves = ['source', 'cue', 'content'].some((role) => role in patch);
  if (moves && !isPlaced(tag)) throw new AppError('input-invalid', { why: 'tag-unplaced' });
}

function checkedAttribution(connection: Connection, tag: AttributionTag): AttributionTag {
  presentArticle(connection, tag.articleId);
  assertSource(connection, tag.sourceId);
  assertNesting(tag.id, tag.parentId, tagsOfArticle(connection, tag.articleId));
  return isPlaced(tag) ? checkedTag(tag, articleText(connection, tag.articleId)) : tag;
}

function checkedClaimTag(connection: Connection, tag: ClaimTag): ClaimTag {
  presentArticle(connection, tag.articleId);
  assertNesting(null, tag.attributionId, tagsOfArticle(connection, tag.articleId));
  return isPlaced(tag) ? checkedTag(tag, articleText(connection, tag.articleId)) : tag;
}

function assertSource(connection: Connection, id: SourceId | null): void {
  if (id !== null && getSource(connection, id) === null) throw new AppError('not-found', { record: id });
}

/** All tags of the articles and claims that some tags belong to, and all claims. */
function relatedTo(connection: Connection, tags: readonly Tag[]): RelatedRecords {
  const articleIds = new Set<ArticleId>(tags.map((tag) => tag.articleId));
  const claimIds = new Set<ClaimId>(tags.map((tag) => (tag.kind === 'claim' ? tag.claimId : null)).filter((id) => id !== null));
  const found = [...[...articleIds].map((id) => tagsOfArticle(connection, id)), ...[...claimIds].map((id) => tagsOfClaim(connection, id))].flat();
  return { tags: [...new Map<TagId, Tag>(found.map((tag) => [tag.id, tag])).values()], claims: allClaims(connection) };
}
