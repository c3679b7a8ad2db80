import { $createTextNode, $getRoot, createEditor, type LexicalEditor, type LexicalNode } from 'lexical';
import { ReaderListNode, ReaderParagraphNode, ReaderSlotNode, type ParagraphLook } from './reader-nodes.js';

/** What stands in the reader, from top to bottom: words, or a place the reader fills itself. */
export type ReaderPart = { readonly kind: 'words'; readonly look: ParagraphLook; readonly words: string } | { readonly kind: 'slot'; readonly name: string };

/**
 * A Lexical editor that is never editable. Its events are off: the reading cursor is the page's own selection, which
 * Lexical would take for its own.
 */
export function createReaderEditor(): LexicalEditor {
  return createEditor({
    namespace: 'reader',
    editable: false,
    disableEvents: true,
    nodes: [ReaderParagraphNode, ReaderListNode, ReaderSlotNode],
    onError: (error) => {
      throw error;
    },
  });
}

/** Puts an article into the editor, in one update that is on the screen when this returns. */
export function fillReader(editor: LexicalEditor, parts: readonly ReaderPart[]): void {
  editor.update(() => $fill(parts), { discrete: true });
}

function $fill(parts: readonly ReaderPart[]): void {
  const top: LexicalNode[] = [];
  for (const part of parts) {
    if (part.kind === 'slot') {
      top.push(new ReaderSlotNode(part.name));
      continue;
    }
    const paragraph = new ReaderParagraphNode(part.look).append($createTextNode(part.words));
    if (part.look.tag !== 'li') top.push(paragraph);
    else $listAtEnd(top).append(paragraph);
  }
  $getRoot().clear().append(...top);
}

/** The list the parts end with, or a new one put there. */
function $listAtEnd(top: LexicalNode[]): ReaderListNode {
  const last = top.at(-1);
  if (last instanceof ReaderListNode) return last;
  const list = new ReaderListNode();
  top.push(list);
  return list;
}
