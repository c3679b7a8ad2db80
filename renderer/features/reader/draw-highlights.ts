import type { Span } from '../../../shared/domain/passage.js';
import { highlightPriorities, type HighlightName, type HighlightSpans } from './tag-highlights.js';
import type { ReaderSurface } from './reader-surface.js';

interface Painting {
  readonly spans: HighlightSpans;
  /** The highlights to set; one without spans is taken off the page. */
  readonly names: readonly HighlightName[];
  /** Blocks to paint in, and no others: far from the viewport a highlight costs and shows nothing. */
  readonly near: ReadonlySet<number>;
}

/** Paints spans of the article, by the names of their highlights. */
export function drawHighlights(surface: ReaderSurface, { spans, names, near }: Painting): void {
  for (const name of names) paintHighlight(surface, { name, priority: highlightPriorities[name], spans: spans.get(name) ?? [], near });
}

/** One highlight under a name of its own; `near` as in `drawHighlights`. */
export interface HighlightPaint {
  readonly name: string;
  readonly priority: number;
  readonly spans: readonly Span[];
  readonly near: ReadonlySet<number>;
}

/** Paints one highlight; without spans near the viewport it is taken off the page. */
export function paintHighlight(surface: ReaderSurface, { name, priority, spans, near }: HighlightPaint): void {
  const ranges = spans.flatMap((span) => surface.staticRanges(span, near));
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

/** Takes highlights off the page. */
export function clearHighlights(names: readonly string[]): void {
  for (const name of names) CSS.highlights.delete(name);
}
