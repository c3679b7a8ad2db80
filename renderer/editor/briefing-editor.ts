import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { ListItemNode, ListNode, registerList } from '@lexical/list';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { createEditor, HISTORY_MERGE_TAG, mergeRegister, type LexicalEditor, type NodeKey } from 'lexical';
import type { LedgerIndex } from '../../shared/analysis/ledger-index.js';
import type { Block, CitationTarget } from '../../shared/domain/briefing.js';
import type { BlockId } from '../../shared/domain/ids.js';
import { registerBlockDrop } from './briefing-block-drop.js';
import { registerCited } from './briefing-cited.js';
import { registerCitationNumbers } from './briefing-citations.js';
import { $readBlocks, $writeBlocks } from './briefing-codec.js';
import type { TableSize } from './briefing-clean.js';
import { registerCitationDrop } from './briefing-drop.js';
import { registerFigureKeys } from './briefing-figure-keys.js';
import { registerBriefingKeys } from './briefing-keys.js';
import { registerBlockIds, registerBlockMarks } from './briefing-marks.js';
import { CitationNode, QuotationNode } from './briefing-nodes.js';
import { registerCleanPaste } from './briefing-paste.js';
import { registerTableShape, tableNodeClasses } from './briefing-table.js';
import { registerTableKeys } from './briefing-table-keys.js';
import { registerCaretFollow } from './caret-follow.js';

/** What the editor asks of the feature around it. */
export interface BriefingEditorHost {
  readonly makeId: () => BlockId;
  readonly ledger: () => LedgerIndex;
  readonly openPicker: () => void;
  readonly openTarget: (target: CitationTarget) => void;
  readonly onCitedSelected: (key: NodeKey | null) => void;
  /** A pasted table was larger than one may be; its beginning was put in. */
  readonly onTableCut: (from: TableSize) => void;
}

/** Words typed within this time are one step of undo, in milliseconds. */
export const undoStepMs = 700;
/** Steps of undo kept for the text. */
const mostUndoSteps = 1000;

/** Random for each start of the window, so that nothing from outside can pass for our own clipboard. */
const namespace = `briefing-${crypto.randomUUID()}`;

/** Marks the update that shows what the case holds. */
export const shownTag = 'briefing-shown';

/** An editor with the nodes of a briefing and nothing registered; tests of the codec need no more. */
export function createBriefingEditor(): LexicalEditor {
  return createEditor({
    namespace,
    nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, CitationNode, QuotationNode, ...tableNodeClasses],
    theme: { text: { bold: 'bold', italic: 'italic' } },
    onError: (thrown) => {
      throw thrown;
    },
  });
}

/** Gives an editor the behaviour of a briefing; returns what takes it away again. */
export function registerBriefing(editor: LexicalEditor, host: BriefingEditorHost): () => void {
  return mergeRegister(
    registerCaretFollow(editor),
    registerRichText(editor),
    registerFigureKeys(editor),
    registerList(editor),
    registerHistory(editor, createEmptyHistoryState(), undoStepMs, Date.now, undefined, mostUndoSteps),
    registerBlockIds(editor, host.makeId),
    registerBlockMarks(editor),
    registerCited(editor, { openTarget: host.openTarget, onSelected: host.onCitedSelected }),
    registerCitationNumbers(editor, host.ledger),
    registerBriefingKeys(editor, { openPicker: host.openPicker }),
    registerCleanPaste(editor, { namespace, onTableCut: host.onTableCut }),
    registerCitationDrop(editor, host.ledger),
    registerBlockDrop(editor),
    registerTableShape(editor),
    registerTableKeys(editor),
  );
}

/** Blocks as the editor would give them back: runs joined and cut alike, so that equal words are equal JSON. */
export function canonicalBlocks(blocks: readonly Block[]): Block[] {
  const scratch = createBriefingEditor();
  showBlocks(scratch, blocks);
  return scratch.getEditorState().read($readBlocks);
}

/** Shows blocks in the editor. Not a step of undo: it is what the case holds. */
export function showBlocks(editor: LexicalEditor, blocks: readonly Block[]): void {
  editor.update(() => $writeBlocks(blocks), { discrete: true, tag: [HISTORY_MERGE_TAG, shownTag] });
}
