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
  let best: PageElement | null = null;
  let bestScore = 0;
  for (const element of page.elements) {
    const score = scores[element.index] ?? 0;
    if (score > bestScore) {
      best = element;
      bestScore = score;
    }
  }
  return best === null ? null : widened(best, measures);
}

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

/** Climbs while a parent adds much prose: long articles are often cut into several containers. */
function widened(candidate: PageElement, measures: PageMeasures): PageElement {
  let best = candidate;
  for (let at = candidate.parent; at !== null && at.tag !== 'body' && at.tag !== 'html'; at = at.parent) {
    const isClutter = ((measures.bits[at.index] ?? 0) & isClutterName) !== 0;
    if (!isClutter && (measures.proseIn[at.index] ?? 0) > (measures.proseIn[best.index] ?? 0) * 1.4) best = at;
  }
  return best;
}
