import { AppError } from '../errors.js';
import { claimSchema, type Claim } from './claim.js';
import type { ClaimId, SourceId, TagId } from './ids.js';
import { sameRecord, type ChangeOf, type Entity, type RecordChange, type RecordOf } from './journal.js';
import { sourceSchema, withBody, type Source } from './source.js';
import { withSource, type AttributionTag, type ClaimTag, type Tag } from './tag.js';

/** Records a removal may touch: every tag of the articles and claims concerned, and all claims. */
export interface RelatedRecords {
  readonly tags: readonly Tag[];
  readonly claims: readonly Claim[];
}

/**
 * The changes that removing tags makes: children of a removed attribution move up to its nearest remaining parent,
 * claim tags likewise, and a claim left without appearances goes too.
 *
 * @param related - must hold all tags of each article and each claim a removed tag belongs to
 */
export function removeTags(ids: readonly TagId[], related: RelatedRecords): RecordChange[] {
  const gone = new Set(ids);
  const attributions = new Map(related.tags.filter(isAttribution).map((tag) => [tag.id, tag]));
  const remaining = (id: TagId | null): TagId | null => nearestRemaining(id, gone, attributions);
  const tagChanges = changesTo('tag', related.tags, (tag) => (gone.has(tag.id) ? null : withoutGoneParent(tag, remaining)));
  const bereft = claimsWithoutAppearances(tagChanges, related);
  return [...tagChanges, ...changesToClaims(related.claims, bereft, gone)];
}

/** The changes that removing a claim makes: its claim tags stay in the articles, under no claim. */
export function removeClaim(id: ClaimId, related: RelatedRecords): RecordChange[] {
  const tagChanges = changesTo('tag', related.tags, (tag) => (tag.kind === 'claim' && tag.claimId === id ? { ...tag, claimId: null } : tag));
  const freed = new Set(tagChanges.map((change) => change.id as TagId)); // the ids of tags
  return [...tagChanges, ...changesToClaims(related.claims, new Set([id]), freed)];
}

/** The changes that putting `after` in the place of a claim tag makes: the claim it leaves goes when it was its last appearance. */
export function moveClaimTag(after: ClaimTag, related: RelatedRecords): RecordChange[] {
  const tagChanges = changesTo('tag', related.tags, (tag) => (tag.id === after.id ? after : tag));
  const bereft = claimsWithoutAppearances(tagChanges, related);
  const before = related.tags.find((tag) => tag.id === after.id);
  const moved = before?.kind === 'claim' && before.claimId !== after.claimId;
  return [...tagChanges, ...changesToClaims(related.claims, bereft, new Set(moved ? [after.id] : []))];
}

/**
 * The changes that merging two claims makes: appearances, figures and contrary links of `from` go under `into`.
 *
 * @throws {AppError} `input-invalid` when one claim cannot hold what both have
 */
export function mergeClaims(into: Claim, from: Claim, related: RelatedRecords): RecordChange[] {
  const tagChanges = changesTo('tag', related.tags, (tag) => (tag.kind === 'claim' && tag.claimId === from.id ? { ...tag, claimId: into.id } : tag));
  const merged: Claim = {
    ...into,
    subject: into.subject ?? from.subject,
    figures: [...into.figures, ...from.figures],
    contraryIds: [...into.contraryIds, ...from.contraryIds],
  };
  if (!claimSchema.safeParse(merged).success) throw new AppError('input-invalid', { why: 'merged-claim-too-large' });
  const claimChanges = changesTo('claim', related.claims, (claim) => {
    if (claim.id === from.id) return null;
    return withContrary(claim.id === into.id ? merged : claim, (id) => (id === from.id ? into.id : id));
  });
  return [...tagChanges, ...claimChanges];
}

/** The changes that removing a source makes: attributions name it no longer, sources that were part of it stand alone. */
export function removeSource(id: SourceId, related: { readonly tags: readonly Tag[]; readonly sources: readonly Source[] }): RecordChange[] {
  const tagChanges = changesTo('tag', related.tags, (tag) => (tag.kind === 'attribution' && tag.sourceId === id ? withSource(tag, null, null) : tag));
  const sourceChanges = changesTo('source', related.sources, (source) => {
    if (source.id === id) return null;
    return source.partOf === id ? withBody(source, null) : source;
  });
  return [...tagChanges, ...sourceChanges];
}

/**
 * The changes that merging two sources makes: attributions and parts of `from` go to `into`, which keeps the names of
 * `from` as aliases and takes what it has not itself: descriptor, body, grade.
 *
 * @throws {AppError} `input-invalid` when one source cannot hold what both have
 */
export function mergeSources(into: Source, from: Source, related: { readonly tags: readonly Tag[]; readonly sources: readonly Source[] }): RecordChange[] {
  const merged = mergedSource(into, from, related.sources);
  if (!sourceSchema.safeParse(merged).success) throw new AppError('input-invalid', { why: 'merged-source-too-large' });
  const tagChanges = changesTo('tag', related.tags, (tag) => (tag.kind === 'attribution' && tag.sourceId === from.id ? withSource(tag, into.id, tag.linkReason ?? null) : tag));
  const sourceChanges = changesTo('source', related.sources, (source) => {
    if (source.id === from.id) return null;
    if (source.id === into.id) return merged;
    return source.partOf === from.id ? withBody(source, into.id) : source;
  });
  return [...tagChanges, ...sourceChanges];
}

function mergedSource(into: Source, from: Source, sources: readonly Source[]): Source {
  const names = [into.name, ...into.aliases, from.name, ...from.aliases];
  const isFirst = (name: string, at: number): boolean => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === at;
  const graded = into.reliability === null ? from : into;
  const partOf = bodyAfterMerge(into, from, sources);
  return {
    ...(partOf === into.partOf ? into : withBody(into, partOf)),
    descriptor: into.descriptor ?? from.descriptor,
    aliases: names.filter((name, at) => at > 0 && isFirst(name, at)),
    reliability: graded.reliability,
    reliabilityReason: graded.reliabilityReason,
    reliabilityDate: graded.reliabilityDate,
  };
}

/** The merged source's body: that of either, as long as it does not itself belong to one of the two. */
function bodyAfterMerge(into: Source, from: Source, sources: readonly Source[]): SourceId | null {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const isOutside = (id: SourceId | null): id is SourceId => id !== null && !bodiesFrom(id, byId).some((body) => body === into.id || body === from.id);
  return [into.partOf, from.partOf].find(isOutside) ?? null;
}

/** A source and all it is part of, innermost first; a circle of a damaged case ends where it closes. */
function bodiesFrom(id: SourceId, sources: ReadonlyMap<SourceId, Source>): SourceId[] {
  const found: SourceId[] = [];
  let next: SourceId | null = id;
  while (next !== null && !found.includes(next)) {
    found.push(next);
    next = sources.get(next)?.partOf ?? null;
  }
  return found;
}

function changesTo<Name extends Entity, Item extends RecordOf[Name] & { readonly id: string }>(
  entity: Name,
  records: readonly Item[],
  after: (record: Item) => RecordOf[Name] | null,
): ChangeOf<Name>[] {
  return records
    .map((record) => ({ entity, id: record.id, before: record, after: after(record) }))
    .filter((change) => !sameRecord(change.before, change.after));
}

function changesToClaims(claims: readonly Claim[], goneClaims: ReadonlySet<string>, goneTags: ReadonlySet<TagId>): RecordChange[] {
  return changesTo('claim', claims, (claim) => {
    if (goneClaims.has(claim.id)) return null;
    const figures = claim.figures.map((figure) =>
      figure.appearanceId !== null && goneTags.has(figure.appearanceId) ? { ...figure, appearanceId: null } : figure,
    );
    return { ...claim, figures, contraryIds: claim.contraryIds.filter((id) => !goneClaims.has(id)) };
  });
}

/** Contrary links renamed, without doubles and without one to the claim itself. */
function withContrary(claim: Claim, rename: (id: ClaimId) => ClaimId): Claim {
  const ids = new Set(claim.contraryIds.map(rename));
  ids.delete(claim.id);
  return { ...claim, contraryIds: [...ids] };
}

function claimsWithoutAppearances(changes: readonly ChangeOf<'tag'>[], related: RelatedRecords): Set<string> {
  const after = new Map<string, Tag | null>(related.tags.map((tag) => [tag.id, tag]));
  for (const change of changes) after.set(change.id, change.after);
  const kept = new Set([...after.values()].map(claimOf));
  const touched = changes.map((change) => claimOf(change.before)).filter((id) => id !== null);
  return new Set(touched.filter((id) => !kept.has(id)));
}

function claimOf(tag: Tag | null): ClaimId | null {
  return tag?.kind === 'claim' ? tag.claimId : null;
}

function isAttribution(tag: Tag): tag is AttributionTag {
  return tag.kind === 'attribution';
}

function withoutGoneParent(tag: Tag, remaining: (id: TagId | null) => TagId | null): Tag {
  if (tag.kind === 'attribution') return { ...tag, parentId: remaining(tag.parentId) };
  return { ...tag, attributionId: remaining(tag.attributionId) };
}

function nearestRemaining(id: TagId | null, gone: ReadonlySet<TagId>, attributions: ReadonlyMap<TagId, AttributionTag>): TagId | null {
  const seen = new Set<TagId>();
  let next = id;
  while (next !== null && gone.has(next) && !seen.has(next)) {
    seen.add(next);
    next = attributions.get(next)?.parentId ?? null;
  }
  return next;
}
