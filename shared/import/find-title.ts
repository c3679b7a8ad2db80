import type { Block } from './block.js';
import type { Found } from './found.js';
import type { StatedArticle } from './json-ld.js';
import type { Statements } from './statements.js';
import { wordsOfText } from './words.js';

/** Folds a title for comparison: words only, lower case. */
export function foldTitle(title: string): string {
  return wordsOfText(title.normalize('NFKC').replaceAll('’', "'")).join(' ');
}

const separators = /\s+[|–—·»:•-]\s+|\s*[|»]\s*/u;

/** The title a page states, weighed: its headline element where the head agrees with it, else what the head says. */
export function titleFromPage(text: string, statements: Statements, stated: StatedArticle | null): Found<string> | null {
  const social = metaOf(statements, ['og:title', 'twitter:title', 'title', 'dc.title', 'sailthru.title', 'parsely-title']);
  const document = statements.documentTitle;
  const siteName = metaOf(statements, ['og:site_name', 'application-name']);
  const stories = [stated?.headline ?? '', withoutSiteName(social ?? ''), withoutSiteName(document)].filter((title) => title !== '' && foldTitle(title) !== foldTitle(siteName ?? ''));
  const heads = stories.map(foldTitle).filter((title) => title !== '');
  const headline = bestHeadline(text, statements, heads);
  if (headline !== null) return withoutKicker(headline, stories);
  const chosen = stated?.headline !== undefined && stated.headline !== null && stated.headline.length > 8 ? { value: stated.headline, basis: 'html-json-ld' as const } : { value: withoutSiteName(social ?? document), basis: 'html-meta' as const };
  const value = chosen.value.replace(/\s+/gu, ' ').trim();
  return value === '' ? null : { value: decodeOnce(value), basis: chosen.basis, span: null, quote: null };
}

/** A headline element may hold the kicker as well: where the head gives the same words without it, the head is right. */
function withoutKicker(headline: Found<string>, stories: readonly string[]): Found<string> {
  const folded = foldTitle(headline.value);
  const shorter = stories.find((story) => foldTitle(story).split(' ').length >= 4 && folded !== foldTitle(story) && folded.endsWith(` ${foldTitle(story)}`));
  return shorter === undefined ? headline : { ...headline, value: decodeOnce(shorter.replace(/\s+/gu, ' ').trim()) };
}

function decodeOnce(value: string): string {
  return value.replace(/&amp;/gu, '&').replace(/&(?:quot|#34);/gu, '"').replace(/&(?:#0?39|apos);/gu, "'").replace(/&#8217;/gu, '’');
}

function bestHeadline(text: string, statements: Statements, heads: readonly string[]): Found<string> | null {
  let best: Found<string> | null = null;
  let bestScore = 0;
  const marks = statements.marks.filter((mark) => mark.kind === 'headline');
  for (const [index, mark] of marks.entries()) {
    const value = text.slice(mark.start, mark.end).replace(/\s+/gu, ' ').trim();
    const score = headlineScore(foldTitle(value), heads) + (mark.strength - index * 0.01) * 0.1;
    if (value !== '' && score > bestScore) {
      best = { value, basis: 'html-element', span: [mark.start, mark.end], quote: null };
      bestScore = score;
    }
  }
  const onlyOne = marks.filter((mark) => mark.strength >= 2).length === 1;
  return bestScore >= (onlyOne ? 0.4 : 0.6) ? best : null;
}

/** How well a headline agrees with what the head says: share of words, the best of all heads. */
function headlineScore(headline: string, heads: readonly string[]): number {
  if (headline === '') return 0;
  const words = new Set(headline.split(' '));
  const agreement = heads.map((head) => {
    if (` ${head} `.includes(` ${headline} `) && words.size >= 2) return 1;
    const other = head.split(' ');
    const shared = other.filter((word) => words.has(word)).length;
    return shared / Math.max(words.size, other.length);
  });
  return heads.length === 0 ? 0.3 : Math.max(...agreement);
}

/** "Story | Site" without the site: the longest part wins. */
function withoutSiteName(title: string): string {
  const parts = title.split(separators);
  const [first = ''] = parts;
  if (parts.length < 2) return title;
  const longest = [...parts].sort((a, b) => b.length - a.length)[0] ?? title;
  return first.length >= 20 || first === longest ? title.slice(0, lastSeparator(title)) : longest;
}

function lastSeparator(title: string): number {
  const found = [...title.matchAll(new RegExp(separators.source, 'gu'))].at(-1);
  return found === undefined || title.length - found.index > title.length / 2 ? title.length : found.index;
}

/** The first of some `meta` values that a page gives. */
export function metaOf(statements: Statements, names: readonly string[]): string | null {
  for (const name of names) {
    const found = statements.metas.find((meta) => meta.name === name && meta.content.trim() !== '');
    if (found !== undefined) return found.content.trim();
  }
  return null;
}

/** The block that reads as the headline of a text without markup; `null` when none does. */
export function titleBlockOfText(text: string, blocks: readonly Block[], firstBody: number): number | null {
  let best: number | null = null;
  let bestScore = 2;
  const folded = blocks.map((block) => foldTitle(text.slice(block.start, block.end)));
  const end = firstBody === -1 ? Math.min(blocks.length, 12) : firstBody + 1;
  for (let index = 0; index < end; index += 1) {
    const score = titleScore({ text, blocks, folded, index, firstBody });
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  return best;
}

interface TitlePlace {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly folded: readonly string[];
  readonly index: number;
  readonly firstBody: number;
}

const neverTitle = /^(?:by|von|par|posted|published|updated|photo|image|source|copyright|©|share|skip|edit|this audio|privacy|home|menu|subscribe|sign|log|become|read more|related|when referencing|the work of|goal:)\b|@|\b\d{1,2} min read\b|(?:©|https?:)|\bcookie|all rights reserved/iu;

/** Points for what headlines have: length, no full stop, a repeat below, a byline, date or standfirst after it, closeness to the body. */
function titleScore({ text, blocks, folded, index, firstBody }: TitlePlace): number {
  const block = blocks[index];
  if (block === undefined) return 0;
  const content = text.slice(block.start, block.end);
  const length = folded[index]?.split(' ').length ?? 0;
  if (block.level === 1) return 10;
  if (length < 3 || length > 30 || neverTitle.test(content) || (firstBody !== -1 && index > firstBody)) return 0;
  if (index === firstBody && !/[^.]$/u.test(content)) return 0;
  const next = blocks[index + 1];
  const following = next === undefined ? '' : text.slice(next.start, next.end);
  const repeats = folded.slice(index + 1, Math.max(firstBody, index + 12)).filter((other) => other === folded[index]).length;
  return [
    /[.!]["”]?$|[:,;]$/u.test(content) ? -2 : 1,
    length >= 5 && length <= 20 ? 1.5 : 0,
    repeats > 0 && length >= 5 ? 2 : 0,
    index === 0 ? 1.5 : 0,
    block.level !== null ? 2 : 0,
    /^(?:by|von|par|por)\s|\b(?:19|20)\d{2}\b.{0,20}$/iu.test(following) ? 2 : 0,
    firstBody === -1 ? 0 : -Math.min(2, (firstBody - index) * 0.12),
    /^["“(\p{Lu}\d]/u.test(content) ? 0.5 : -1,
    /\.\s+\p{Lu}|\([^)]*\)$|[|]/u.test(content) ? -1.5 : 0,
  ].reduce((sum, points) => sum + points, 0);
}
