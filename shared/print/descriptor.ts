import type { LedgerIndex } from '../analysis/ledger-index.js';
import { pdfStrings } from '../strings/pdf.js';
import { originOf } from './chain-text.js';
import { outletOf, type NoteFacts } from './notes.js';
import { labelDay, publishedText } from './print-dates.js';

/**
 * The line under a block quotation: who said it, why they could know, to whom, when, and the grade.
 *
 * Source: ICS 206-01, source descriptors
 */
export function quotationDescriptor(fact: NoteFacts, index: LedgerIndex, documentYear: string): string {
  const words = pdfStrings.descriptor;
  const published = publishedText(fact.meta.published, (iso) => labelDay(iso, documentYear));
  const when = published === null ? words.undated : pdfStrings.published(published);
  const statement = [...speakerWords(fact, index), when].join('; ').replace(/; ([^;]*)$/u, ', $1');
  const grade = words.grade(fact.reliability, fact.credibility);
  return [capital(statement), capital(grade)].filter((part) => part !== '').join('. ') + '.';
}

function speakerWords(fact: NoteFacts, index: LedgerIndex): string[] {
  const outlet = outletOf(fact.meta);
  const origin = fact.chain === null ? null : originOf(fact.chain);
  if (fact.chain === null || origin === null || fact.chain.ownVoice) return [outlet];
  const descriptor = origin.sourceId === null ? null : (index.sources.get(origin.sourceId)?.descriptor ?? null);
  // A descriptor may be a sentence; here it is a part of one.
  const speaker = [origin.label, descriptor?.replace(/\.$/u, '') ?? ''].filter((part) => part !== '').join(', ');
  const listener = fact.chain.links.at(-2);
  return [speaker, listener?.isFileName === false ? pdfStrings.descriptor.to(listener.label) : pdfStrings.descriptor.toUnstated];
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1).replace(/\.$/u, '');
}
