import { useLayoutEffect, useRef } from 'react';
import { galleryStrings } from '../../../shared/strings/gallery.js';

/** Ranges of each highlight over all drawings on the page: a name is set once for the document. */
const rangesOf = new Map<string, Set<Range>>();

/** Words with every line and ground a tag can have, by the highlights of the reader itself. */
export function TagDrawing() {
  const text = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const drawn = [...(text.current?.children ?? [])].flatMap((part) => namesOf(part).map((name) => [name, rangeOver(part)] as const));
    for (const [name, range] of drawn) paint(name, (ranges) => ranges.add(range));
    return () => {
      for (const [name, range] of drawn) paint(name, (ranges) => ranges.delete(range));
    };
  }, []);
  return (
    <p ref={text} className="reader-text">
      {galleryStrings.tags.map(([words, names], at) => (
        <span key={at} data-names={names}>
          {words}
        </span>
      ))}
    </p>
  );
}

function namesOf(part: Element): readonly string[] {
  return (part.getAttribute('data-names') ?? '').split(' ').filter(Boolean);
}

function rangeOver(part: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(part);
  return range;
}

function paint(name: string, change: (ranges: Set<Range>) => void): void {
  const ranges = rangesOf.get(name) ?? new Set<Range>();
  change(ranges);
  rangesOf.set(name, ranges);
  CSS.highlights.set(name, new Highlight(...ranges));
}
