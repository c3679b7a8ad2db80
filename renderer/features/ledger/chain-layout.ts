import type { ChainLink } from '../../../shared/analysis/chain.js';
import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import { chainOfAppearance } from '../../../shared/analysis/syndication.js';
import { fullDay } from '../../../shared/print/print-dates.js';
import { linkText } from '../../../shared/strings/analysis.js';
import type { ClaimTag, Stance } from '../../../shared/domain/tag.js';

/** A box of the graph; `column` counts from the publisher, in order of reading. */
export interface ChainBox {
  readonly key: string;
  readonly label: string;
  readonly second: string;
  readonly role: 'publisher' | 'relay' | 'origin' | 'none';
  readonly column: number;
  readonly row: number;
}

export interface ChainLine {
  readonly from: string;
  readonly to: string;
  readonly stance: Stance;
  /** That the analyst put this link there, and why; `null` where the article states it. */
  readonly linked: string | null;
}

export interface ChainLayout {
  readonly boxes: readonly ChainBox[];
  readonly lines: readonly ChainLine[];
  readonly columns: number;
  readonly rows: number;
}

/**
 * The chains of a claim as one graph: publishers left, origins right, one box for each source.
 *
 * Boxes of one column stand in the order in which the appearances name them.
 */
export function layoutChains(appearances: readonly ClaimTag[], index: LedgerIndex): ChainLayout {
  const chains = appearances.map((appearance) => ({ appearance, chain: chainOfAppearance(appearance, index) }));
  const columns = Math.max(2, ...chains.map(({ chain }) => chain.links.length));
  const boxes = new Map<string, ChainBox>();
  const lines = new Map<string, ChainLine>();
  const filled = new Array<number>(columns).fill(0);
  for (const { appearance, chain } of chains) {
    let before: string | null = null;
    chain.links.forEach((link, at) => {
      const isLast = at === chain.links.length - 1;
      const column = isLast && at > 0 ? columns - 1 : at;
      const key = `${column}:${link.sourceId ?? `${link.label.toLowerCase()}:${link.type === 'anonymous' ? (before ?? '') : ''}`}`;
      if (!boxes.has(key)) {
        boxes.set(key, { key, label: link.label, second: secondLine(link), role: roleOf(link, at, isLast && chain.implicit), column, row: filled[column] ?? 0 });
        filled[column] = (filled[column] ?? 0) + 1;
      }
      if (before !== null) lines.set(`${before}>${key}>${appearance.stance}`, { from: before, to: key, stance: appearance.stance, linked: linkText(link) });
      before = key;
    });
  }
  return { boxes: [...boxes.values()], lines: [...lines.values()], columns, rows: Math.max(1, ...filled) };
}

/** Who speaks in the own voice stands among the publishers, and looks like one. */
function roleOf(link: ChainLink, column: number, implicit: boolean): ChainBox['role'] {
  if (implicit) return 'none';
  return column === 0 ? 'publisher' : link.role;
}

function secondLine(link: ChainLink): string {
  return link.statedDate === null ? '' : fullDay(link.statedDate);
}
