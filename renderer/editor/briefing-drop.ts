import { caretFromPoint } from '@lexical/clipboard';
import {
  $getNearestNodeFromDOMNode,
  $getRoot,
  $isElementNode,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import type { LedgerIndex } from '../../shared/analysis/ledger-index.js';
import type { CitationTarget } from '../../shared/domain/briefing.js';
import { $insertCitations, $insertQuotations, $numberCitations, type QuotationSource } from './briefing-citations.js';
import { carriesCitations, citationDragType, decodeCitations } from './citation-drag.js';
import { citedPlace } from './briefing-place.js';

/** Takes drops of citations: where they fall they are cited, with Alt held they are quoted. */
export function registerCitationDrop(editor: LexicalEditor, ledgerNow: () => LedgerIndex): () => void {
  return mergeRegister(
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        if (!carriesCitations(event) || !editor.isEditable() || event.dataTransfer === null) return false;
        event.preventDefault();
        event.dataTransfer.dropEffect = event.altKey ? 'link' : 'copy';
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        if (!carriesCitations(event) || !editor.isEditable()) return false;
        event.preventDefault();
        const targets = decodeCitations(event.dataTransfer?.getData(citationDragType) ?? '');
        if (targets.length === 0) return true;
        $selectPoint(editor, event);
        if (event.altKey) $quoteOrCite(targets, ledgerNow());
        else $insertCitations(targets);
        $numberCitations(ledgerNow());
        editor.focus();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/** Quotes what has words, cites the rest. */
export function $quoteOrCite(targets: readonly CitationTarget[], ledger: LedgerIndex): void {
  const sources = quotationSources(targets, ledger);
  if (sources.length > 0) $insertQuotations(sources);
  const quotedTargets = sources.map(({ target }) => target);
  const rest = targets.filter((target) => !quotedTargets.includes(target));
  if (rest.length > 0) $insertCitations(rest);
}

/** The words to quote of each target that has some. */
export function quotationSources(targets: readonly CitationTarget[], ledger: LedgerIndex): QuotationSource[] {
  return targets.flatMap((target) => {
    const words = citedPlace(target, ledger)?.words;
    return words == null || words === '' ? [] : [{ words, target }];
  });
}

/** Puts the caret where a drop fell; beside all words it is the end of the page. */
function $selectPoint(editor: LexicalEditor, event: DragEvent): void {
  const point = caretFromPoint(event.clientX, event.clientY, editor.getRootElement());
  const node = point === null ? null : $getNearestNodeFromDOMNode(point.node);
  if (point === null || node === null || node.is($getRoot())) {
    $getRoot().selectEnd();
    return;
  }
  if ($isTextNode(node)) node.select(point.offset, point.offset);
  else if ($isElementNode(node)) node.select(Math.min(point.offset, node.getChildrenSize()), Math.min(point.offset, node.getChildrenSize()));
  else node.selectNext(0, 0);
}
