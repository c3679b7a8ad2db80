import { spanAround, type Span } from '../domain/passage.js';
import type { TaggedText } from '../domain/tag-rules.js';
import type { Role } from '../domain/tag.js';
import { foldText } from './fold-text.js';

/** Characters shown before the first piece and after the last. */
const margin = 160;
/** Longest stretch shown; pieces beyond it are told in words by whoever shows it. */
const maxLength = 4000;

/** A stretch of text without its markup, pieces marked in it; offsets count UTF-16 units of `words`. */
export interface MarkedExcerpt {
  readonly words: string;
  readonly marks: { readonly role: Role; readonly start: number; readonly end: number }[];
}

/** What stands around the pieces of a tag in a text, for the eye; `null` without pieces. */
export function excerptAround({ text, regions }: TaggedText, pieces: readonly (Span & { readonly role: Role })[]): MarkedExcerpt | null {
  const around = spanAround(pieces);
  if (around === null) return null;
  const start = wordStart(text, Math.max(0, around.start - margin));
  const end = wordEnd(text, Math.min(text.length, around.end + margin, start + maxLength));
  const markup = regions.filter((region) => region.kind === 'markup' && region.start < end && region.end > start);
  const folded = foldText(text.slice(start, end), markup.map((region) => ({ start: Math.max(0, region.start - start), end: region.end - start })));
  const unitAt = (offset: number): number => folded.starts.findIndex((unit) => unit >= offset - start);
  const within = (offset: number): number => (unitAt(offset) === -1 ? folded.text.length : unitAt(offset));
  const marks = pieces.map((piece) => ({ role: piece.role, start: within(piece.start), end: within(piece.end) }));
  return { words: folded.text, marks: marks.filter((mark) => mark.end > mark.start) };
}

function wordStart(text: string, offset: number): number {
  if (offset === 0) return 0;
  const space = text.slice(offset, offset + margin / 2).search(/\s/u);
  return space === -1 ? offset : offset + space + 1;
}

function wordEnd(text: string, offset: number): number {
  if (offset === text.length) return offset;
  const space = text.lastIndexOf(' ', offset);
  return space > offset - margin / 2 ? space : offset;
}
