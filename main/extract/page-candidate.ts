import { isClutterName, namedAs } from './element-names.js';
import type { PageMeasures } from './page-measures.js';
import type { Page, PageBlock, PageElement } from './page.js';

/**
 * How much a paragraph speaks for the element it stands in, for that element's parent, and so on.
 * Source: Mozilla Readability, `_grabArticle`.
 */
const levelWeights = [1, 1, 1 / 2, 1 / 6, 1 / 9];
/** What a telling name is worth, in the units of `paragraphScore`. Source: Mozilla Readability, `_getClassWeight`. */
const nameWeight = 25;
/** Prose inside elements called comments, sidebar and the like speaks this much for them. */
const clutterWeight = 0.2;

/** The element that most probably holds the article; `null` on a page without prose. */
export function findCandidate(page: Page, measures: PageMeasures): PageElement | null {
  const scores = scoreElements(page, measures);
  const main = mainOf(page, measures);
  let best: PageElement | null = null;
  let bestScore = 0;
  for (const element of page.elements) {
    if (main !== null && !holds(main, element)) continue;
    const score = scores[element.index] ?? 0;
    if (score > bestScore) {
      best = element;
      bestScore = score;
    }
  }
  return best === null ? null : widened(best, { measures, headline: headlineOf(page) });
}

/** The first-level heading that is shown first; `null` on a page without one. */
export function headlineOf(page: Page): PageElement | null {
  return page.elements.find((element) => element.tag === 'h1' && element.end > element.start) ?? null;
}

/** Least prose, in characters, and least share of the page's prose, from which what a page calls its main part is believed. */
const leastMain = 140;
const leastMainShare = 0.1;

/** What the page calls its main part; `null` where it names none or keeps its prose elsewhere. */
function mainOf(page: Page, measures: PageMeasures): PageElement | null {
  const least = Math.max(leastMain, measures.wholeProse * leastMainShare);
  return page.elements.find((element) => (element.tag === 'main' || element.attributes['role'] === 'main') && (measures.proseIn[element.index] ?? 0) >= least) ?? null;
}

const holds = (outer: PageElement, inner: PageElement): boolean => outer.depth <= inner.depth && outer.start <= inner.start && inner.end <= outer.end;

function scoreElements(page: Page, measures: PageMeasures): Float64Array {
  const scores = new Float64Array(page.elements.length);
  for (const [index, block] of page.blocks.entries()) {
    const prose = measures.prose[index] ?? 0;
    if (prose === 0) continue;
    const isClutter = ((measures.bits[block.element.index] ?? 0) & isClutterName) !== 0;
    const score = paragraphScore(page.text, block, prose) * (isClutter ? clutterWeight : 1);
    for (let at: PageElement | null = block.element, level = 0; at !== null && level < levelWeights.length; at = at.parent, level += 1) {
      scores[at.index] = (scores[at.index] ?? 0) + score * (levelWeights[level] ?? 0);
    }
  }
  for (const element of page.elements) {
    const score = scores[element.index] ?? 0;
    if (score > 0) scores[element.index] = (score + nameScore(element)) * (1 - (measures.linkedIn[element.index] ?? 0) / Math.max(1, measures.lengthIn[element.index] ?? 0));
  }
  return scores;
}

function paragraphScore(text: string, block: PageBlock, prose: number): number {
  const commas = text.slice(block.start, block.end).match(/[,،、，]/gu)?.length ?? 0;
  return 1 + commas + Math.min(Math.floor(prose / 100), 3);
}

function nameScore(element: PageElement): number {
  if (namedAs(element, 'namedBody')) return nameWeight;
  return element.tag === 'article' ? nameWeight / 2 : 0;
}

/** Share of the page's prose from which an element with the headline in it is the whole article. */
const articleShare = 0.25;

/**
 * Climbs while a parent adds much prose: long articles are often cut into several containers.
 *
 * What has the headline and a good part of the prose is not left: around it stand other stories.
 */
function widened(candidate: PageElement, { measures, headline }: { readonly measures: PageMeasures; readonly headline: PageElement | null }): PageElement {
  let best = candidate;
  let below = candidate;
  for (let at = candidate.parent; at !== null && at.tag !== 'body' && at.tag !== 'html'; at = at.parent) {
    const isArticle = headline !== null && holds(below, headline) && (measures.proseIn[below.index] ?? 0) >= measures.wholeProse * articleShare;
    if (isArticle) break;
    below = at;
    const isClutter = ((measures.bits[at.index] ?? 0) & isClutterName) !== 0;
    if (!isClutter && (measures.proseIn[at.index] ?? 0) > (measures.proseIn[best.index] ?? 0) * 1.4) best = at;
  }
  return best;
}
