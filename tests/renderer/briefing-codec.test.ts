import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockSchema, markings, paragraphKinds, type Block, type Run } from '../../shared/domain/briefing.js';
import { appearanceTarget, blockId, blocksOf, openEditor, paragraph } from '../fixtures/briefing-text.js';

const words = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((text) => !text.includes('\r'));
const target = fc.uuid().map(appearanceTarget);
const textRun = fc.record({ type: fc.constant('text' as const), text: words, bold: fc.constant(true as const), italic: fc.constant(true as const) }, { requiredKeys: ['type', 'text'] });
const citation = fc.record({ type: fc.constant('citation' as const), target });
const quotation = fc.record({ type: fc.constant('quotation' as const), words, target });

/** Runs as a reading gives them: neighbours of one style are one run, and a line break takes the style before it. */
function isCanonical(runs: readonly Run[]): boolean {
  return runs.every((run, at) => {
    const next = runs[at + 1];
    if (run.type !== 'text') return true;
    if (run.text.includes('\n')) return false;
    return next?.type !== 'text' || run.bold !== next.bold || run.italic !== next.italic;
  });
}

const runs = fc.array(fc.oneof(textRun, citation, quotation), { maxLength: 8 }).filter(isCanonical);
const form = fc.constantFrom(
  { type: 'paragraph' as const },
  { type: 'quotation' as const },
  { type: 'heading' as const, level: 1 },
  { type: 'heading' as const, level: 2 },
  { type: 'heading' as const, level: 3 },
  { type: 'list-item' as const, ordered: true },
  { type: 'list-item' as const, ordered: false },
);
const facts = fc.record({ kind: fc.constantFrom(...paragraphKinds), mark: fc.constantFrom(...markings) }, { requiredKeys: [] });
const document = fc
  .array(fc.tuple(form, facts, runs), { minLength: 1, maxLength: 12 })
  .map((blocks) => blocks.map(([shape, more, content], at): Block => ({ id: blockId(`b${at}`), ...shape, ...more, runs: content })));

describe('briefing codec', () => {
  it('gives back every document it takes, with the same ids', () => {
    fc.assert(
      fc.property(document, (blocks) => {
        expect(blocksOf(openEditor(blocks))).toEqual(blocks);
      }),
      { numRuns: 150 },
    );
  });

  it('joins neighbouring runs of one style', () => {
    const block: Block = { ...paragraph('b1', ''), runs: [{ type: 'text', text: 'One ' }, { type: 'text', text: 'run.' }] };

    expect(blocksOf(openEditor([block]))).toEqual([paragraph('b1', 'One run.')]);
  });

  it('keeps line breaks inside a paragraph', () => {
    expect(blocksOf(openEditor([paragraph('b1', 'first\nsecond\n')]))).toEqual([paragraph('b1', 'first\nsecond\n')]);
  });

  it('cuts a paragraph that is longer than a run may be, and never inside a character', () => {
    const long = `${'a'.repeat(99_999)}😀${'b'.repeat(120_000)}`;

    const [block] = blocksOf(openEditor([paragraph('b1', long)]));

    expect(blockSchema.safeParse(block).success).toBe(true);
    expect(block?.runs.map((run) => (run.type === 'text' ? run.text : '')).join('')).toBe(long);
    expect(block?.runs.every((run) => run.type === 'text' && !/\p{Surrogate}/u.test(run.text))).toBe(true);
  });

  it('shows an empty briefing as one empty paragraph', () => {
    expect(blocksOf(openEditor([]))).toEqual([{ id: 'new-1', type: 'paragraph', runs: [] }]);
  });
});
