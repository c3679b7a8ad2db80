import { highlightPriorities, type HighlightName, type HighlightSpans } from './tag-highlights.js';
import type { ReaderSurface } from './reader-surface.js';

/** Paints spans in the given blocks and in no others: far from the viewport a highlight costs and shows nothing. */
export function drawHighlights(surface: ReaderSurface, spans: HighlightSpans, names: readonly HighlightName[], near: ReadonlySet<number>): void {
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
