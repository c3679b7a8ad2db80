import { $getRoot, $getSelection, $isRangeSelection, CLEAR_HISTORY_COMMAND, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { createStore, type StoreApi } from 'zustand';
import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import type { RuleFinding } from '../../../shared/briefing-rules/finding.js';
import type { BlockImage } from '../../../shared/domain/block-image.js';
import type { Block, BriefingDocument, BriefingHead, CitationTarget } from '../../../shared/domain/briefing.js';
import { blockIdSchema, type BlockId, type BriefingId } from '../../../shared/domain/ids.js';
import { briefingStrings } from '../../../shared/strings/briefing.js';
import { briefingTableStrings } from '../../../shared/strings/briefing-table.js';
import { call } from '../../app/api.js';
import { commitDraft, holdSaving, saveDraft } from '../../app/actions.js';
import { $blockAround, $blockFacts, $blockWithId, $setBlockImage, $setKeyFacts, type KeyFacts } from '../../editor/briefing-blocks.js';
import { $citedNodes, $insertCitations, $numberCitations, $onlyNumbersChanged, quietTags, renumberCitations } from '../../editor/briefing-citations.js';
import { $appendBlocks, $figures, $keyJudgments, $readBlocks } from '../../editor/briefing-codec.js';
import { canonicalBlocks, createBriefingEditor, registerBriefing, showBlocks, shownTag, undoStepMs } from '../../editor/briefing-editor.js';
import { $readHead, $writeHead } from '../../editor/briefing-head.js';
import { $insertImage } from '../../editor/briefing-images.js';
import { $quoteOrCite } from '../../editor/briefing-drop.js';
import { citedPlace } from '../../editor/briefing-place.js';
import { useCase } from '../../state/case-store.js';
import { notify } from '../../state/notices.js';
import { movePlace, showPassage, usePlace } from '../../state/place-store.js';
import { countWords } from './count-words.js';
import { draftOf } from './draft-of.js';
import { DraftSaver } from './draft-saver.js';
import { RuleChecker } from './rule-checker.js';

/** What of an open briefing the panes draw besides its text. */
export interface SessionView {
  readonly head: BriefingHead;
  readonly words: number;
  readonly citations: number;
  /** The caret's place when `[` was typed; `null` while nothing is being chosen. */
  readonly picker: DOMRect | null;
  /** The citation that is selected as a whole. */
  readonly selectedCited: NodeKey | null;
  /** What the rules ask to be looked at, in the order of the page. */
  readonly findings: readonly RuleFinding[];
  /** Keys of findings the analyst set aside. */
  readonly setAside: ReadonlySet<string>;
  /** Key of the finding she was led to last. */
  readonly presentFinding: string | null;
  /** Its place among those shown; 0 before the first. */
  readonly presentAt: number;
  readonly keyJudgments: readonly Block[];
  readonly figures: readonly Block[];
  /** Whether words are being looked for. */
  readonly findShown: boolean;
}

/** How long after the last key words and citations are counted, in milliseconds. */
const countAfterMs = 250;

/**
 * A briefing that is open: its editor with its steps of undo, its title block and what saves them.
 *
 * It outlives the view, so that going to a passage and back finds caret and undo where they were.
 */
export class BriefingSession {
  readonly id: BriefingId;
  readonly editor: LexicalEditor;
  readonly view: StoreApi<SessionView>;
  readonly saver: DraftSaver;
  readonly rules: RuleChecker;
  #ledger: LedgerIndex;
  #countTimer: ReturnType<typeof setTimeout> | undefined;
  /** The field of the title block changed last, while nothing else was. */
  #headStep: { readonly field: string; readonly atMs: number } | null = null;
  #saysFailure = false;
  readonly #stop: () => void;

  constructor(id: BriefingId, document: BriefingDocument, ledger: LedgerIndex) {
    this.id = id;
    this.#ledger = ledger;
    this.editor = createBriefingEditor();
    this.view = createStore(() => ({ head: document.head, words: 0, citations: 0, picker: null, selectedCited: null, findings: [], setAside: new Set<string>(), presentFinding: null, presentAt: 0, keyJudgments: [], figures: [], findShown: false }));
    this.rules = new RuleChecker({ read: () => this.read(), ledger: () => this.#ledger, loadText: (articleId) => call('articles:open', { id: articleId }), show: (findings) => this.view.setState({ findings }) });
    this.#stop = registerBriefing(this.editor, {
      makeId: () => blockIdSchema.parse(crypto.randomUUID()),
      ledger: () => this.#ledger,
      openPicker: () => this.openPicker(),
      openTarget: (target) => this.openTarget(target),
      onCitedSelected: (selectedCited) => this.view.setState({ selectedCited }),
      onTableCut: (from) => void notify({ kind: 'failed', title: briefingTableStrings.cutTitle, text: briefingTableStrings.cutText(from), action: null }),
    });
    this.saver = new DraftSaver(document, {
      id,
      read: () => this.read(),
      save: (draft) => this.#save(draft),
      // A case that is only read has no drafts to commit.
      commit: () => (useCase.getState().info?.readOnly === true ? Promise.resolve(true) : commitDraft(id)),
      hold: holdSaving,
    });
    this.show(document);
    this.editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, tags }) => {
      if (dirtyElements.size + dirtyLeaves.size === 0 || tags.has(shownTag)) return;
      const head = editorState.read($readHead) ?? this.view.getState().head;
      if (head !== this.view.getState().head) this.view.setState({ head });
      else this.#headStep = null;
      if (editorState.read(() => $onlyNumbersChanged(dirtyElements, dirtyLeaves))) return;
      this.#laterCount();
      this.rules.touch();
      this.saver.touch();
    });
  }

  /** The ledger as it is now: citations are numbered by it, and those whose passage is gone are marked. */
  setLedger(ledger: LedgerIndex): void {
    if (ledger === this.#ledger) return;
    this.#ledger = ledger;
    renumberCitations(this.editor, ledger);
    this.rules.touch();
    this.#count();
  }

  /** The document as it stands. */
  read(): BriefingDocument {
    const blocks = this.editor.getEditorState().read($readBlocks);
    // The empty line to begin in is the editor's, not the document's.
    const isBlank = blocks.length === 1 && blocks[0]?.type === 'paragraph' && blocks[0].runs.length === 0 && blocks[0].kind === undefined;
    return { head: this.view.getState().head, blocks: isBlank ? [] : blocks };
  }

  /** Shows what the case holds, in place of what the editor does. */
  show(document: BriefingDocument): void {
    // Before what is shown, which then is where the first step of undo leads back to.
    this.editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
    this.editor.update(() => $writeHead(document.head), { discrete: true, tag: [HISTORY_MERGE_TAG, shownTag] });
    showBlocks(this.editor, document.blocks);
    renumberCitations(this.editor, this.#ledger);
    this.view.setState({ head: document.head });
    this.saver.replaceSaved(document);
    this.#count();
    this.rules.touch();
  }

  /** Takes a document of the case in, unless it equals what is here or something typed waits to be saved. */
  takeIn(document: BriefingDocument): void {
    const taken = { head: document.head, blocks: canonicalBlocks(document.blocks) };
    if (this.saver.isClean && draftOf(this.id, taken, this.read()) !== null) this.show(taken);
  }

  /** Chooses a fact of a key judgment; one step of undo. */
  changeKeyFacts(blockId: BlockId, patch: Partial<KeyFacts>): void {
    this.editor.update(
      () => {
        const block = $blockWithId(blockId);
        const { keyFacts } = block === null ? { keyFacts: null } : $blockFacts(block);
        if (block !== null && keyFacts !== null) $setKeyFacts(block, { ...keyFacts, ...patch });
      },
      { discrete: true, tag: [HISTORY_PUSH_TAG, ...quietTags(this.editor)] },
    );
    this.#count();
  }

  /** Puts an image behind the caret's block, at the end where there is none, with the caret in its caption; one step of undo. */
  insertImage(image: BlockImage): void {
    this.editor.update(() => $insertImage(image), { discrete: true, tag: [HISTORY_PUSH_TAG] });
    this.#count();
    this.#showCaretBlock();
  }

  /** Brings the whole block of the caret into view: of an image, also the fields below it. In the middle, as the findings rise a moment later. */
  #showCaretBlock(): void {
    const key = this.editor.getEditorState().read(() => {
      const selection = $getSelection();
      return $isRangeSelection(selection) ? ($blockAround(selection.anchor.getNode())?.getKey() ?? null) : null;
    });
    if (key !== null) this.editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
  }

  /** Changes what is said of an image; words typed `together` are one step of undo. */
  changeImage(blockId: BlockId, patch: Partial<Pick<BlockImage, 'alt' | 'credit'>>, together: boolean): void {
    this.editor.update(
      () => {
        const block = $blockWithId(blockId);
        const { image } = block === null ? { image: null } : $blockFacts(block);
        if (block !== null && image !== null) $setBlockImage(block, { ...image, ...patch });
      },
      { discrete: true, tag: [together ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG, ...quietTags(this.editor)] },
    );
    this.#count();
  }

  /** Changes the text at the caret, and gives it the focus back. */
  edit(change: () => void): void {
    this.editor.update(change);
    this.editor.focus();
  }

  /** Changes the title block; undone and done again with the text. */
  changeHead(patch: Partial<BriefingHead>): void {
    const head = { ...this.view.getState().head, ...patch };
    const field = Object.keys(patch).join(' ');
    // Words typed in one field without a pause are one step, as in the text.
    const isSameStep = this.#headStep?.field === field && Date.now() - this.#headStep.atMs < undoStepMs;
    this.editor.update(() => $writeHead(head), { discrete: true, tag: [isSameStep ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] });
    this.#headStep = { field, atMs: Date.now() };
  }

  /** Puts blocks of plain words at the end of the text, shows the first and puts the caret behind the last; one step of undo. */
  append(blocks: readonly { readonly type: 'heading' | 'paragraph'; readonly level?: number; readonly words: string }[]): void {
    const made = blocks.map(({ words, ...form }): Block => ({ id: blockIdSchema.parse(crypto.randomUUID()), ...form, runs: [{ type: 'text', text: words }] }));
    this.editor.update(
      () => {
        $appendBlocks(made);
        $getRoot().selectEnd();
      },
      { discrete: true, tag: [HISTORY_PUSH_TAG, ...quietTags(this.editor)] },
    );
    const [first] = made;
    if (first !== undefined) this.reveal(first.id);
  }

  /** Puts citations behind the caret; `quote` puts the words of those that have some. */
  insert(targets: readonly CitationTarget[], how: 'cite' | 'quote'): void {
    this.editor.update(
      () => {
        if (how === 'quote') $quoteOrCite(targets, this.#ledger);
        else $insertCitations(targets);
        // At once, so that the caret behind a new chip does not stand in words that change.
        $numberCitations(this.#ledger);
      },
      // A citation is a step of undo of its own, apart from what is typed around it.
      { tag: [HISTORY_PUSH_TAG, ...quietTags(this.editor)] },
    );
  }

  /** Puts citations where the caret was left, at the end of the text if it was never in it, and gives the text the focus. */
  citeAtCaretOrEnd(targets: readonly CitationTarget[]): void {
    this.editor.update(
      () => {
        if (!$isRangeSelection($getSelection())) $getRoot().selectEnd();
      },
      { discrete: true },
    );
    this.insert(targets, 'cite');
    this.editor.focus();
  }

  /** Ends choosing what to cite; `typed` is left in the text, as if no list had come up. */
  closePicker(typed: string | null): void {
    if (this.view.getState().picker === null) return;
    this.view.setState({ picker: null });
    // The text has the focus before it changes: only then does the change set the caret.
    this.editor.getRootElement()?.focus({ preventScroll: true });
    this.editor.update(() => {
      const selection = $getSelection();
      if (typed !== null && $isRangeSelection(selection)) selection.insertText(typed);
    });
    this.editor.focus();
  }

  /** Brings a block into view with the caret in it. */
  reveal(blockId: BlockId): void {
    this.editor.update(
      () => {
        const block = $blockWithId(blockId);
        const selection = $getSelection();
        const isThere = $isRangeSelection(selection) && block?.is($blockAround(selection.anchor.getNode())) === true;
        if (!isThere) block?.selectEnd();
      },
      { discrete: true },
    );
    const element = this.editor.getRootElement()?.querySelector(`[data-block-id="${CSS.escape(blockId)}"]`);
    element?.scrollIntoView({ block: 'center' });
    this.editor.focus();
  }

  /** Opens the passage a citation points to; the block is the stop to come back to. */
  openTarget(target: CitationTarget): void {
    const place = citedPlace(target, this.#ledger);
    if (place === null) return;
    this.keepBlock();
    showPassage(place.articleId, place.span ?? { start: 0, end: 1 }, place.tagId);
  }

  /** Keeps which block the caret is in, for the way back. */
  keepBlock(): void {
    const { briefingId, blockId: keptId } = usePlace.getState();
    // Another briefing is in front already: its place is not ours to change.
    if (briefingId !== null && briefingId !== this.id) return;
    const blockId = this.editor.getEditorState().read(() => {
      const selection = $getSelection();
      const block = $isRangeSelection(selection) ? $blockAround(selection.anchor.getNode()) : null;
      return block === null ? null : $blockFacts(block).id;
    });
    movePlace({ briefingId: this.id, blockId: blockId ?? keptId });
  }

  /** Ends what works on its text; what is typed but not saved yet is still brought into the case. */
  close(): void {
    clearTimeout(this.#countTimer);
    this.rules.stop();
    this.#stop();
  }

  /** Ends, and saves nothing any more: its case is not the open one. */
  abandon(): void {
    this.saver.stop();
    this.close();
  }

  /** Lets the analyst choose what to cite at the caret. */
  openPicker(): void {
    const open = (): void => {
      const caret = caretRect(this.editor.getRootElement());
      if (caret !== null) this.view.setState({ picker: caret });
    };
    const root = this.editor.getRootElement();
    // From the toolbar the text has to get its caret back first.
    if (root?.contains(document.activeElement) === true) open();
    else this.editor.focus(open);
  }

  async #save(draft: Parameters<typeof saveDraft>[0]): Promise<boolean> {
    const failure = await saveDraft(draft);
    // Said once: saving is tried every few seconds until it succeeds.
    if (failure !== null && !this.#saysFailure) notify({ kind: 'failed', title: briefingStrings.saveFailed, text: briefingStrings.saveFailedText, action: null });
    this.#saysFailure = failure !== null;
    return failure === null;
  }

  #laterCount(): void {
    clearTimeout(this.#countTimer);
    this.#countTimer = setTimeout(() => this.#count(), countAfterMs);
  }

  #count(): void {
    const { text, citations, keyJudgments, figures } = this.editor.getEditorState().read(() => ({ text: $getRoot().getTextContent(), citations: $citedNodes().length, keyJudgments: $keyJudgments(), figures: $figures() }));
    this.view.setState({ words: countWords(text), citations, keyJudgments, figures });
  }
}

/** Where the caret is drawn; a caret in an empty line has no box of its own, so its line's is taken. */
function caretRect(root: HTMLElement | null): DOMRect | null {
  const selection = root?.ownerDocument.getSelection();
  if (root == null || selection == null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  range.collapse(false);
  const [rect] = range.getClientRects();
  if (rect !== undefined) return rect;
  const node = range.endContainer;
  const element = node instanceof Element ? (node.children[range.endOffset] ?? node) : node.parentElement;
  return (element ?? root).getBoundingClientRect();
}
