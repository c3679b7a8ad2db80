import type { PlaceFeatures } from '../../shared/import/place-features.js';
import { findCandidate, headlineOf } from './page-candidate.js';
import { placeBitsOf } from './element-names.js';
import { holdsWholePage, inheritedBits, measurePage, type PageMeasures } from './page-measures.js';
import { blockGaps } from './page-elements.js';
import type { Page, PageBlock, PageElement } from './page.js';

/** What the structure of the page says of each block, in the order of `page.blocks`. */
export function placesOfBlocks(page: Page, articleBody: string | null): PlaceFeatures[] {
  const measured = measurePage(page);
  const candidate = findCandidate(page, measured);
  const candidatePath = pathOf(candidate);
  const measures = { ...measured, bits: inheritedBits(page, (element) => candidatePath.has(element) || (candidate === null && holdsWholePage(measured, element))) };
  const headline = headlineOf(page);
  const placing: Placing = {
    page,
    measures,
    candidatePath,
    templates: proseByTemplate(page.blocks, measures),
    headline,
    statedBody: articleBody === null ? null : foldWords(articleBody),
  };
  return page.blocks.map((block) => featuresOf(block, placing));
}

interface Placing {
  readonly page: Page;
  readonly measures: PageMeasures;
  /** Steps up from the candidate to each of its ancestors; 0 for itself. */
  readonly candidatePath: ReadonlyMap<PageElement, number>;
  readonly templates: ReadonlyMap<string, number>;
  readonly headline: PageElement | null;
  readonly statedBody: string | null;
}

function pathOf(candidate: PageElement | null): ReadonlyMap<PageElement, number> {
  const path = new Map<PageElement, number>();
  for (let at = candidate; at !== null; at = at.parent) path.set(at, path.size);
  return path;
}

function templateOf(element: PageElement | null): string {
  return element === null ? '' : `${element.tag}.${element.attributes['class'] ?? ''}`;
}

/** How a block and its parent are drawn. */
function templateKey({ element }: PageBlock): string {
  return `${templateOf(element.parent)}>${templateOf(element)}`;
}

function proseByTemplate(blocks: readonly PageBlock[], { prose, wholeProse }: PageMeasures): ReadonlyMap<string, number> {
  const byTemplate = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    const share = (prose[index] ?? 0) / wholeProse;
    if (share === 0) continue;
    const key = templateKey(block);
    byTemplate.set(key, (byTemplate.get(key) ?? 0) + share);
  }
  return byTemplate;
}

function foldWords(text: string): string {
  return text.toLowerCase().replace(/<[^>]{0,200}>/gu, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const flag = (condition: boolean): number => (condition ? 1 : 0);

/** The columns of `placeFeatureNames`, in order. */
function featuresOf(block: PageBlock, placing: Placing): number[] {
  const { measures } = placing;
  return [flag(block.element.tag === 'p'), ...placeBitsOf(measures.bits[block.element.index] ?? 0), ...surroundings(block, measures), ...candidateDistance(block, placing), ...familiarity(block, placing)];
}

function surroundings({ element }: PageBlock, measures: PageMeasures): number[] {
  const around = blockAround(element);
  if (around === null) return [1, 0];
  return [(measures.proseIn[around.index] ?? 0) / measures.wholeProse, (measures.linkedIn[around.index] ?? 0) / Math.max(1, measures.lengthIn[around.index] ?? 0)];
}

/** The nearest block-level element around one, without itself. */
function blockAround(element: PageElement): PageElement | null {
  let at = element.parent;
  while (at !== null && !blockGaps.has(at.tag)) at = at.parent;
  return at;
}

function candidateDistance({ element }: PageBlock, { candidatePath }: Placing): number[] {
  let below = 0;
  for (let at: PageElement | null = element; at !== null; at = at.parent, below += 1) {
    const outside = candidatePath.get(at);
    if (outside !== undefined) return [flag(outside === 0), Math.min(outside, 10) / 10, flag(outside === 1 && below <= 1)];
  }
  return [0, 1, 0];
}

function familiarity(block: PageBlock, { page, templates, headline, statedBody }: Placing): number[] {
  const isStated = statedBody === null ? 0.5 : flag(statedBody.includes(foldWords(page.text.slice(block.start, block.end)).slice(0, 200)));
  return [templates.get(templateKey(block)) ?? 0, isStated, headline === null ? 0.5 : flag(block.start >= headline.end)];
}
