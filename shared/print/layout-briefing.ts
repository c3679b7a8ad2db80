import { indexLedger } from '../analysis/ledger-index.js';
import type { Block, Marking } from '../domain/briefing.js';
import type { PrintInput } from '../domain/case.js';
import { isWithin } from '../briefing-rules/typed-quotations.js';
import { piecesWords } from '../domain/passage.js';
import { writeBody, type PreparedBlock } from './body.js';
import { rowInUse } from '../briefing-rules/likelihood.js';
import { likelihoodUsesOf } from '../briefing-rules/likelihood-uses.js';
import { citePassages, type CitedPassages } from './cited-passages.js';
import { countCitations, inlinesOf } from './inlines.js';
import { keyOf } from './key.js';
import { highestMark } from './marks.js';
import { noteFacts, writeNotes } from './notes.js';
import { isoDayOf } from './print-dates.js';
import type { PrintBlock, PrintDocument, PrintFinding } from './print-document.js';
import { writeSources } from './sources.js';
import { titleBlock } from './title-block.js';

/**
 * A briefing as it is printed: notes numbered by first appearance, one for each distinct passage, with the
 * source list and key that belong to it.
 *
 * A citation whose record is gone becomes a finding, and its number is left out. Same input, same document.
 */
export function layoutBriefing(input: PrintInput): PrintDocument {
  const { document, records, texts, nowMs } = input;
  const index = indexLedger(records);
  const documentYear = isoDayOf(nowMs).slice(0, 4);
  const cited = citePassages(document.blocks, index, texts);
  const facts = noteFacts(cited.passages, index);
  const prepared = prepareBlocks(document.blocks, cited);
  const body = writeBody(prepared, { facts, index, yardstick: document.head.yardstick, likelihoodRow: rowInUse(document.head.yardstick, likelihoodUsesOf(document)), documentYear });
  const notes = writeNotes(facts, {
    index,
    documentYear,
    citationsOf: (note) => citationsOf(note, body),
    markOf: (note) => noteMark(note, body, document.head.marking),
  });
  return {
    head: titleBlock(document.head, document.blocks, input),
    body,
    notes,
    sources: writeSources(facts, notes),
    key: keyOf(document.head.yardstick, body, facts),
    findings: [...cited.findings, ...changedQuotations(document.blocks, cited)],
    createdAtMs: nowMs,
  };
}

/** Blocks that print something, with their pieces. */
function prepareBlocks(blocks: readonly Block[], cited: CitedPassages): PreparedBlock[] {
  const printed = blocks
    .map((block) => ({ block, inlines: inlinesOf(block, cited) }))
    .filter(({ inlines }) => inlines.some((inline) => inline.type === 'citation' || inline.text.trim() !== ''));
  const counted = countCitations(printed.map(({ inlines }) => inlines));
  return printed.map(({ block }, at) => ({ block, inlines: counted[at] ?? [] }));
}

function citationsOf(note: number, body: readonly PrintBlock[]): number[] {
  return body.flatMap((block) => block.inlines.flatMap((inline) => (inline.type === 'citation' && inline.note === note ? [inline.citation] : [])));
}

/** A note is handled like the highest of the places that cite it, and never lower than the document. */
function noteMark(note: number, body: readonly PrintBlock[], documentMark: Marking): Marking {
  const citing = body.filter((block) => block.inlines.some((inline) => inline.type === 'citation' && inline.note === note));
  return highestMark([documentMark, ...citing.flatMap((block) => (block.mark === null ? [] : [block.mark]))]);
}

/** Quotations whose words do not stand in the passage they cite. */
function changedQuotations(blocks: readonly Block[], cited: CitedPassages): PrintFinding[] {
  return blocks.flatMap((block) =>
    block.runs.flatMap((run): PrintFinding[] => {
      if (run.type !== 'quotation') return [];
      const number = cited.numberOf(run.target);
      const { pieces = null, translation = null } = cited.passages.find((passage) => passage.number === number) ?? {};
      if (pieces === null) return [];
      const words = run.words.replace(/\s+/gu, ' ').trim();
      // A translation marked as the analyst's is verified by its original, which the passage holds.
      const isTranslation = translation !== null && isWithin(run.words, translation);
      return isTranslation || piecesWords(pieces).includes(words) ? [] : [{ code: 'quotation-differs', blockId: block.id, words }];
    }),
  );
}
