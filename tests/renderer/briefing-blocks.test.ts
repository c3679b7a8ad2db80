import { $getRoot, $getSelection, $isRangeSelection, $isTextNode, INSERT_PARAGRAPH_COMMAND, KEY_BACKSPACE_COMMAND, REDO_COMMAND, UNDO_COMMAND, type LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { $blocks, $moveBlock, $setLook } from '../../renderer/editor/briefing-blocks.js';
import { blocksOf, edit, listItem, openEditor, outline, paragraph } from '../fixtures/briefing-text.js';

function caretIn(editor: LexicalEditor, at: number, offset: number): void {
  edit(editor, () => {
    const text = $blocks()[at]?.getFirstChild();
    if ($isTextNode(text)) text.select(offset, offset);
  });
}

function press(editor: LexicalEditor, command: 'enter'): void {
  if (command === 'enter') edit(editor, () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
}

describe('blocks of a briefing', () => {
  it('gives the second half of a split paragraph a new id and the same kind', () => {
    const editor = openEditor([paragraph('b1', 'One two', { kind: 'judgment', mark: 'TLP:RED' })]);
    caretIn(editor, 0, 3);

    press(editor, 'enter');

    expect(blocksOf(editor)).toEqual([paragraph('b1', 'One', { kind: 'judgment', mark: 'TLP:RED' }), paragraph('new-1', ' two', { kind: 'judgment', mark: 'TLP:RED' })]);
  });

  it('starts a plain paragraph behind one with a kind', () => {
    const editor = openEditor([paragraph('b1', 'One', { kind: 'gap' })]);
    caretIn(editor, 0, 3);

    press(editor, 'enter');

    expect(blocksOf(editor)).toEqual([paragraph('b1', 'One', { kind: 'gap' }), paragraph('new-1', '')]);
  });

  it('gives the second half of a split list item a new id', () => {
    const editor = openEditor([listItem('b1', 'One two'), listItem('b2', 'three')]);
    caretIn(editor, 0, 3);

    press(editor, 'enter');

    expect(outline(editor)).toEqual(['b1 list-item: One', 'new-1 list-item:  two', 'b2 list-item: three']);
  });

  it('keeps the id of a block through every form', () => {
    const editor = openEditor([paragraph('b1', 'Words', { kind: 'reported' })]);
    const looks = ['list', 'numbered-list', 'quotation', 'heading-2', 'paragraph'] as const;

    const ids = looks.map((look) => {
      edit(editor, () => $blocks().forEach((block) => $setLook(block, look)));
      return outline(editor)[0];
    });

    expect(ids).toEqual(['b1 list-item: Words', 'b1 list-item numbered: Words', 'b1 quotation: Words', 'b1 heading: Words', 'b1 paragraph: Words']);
  });

  it('splits a list around an item that becomes a paragraph, and joins it again', () => {
    const editor = openEditor([listItem('b1', 'one'), listItem('b2', 'two'), listItem('b3', 'three')]);
    const second = (): void => void $setLook($blocks()[1]!, 'paragraph');
    const back = (): void => void $setLook($blocks()[1]!, 'list');

    edit(editor, second);
    const apart = editor.getEditorState().read(() => $getRoot().getChildrenSize());
    edit(editor, back);

    expect(apart).toBe(3);
    expect(editor.getEditorState().read(() => $getRoot().getChildrenSize())).toBe(1);
    expect(outline(editor)).toEqual(['b1 list-item: one', 'b2 list-item: two', 'b3 list-item: three']);
  });

  it('moves a paragraph into and through a list', () => {
    const editor = openEditor([listItem('b1', 'one'), listItem('b2', 'two'), paragraph('b3', 'Words')]);
    const up = (): void => void $moveBlock($blocks().find((block) => block.getTextContent() === 'Words')!, 'up');

    edit(editor, up);
    const between = outline(editor);
    edit(editor, up);

    expect(between).toEqual(['b1 list-item: one', 'b3 paragraph: Words', 'b2 list-item: two']);
    expect(outline(editor)).toEqual(['b3 paragraph: Words', 'b1 list-item: one', 'b2 list-item: two']);
  });

  it('stays where it is at the edge of the page', () => {
    const editor = openEditor([paragraph('b1', 'first'), paragraph('b2', 'last')]);

    edit(editor, () => void $moveBlock($blocks()[0]!, 'up'));
    edit(editor, () => void $moveBlock($blocks()[1]!, 'down'));

    expect(outline(editor)).toEqual(['b1 paragraph: first', 'b2 paragraph: last']);
  });

  it('keeps the id when Backspace lifts an item out of its list', () => {
    const editor = openEditor([paragraph('b1', 'first'), listItem('b2', 'item')]);
    caretIn(editor, 1, 0);

    edit(editor, () => editor.dispatchCommand(KEY_BACKSPACE_COMMAND, { preventDefault: () => undefined } as KeyboardEvent));

    expect(outline(editor)).toEqual(['b1 paragraph: first', 'b2 paragraph: item']);
  });

  it('brings ids and words back on undo, and takes them again on redo', () => {
    const editor = openEditor([paragraph('b1', 'One two')]);
    caretIn(editor, 0, 3);
    press(editor, 'enter');

    edit(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
    const undone = outline(editor);
    edit(editor, () => editor.dispatchCommand(REDO_COMMAND, undefined));

    expect(undone).toEqual(['b1 paragraph: One two']);
    expect(outline(editor)).toEqual(['b1 paragraph: One', 'new-1 paragraph:  two']);
  });

  it('keeps the caret in an empty block that changes its form', () => {
    const editor = openEditor([paragraph('b1', '')]);
    edit(editor, () => void $blocks()[0]?.select());

    edit(editor, () => void $setLook($blocks()[0]!, 'numbered-list'));

    const isInBlock = editor.getEditorState().read(() => {
      const selection = $getSelection();
      return $isRangeSelection(selection) && selection.anchor.key === $blocks()[0]?.getKey();
    });
    expect(isInBlock).toBe(true);
  });
});

describe('key judgments', () => {
  const keyJudgment = paragraph('b1', 'Ferries will rest.', { type: 'key-judgment', likelihood: 4, confidence: 'moderate' });

  it('keeps likelihood and confidence through the editor', () => {
    expect(blocksOf(openEditor([keyJudgment]))).toEqual([keyJudgment]);
  });

  it('starts a plain paragraph behind one, and a judgment where one is cut in two', () => {
    const editor = openEditor([keyJudgment]);
    caretIn(editor, 0, 7);
    press(editor, 'enter');

    expect(blocksOf(editor)).toEqual([{ ...keyJudgment, runs: [{ type: 'text', text: 'Ferries' }] }, paragraph('new-1', ' will rest.', { kind: 'judgment' })]);
  });

  it('loses its facts with its form, and undo brings them back', () => {
    const editor = openEditor([keyJudgment]);
    edit(editor, () => void $setLook($blocks()[0]!, 'paragraph'));
    const plain = blocksOf(editor);
    edit(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));

    expect(plain).toEqual([paragraph('b1', 'Ferries will rest.')]);
    expect(blocksOf(editor)).toEqual([keyJudgment]);
  });
});
