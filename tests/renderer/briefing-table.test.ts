import { $getRoot, $getSelection, $isRangeSelection, DELETE_CHARACTER_COMMAND, INSERT_PARAGRAPH_COMMAND, KEY_ARROW_DOWN_COMMAND, KEY_TAB_COMMAND, UNDO_COMMAND, type LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { $findWords, $replaceFound } from '../../renderer/editor/briefing-find.js';
import { $citedNodes } from '../../renderer/editor/briefing-citations.js';
import { $blocks, $moveBlock } from '../../renderer/editor/briefing-blocks.js';
import { $changeTable, $insertTable, type TableChange } from '../../renderer/editor/briefing-table-keys.js';
import { $isTableNode, $tableParts } from '../../renderer/editor/briefing-table.js';
import type { Block, Run } from '../../shared/domain/briefing.js';
import { appearanceTarget, blockId, blocksOf, edit, openEditor, paragraph } from '../fixtures/briefing-text.js';

const words = (text: string): Run[] => (text === '' ? [] : [{ type: 'text', text }]);
const cited: Run[] = [...words('Two gates'), { type: 'citation', target: appearanceTarget('first') }];
const table: Block = { id: blockId('t1'), type: 'table', mark: 'TLP:GREEN', runs: words('What stands open'), table: { rows: [[words('Gate'), words('Open, %')], [cited, words('40')]], note: words('As of noon.') } };
const plain = (rows: readonly (readonly string[])[]): Block => ({ id: blockId('t1'), type: 'table', runs: [], table: { rows: rows.map((row) => row.map(words)) } });

function caretInPart(editor: LexicalEditor, at: number): void {
  edit(editor, () => {
    const part = $tableParts($blocks().find($isTableNode)!)[at];
    part?.selectEnd();
  });
}

function tab(editor: LexicalEditor, shiftKey = false): void {
  edit(editor, () => editor.dispatchCommand(KEY_TAB_COMMAND, { key: 'Tab', shiftKey, preventDefault: () => undefined } as KeyboardEvent));
}

function changed(before: Block, part: number, change: TableChange): Block[] {
  const editor = openEditor([before]);
  caretInPart(editor, part);
  edit(editor, () => $changeTable(change));
  return blocksOf(editor);
}

describe('a table of a briefing', () => {
  it('is given back by the editor as it was', () => {
    expect(blocksOf(openEditor([paragraph('b1', 'Before'), table]))).toEqual([paragraph('b1', 'Before'), table]);
  });

  it('is moved as one block', () => {
    const editor = openEditor([paragraph('b1', 'Before'), table]);
    edit(editor, () => void $moveBlock($blocks()[1]!, 'up'));

    expect(blocksOf(editor)).toEqual([table, paragraph('b1', 'Before')]);
  });

  it('has its citations numbered and its words found and replaced', () => {
    const editor = openEditor([table]);
    edit(editor, () => void $replaceFound($findWords('40'), '45'));

    expect(editor.getEditorState().read(() => $citedNodes().length)).toBe(1);
    expect(blocksOf(editor)[0]?.table?.rows[1]).toEqual([cited, words('45')]);
  });

  it('is walked by Tab, and grows a row behind its last cell; undo takes the row back', () => {
    const editor = openEditor([plain([['a', 'b']])]);
    caretInPart(editor, 1);
    tab(editor);
    tab(editor);
    expect(blocksOf(editor)).toEqual([plain([['a', 'b'], ['', '']])]);

    edit(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(blocksOf(editor)).toEqual([plain([['a', 'b']])]);
  });

  it('gains and loses rows and columns at the caret', () => {
    const before = plain([['a', 'b'], ['c', 'd']]);

    expect(changed(before, 1, 'row-below')).toEqual([plain([['a', 'b'], ['', ''], ['c', 'd']])]);
    expect(changed(before, 1, 'remove-row')).toEqual([plain([['c', 'd']])]);
    expect(changed(before, 4, 'remove-row')).toEqual([plain([['a', 'b']])]);
    expect(changed(before, 1, 'column-right')).toEqual([plain([['a', '', 'b'], ['c', '', 'd']])]);
    expect(changed(before, 2, 'remove-column')).toEqual([plain([['a'], ['c']])]);
  });

  it('takes a line break for Enter and keeps its shape', () => {
    const editor = openEditor([plain([['a', 'b']])]);
    caretInPart(editor, 1);
    edit(editor, () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));

    expect(blocksOf(editor)).toEqual([plain([['a\n', 'b']])]);
  });

  it('loses the words of selected cells and none of the cells', () => {
    const editor = openEditor([plain([['a', 'b'], ['c', 'd']])]);
    edit(editor, () => {
      const parts = $tableParts($blocks().find($isTableNode)!);
      const selection = parts[1]!.selectStart();
      selection.focus.set(parts[4]!.getKey(), 1, 'element');
    });
    edit(editor, () => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));

    expect(blocksOf(editor)).toEqual([plain([['', ''], ['', '']])]);
  });

  it('keeps a cell apart from the one before it', () => {
    const editor = openEditor([plain([['a', 'b']])]);
    edit(editor, () => void $tableParts($blocks().find($isTableNode)!)[2]?.selectStart());
    edit(editor, () => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));

    expect(blocksOf(editor)).toEqual([plain([['a', 'b']])]);
  });

  it('is put in behind the block with the caret, ready to be written into', () => {
    const editor = openEditor([paragraph('b1', 'Before')]);
    edit(editor, () => void $getRoot().selectEnd());
    edit(editor, $insertTable);
    edit(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText('Gate');
    });

    expect(blocksOf(editor)[1]).toMatchObject({ type: 'table', table: { rows: [[words('Gate'), [], []], [[], [], []], [[], [], []]] } });
  });

  it('is walked up and down by its columns, and left for the text around it', () => {
    const editor = openEditor([plain([['a', 'b'], ['c', 'd']])]);
    caretInPart(editor, 2);
    const walked = [KEY_ARROW_DOWN_COMMAND, KEY_ARROW_DOWN_COMMAND, KEY_ARROW_DOWN_COMMAND].map((command) => {
      edit(editor, () => editor.dispatchCommand(command, { key: 'ArrowDown', shiftKey: false, preventDefault: () => undefined } as KeyboardEvent));
      return editor.getEditorState().read(() => $getSelection()?.getNodes()[0]?.getTextContent());
    });

    expect(walked.slice(0, 2)).toEqual(['d', '']);
    expect(blocksOf(editor).map(({ type }) => type)).toEqual(['table', 'paragraph']);
  });
});
