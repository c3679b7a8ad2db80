import type { Block } from './block.js';
import type { Found } from './found.js';
import type { StatedArticle } from './json-ld.js';
import { siteNamesOf, withoutSiteName } from './site-name.js';
import { foldName, metaOf } from './stated-values.js';
import type { Mark, Statements } from './statements.js';
import { wordsOfText } from './words.js';

/** Folds a title for comparison: words only, lower case. */
export function foldTitle(title: string): string {
  return wordsOfText(title.normalize('NFKC').replaceAll('’', "'")).join(' ');
}

/** The title a page states, weighed: its headline element where the head agrees with it or it stands alone above the body, else what the head says. */
export function titleFromPage(text: string, statements: Statements, stated: StatedArticle | null): Found<string> | null {
  const social = metaOf(statements, ['og:title', 'twitter:title', 'title', 'dc.title', 'sailthru.title', 'parsely-title']);
  const siteNames = siteNamesOf(statements, stated);
  const headline = stated?.headline ?? null;
  const stories = [headline ?? '', withoutSiteName(social ?? '', siteNames), withoutSiteName(statements.documentTitle, siteNames)].filter((title) => title !== '' && !siteNames.has(foldName(title)));
  const titles = [headline, social, statements.documentTitle];
  const marked = bestHeadline(text, { marks: statements.marks, stories, titles, siteNames });
  if (marked !== null) return withoutKicker(withoutSuffix(marked, siteNames), [headline ?? '', social ?? '', ...stories].filter((story) => isBeginning(story, titles)));
  const chosen = headline !== null && headline.length > 8 ? { value: headline, basis: 'html-json-ld' as const } : { value: withoutSiteName(social ?? statements.documentTitle, siteNames), basis: 'html-meta' as const };
  const value = decodeOnce(chosen.value.replace(/\s+/gu, ' ').trim());
  return value === '' ? null : { value, basis: chosen.basis, span: lineOf(text, value), quote: value };
}

/** Characters between a path of links that ends with the headline and the headline. */
const repeatReach = 1000;

/** Where a line of the text is nothing but some words: of repeats close by the last, since the first is often a path of links. */
function lineOf(text: string, words: string): readonly [number, number] | null {
  if (words.length < 4) return null;
  let found: number | null = null;
  for (let at = text.indexOf(words); at !== -1 && (found === null || at - found < repeatReach); at = text.indexOf(words, at + words.length)) {
    const isLine = (at === 0 || text[at - 1] === '\n') && (text[at + words.length] ?? '\n') === '\n';
    if (isLine) found = at;
  }
  return found === null ? null : [found, found + words.length];
}

/** Whether a part of a title stands at its beginning: what follows a dash may be the second half of the headline. */
function isBeginning(part: string, titles: readonly (string | null)[]): boolean {
  return part !== '' && titles.some((title) => title?.startsWith(part) === true);
}

/** A headline element may hold the kicker as well: where the head gives the same words without it, the head is right. */
function withoutKicker(headline: Found<string>, heads: readonly string[]): Found<string> {
  const folded = foldTitle(headline.value);
  const shorter = heads.find((head) => foldTitle(head).split(' ').length >= 4 && folded !== foldTitle(head) && folded.endsWith(` ${foldTitle(head)}`));
  return shorter === undefined ? headline : { ...headline, value: decodeOnce(shorter.replace(/\s+/gu, ' ').trim()) };
}

function withoutSuffix(headline: Found<string>, siteNames: ReadonlySet<string>): Found<string> {
  const at = headline.value.lastIndexOf(' | ');
  return at > 0 && siteNames.has(foldName(headline.value.slice(at))) ? { ...headline, value: headline.value.slice(0, at) } : headline;
}

function decodeOnce(value: string): string {
  return value.replace(/&amp;/gu, '&').replace(/&(?:quot|#34);/gu, '"').replace(/&(?:#0?39|apos);/gu, "'").replace(/&#8217;/gu, '’').replace(/&#8211;/gu, '–').replace(/&#0?38;/gu, '&');
}

interface HeadlineClues {
  readonly marks: readonly Mark[];
  /** What the head gives for a title. */
  readonly stories: readonly string[];
  /** Whole titles of the head: a part that begins one is the story, one that ends it may be the site. */
  readonly titles: readonly (string | null)[];
  readonly siteNames: ReadonlySet<string>;
}

/** Agreement with the head from which a headline element is believed: alone on its page, and beside others. */
const leastAgreement = { alone: 0.4, besideOthers: 0.6 };

function bestHeadline(text: string, { marks, stories, titles, siteNames }: HeadlineClues): Found<string> | null {
  const heads = stories.map(foldTitle).filter((title) => title !== '');
  const headlines = marks.filter((mark) => mark.kind === 'headline').map((mark) => ({ mark, value: text.slice(mark.start, mark.end).replace(/\s+/gu, ' ').trim() })).filter(({ value }) => value !== '' && !siteNames.has(foldName(value)));
  let best: Found<string> | null = null;
  let bestScore = 0;
  for (const [index, { mark, value }] of headlines.entries()) {
    const score = headlineScore(foldTitle(value), heads) + (mark.strength - index * 0.01) * 0.1 - (/\s/u.test(value) ? 0 : 0.05);
    if (score <= bestScore) continue;
    best = { value, basis: 'html-element', span: [mark.start, mark.end], quote: null };
    bestScore = score;
  }
  const strong = headlines.filter(({ mark }) => mark.strength >= 2);
  if (strong.length !== 1) return bestScore >= leastAgreement.besideOthers ? best : null;
  // One headline with most of the text below it is the headline, whatever the head was given for search engines.
  if (bestScore >= leastAgreement.alone) return best;
  const middle = text.length * 0.5;
  const end = best?.span?.[1] ?? text.length;
  const showsOther = stories.filter((story) => isBeginning(story, titles)).some((story) => (lineOf(text, story)?.[0] ?? middle) < middle);
  return end < middle && !showsOther ? best : null;
}

/** How well a headline agrees with what the head says: share of words, the best of all heads. */
function headlineScore(headline: string, heads: readonly string[]): number {
  if (headline === '') return 0;
  const words = new Set(headline.split(' '));
  const agreement = heads.map((head) => {
    const other = head.split(' ');
    // A part of the head agrees, the whole agrees more: "Site" alone is a part of "Story - Site" as well.
    if (` ${head} `.includes(` ${headline} `) && words.size >= 2) return 0.8 + (0.2 * words.size) / other.length;
    const shared = other.filter((word) => words.has(word)).length;
    return shared / Math.max(words.size, other.length);
  });
  return heads.length === 0 ? 0.3 : Math.max(...agreement);
}

/** The block that reads as the headline of a text without markup; `null` when none does. */
export function titleBlockOfText(text: string, blocks: readonly Block[], firstBody: number): number | null {
  let best: number | null = null;
  let bestScore = 2;
  const folded = blocks.map((block) => foldTitle(text.slice(block.start, block.end)));
  const end = firstBody === -1 ? Math.min(blocks.length, 12) : firstBody + 1;
  for (let index = 0; index < end; index += 1) {
    const score = titleScore({ text, blocks, folded, index, firstBody });
    // Of two lines in a row the first is the headline and the second its standfirst, unless the first is short, as an outlet's name is.
    const isBelowHeadline = best !== null && best === index - 1 && (folded[best]?.split(' ').length ?? 0) >= 5;
    if (score > bestScore + (isBelowHeadline ? standfirstDoubt : 0)) {
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

/** How much more must speak for a line than for the one above it; two words of length or a repeat do. */
const standfirstDoubt = 0.5;

const signature = /^(?:by|von|par|por)\s|\b(?:19|20)\d{2}\b.{0,20}$/iu;

/** A byline or date right below, or below a standfirst without a full stop. */
function isSignedBelow([next = '', afterNext = '']: readonly string[]): boolean {
  if (signature.test(next)) return true;
  return next.length <= 160 && !/[.!?]["”’)]*$/u.test(next) && !neverTitle.test(next) && signature.test(afterNext);
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
  const below = blocks.slice(index + 1, index + 3).map((next) => text.slice(next.start, next.end));
  const repeats = folded.slice(index + 1, Math.max(firstBody, index + 12)).filter((other) => other === folded[index]).length;
  return [
    /[.!]["”]?$|[:,;]$/u.test(content) ? -2 : 1,
    length >= 5 && length <= 20 ? 1.5 : 0,
    repeats > 0 && length >= 5 ? 2 : 0,
    index === 0 ? 1.5 : 0,
    block.level !== null ? 2 : 0,
    isSignedBelow(below) ? 2 : 0,
    firstBody === -1 ? 0 : -Math.min(2, (firstBody - index) * 0.12),
    /^["“(\p{Lu}\d]/u.test(content) ? 0.5 : -1,
    /\.\s+\p{Lu}|\([^)]*\)$|[|]/u.test(content) ? -1.5 : 0,
  ].reduce((sum, points) => sum + points, 0);
}
