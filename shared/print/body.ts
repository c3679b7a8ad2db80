import type { LedgerIndex } from '../analysis/ledger-index.js';
import type { CheckedImage } from '../domain/block-image.js';
import type { Block, Yardstick } from '../domain/briefing.js';
import { paragraphAsOf } from './as-of.js';
import { tableOf } from './table.js';
import { quotationDescriptor } from './descriptor.js';
import { figureOf } from './figures.js';
import { keyJudgmentParts } from './key-judgment.js';
import { emphasiseLikelihood } from './likelihood-words.js';
import type { NoteFacts } from './notes.js';
import type { PrintBlock, PrintInline } from './print-document.js';

/** What the blocks of one briefing are printed with. */
export interface BodyContext {
  readonly facts: readonly NoteFacts[];
  readonly index: LedgerIndex;
  readonly yardstick: Yardstick;
  /** Of the yardstick's rows, the one the briefing uses. */
  readonly likelihoodRow: number;
  readonly documentYear: string;
  /** The images of the case that its blocks show, by hash. */
  readonly images: ReadonlyMap<string, CheckedImage>;
}

/** A block of the briefing with the printed pieces made of its runs. */
export interface PreparedBlock {
  readonly block: Block;
  readonly inlines: readonly PrintInline[];
  /** Tables only: those of each cell by rows, then of the note. */
  readonly cells: readonly (readonly PrintInline[])[];
}

/** The blocks as printed: sections and ordered items numbered, labels and descriptors written. */
export function writeBody(prepared: readonly PreparedBlock[], context: BodyContext): PrintBlock[] {
  const count = { sections: 0, items: 0, keyJudgments: 0, tables: 0, figures: 0 };
  return prepared.map(({ block, inlines, cells }) => {
    count.items = block.type === 'list-item' && block.ordered === true ? count.items + 1 : 0;
    if (block.type === 'key-judgment') count.keyJudgments += 1;
    if (block.type === 'image') count.figures += 1;
    if (block.type === 'heading' && (block.level ?? 1) === 1) count.sections += 1;
    if (block.table !== undefined) return tableOf({ block, inlines, cells }, block.table, (count.tables += 1));
    return blockOf(block, inlines, { ...context, ...count });
  });
}

function blockOf(block: Block, inlines: readonly PrintInline[], context: BodyContext & { readonly sections: number; readonly items: number; readonly keyJudgments: number; readonly figures: number }): PrintBlock {
  const base = { blockId: block.id, mark: block.mark ?? null, inlines };
  const kind = block.kind ?? null;
  switch (block.type) {
    case 'heading': {
      const level = headingLevel(block.level);
      return { ...base, type: 'heading', level, title: wordsOf(inlines), number: level === 1 ? context.sections : null };
    }
    case 'quotation':
      return { ...base, type: 'quotation', descriptor: descriptorOf(inlines, context) };
    case 'list-item':
      return { ...base, type: 'list-item', kind, marker: block.ordered === true ? `${context.items}.` : '–' };
    case 'key-judgment':
      return { ...base, type: 'key-judgment', ...keyJudgmentParts(block, inlines, context) };
    case 'image':
      return figureOf(block, base, { number: context.figures, images: context.images });
    // One without rows is its caption.
    case 'table':
    case 'paragraph':
      return {
        ...base,
        type: 'paragraph',
        kind,
        inlines: kind === 'judgment' ? emphasiseLikelihood(inlines, context.yardstick) : inlines,
        asOf: kind === 'reported' ? paragraphAsOf(inlines, context.facts, context.documentYear) : null,
      };
  }
}

function headingLevel(level: number | undefined): 1 | 2 | 3 {
  return level === 2 || level === 3 ? level : 1;
}

function wordsOf(inlines: readonly PrintInline[]): string {
  return inlines
    .map((inline) => (inline.type === 'text' ? inline.text : ''))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A quotation is described by the first note it cites. */
function descriptorOf(inlines: readonly PrintInline[], context: BodyContext): string | null {
  const citation = inlines.find((inline) => inline.type === 'citation');
  const fact = citation === undefined ? undefined : context.facts.find((candidate) => candidate.cited.number === citation.note);
  return fact === undefined ? null : quotationDescriptor(fact, context.index, context.documentYear);
}
