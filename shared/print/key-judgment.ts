import { restsOn } from '../briefing-rules/rests-on.js';
import type { Block } from '../domain/briefing.js';
import { likelihoodTerms } from '../strings/pdf.js';
import type { BodyContext } from './body.js';
import { likelihoodBands } from './key.js';
import { emphasiseLikelihood } from './likelihood-words.js';
import type { PrintInline, PrintKeyJudgment, PrintLikelihood } from './print-document.js';

type KeyJudgmentParts = Omit<PrintKeyJudgment, 'type' | 'blockId' | 'mark'>;

/** A key judgment's words, likelihood in bold, and what stands below them: its band, its confidence, what it rests on. */
export function keyJudgmentParts(block: Block, inlines: readonly PrintInline[], context: BodyContext & { readonly keyJudgments: number }): KeyJudgmentParts {
  const { index, yardstick, keyJudgments: number } = context;
  const edges = ascending(likelihoodBands[yardstick].flat());
  const notes = inlines.flatMap((inline) => (inline.type === 'citation' ? [inline.note] : []));
  return {
    inlines: emphasiseLikelihood(inlines, yardstick),
    number,
    likelihood: likelihoodOf(block, context),
    confidence: block.confidence ?? null,
    scale: edges.slice(1, -1),
    notes: ascending(notes),
    ...restsOn(block, index),
  };
}

function likelihoodOf({ likelihood: at }: Block, { yardstick, likelihoodRow }: BodyContext): PrintLikelihood | null {
  const rows: readonly (readonly string[])[] = likelihoodTerms[yardstick];
  const term = at === undefined ? undefined : rows[likelihoodRow]?.[at];
  const band = at === undefined ? undefined : likelihoodBands[yardstick][at];
  return term === undefined || band === undefined ? null : { term, from: band[0], to: band[1] };
}

/** Each once. */
function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
