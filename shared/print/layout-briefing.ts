import { indexLedger } from '../analysis/ledger-index.js';
import type { Block, Marking } from '../domain/briefing.js';
import { partsOf, runsOf } from '../domain/briefing-table.js';
import type { PrintInput } from '../domain/case.js';
import { isWithin } from '../briefing-rules/typed-quotations.js';
import { piecesWords } from '../domain/passage.js';
import { writeBody, type PreparedBlock } from './body.js';
import { rowInUse } from '../briefing-rules/likelihood.js';
import { likelihoodUsesOf } from '../briefing-rules/likelihood-uses.js';
import { citePassages, type CitedPassages } from './cited-passages.js';
import { hasFigure, imagesByHash } from './figures.js';
import { countCitations, inlinesOf } from './inlines.js';
import { keyOf } from './key.js';
import { highestMark } from './marks.js';
import { noteFacts, writeNotes } from './notes.js';
import { isoDayOf } from './print-dates.js';
import { piecesIn, type PrintBlock, type PrintDocument, type PrintFinding } from './print-document.js';
import { writeSources } from './sources.js';
import { sourcingNote } from './sourcing-note.js';
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
  const images = imagesByHash(input);
  const prepared = prepareBlocks(document.blocks, cited, images);
  const body = writeBody(prepared, { facts, index, images, yardstick: document.head.yardstick, likelihoodRow: rowInUse(document.head.yardstick, likelihoodUsesOf(document)), documentYear });
  const uses = noteUses(body);
  const notes = writeNotes(facts, {
    index,
    documentYear,
    citationsOf: (note) => uses.get(note)?.citations ?? [],
    // A note is handled like the highest of the places that cite it, and never lower than the document.
    markOf: (note) => highestMark([document.head.marking, ...(uses.get(note)?.marks ?? [])]),
  });
  const sources = writeSources(facts, notes);
  return {
    head: titleBlock(document.head, document.blocks, input),
    body,
    notes,
    sourcing: sourcingNote(input, sources),
    sources,
    key: keyOf(document.head.yardstick, body, facts),
    findings: [...cited.findings, ...changedQuotations(document.blocks, cited)],
    createdAtMs: nowMs,
  };
}

/** Blocks that print something, with their pieces. */
function prepareBlocks(blocks: readonly Block[], cited: CitedPassages, images: ReturnType<typeof imagesByHash>): PreparedBlock[] {
  const printed = blocks
    .map((block) => ({ block, parts: partsOf(block).map((runs) => inlinesOf(runs, block, cited)) }))
    .filter(({ block, parts }) => hasFigure(block, images) || parts.flat().some((inline) => inline.type === 'citation' || inline.text.trim() !== ''));
  const counted = countCitations(printed.flatMap(({ parts }) => parts));
  let at = 0;
  return printed.map(({ block, parts }) => {
    const [inlines = [], ...cells] = counted.slice(at, at + parts.length);
    at += parts.length;
    return { block, inlines, cells };
  });
}

/** Where a note is cited: the numbers of the citations, and the marks of their blocks. */
interface NoteUse {
  readonly citations: number[];
  readonly marks: Marking[];
}

/** Gathered in one pass: looked for note by note, five thousand notes took seven seconds. */
function noteUses(body: readonly PrintBlock[]): Map<number, NoteUse> {
  const uses = new Map<number, NoteUse>();
  for (const block of body) {
    const { mark } = block;
    for (const inline of piecesIn(block)) {
      if (inline.type !== 'citation') continue;
      const use = uses.get(inline.note) ?? { citations: [], marks: [] };
      uses.set(inline.note, use);
      use.citations.push(inline.citation);
      if (mark !== null) use.marks.push(mark);
    }
  }
  return uses;
}

/** Quotations whose words do not stand in the passage they cite. */
function changedQuotations(blocks: readonly Block[], cited: CitedPassages): PrintFinding[] {
  return blocks.flatMap((block) =>
    runsOf(block).flatMap((run): PrintFinding[] => {
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
