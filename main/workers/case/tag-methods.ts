import { moveClaimTag, removeTags, type RelatedRecords } from '../../../shared/domain/cascade.js';
import type { Claim } from '../../../shared/domain/claim.js';
import { claimIdSchema, tagIdSchema, type ArticleId, type ClaimId, type SourceId, type TagId } from '../../../shared/domain/ids.js';
import type { RecordChange } from '../../../shared/domain/journal.js';
import { assertNesting, checkedTag } from '../../../shared/domain/tag-rules.js';
import { isPlaced, withSource, type AttributionTag, type ClaimTag, type Tag } from '../../../shared/domain/tag.js';
import { AppError } from '../../../shared/errors.js';
import type { ChannelParsed } from '../../../shared/ipc/channels.js';
import { allClaims, nextClaimOrdinal } from '../../db/claims.js';
import type { Connection } from '../../db/connection.js';
import { getSource } from '../../db/sources.js';
import { getTag, tagsOfArticle, tagsOfClaim } from '../../db/tags.js';
import { writeGroup, type WriteScope } from '../../db/write-group.js';
import type { CaseHandlers } from './case-handlers.js';
import { presentArticle, presentClaim, presentTag } from './present-records.js';
import { assertRoomForTags, taggedText } from './tagged-article.js';
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
      const { claimId, changes } = claimToAppearUnder(scope, wanted);
      const tags = checkedClaimTags(scope.connection, fields.articleId, [{ ...fields, kind: 'claim', id, claimId }]);
      return { id, change: writeGroup(scope, { action: 'tags.add-claim', changes: [...changes, ...tags.map(added)] }) };
    }),
  'tags:add-claims': (session, { articleId, claim: wanted, tags: places }) =>
    session.write((scope) => {
      const { claimId, changes } = claimToAppearUnder(scope, wanted);
      const tags = places.map((place): ClaimTag => ({ ...place, kind: 'claim', id: tagIdSchema.parse(scope.environment.makeId()), articleId, claimId, translation: null }));
      const checked = checkedClaimTags(scope.connection, articleId, tags);
      return { ids: tags.map((tag) => tag.id), change: writeGroup(scope, { action: 'tags.add-claims', changes: [...changes, ...checked.map(added)], count: tags.length }) };
    }),
  'tags:change-attribution': (session, { id, patch }) =>
    session.write((scope) => {
      const before = presentTag(scope.connection, id);
      if (before.kind !== 'attribution') throw new AppError('input-invalid', { why: 'not-an-attribution', record: id });
      assertPlacedFor(before, patch);
      const after = checkedAttribution(scope.connection, withLink(before, withPatch(before, patch), patch.linkReason));
      return writeGroup(scope, { action: 'tags.change-attribution', changes: [{ entity: 'tag', id, before, after }] });
    }),
  'tags:change-claim': (session, { id, patch }) =>
    session.write((scope) => {
      const before = presentTag(scope.connection, id);
      if (before.kind !== 'claim') throw new AppError('input-invalid', { why: 'not-a-claim-tag', record: id });
      assertPlacedFor(before, patch);
      const after = withPatch(before, patch);
      const [checked] = checkedClaimTags(scope.connection, after.articleId, [after]);
      if (after.claimId !== null) presentClaim(scope.connection, after.claimId);
      return writeGroup(scope, { action: 'tags.change-claim', changes: moveClaimTag(checked ?? after, relatedTo(scope.connection, [before])) });
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

/** The claim that new tags appear under, with the change that makes it where it is new. */
function claimToAppearUnder(scope: WriteScope, wanted: ChannelParsed<'tags:add-claim'>['claim']): { readonly claimId: ClaimId | null; readonly changes: RecordChange[] } {
  if (wanted.kind === 'none') return { claimId: null, changes: [] };
  if (wanted.kind === 'existing') return { claimId: presentClaim(scope.connection, wanted.id).id, changes: [] };
  const made = newClaim(scope, wanted.text);
  return { claimId: made.id, changes: [{ entity: 'claim', id: made.id, before: null, after: made }] };
}

function newClaim({ connection, environment }: WriteScope, text: string): Claim {
  const id = claimIdSchema.parse(environment.makeId());
  return { id, ordinal: nextClaimOrdinal(connection), text, subject: null, credibility: null, figures: [], contraryIds: [] };
}

/** The attribution with the reason of its link, which ends when it is given another source without one. */
function withLink(before: AttributionTag, after: AttributionTag, linkReason: string | null | undefined): AttributionTag {
  const kept = after.sourceId === before.sourceId ? after.linkReason : null;
  return withSource(after, after.sourceId, linkReason ?? kept ?? null);
}

/** A tag without a certain place gets one whole (`tags:place`), never piece by piece: old and new offsets would stand side by side. */
function assertPlacedFor(tag: Tag, patch: object): void {
  const moves = ['source', 'cue', 'content'].some((role) => role in patch);
  if (moves && !isPlaced(tag)) throw new AppError('input-invalid', { why: 'tag-unplaced' });
}

function checkedAttribution(connection: Connection, tag: AttributionTag): AttributionTag {
  const article = presentArticle(connection, tag.articleId);
  assertSource(connection, tag.sourceId);
  assertNesting(tag.id, tag.parentId, attributionsIn(connection, article.id));
  if (!isPlaced(tag)) return tag;
  const checked = checkedTag(tag, taggedText(connection, article));
  assertRoomForTags(connection, article, [checked]);
  return checked;
}

function checkedClaimTags(connection: Connection, articleId: ArticleId, tags: readonly ClaimTag[]): ClaimTag[] {
  const article = presentArticle(connection, articleId);
  const text = taggedText(connection, article);
  const attributionOf = attributionsIn(connection, article.id);
  const checked = tags.map((tag) => {
    assertNesting(null, tag.attributionId, attributionOf);
    return isPlaced(tag) ? checkedTag(tag, text) : tag;
  });
  assertRoomForTags(connection, article, checked.filter(isPlaced));
  return checked;
}

/** Finds the attributions of one article by id, one at a time: only parents are asked for. */
function attributionsIn(connection: Connection, articleId: ArticleId): (id: TagId) => AttributionTag | null {
  return (id) => {
    const tag = getTag(connection, id);
    return tag?.kind === 'attribution' && tag.articleId === articleId ? tag : null;
  };
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
