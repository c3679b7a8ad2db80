import type { PrintDocument } from '../../shared/print/print-document.js';
import { pdfStrings } from '../../shared/strings/pdf.js';
import type { FlowNode } from './adapter/flow-node.js';
import { bodyBlocks } from './body-blocks.js';
import { contentsSection, sectionEntries, type ContentsEntry } from './contents.js';
import { keySection } from './key-section.js';
import { notesSection } from './notes-section.js';
import { sectionTarget } from './pieces.js';
import { sourcesSection } from './sources-section.js';
import { sourcingSection } from './sourcing-section.js';
import { titlePage } from './title-page.js';
import { verificationSection } from './verification-section.js';

/**
 * How a briefing is set by its length: `short` (to 3 pages) has no section numbers and shares its last page with the
 * key; `long` (12 pages and more) has contents, and its notes and sources start pages.
 */
export type DocumentForm = 'short' | 'standard' | 'long';

/** How a briefing is set, and whether a ledger is attached. */
export interface DefinitionOptions {
  readonly form: DocumentForm;
  readonly hasLedger: boolean;
}

/** The definition of a briefing, made anew for each call: pdfmake writes into what it is given. */
export function toPdfmake(document: PrintDocument, { form, hasLedger }: DefinitionOptions): FlowNode[] {
  const targets = apparatusTargets(document);
  const newPage = form === 'long';
  return [
    ...titlePage(document.head, form === 'short' ? 'compact' : 'full'),
    ...(newPage ? contentsSection(entriesOf(document, targets), targets.contents) : []),
    // A stack of its own, so that a figure that waits for room stands before the apparatus.
    { stack: bodyBlocks(document.body, { numbered: form !== 'short' }) },
    ...sourcingSection(document.sourcing, targets.sourcing),
    ...notesSection(document.notes, { target: targets.notes, newPage }),
    ...sourcesSection(document.sources, { target: targets.sources, newPage }),
    ...keySection(document.key, {
      target: targets.key,
      newPage: form !== 'short',
      // On its own page the key says nothing of the case; on a shared one it takes the document's mark.
      mark: form === 'short' ? document.head.mark : 'TLP:CLEAR',
    }),
    ...(hasLedger ? verificationSection(targets.verification) : []),
  ];
}

type ApparatusTargets = Record<'contents' | 'notes' | 'sources' | 'key' | 'verification' | 'sourcing', string>;

/** The parts of the apparatus count on where the sections end. */
function apparatusTargets(document: PrintDocument): ApparatusTargets {
  const sections = document.body.filter((block) => block.type === 'heading' && block.number !== null).length;
  return { contents: sectionTarget(sections + 1), notes: sectionTarget(sections + 2), sources: sectionTarget(sections + 3), key: sectionTarget(sections + 4), verification: sectionTarget(sections + 5),
    sourcing: sectionTarget(sections + 6) };
}

function entriesOf(document: PrintDocument, targets: ApparatusTargets): ContentsEntry[] {
  const sections = sectionEntries(document);
  if (sections.length === 0) return [];
  const notes = document.notes.length === 0 ? [] : [{ title: pdfStrings.notes, target: targets.notes }];
  const sources = document.sources.length === 0 ? [] : [{ title: pdfStrings.sources, target: targets.sources }];
  return [...sections, ...notes, ...sources, { title: pdfStrings.key, target: targets.key }];
}
