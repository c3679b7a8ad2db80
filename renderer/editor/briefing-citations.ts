import { $getNodeByKey, $getRoot, $getSelection, $insertNodes, $isRangeSelection, $isTextNode, HISTORY_MERGE_TAG, mergeRegister, SKIP_DOM_SELECTION_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import type { LedgerIndex } from '../../shared/analysis/ledger-index.js';
import type { Block, CitationTarget } from '../../shared/domain/briefing.js';
import { blockIdSchema } from '../../shared/domain/ids.js';
import { citePassages } from '../../shared/print/cited-passages.js';
import { $blocks } from './briefing-blocks.js';
import { $wordParts } from './briefing-table.js';
import { $leaveToken } from './briefing-cited.js';
import { $createCitationNode, $createQuotationNode, $isCitedNode, $showNumber, $showsNumber, $targetOf, CitationNode, QuotationNode, type CitedNode } from './briefing-nodes.js';

/** Words of an article with what they are cited as. */
export interface QuotationSource {
  readonly words: string;
  readonly target: CitationTarget;
}

/** Citations and quotations in the order of the page. */
export function $citedNodes(): CitedNode[] {
  return $blocks().flatMap((block) => $wordParts(block).flatMap((part) => part.getChildren().filter($isCitedNode)));
}

/** Puts citations behind the selection. */
export function $insertCitations(targets: readonly CitationTarget[]): void {
  $selectBehind();
  $insertNodes(targets.map($createCitationNode));
}

/** Puts quotations with their citations behind the selection. */
export function $insertQuotations(sources: readonly QuotationSource[]): void {
  $selectBehind();
  $spaceBehindWord();
  $insertNodes(sources.map(({ words, target }) => $createQuotationNode(words, target)));
}

/** A citation never replaces what is selected: it follows it. Without a selection the page's end is meant. */
function $selectBehind(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) {
    $getRoot().selectEnd();
    return;
  }
  const end = selection.isBackward() ? selection.anchor : selection.focus;
  selection.anchor.set(end.key, end.offset, end.type);
  selection.focus.set(end.key, end.offset, end.type);
  $leaveToken();
}

/** A quotation is words: it stands apart from the word before it. */
function $spaceBehindWord(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const node = selection.anchor.getNode();
  const isWord = $isTextNode(node) && !$isCitedNode(node) && /[\p{L}\p{N},;:]/u.test(node.getTextContent().charAt(selection.anchor.offset - 1));
  if (isWord) selection.insertText(' ');
}

const numberingBlock: Block = { id: blockIdSchema.parse('numbering'), type: 'paragraph', runs: [] };

/** Gives each citation the number its note has in the PDF; one whose passage is gone has none. */
export function $numberCitations(ledger: LedgerIndex): void {
  for (const [node, number] of $numbers(ledger)) $showNumber(node, number);
}

/** Each citation with the number of its note, by the rule the PDF follows. */
function $numbers(ledger: LedgerIndex): (readonly [CitedNode, number | null])[] {
  const nodes = $citedNodes();
  const targets = nodes.map($targetOf);
  const runs = targets.filter((target) => target !== null).map((target) => ({ type: 'citation', target }) as const);
  const cited = citePassages([{ ...numberingBlock, runs }], ledger, []);
  return nodes.map((node, at) => {
    const target = targets[at];
    return [node, target == null ? null : cited.numberOf(target)];
  });
}

/** Numbers the citations anew. Merged into the step before it: a number is no act of the analyst. */
export function renumberCitations(editor: LexicalEditor, ledger: LedgerIndex): void {
  const areRight = editor.read(() => $numbers(ledger).every(([node, number]) => $showsNumber(node, number)));
  // An update that changes nothing would leave its tags to the next key, which would then be no step of undo.
  if (areRight) return;
  editor.update(() => $numberCitations(ledger), { tag: [HISTORY_MERGE_TAG, ...quietTags(editor)] });
}

/** Tags for an update that must not pull the focus into the text from where it is. */
export function quietTags(editor: LexicalEditor): readonly string[] {
  const root = editor.getRootElement();
  return root?.contains(root.ownerDocument.activeElement) === true ? [] : [SKIP_DOM_SELECTION_TAG];
}

/** Keeps the numbers right while citations come, go and move. */
export function registerCitationNumbers(editor: LexicalEditor, ledgerNow: () => LedgerIndex): () => void {
  let stale = false;
  const onCited = (mutations: ReadonlyMap<string, 'created' | 'destroyed' | 'updated'>): void => {
    stale ||= [...mutations.values()].some((mutation) => mutation !== 'updated');
  };
  return mergeRegister(
    editor.registerMutationListener(CitationNode, onCited),
    editor.registerMutationListener(QuotationNode, onCited),
    editor.registerUpdateListener(({ dirtyElements }) => {
      // Citations also change places when blocks move; typing in a block changes no element.
      if (!stale && !hasChangedElements(dirtyElements)) return;
      stale = false;
      renumberCitations(editor, ledgerNow());
    }),
  );
}

/** Whether an element itself changed: its children, its neighbours or its facts. Lexical always says so of the root. */
function hasChangedElements(dirtyElements: ReadonlyMap<NodeKey, boolean>): boolean {
  return [...dirtyElements].some(([key, isChangedItself]) => isChangedItself && key !== 'root');
}

/** Whether an update changed numbers and nothing the briefing keeps. */
export function $onlyNumbersChanged(dirtyElements: ReadonlyMap<NodeKey, boolean>, dirtyLeaves: ReadonlySet<NodeKey>): boolean {
  // Undo puts another state in place and names no leaf.
  if (dirtyLeaves.size === 0 || hasChangedElements(dirtyElements)) return false;
  return [...dirtyLeaves].every((key) => $isCitedNode($getNodeByKey(key)));
}
