import { $isTextNode, DELETE_CHARACTER_COMMAND, CONTROLLED_TEXT_INSERTION_COMMAND, UNDO_COMMAND, type LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { indexLedger } from '../../shared/analysis/ledger-index.js';
import type { Block } from '../../shared/domain/briefing.js';
import { $blocks, $moveBlock } from '../../renderer/editor/briefing-blocks.js';
import { $selectCited } from '../../renderer/editor/briefing-cited.js';
import { $citedNodes, $insertCitations, $numberCitations, $onlyNumbersChanged } from '../../renderer/editor/briefing-citations.js';
import { $quoteOrCite } from '../../renderer/editor/briefing-drop.js';
import { appearanceTarget, blockId, blocksOf, edit, openEditor, outline, paragraph } from '../fixtures/briefing-text.js';
import { ledgerRecords } from '../fixtures/briefing-ledger.js';

const ledger = indexLedger(ledgerRecords);

function cites(id: string, text: string, ...targets: readonly string[]): Block {
  return { id: blockId(id), type: 'paragraph', runs: [{ type: 'text', text }, ...targets.map((target) => ({ type: 'citation', target: appearanceTarget(target) }) as const)] };
}

function numbers(editor: LexicalEditor): string[] {
  edit(editor, () => $numberCitations(ledger));
  return editor.getEditorState().read(() => $citedNodes().map((node) => node.getTextContent()));
}

function caretAtEnd(editor: LexicalEditor, at: number): void {
  edit(editor, () => void $blocks()[at]?.selectEnd());
}

describe('citations', () => {
  it('are numbered by first appearance, one number for each passage', () => {
    const editor = openEditor([cites('b1', 'One', 'second', 'first'), cites('b2', 'Two', 'second')], ledger);

    expect(numbers(editor)).toEqual(['1', '2', '1']);
  });

  it('follow the order when an earlier one is inserted', () => {
    const editor = openEditor([paragraph('b0', 'Start'), cites('b1', 'One', 'first')], ledger);
    caretAtEnd(editor, 0);

    edit(editor, () => $insertCitations([appearanceTarget('second')]));

    expect(numbers(editor)).toEqual(['1', '2']);
  });

  it('follow the order by themselves when a block moves', async () => {
    const editor = openEditor([cites('b1', 'One', 'first'), cites('b2', 'Two', 'second')], ledger);

    edit(editor, () => void $moveBlock($blocks()[1]!, 'up'));
    await Promise.resolve();

    const shown = editor.getEditorState().read(() => $citedNodes().map((node) => [node.getParent()?.getTextContent(), node.getTextContent()]));
    expect(shown).toEqual([['Two1', '1'], ['One2', '2']]);
  });

  it('are no change of the document when their numbers change', () => {
    const editor = openEditor([cites('b1', 'One', 'first')]);
    const seen: boolean[] = [];
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => seen.push(editorState.read(() => $onlyNumbersChanged(dirtyElements, dirtyLeaves))));

    edit(editor, () => $numberCitations(ledger));

    expect(seen).toEqual([true]);
  });

  it('are a change of the document when an undo takes one away', () => {
    const editor = openEditor([cites('b1', 'One', 'first')], ledger);
    caretAtEnd(editor, 0);
    edit(editor, () => $insertCitations([appearanceTarget('second')]));
    const seen: boolean[] = [];
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => seen.push(editorState.read(() => $onlyNumbersChanged(dirtyElements, dirtyLeaves))));

    edit(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));

    expect(outline(editor)).toEqual(['b1 paragraph: One[]']);
    expect(seen).toContain(false);
  });

  it('have no number when their passage is gone', () => {
    const editor = openEditor([cites('b1', 'One', 'gone', 'first')], ledger);

    expect(numbers(editor)).toEqual(['?', '1']);
  });

  it('go as one with Backspace', () => {
    const editor = openEditor([cites('b1', 'One', 'first')], ledger);
    caretAtEnd(editor, 0);

    edit(editor, () => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));

    expect(outline(editor)).toEqual(['b1 paragraph: One']);
  });

  it('let words be typed behind them', () => {
    const editor = openEditor([cites('b1', 'One', 'first')], ledger);
    caretAtEnd(editor, 0);

    edit(editor, () => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, ' more'));

    expect(outline(editor)).toEqual(['b1 paragraph: One[] more']);
  });

  it('are not replaced by typing while they are selected', () => {
    const editor = openEditor([cites('b1', 'One', 'first')], ledger);
    edit(editor, () => $selectCited($citedNodes()[0]!));

    edit(editor, () => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'x'));

    expect(outline(editor)).toEqual(['b1 paragraph: One[]x']);
  });
});

describe('quotations', () => {
  it('hold exactly the words of the passage', () => {
    const editor = openEditor([paragraph('b1', 'He said')], ledger);
    caretAtEnd(editor, 0);

    edit(editor, () => $quoteOrCite([appearanceTarget('first')], ledger));

    expect(outline(editor)).toEqual(['b1 paragraph: He said «ferries stop at dusk»']);
    expect(blocksOf(editor)[0]?.runs[1]).toEqual({ type: 'quotation', words: 'ferries stop at dusk', target: appearanceTarget('first') });
  });

  it('cannot be typed into', () => {
    const editor = openEditor([paragraph('b1', 'He said ')], ledger);
    caretAtEnd(editor, 0);
    edit(editor, () => $quoteOrCite([appearanceTarget('first')], ledger));
    edit(editor, () => {
      const [quotation] = $citedNodes();
      if ($isTextNode(quotation)) quotation.select(5, 5);
    });

    edit(editor, () => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'x'));

    expect(outline(editor)).toEqual(['b1 paragraph: He said «ferries stop at dusk»x']);
  });
});
