import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import type { TextLink } from '../../../shared/domain/article.js';
import type { TagId } from '../../../shared/domain/ids.js';
import { namingOf } from '../../../shared/domain/source-naming.js';
import { piecesWords, spanAround, spansOverlap, type Span } from '../../../shared/domain/passage.js';
import { depthOf, extentOf, inReadingOrder } from '../../../shared/domain/tag-nesting.js';
import type { AttributionTag, SourceType, Stance, Tag } from '../../../shared/domain/tag.js';
import { blockIndexAt, type Block } from './offset-map.js';
import { labelHeight, layoutRails, noteHeight, stackTops, type Rail, type RailItem } from './margin-layout.js';
import type { ReaderSurface } from './reader-surface.js';
import { isWithoutSpeaker } from './tag-highlights.js';

/** A note in the right margin: who speaks here, or a link that leads nowhere. */
export interface MarginNote {
  readonly key: string;
  readonly top: number;
  readonly subject: NoteSubject;
}

export type NoteSubject =
  | {
      readonly kind: 'attribution';
      readonly tagId: TagId;
      readonly name: string;
      readonly depth: 'outer' | 'inner' | 'none';
      readonly type: SourceType;
      readonly stance: Stance;
      /** Hangs under its parent's note, which stands right above it. */
      readonly isNested: boolean;
    }
  | { readonly kind: 'dead-link' };

/** A claim's rail with the number people see. */
export interface ClaimLabel {
  readonly tagId: TagId;
  readonly ordinal: number;
  readonly top: number;
}

/** All that stands beside the words near the viewport. */
export interface Margin {
  readonly rails: readonly Rail[];
  readonly labels: readonly ClaimLabel[];
  readonly notes: readonly MarginNote[];
}

interface MarginGround {
  readonly surface: ReaderSurface;
  readonly column: HTMLElement;
  readonly near: ReadonlySet<number>;
  /** Those near the viewport. */
  readonly tags: readonly Tag[];
  readonly links: readonly TextLink[];
  readonly index: LedgerIndex;
  readonly claimLanes: number;
}

/** From a rail's top to the top of its label. */
const labelDropPx = 3;
/** Half the difference between a note's height and a line box of the text's font. */
const noteLiftPx = 1;

/** The tags that reach into the blocks near the viewport, or across them. */
export function tagsNear(tags: readonly Tag[], near: ReadonlySet<number>, blocks: readonly Block[]): readonly Tag[] {
  const around = spanAround([...near].flatMap((block) => blocks[block]?.paragraph ?? []));
  return around === null ? [] : tags.filter((tag) => spansOverlap(extentOf(tag), around));
}

/** Measures the tags near the viewport and lays their rails, labels and notes out. */
export function marginOf(ground: MarginGround): Margin {
  const { index } = ground;
  const tags = inReadingOrder(ground.tags);
  const rails = layoutRails(tags.flatMap((tag) => railItem(tag, ground)), ground.claimLanes);
  return { rails, labels: labelsOf(rails, index), notes: notesOf(tags, ground) };
}

/** The name people know a source by: its record's, else its words without the article before and the descriptor after them. */
export function sourceName(tag: AttributionTag, index: Pick<LedgerIndex, 'sources'>): string {
  const record = tag.sourceId === null ? undefined : index.sources.get(tag.sourceId);
  if (record !== undefined) return record.name;
  return namingOf(piecesWords(tag.source.length > 0 ? tag.source : tag.cue)).name;
}

function isNear(span: Span, near: ReadonlySet<number>, blocks: readonly Block[]): boolean {
  return near.has(blockIndexAt(blocks, span.start)) || near.has(blockIndexAt(blocks, span.end - 1));
}

function railItem(tag: Tag, { surface, column, index }: MarginGround): RailItem[] {
  const band = surface.bandOf(extentOf(tag), column);
  if (band === null) return [];
  return [{ tagId: tag.id, family: tag.kind === 'claim' ? 'claim' : depthName(tag, index), ...band }];
}

function labelsOf(rails: readonly Rail[], index: LedgerIndex): ClaimLabel[] {
  const labels = rails.flatMap((rail) => {
    const claimId = index.claimTags.get(rail.tagId)?.claimId ?? null;
    const claim = claimId === null ? undefined : index.claims.get(claimId);
    return claim === undefined ? [] : [{ tagId: rail.tagId, ordinal: claim.ordinal, top: rail.top, lane: rail.lane }];
  });
  labels.sort((a, b) => a.top - b.top || b.lane - a.lane);
  const tops = stackTops(labels.map((label) => label.top + labelDropPx), labelHeight);
  return labels.map(({ tagId, ordinal }, at) => ({ tagId, ordinal, top: tops[at] ?? 0 }));
}

function notesOf(tags: readonly Tag[], { surface, column, near, links, index }: MarginGround): MarginNote[] {
  const notes: { readonly key: string; readonly at: Span; readonly subject: NoteSubject }[] = [];
  for (const tag of tags) {
    if (tag.kind !== 'attribution') continue;
    const at = tag.source[0] ?? tag.cue[0] ?? tag.content[0];
    if (at !== undefined) notes.push({ key: tag.id, at, subject: noteSubject(tag, index) });
  }
  for (const link of links) {
    if (link.href === null && isNear(link, near, surface.reading.blocks)) notes.push({ key: `link-${link.start}`, at: link, subject: { kind: 'dead-link' } });
  }
  return placedNotes(notes.flatMap((note) => {
    const band = surface.bandOf(note.at, column);
    return band === null ? [] : [{ ...note, top: band.top - noteLiftPx }];
  }), index);
}

function noteSubject(tag: AttributionTag, index: LedgerIndex): NoteSubject {
  const depth = isWithoutSpeaker(tag) ? 'none' : depthName(tag, index);
  return { kind: 'attribution', tagId: tag.id, name: sourceName(tag, index), depth, type: tag.sourceType, stance: tag.stance, isNested: false };
}

function depthName(tag: AttributionTag, index: LedgerIndex): 'outer' | 'inner' {
  return depthOf(tag, index.attributions) === 1 ? 'outer' : 'inner';
}

/** Notes from top to bottom, none over another; a child right under its parent is marked as hanging from it. */
function placedNotes(notes: readonly MarginNote[], index: LedgerIndex): MarginNote[] {
  // In one line the parent comes first, so that its child can hang from it.
  const depthAt = ({ subject }: MarginNote): number => (subject.kind === 'attribution' && subject.depth === 'inner' ? 1 : 0);
  const sorted = [...notes].sort((a, b) => a.top - b.top || depthAt(a) - depthAt(b));
  const tops = stackTops(sorted.map((note) => note.top), noteHeight);
  return sorted.map(({ key, subject }, at) => {
    const above = sorted[at - 1]?.key;
    const parentId = subject.kind === 'attribution' ? index.attributions.get(subject.tagId)?.parentId : null;
    const isNested = above !== undefined && parentId === above;
    return { key, top: tops[at] ?? 0, subject: subject.kind === 'attribution' ? { ...subject, isNested } : subject };
  });
}
