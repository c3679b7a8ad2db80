import type { Marking } from '../../../shared/domain/briefing.js';
import type { Bookmark } from './flow-node.js';
import type { StructureElement } from './structure.js';
import { internals, type Inline, type Line } from './pdfmake-internals.js';

/** Baseline of a line without any text, as part of its height. */
const emptyBaseline = 0.75;

/**
 * A line whose height and baseline are those of its style, not of its fonts: a fallback font or a superior
 * figure moves neither, so pages keep their grid of 14 points.
 */
export class FlowLine extends internals.Line {
  mark: Marking | null = null;
  /** Named destinations at its height. */
  readonly targets: string[] = [];
  bookmark: Bookmark | null = null;
  /** What its words belong to; `null` in the head and foot of a page. */
  element: StructureElement | null = null;

  override getAscenderHeight(): number {
    if (this.inlines.length === 0) return this.getHeight() * emptyBaseline;
    return Math.max(...this.inlines.map((inline) => inline.ascent ?? (inline.font.ascender / 1000) * inline.fontSize));
  }

  // pdfmake clones lines when a table row is moved to the next page; its own clone would lose this class.
  override clone(): Line {
    return Object.assign(new FlowLine(this.maxWidth), this);
  }

  /** Join neighbouring words of one style: what is kept until all pages are laid out, and drawn, is a tenth in number. */
  joinWords(): void {
    const words = this.inlines.splice(0);
    for (const word of words) {
      if (word.target !== undefined) this.targets.push(word.target);
      const last = this.inlines.at(-1);
      if (last === undefined || !isSameStyle(last, word)) {
        this.inlines.push({ ...word });
        continue;
      }
      last.text += word.text;
      last.width += word.width;
      last.trailingCut = word.trailingCut;
    }
  }

  /** Set new text into an inline and move what follows. */
  replaceText(inline: Inline, text: string): void {
    const width = inline.font.widthOfString(text, inline.fontSize, inline.fontFeatures);
    const shift = width - inline.width;
    const at = this.inlines.indexOf(inline);
    for (const following of this.inlines.slice(at + 1)) following.x += shift;
    inline.text = text;
    inline.width = width;
    this.inlineWidths += shift;
  }
}

function isSameStyle(a: Inline, b: Inline): boolean {
  return (
    a.font === b.font &&
    a.fontSize === b.fontSize &&
    a.color === b.color &&
    a.link === b.link &&
    a.linkToDestination === b.linkToDestination &&
    a.late === b.late &&
    a.pageOf === b.pageOf &&
    a.copied === b.copied &&
    a.fontFeatures?.join() === b.fontFeatures?.join()
  );
}
