import type { PlaceFeatures } from '../../shared/import/place-features.js';
import { findCandidate } from './page-candidate.js';
import { placeBitsOf } from './element-names.js';
import { measurePage, type PageMeasures } from './page-measures.js';
import { blockGaps } from './page-elements.js';
import type { Page, PageBlock, PageElement } from './page.js';

/** Where one block stands: features for judging it, and the groups of blocks it belongs with. */
export interface BlockPlace {
  readonly features: PlaceFeatures;
  readonly groups: readonly number[];
}

/** What the structure of the page says of each block, in the order of `page.blocks`. */
export function placesOfBlocks(page: Page, articleBody: string | null): BlockPlace[] {
  const measures = measurePage(page);
  const candidate = findCandidate(page, measures);
  const headline = page.elements.find((element) => element.tag === 'h1' && element.end > element.start) ?? null;
  const placing: Placing = {
    page,
    measures,
    candidate,
    candidatePath: pathOf(candidate),
    templates: proseByTemplate(page.blocks, measures),
    headline,
    statedBody: articleBody === null ? null : foldWords(articleBody),
  };
  const templateNumbers = new Map<string, number>();
  return page.blocks.map((block) => ({ features: featuresOf(block, placing), groups: groupsOf(block, templateNumbers) }));
}

interface Placing {
  readonly page: Page;
  readonly measures: PageMeasures;
  readonly candidate: PageElement | null;
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

function proseByTemplate(blocks: readonly PageBlock[], { prose, wholeProse }: PageMeasures): ReadonlyMap<string, number> {
  const byTemplate = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    const share = (prose[index] ?? 0) / wholeProse;
    if (share === 0) continue;
    const parent = templateOf(block.element.parent);
    for (const key of [`${parent}>${templateOf(block.element)}`, parent]) byTemplate.set(key, (byTemplate.get(key) ?? 0) + share);
  }
  return byTemplate;
}

function foldWords(text: string): string {
  return text.toLowerCase().replace(/<[^>]{0,200}>/gu, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const flag = (condition: boolean): number => (condition ? 1 : 0);

function featuresOf(block: PageBlock, placing: Placing): number[] {
  return [...tagFlags(block.element), ...placeBitsOf(placing.measures.bits[block.element.index] ?? 0), ...surroundings(block, placing), ...candidateDistance(block, placing), ...familiarity(block, placing)];
}

function tagFlags({ tag }: PageElement): number[] {
  return [
    flag(tag === 'p'), flag(/^h[1-6]$/u.test(tag)), flag(tag === 'li' || tag === 'dd' || tag === 'dt'), flag(tag === 'td' || tag === 'th' || tag === 'tr'),
    flag(tag === 'blockquote'), flag(tag === 'figcaption' || tag === 'caption'), flag(tag === 'pre'), flag(tag === 'div' || tag === 'section' || tag === 'body' || tag === 'article'),
  ];
}

function surroundings(block: PageBlock, { measures }: Placing): number[] {
  const chain = ancestors(block.element);
  const share = (level: number): number => {
    const element = chain[level];
    return element === undefined ? 1 : (measures.proseIn[element.index] ?? 0) / measures.wholeProse;
  };
  const ratio = (parts: Float64Array, level: number): number => {
    const element = chain[level];
    return element === undefined ? 0 : (parts[element.index] ?? 0) / Math.max(1, measures.lengthIn[element.index] ?? 0);
  };
  const siblings = measures.childBlocks[block.element.parent?.index ?? 0] ?? 0;
  return [
    share(0), share(1), share(2), share(4), ratio(measures.linkedIn, 0), ratio(measures.linkedIn, 1), ratio(measures.linkedIn, 2), ratio(measures.linkedIn, 3),
    ratio(measures.proseIn, 0), ratio(measures.proseIn, 1), ratio(measures.proseIn, 2), Math.log1p(siblings) / 5, Math.min(block.element.depth, 40) / 40,
  ];
}

/** The block-level elements around one, innermost first, without itself. */
function ancestors(element: PageElement): PageElement[] {
  const chain: PageElement[] = [];
  for (let at = element.parent; at !== null && chain.length < 5; at = at.parent) if (blockGaps.has(at.tag)) chain.push(at);
  return chain;
}

function candidateDistance(block: PageBlock, { candidate, candidatePath, measures }: Placing): number[] {
  if (candidate === null) return [0, 0, 0, 1, 0, 0, 0];
  const share = (measures.proseIn[candidate.index] ?? 0) / measures.wholeProse;
  const length = Math.log1p(measures.proseIn[candidate.index] ?? 0) / 10;
  let below = 0;
  for (let at: PageElement | null = block.element; at !== null; at = at.parent) {
    const outside = candidatePath.get(at);
    if (outside !== undefined) {
      const isBeside = outside === 1 && below <= 1;
      return [flag(outside === 0), flag(outside <= 1), outside === 0 ? Math.min(below, 10) / 10 : 0, Math.min(outside, 10) / 10, flag(isBeside), share, length];
    }
    below += 1;
  }
  return [0, 0, 0, 1, 0, share, length];
}

function familiarity(block: PageBlock, { page, templates, headline, statedBody, candidate, measures }: Placing): number[] {
  const parent = templateOf(block.element.parent);
  const isStated = statedBody === null ? 0.5 : flag(statedBody.includes(foldWords(page.text.slice(block.start, block.end)).slice(0, 200)));
  return [
    templates.get(`${parent}>${templateOf(block.element)}`) ?? 0, templates.get(parent) ?? 0, isStated,
    headline === null ? 0.5 : flag(block.start >= headline.end),
    headline === null || candidate === null ? 0.5 : flag(candidate.start <= headline.start && headline.end <= candidate.end),
    Math.log1p(measures.wholeProse) / 12,
  ];
}

function groupsOf(block: PageBlock, templateNumbers: Map<string, number>): number[] {
  const template = `${templateOf(block.element.parent?.parent ?? null)}>${templateOf(block.element.parent)}>${templateOf(block.element)}`;
  const known = templateNumbers.get(template) ?? templateNumbers.size;
  templateNumbers.set(template, known);
  const chain = ancestors(block.element);
  return [chain[0]?.index ?? 0, chain[1]?.index ?? 0, chain[3]?.index ?? 0, known];
}
