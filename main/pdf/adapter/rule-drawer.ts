import type { FlowLine } from './flow-line.js';
import type { SideRule } from './flow-node.js';
import type { PageItem, Vector } from './pdfmake-internals.js';

/** A rule begins and ends this much inside the lines it stands beside. */
const ruleInsetPt = 2;

/** Draws one stroke a page beside the lines of a paragraph: drawn line by line, dots and dashes would lose their phase. */
export class RuleDrawer {
  readonly #rule: SideRule | undefined;
  readonly #color: string;
  #stroke: Vector | null = null;
  #items: PageItem[] | null = null;

  constructor(rule: SideRule | undefined, color: string) {
    this.#rule = rule;
    this.#color = color;
  }

  extend(items: PageItem[], line: FlowLine): void {
    if (this.#rule === undefined) return;
    const bottom = line.y + line.getHeight();
    if (this.#stroke !== null && this.#items === items) {
      this.#stroke.y2 = bottom;
      return;
    }
    const isFirst = this.#stroke === null;
    const x = line.x - this.#rule.gap;
    this.#stroke = {
      type: 'line',
      x1: x,
      x2: x,
      y1: line.y + (isFirst ? this.#inset() : 0),
      y2: bottom,
      lineWidth: this.#rule.width,
      lineColor: this.#color,
      ...(this.#rule.dash === undefined ? {} : { dash: this.#rule.dash }),
      ...(this.#rule.round === true ? { lineCap: 'round' } : {}),
    };
    this.#items = items;
    items.push({ type: 'vector', item: this.#stroke });
  }

  finish(): void {
    if (this.#stroke !== null) this.#stroke.y2 -= this.#inset();
  }

  #inset(): number {
    return this.#rule?.full === true ? 0 : ruleInsetPt;
  }
}
