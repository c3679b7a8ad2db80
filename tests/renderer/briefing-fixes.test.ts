import { $getSelection, $isRangeSelection, UNDO_COMMAND, type LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { $blocks, $moveBlockTo } from '../../renderer/editor/briefing-blocks.js';
import { $findWords, $replaceFound } from '../../renderer/editor/briefing-find.js';
import { $applyEdits, $selectSpan, $wordsOf } from '../../renderer/editor/briefing-spans.js';
import type { Block, Run } from '../../shared/domain/briefing.js';
import type { TextEdit } from '../../shared/briefing-rules/finding.js';
import { check } from '../fixtures/ruled-briefing.js';
import { appearanceTarget, blockId, blocksOf, edit, listItem, openEditor, outline, paragraph } from '../fixtures/briefing-text.js';

const words = (text: string): Run => ({ type: 'text', text });
const cite: Run = { type: 'citation', target: appearanceTarget('t1') };
const quote: Run = { type: 'quotation', words: 'at dusk', target: appearanceTarget('t2') };

function block(...runs: Run[]): Block {
  return { id: blockId('b1'), type: 'paragraph', runs };
}

function applied(before: Block, edits: readonly TextEdit[]): { readonly isDone: boolean; readonly runs: readonly Run[] } {
  const editor = openEditor([before]);
  let isDone = false;
  edit(editor, () => (isDone = $applyEdits($blocks()[0]!, edits)));
  return { isDone, runs: blocksOf(editor)[0]?.runs ?? [] };
}

function undo(editor: LexicalEditor): void {
  edit(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
}

describe('mending a finding', () => {
  it('writes the two sentences around the citation that stands there', () => {
    const before = block(words('We assess with high confidence that troops will likely come.'), cite);
    const [finding] = check([before]);
    const [fix] = finding?.fixes ?? [];

    expect(applied(before, fix?.kind === 'rewrite' ? fix.edits : [])).toEqual({ isDone: true, runs: [words('Troops will likely come.'), cite, words(' Our confidence is high.')] });
  });

  it('keeps the style of the words it changes', () => {
    const bold: Run = { type: 'text', text: 'improbable', bold: true };

    expect(applied(block(words('It is '), bold, words('.')), [{ start: 6, end: 16, text: 'unlikely', side: 'before' }]).runs).toEqual([words('It is '), { ...bold, text: 'unlikely' }, words('.')]);
  });

  it('puts a date before the mark and the citation behind it', () => {
    expect(applied(block(words('Ferries rest'), cite, words('.')), [{ start: 12, end: 12, text: ' (as of May)', side: 'before' }]).runs).toEqual([words('Ferries rest (as of May)'), cite, words('.')]);
  });

  it('never changes a quotation', () => {
    const before = block(words('They rest '), quote, words('.'));

    expect(applied(before, [{ start: 8, end: 13, text: 'x', side: 'before' }])).toEqual({ isDone: false, runs: before.runs });
  });

  it('selects the words of a finding', () => {
    const editor = openEditor([block(words('They '), quote, words(' may rest.'), cite)]);
    edit(editor, () => $selectSpan($blocks()[0]!, { start: 13, end: 16 }));

    expect(editor.getEditorState().read(() => $getSelection()?.getTextContent())).toBe('may');
    edit(editor, () => $selectSpan($blocks()[0]!, { start: 22, end: 22 }));
    expect(editor.getEditorState().read(() => { const selection = $getSelection(); return $isRangeSelection(selection) && selection.isCollapsed(); })).toBe(true);
  });

  it('counts a block’s words as the rules do', () => {
    const editor = openEditor([block(words('They rest '), quote, cite, words('.'))]);

    expect(editor.getEditorState().read(() => $wordsOf($blocks()[0]!))).toBe('They rest at dusk.');
  });
});

describe('finding and replacing', () => {
  it('finds words over changes of style, in small and capital letters', () => {
    const editor = openEditor([block(words('A ferry, a '), { type: 'text', text: 'Fer', bold: true }, words('ry'))]);

    expect(editor.getEditorState().read(() => $findWords('ferry')).map(({ span }) => span)).toEqual([{ start: 2, end: 7 }, { start: 11, end: 16 }]);
  });

  it('takes the query as words, not as a pattern', () => {
    const editor = openEditor([paragraph('b1', 'Costs (about) 5.')]);

    expect(editor.getEditorState().read(() => $findWords('(about) 5.'))).toHaveLength(1);
  });

  it('replaces all in one step, and leaves quotations as the article has them', () => {
    const editor = openEditor([paragraph('b0', 'dusk and dusk'), block(words('They rest '), quote, words(', dusk.'))]);
    let replaced = 0;
    edit(editor, () => (replaced = $replaceFound($findWords('dusk'), 'nightfall')));

    expect(replaced).toBe(3);
    expect(outline(editor)).toEqual(['b0 paragraph: nightfall and nightfall', 'b1 paragraph: They rest «at dusk», nightfall.']);
    undo(editor);
    expect(outline(editor)).toEqual(['b0 paragraph: dusk and dusk', 'b1 paragraph: They rest «at dusk», dusk.']);
  });
});

describe('dragging blocks', () => {
  it('moves a block behind or before any other, also out of and into a list', () => {
    const editor = openEditor([paragraph('b1', 'One'), listItem('b2', 'two'), listItem('b3', 'three'), paragraph('b4', 'Four')]);
    const move = (id: string, goal: string, side: 'before' | 'behind'): void =>
      edit(editor, () => {
        const find = (wanted: string) => $blocks().find((candidate) => candidate.getTextContent() === wanted)!;
        $moveBlockTo(find(id), find(goal), side);
      });

    move('Four', 'One', 'before');
    expect(outline(editor).map((line) => line.slice(0, 2))).toEqual(['b4', 'b1', 'b2', 'b3']);
    move('two', 'Four', 'behind');
    expect(outline(editor).map((line) => line.slice(0, 2))).toEqual(['b4', 'b2', 'b1', 'b3']);
    move('One', 'three', 'behind');
    expect(outline(editor)).toEqual(['b4 paragraph: Four', 'b2 list-item: two', 'b3 list-item: three', 'b1 paragraph: One']);
  });
});
