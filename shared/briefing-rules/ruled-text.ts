import { sentencesIn } from '../anchoring/sentences.js';
import type { Block, BriefingDocument, CitationTarget, Run } from '../domain/briefing.js';
import { partsOf, runsOf } from '../domain/briefing-table.js';
import type { Span } from '../domain/passage.js';
import type { HeadField, RulePlace } from './finding.js';
import { quotedSpans } from './quoted-spans.js';

/** A citation in a text: where it stands; a quotation's stands behind its words. */
export interface PlacedCitation {
  readonly at: number;
  readonly target: CitationTarget;
}

/** A quotation that carries its citation. */
export interface PlacedQuotation {
  readonly span: Span;
  readonly run: Extract<Run, { type: 'quotation' }>;
  readonly runAt: number;
}

/** A block or a field of the title block, prepared for the rules. */
export interface RuledText {
  /** `null` for a field of the title block. */
  readonly block: Block | null;
  readonly field: HeadField | null;
  readonly words: string;
  /** As long as `words`; what is quoted is blanked, so that no pattern finds it or reaches over it. */
  readonly own: string;
  /** Typed quotations, marks included. */
  readonly typed: readonly Span[];
  readonly quotations: readonly PlacedQuotation[];
  readonly citations: readonly PlacedCitation[];
  /** Its sentences, cut when they are first asked for. */
  readonly sentences: () => readonly Span[];
}

/** Stands for a quoted character. */
const blank = '\uFFFC';

/** The texts of a briefing in the order of the page. */
export function ruledTexts({ head, blocks }: BriefingDocument): RuledText[] {
  return [fieldText('title', head.title), fieldText('mainMessage', head.mainMessage), ...blocks.map(blockText)];
}

function fieldText(field: HeadField, words: string): RuledText {
  const typed = quotedSpans(words);
  return { block: null, field, words, own: blanked(words, typed), typed, quotations: [], citations: [], sentences: sentencesLater(words) };
}

function blockText(block: Block): RuledText {
  let words = '';
  let shadow = '';
  const quotations: PlacedQuotation[] = [];
  const citations: PlacedCitation[] = [];
  const breaks = cellBreaks(block);
  runsOf(block).forEach((run, runAt) => {
    const gap = breaks.get(runAt) ?? '';
    words += gap;
    shadow += gap;
    const start = words.length;
    if (run.type === 'text') {
      words += run.text;
      shadow += run.text;
    } else if (run.type === 'quotation') {
      words += run.words;
      shadow += blank.repeat(run.words.length);
      quotations.push({ span: { start, end: words.length }, run, runAt });
    }
    if (run.type !== 'text') citations.push({ at: words.length, target: run.target });
  });
  const typed = quotedSpans(shadow);
  // A block quotation is quoted as a whole; what is typed in it is no sentence of the analyst's.
  const own = block.type === 'quotation' ? blank.repeat(words.length) : blanked(shadow, typed);
  return { block, field: null, words, own, typed, quotations, citations, sentences: sentencesLater(words) };
}

/** A cell ends what it says: line breaks before the runs that begin another part. */
function cellBreaks(block: Block): ReadonlyMap<number, string> {
  const breaks = new Map<number, string>();
  let runAt = 0;
  partsOf(block).forEach((part, at) => {
    if (at > 0) breaks.set(runAt, `${breaks.get(runAt) ?? ''}\n`);
    runAt += part.length;
  });
  return breaks;
}

function blanked(words: string, spans: readonly Span[]): string {
  let own = '';
  let at = 0;
  for (const { start, end } of spans) {
    own += words.slice(at, start) + blank.repeat(end - start);
    at = end;
  }
  return own + words.slice(at);
}

/** Cutting sentences is what costs: done once for a text, and only where a rule found something. */
function sentencesLater(words: string): () => readonly Span[] {
  let cut: readonly Span[] | null = null;
  return () => (cut ??= sentencesIn(words, null));
}

/** The sentence around a place; the whole text where there is none. */
export function sentenceAround(text: RuledText, { start, end }: Span): Span {
  return text.sentences().find((sentence) => sentence.start <= start && end <= sentence.end) ?? { start: 0, end: text.words.length };
}

/** The citations of a sentence: those that stand in it or at its end. */
export function citationsIn({ citations }: RuledText, { start, end }: Span): PlacedCitation[] {
  // One at the start of a sentence belongs to the sentence before it, unless the text begins with it.
  return citations.filter(({ at }) => (at > start || start === 0) && at <= end);
}

/** The place of a stretch of a text. */
export function placeOf({ block, field }: RuledText, span: Span): RulePlace {
  return block === null ? { kind: 'head', field: field ?? 'title', span } : { kind: 'block', blockId: block.id, span };
}
