import type { TagId } from './ids.js';
import { spanAround, spanContains, type Passage, type Span } from './passage.js';
import type { AttributionTag, Role, Tag } from './tag.js';

/** One piece of a tag with what it is in it; a claim tag has content only. */
export interface TagPiece {
  readonly role: Role;
  readonly at: number;
  readonly passage: Passage;
}

/** All pieces of a tag: source, cue, content. */
export function piecesOf(tag: Tag): readonly TagPiece[] {
  const of = (role: Role, passages: readonly Passage[]): TagPiece[] => passages.map((passage, at) => ({ role, at, passage }));
  if (tag.kind === 'claim') return of('content', tag.content);
  return [...of('source', tag.source), ...of('cue', tag.cue), ...of('content', tag.content)];
}

/** Records never change, so an extent is found once; a long article asks for thousands with each key. */
const knownExtents = new WeakMap<Tag, Span>();

/** From the first character of a tag to its last, whatever lies between its pieces. */
export function extentOf(tag: Tag): Span {
  const known = knownExtents.get(tag);
  if (known !== undefined) return known;
  // Every tag has content: the schema asks for it.
  const extent = spanAround(piecesOf(tag).map((piece) => piece.passage)) ?? { start: 0, end: 0 };
  knownExtents.set(tag, extent);
  return extent;
}

/** How far a tag is in from the publisher: 1 for an attribution without a parent, 2 for one nested in it, and so on. */
export function depthOf(tag: AttributionTag, attributions: ReadonlyMap<TagId, AttributionTag>): number {
  const seen = new Set<TagId>([tag.id]);
  let depth = 1;
  let parentId = tag.parentId;
  while (parentId !== null && !seen.has(parentId)) {
    seen.add(parentId);
    const parent = attributions.get(parentId);
    if (parent === undefined) break;
    depth += 1;
    parentId = parent.parentId;
  }
  return depth;
}

/** The attributions whose content holds the whole span, innermost (shortest) first. */
export function attributionsAround(span: Span, tags: Iterable<Tag>): AttributionTag[] {
  const around: { readonly tag: AttributionTag; readonly length: number }[] = [];
  for (const tag of tags) {
    if (tag.kind !== 'attribution') continue;
    const holder = tag.content.find((piece) => spanContains(piece, span));
    if (holder !== undefined) around.push({ tag, length: holder.end - holder.start });
  }
  return around.sort((a, b) => a.length - b.length).map(({ tag }) => tag);
}

/** Of a claim's words, how many may lie outside who said it and what: more, and the outlet speaks there too. */
const mostOutside = 0.25;

/**
 * The attributions that a claim over this span may stand in, innermost first: those that lie in it and fill it, as where a
 * whole sentence is the claim, then those whose content holds it.
 */
export function attributionsOfClaim(span: Span, tags: readonly Tag[]): AttributionTag[] {
  const length = span.end - span.start;
  const within = tags.filter((tag) => tag.kind === 'attribution').filter((tag) => {
    const extent = extentOf(tag);
    return spanContains(span, extent) && extent.end - extent.start >= (1 - mostOutside) * length;
  });
  const attributions = new Map(within.map((tag) => [tag.id, tag]));
  const innermostFirst = within.toSorted((a, b) => depthOf(b, attributions) - depthOf(a, attributions));
  const around = attributionsAround(span, tags);
  return [...innermostFirst, ...around.filter((tag) => !attributions.has(tag.id))];
}

/** The attribution a claim over this span stands in; `null` in the outlet's own voice. */
export function attributionOfClaim(span: Span, tags: readonly Tag[]): AttributionTag | null {
  return attributionsOfClaim(span, tags)[0] ?? null;
}

/** The attributions a tag may be nested in: their content holds its content, and they are not nested in it themselves. */
export function possibleParents(tag: AttributionTag, tags: readonly Tag[]): AttributionTag[] {
  const [first] = tag.content;
  if (first === undefined) return [];
  const attributions = new Map(tags.filter((other) => other.kind === 'attribution').map((other) => [other.id, other]));
  return attributionsAround(first, tags).filter((other) => other.id !== tag.id && !isNestedIn(other, tag.id, attributions));
}

/** The tags that have a piece at this place, innermost (shortest piece) first. */
export function tagsAt(offset: number, tags: Iterable<Tag>): Tag[] {
  const hits: { readonly tag: Tag; readonly length: number }[] = [];
  for (const tag of tags) {
    const { start, end } = extentOf(tag);
    if (offset < start || offset >= end) continue;
    const lengths = piecesOf(tag)
      .filter(({ passage }) => passage.start <= offset && offset < passage.end)
      .map(({ passage }) => passage.end - passage.start);
    if (lengths.length > 0) hits.push({ tag, length: Math.min(...lengths) });
  }
  return hits.sort((a, b) => a.length - b.length || kindOrder(a.tag) - kindOrder(b.tag)).map(({ tag }) => tag);
}

/** Tags as one reads: by where they begin, the outer before the inner. */
export function inReadingOrder(tags: readonly Tag[]): Tag[] {
  return tags
    .map((tag) => ({ tag, extent: extentOf(tag) }))
    .sort((a, b) => a.extent.start - b.extent.start || b.extent.end - a.extent.end || kindOrder(b.tag) - kindOrder(a.tag))
    .map(({ tag }) => tag);
}

function isNestedIn(tag: AttributionTag, outerId: TagId, attributions: ReadonlyMap<TagId, AttributionTag>): boolean {
  const seen = new Set<TagId>();
  let parentId = tag.parentId;
  while (parentId !== null && !seen.has(parentId)) {
    if (parentId === outerId) return true;
    seen.add(parentId);
    parentId = attributions.get(parentId)?.parentId ?? null;
  }
  return false;
}

/** Of a claim and an attribution over the same words the claim is the inner one. */
function kindOrder(tag: Tag): number {
  return tag.kind === 'claim' ? 0 : 1;
}
