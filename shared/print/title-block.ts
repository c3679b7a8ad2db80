import type { Block, BriefingHead } from '../domain/briefing.js';
import { pdfStrings } from '../strings/pdf.js';
import { fullDay, isoDayOf } from './print-dates.js';
import type { PrintFact, PrintHead } from './print-document.js';

/** The title block of a briefing; empty facts are left out. */
export function titleBlock(head: BriefingHead, blocks: readonly Block[], origin: { readonly caseName: string; readonly nowMs: number }): PrintHead {
  const words = pdfStrings.facts;
  const date = head.date.trim() === '' ? fullDay(isoDayOf(origin.nowMs)) : head.date;
  const hasOtherMarks = blocks.some((block) => block.mark !== undefined && block.mark !== head.marking);
  const facts: PrintFact[] = [
    { label: words.date, value: date },
    { label: words.cutOff, value: head.cutOff },
    { label: words.requirement, value: head.requirement },
    { label: words.audience, value: head.audience },
    { label: words.originator, value: words.preparedBy(head.originator, origin.caseName) },
    { label: words.likelihood, value: words.yardstick(head.yardstick) },
    { label: words.handling, value: hasOtherMarks ? words.otherMarks(head.marking) : words.wholeDocument(head.marking) },
  ];
  return {
    title: head.title.trim() === '' ? pdfStrings.untitled : head.title,
    documentType: head.documentType,
    mark: head.marking,
    facts: facts.filter((fact) => fact.value.trim() !== ''),
    mainMessage: head.mainMessage,
    author: head.originator,
    foot: words.preparedBy(head.documentType, origin.caseName),
    date,
  };
}
