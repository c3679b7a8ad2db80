import { $getRoot, HISTORY_PUSH_TAG, KEY_BACKSPACE_COMMAND, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../shared/domain/briefing.js';
import { $blocks, $moveBlock } from '../../renderer/editor/briefing-blocks.js';
import { $insertImage } from '../../renderer/editor/briefing-images.js';
import { blockId, blocksOf, openEditor, paragraph } from '../fixtures/briefing-text.js';
import { check } from '../fixtures/ruled-briefing.js';

const image = { sha256: 'ab'.repeat(32), width: 300, height: 200, alt: 'A gate', credit: 'Own work' };
const figure: Block = { id: blockId('figure'), type: 'image', runs: [{ type: 'text', text: 'The gate' }], image };

describe('an image block in the editor', () => {
  it('comes back as it was, and moves like any other', () => {
    const editor = openEditor([paragraph('a', 'Before'), figure]);

    expect(blocksOf(editor)[1]).toEqual(figure);
    editor.update(() => void $moveBlock($blocks()[1] as ReturnType<typeof $blocks>[number], 'up'), { discrete: true });
    expect(blocksOf(editor).map(({ id }) => id)).toEqual([figure.id, blockId('a')]);
  });

  it('is put in behind the caret’s block, and one undo takes it out', () => {
    const editor = openEditor([paragraph('a', 'Before'), paragraph('b', 'After')]);
    editor.update(() => void $getRoot().getFirstChild()?.selectEnd(), { discrete: true });

    editor.update(() => $insertImage(image), { discrete: true, tag: HISTORY_PUSH_TAG });

    expect(blocksOf(editor).map(({ type }) => type)).toEqual(['paragraph', 'image', 'paragraph']);
    expect(blocksOf(editor)[1]?.image).toEqual(image);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    editor.update(() => undefined, { discrete: true });
    expect(blocksOf(editor).map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
  });

  it('is chosen by Backspace before its caption and taken out by a second; one undo brings it back', () => {
    for (const caption of ['The gate', '']) {
      const shown = { ...figure, runs: caption === '' ? [] : figure.runs };
      const editor = openEditor([paragraph('a', 'Before'), shown, paragraph('b', 'After')]);
      const backspace = (): void => {
        editor.dispatchCommand(KEY_BACKSPACE_COMMAND, { preventDefault: () => undefined } as KeyboardEvent); // all it is asked for
        editor.update(() => undefined, { discrete: true });
      };
      editor.update(() => void $blocks()[1]?.selectStart(), { discrete: true });

      backspace();
      expect(blocksOf(editor)[1]).toEqual(shown);
      backspace();
      expect(blocksOf(editor).map(({ id }) => id)).toEqual([blockId('a'), blockId('b')]);
      editor.dispatchCommand(UNDO_COMMAND, undefined);
      editor.update(() => undefined, { discrete: true });
      expect(blocksOf(editor)[1]).toEqual(shown);
    }
  });

  it('without words for what it shows is a finding', () => {
    const found = (alt: string): string[] => check([{ ...figure, image: { ...image, alt } }]).map(({ code }) => code);

    expect(found('  ')).toEqual(['figure-without-alt']);
    expect(found('A gate')).toEqual([]);
  });
});
