import { restsOn } from '../briefing-rules/rests-on.js';
import type { Block } from '../domain/briefing.js';
import { keyJudgmentStrings, likelihoodTerms } from '../strings/pdf.js';
import type { BodyContext } from './body.js';
import { likelihoodBands } from './key.js';
import { emphasiseLikelihood } from './likelihood-words.js';
import type { PrintInline, PrintKeyJudgment } from './print-document.js';

/** What stands below a key judgment: likelihood with its band, confidence, and what its citations rest on. */
export function keyJudgmentFacts(block: Block, { index, yardstick, likelihoodRow }: BodyContext, number: number): PrintKeyJudgment {
  const { likelihood: position, confidence = null } = block;
  const rows: readonly (readonly string[])[] = likelihoodTerms[yardstick];
  const term = position === undefined ? undefined : rows[likelihoodRow]?.[position];
  const [from, to] = likelihoodBands[yardstick][position ?? 0] ?? [0, 0];
  return { number, likelihood: term === undefined ? null : { term, from, to }, confidence, ...restsOn(block, index) };
}

/** A key judgment's words, likelihood in bold, with its facts as a line of their own. */
export function keyJudgmentInlines(block: Block, inlines: readonly PrintInline[], context: BodyContext): PrintInline[] {
  const facts = keyJudgmentStrings.facts(keyJudgmentFacts(block, context, 0));
  const line: PrintInline[] = facts === '' ? [] : [{ type: 'text', text: `\n${facts}`, bold: false, italic: true }];
  return [...emphasiseLikelihood(inlines, context.yardstick), ...line];
}
