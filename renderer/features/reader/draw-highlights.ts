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
  for (const name of names) {
    const ranges = (spans.get(name) ?? []).flatMap((span) => surface.staticRanges(span, near));
    if (ranges.length === 0) {
      CSS.highlights.delete(name);
      continue;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = highlightPriorities[name];
    CSS.highlights.set(name, highlight);
  }
}

/** Takes highlights off the page. */
export function clearHighlights(names: readonly HighlightName[]): void {
  for (const name of names) CSS.highlights.delete(name);
}
