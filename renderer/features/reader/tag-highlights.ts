import type { TextLink } from '../../../shared/domain/article.js';
import type { TagId } from '../../../shared/domain/ids.js';
import type { Span } from '../../../shared/domain/passage.js';
import { depthOf } from '../../../shared/domain/tag-nesting.js';
import type { AttributionTag, ClaimTag, Tag } from '../../../shared/domain/tag.js';

/** Names of the highlights in `reader-highlights.css`, each with its priority: the higher is painted over the lower. */
export const highlightPriorities = {
  'claim-b': 0,
  claim: 1,
  'claim-on': 1,
  nospeaker: 1,
  dead: 2,
  link: 2,
  'a1-content': 3,
  'a2-content': 3,
  'a1-source': 4,
  'a1-cue': 4,
  'a2-source': 4,
  'a2-cue': 4,
  'par-source': 4,
  'par-cue': 4,
  'on1-content': 5,
  'on2-content': 5,
  'on1-source': 6,
  'on1-cue': 6,
  'on2-source': 6,
  'on2-cue': 6,
  found: 7,
  'found-now': 8,
  dragged: 9,
} as const;

export type HighlightName = keyof typeof highlightPriorities;
export type HighlightSpans = ReadonlyMap<HighlightName, readonly Span[]>;

/** Tags brought out: the selected one, and those under the pointer. */
export interface Emphasis {
  readonly attributions: ReadonlySet<TagId>;
  readonly claims: ReadonlySet<TagId>;
}

/** How the lines of an attribution are drawn. `par` is the parent of an emphasised one; `null` draws no line. */
type LineStyle = 'a1' | 'a2' | 'on1' | 'on2' | 'par' | null;

/** Which words of the article get which highlight. */
export function highlightSpans(tags: readonly Tag[], links: readonly TextLink[], emphasis: Emphasis): HighlightSpans {
  const spans = new Map<HighlightName, Span[]>();
  const put = (name: HighlightName, more: readonly Span[]): void => {
    if (more.length === 0) return;
    const known = spans.get(name);
    if (known === undefined) spans.set(name, [...more]);
    else known.push(...more);
  };
  const attributions = tags.filter((tag) => tag.kind === 'attribution');
  const styles = lineStyles(attributions, emphasis);
  for (const tag of attributions) putAttribution(tag, styles.get(tag.id) ?? null, put);
  putClaims(tags.filter((tag) => tag.kind === 'claim'), emphasis, put);
  put('dead', links.filter((link) => link.href === null));
  put('link', links.filter((link) => link.href !== null));
  return spans;
}

/** Whether an attribution says by nobody, in no word, that something was said: a quotation without a speaker. */
export function isWithoutSpeaker(tag: AttributionTag): boolean {
  return tag.source.length === 0 && tag.cue.length === 0 && tag.sourceId === null;
}

/**
 * A ground for each span so that crossing ones get different grounds, as far as there are enough: greedy, by start.
 * Where all are taken the one that ends first is shared.
 */
export function colourIntervals(spans: readonly Span[], grounds: number): number[] {
  const ends = new Array<number>(grounds).fill(-1);
  const colours = new Array<number>(spans.length).fill(0);
  const order = spans.map((span, at) => ({ span, at })).sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  for (const { span, at } of order) {
    const free = ends.findIndex((end) => end <= span.start);
    const ground = free === -1 ? ends.indexOf(Math.min(...ends)) : free;
    ends[ground] = Math.max(ends[ground] ?? -1, span.end);
    colours[at] = ground;
  }
  return colours;
}

function lineStyles(tags: readonly AttributionTag[], emphasis: Emphasis): Map<TagId, LineStyle> {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const styles = new Map<TagId, LineStyle>(tags.map((tag) => [tag.id, restStyle(depthOf(tag, byId))]));
  const emphasised = tags.filter((tag) => emphasis.attributions.has(tag.id));
  for (const tag of emphasised) {
    for (const ancestor of ancestorsOf(tag, byId).slice(1)) styles.set(ancestor.id, null);
    if (tag.parentId !== null && byId.has(tag.parentId)) styles.set(tag.parentId, 'par');
  }
  // Last, so that an emphasised tag is never overruled as another one's parent.
  for (const tag of emphasised) styles.set(tag.id, depthOf(tag, byId) === 1 ? 'on1' : 'on2');
  return styles;
}

/** Two depths fit in a line; a third is drawn only while it is brought out. */
function restStyle(depth: number): LineStyle {
  if (depth === 1) return 'a1';
  return depth === 2 ? 'a2' : null;
}

/** Parent, grandparent and so on. */
function ancestorsOf(tag: AttributionTag, byId: ReadonlyMap<TagId, AttributionTag>): AttributionTag[] {
  const ancestors: AttributionTag[] = [];
  let parent = tag.parentId === null ? undefined : byId.get(tag.parentId);
  while (parent !== undefined && !ancestors.includes(parent)) {
    ancestors.push(parent);
    parent = parent.parentId === null ? undefined : byId.get(parent.parentId);
  }
  return ancestors;
}

type Put = (name: HighlightName, spans: readonly Span[]) => void;

function putAttribution(tag: AttributionTag, style: LineStyle, put: Put): void {
  if (isWithoutSpeaker(tag)) put('nospeaker', tag.content);
  if (style === null || (isWithoutSpeaker(tag) && (style === 'a1' || style === 'a2'))) return;
  put(`${style}-source`, tag.source);
  put(`${style}-cue`, tag.cue);
  put(`${style === 'par' ? 'a1' : style}-content`, tag.content);
}

function putClaims(tags: readonly ClaimTag[], emphasis: Emphasis, put: Put): void {
  const pieces = tags.flatMap((tag) => tag.content.map((span) => ({ span, isOn: emphasis.claims.has(tag.id) })));
  const colours = colourIntervals(pieces.map((piece) => piece.span), 2);
  for (const [at, { span, isOn }] of pieces.entries()) {
    if (isOn) put('claim-on', [span]);
    else put(colours[at] === 0 ? 'claim' : 'claim-b', [span]);
  }
}
