import { pieceOf, wordsOf } from '../domain/paragraph.js';
import type { Span } from '../domain/passage.js';
import { bodyKinds, type Region } from '../domain/region.js';
import { searchedParagraphs, type SearchedParagraph } from './article-words.js';
import { wantedPlaces } from './match-query.js';
import type { QueryNode, WordField } from './query.js';
import { searchWords } from './search-words.js';

/** A stretch of words as it is shown; marked where it was looked for. */
export interface ExcerptPiece {
  readonly text: string;
  readonly isHit: boolean;
}

/** Some words of an article around hits; `isCut` where more of the paragraph stands before or after. */
export interface Excerpt {
  readonly pieces: readonly ExcerptPiece[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** What a query found in one article. */
export interface ArticlePassages {
  /** How many places of its text have words that were looked for. */
  readonly count: number;
  /** Where the first of them that is shown is, in offsets of the text. */
  readonly first: Span | null;
  readonly excerpts: readonly Excerpt[];
}

/** A place in the text, with the paragraph it lies in and the term of the query that stands there. */
interface Hit extends Span {
  readonly paragraph: number;
  readonly term: number;
}

const mostExcerpts = 2;
/** Words shown around hits, in UTF-16 units: about two lines of a result. */
const excerptLength = 200;
/** Of these as many stand before the first hit. */
const leadLength = 60;

/** Every place where words that a query asks for stand in an article's text, in order, in offsets of it. */
export function hitsInArticle(node: QueryNode, text: string, regions: readonly Region[]): Span[] {
  return hitsIn(node, searchedParagraphs(text, regions)).map(({ start, end }) => ({ start, end }));
}

/** What is shown of an article among results: how often it was hit, and the places that say most; without a hit its beginning. */
export function articlePassages(node: QueryNode, text: string, regions: readonly Region[]): ArticlePassages {
  const paragraphs = searchedParagraphs(text, regions);
  const hits = hitsIn(node, paragraphs);
  const chosen = tellingHits(hits, paragraphs);
  const [first] = chosen;
  const excerpts = first === undefined ? beginning(text, regions, paragraphs) : chosen.map((hit) => excerptAt(hit, hits, { text, regions, paragraphs }));
  return { count: hits.length, first: first === undefined ? null : { start: first.start, end: first.end }, excerpts };
}

/** A short text with what a query asks for marked: a title, a claim, a name. `lists`: the fields it stands for. */
export function markedText(node: QueryNode, text: string, ...lists: readonly (WordField | 'body')[]): ExcerptPiece[] {
  const words = searchWords(text);
  const places = lists.map((list) => wantedPlaces(node, words.map(({ word }) => word), list));
  // The list with most marks: a text stands for one field at a time.
  const most = places.reduce((best, one) => (one.length > best.length ? one : best), []);
  const spans = most.map(({ from, to }) => ({ start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }));
  return piecesOf({ start: 0, end: text.length }, spans, (span) => text.slice(span.start, span.end));
}

function hitsIn(node: QueryNode, paragraphs: readonly SearchedParagraph[]): Hit[] {
  const words = paragraphs.flatMap((one) => one.words);
  const paragraphAt = paragraphs.flatMap((one, at) => one.words.map(() => at));
  return wantedPlaces(node, words.map(({ word }) => word), 'body').map(({ from, to, term }) => ({ start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0, paragraph: paragraphAt[from] ?? 0, term }));
}

/** The hits with most other words of the query after them, apart from each other, in order of the text. The title is shown by itself. */
function tellingHits(all: readonly Hit[], paragraphs: readonly SearchedParagraph[]): Hit[] {
  const belowTitle = all.filter((hit) => paragraphs[hit.paragraph]?.paragraph.kind !== 'title');
  const hits = belowTitle.length > 0 ? belowTitle : all;
  const reach = excerptLength - leadLength;
  const after = (hit: Hit): Hit[] => hits.filter((other) => other.paragraph === hit.paragraph && other.start >= hit.start && other.end <= hit.start + reach);
  const byWorth = hits.slice(0, 200).map((hit) => ({ hit, worth: new Set(after(hit).map(({ term }) => term)).size })).toSorted((a, b) => b.worth - a.worth);
  const chosen: Hit[] = [];
  for (const { hit } of byWorth) {
    if (chosen.length === mostExcerpts) break;
    if (chosen.every((other) => other.paragraph !== hit.paragraph || Math.abs(other.start - hit.start) > excerptLength)) chosen.push(hit);
  }
  return chosen.toSorted((a, b) => a.start - b.start);
}

interface Searched {
  readonly text: string;
  readonly regions: readonly Region[];
  readonly paragraphs: readonly SearchedParagraph[];
}

function excerptAt(hit: Hit, hits: readonly Hit[], { text, regions, paragraphs }: Searched): Excerpt {
  const around = paragraphs[hit.paragraph];
  if (around === undefined) return { pieces: [], cutBefore: false, cutAfter: false };
  const window = windowOf(around, hit);
  const { paragraph } = around;
  const inside = hits.filter(({ start, end }) => start >= window.start && end <= window.end);
  return {
    pieces: piecesOf(window, inside, (span) => pieceOf(text, regions, span)),
    cutBefore: window.start > paragraph.start,
    cutAfter: window.end < paragraph.end,
  };
}

/** Whole words of a paragraph, as many as are shown; the paragraph's own ends where those are near. */
function windowOf({ paragraph, words }: SearchedParagraph, hit: Span): Span {
  const from = hit.start - leadLength <= paragraph.start ? paragraph.start : (words.find(({ start }) => start >= hit.start - leadLength)?.start ?? paragraph.start);
  const limit = Math.max(from + excerptLength, hit.end);
  const to = paragraph.end <= limit ? paragraph.end : (words.findLast(({ end }) => end <= limit)?.end ?? hit.end);
  return { start: from, end: Math.max(to, hit.end) };
}

function beginning(text: string, regions: readonly Region[], paragraphs: readonly SearchedParagraph[]): Excerpt[] {
  const first = paragraphs.find(({ paragraph, words }) => bodyKinds.includes(paragraph.kind) && words.length > 0);
  if (first === undefined) return [];
  const { start } = first.paragraph;
  const window = windowOf(first, { start, end: start });
  return [{ pieces: [{ text: wordsOf(text, regions, window), isHit: false }], cutBefore: false, cutAfter: window.end < first.paragraph.end }];
}

function piecesOf(window: Span, hits: readonly Span[], wordsIn: (span: Span) => string): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  let at = window.start;
  const add = (end: number, isHit: boolean): void => {
    const text = end > at ? wordsIn({ start: at, end }) : '';
    if (text !== '') pieces.push({ text, isHit });
    at = Math.max(at, end);
  };
  for (const hit of hits) {
    add(hit.start, false);
    add(hit.end, true);
  }
  add(window.end, false);
  return pieces;
}
