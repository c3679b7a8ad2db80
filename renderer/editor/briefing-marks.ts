import { $getNodeByKey, mergeRegister, type LexicalEditor, type MutationListener, type NodeKey } from 'lexical';
import type { ParagraphKind } from '../../shared/domain/briefing.js';
import type { BlockId } from '../../shared/domain/ids.js';
import { briefingStrings } from '../../shared/strings/briefing.js';
import { imageStrings } from '../../shared/strings/images.js';
import { $blockFacts, $isBlockNode, $setBlockId, blockNodeClasses, type BlockNode } from './briefing-blocks.js';

/** Gives every block an id of its own: a new one, and the younger of two that a split or a paste made alike. */
export function registerBlockIds(editor: LexicalEditor, makeId: () => BlockId): () => void {
  const owners = new Map<BlockId, NodeKey>();
  const $ensureId = (block: BlockNode): void => {
    const { id } = $blockFacts(block);
    if (id !== null && !$isTaken(id, block.getKey(), owners)) {
      owners.set(id, block.getKey());
      return;
    }
    const fresh = makeId();
    $setBlockId(block, fresh);
    owners.set(fresh, block.getKey());
  };
  return mergeRegister(...blockNodeClasses.map((klass) => editor.registerNodeTransform<BlockNode>(klass, $ensureId)));
}

function $isTaken(id: BlockId, key: NodeKey, owners: ReadonlyMap<BlockId, NodeKey>): boolean {
  const owner = owners.get(id);
  if (owner === undefined || owner === key) return false;
  const node = $getNodeByKey(owner);
  return $isBlockNode(node) && node.isAttached() && $blockFacts(node).id === id;
}

/** Puts kind, mark and id of each block on its element, where the margin is drawn from. */
export function registerBlockMarks(editor: LexicalEditor): () => void {
  const draw: MutationListener = (mutations) => {
    editor.getEditorState().read(() => {
      for (const [key, mutation] of mutations) {
        if (mutation !== 'destroyed') $drawBlock(key, editor.getElementByKey(key));
      }
    });
  };
  return mergeRegister(...blockNodeClasses.map((klass) => editor.registerMutationListener(klass, draw)));
}

function $drawBlock(key: NodeKey, element: HTMLElement | null): void {
  const block = $getNodeByKey(key);
  if (element === null || !$isBlockNode(block)) return;
  const { id, kind, mark, keyFacts, image } = $blockFacts(block);
  setAttribute(element, 'data-block-id', id);
  setAttribute(element, 'data-kind', kind);
  setAttribute(element, 'data-kind-word', kind === null ? null : briefingStrings.kinds[kind]);
  setAttribute(element, 'data-mark', mark);
  setAttribute(element, 'data-image', image === null ? null : imageStrings.figureWord);
  // The room for the image is made by its size, before it is loaded.
  element.style.setProperty('--image-width', image === null ? null : String(image.width));
  element.style.setProperty('--image-height', image === null ? null : String(image.height));
  setAttribute(element, 'data-key-judgment', keyFacts === null ? null : briefingStrings.keyJudgmentLabel);
  setAttribute(element, 'data-hint', block.getChildrenSize() > 0 ? null : hintOf(kind, keyFacts !== null));
}

/** What an empty block of a template waits for; nothing is said of a plain paragraph. */
function hintOf(kind: ParagraphKind | null, isKeyJudgment: boolean): string | null {
  if (isKeyJudgment) return briefingStrings.hints.keyJudgment;
  return kind === null ? null : briefingStrings.hints[kind];
}

function setAttribute(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
