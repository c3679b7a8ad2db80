import type { ExtractedArticle, TextLink } from '../domain/article.js';
import { bodyOf } from '../domain/paragraph.js';
import type { Span } from '../domain/passage.js';
import type { Block } from './block.js';
import { buildRegions, type NamedBlock } from './build-regions.js';
import { dropAboveTitle, dropAuthorNote, dropComments, dropInlineRelated, dropRemnants, dropTail, dropTeasers, keepClosingSentence, keepLikeliest } from './clean-body.js';
import { Draft } from './draft.js';
import { signersOf } from './find-authors.js';
import { findMetadata } from './find-metadata.js';
import { foldTitle, titleBlockOfText, titleFromPage } from './find-title.js';
import type { Found } from './found.js';
import { judgeBlocks, type Judgment } from './judge-blocks.js';
import { articleFromJsonLd } from './json-ld.js';
import { nameBodyKinds, nameClosing, nameFrontMatter, nameTerms, nameTitle } from './name-parts.js';
import type { Statements } from './statements.js';

/** One source, read and cut into blocks, ready to be cleaned. */
export interface ArticleSource {
  readonly mediaType: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly TextLink[];
  readonly markup: readonly Span[];
  readonly statements: Statements;
  /** What reading the source left out or decided, for the log. */
  readonly log: ExtractedArticle['log'];
}

/**
 * The article in a source: regions that hold every non-blank character, metadata with evidence, and a log of what each step decided.
 *
 * Pages and pasted text go the same way: blocks are judged, then named; nothing is deleted.
 */
export function cleanArticle(source: ArticleSource): ExtractedArticle {
  const { text, statements } = source;
  // Set aside: a running head repeats the title, and the date that a browser prints is the day of printing.
  const furniture = source.blocks.filter((block) => block.shape === 'furniture');
  const blocks = furniture.length === 0 ? source.blocks : source.blocks.filter((block) => block.shape !== 'furniture');
  const judgments = judgeBlocks(text, blocks);
  const draft = new Draft(text, blocks, judgments.map((judgment) => judgment.score));
  draft.log.push(...source.log, ...reasonsOf(judgments));
  keepLikeliest(draft);
  keepClosingSentence(draft);
  nameTerms(draft);
  const stated = articleFromJsonLd(statements.jsonLd);
  const title = (isPage(blocks) ? titleFromPage(text, statements, stated) : null) ?? titleFromText(draft);
  const titleIndex = title === null ? null : indexOfTitle(draft, title);
  nameParts(draft, { titleIndex, signers: signersOf(text, { statements, stated, siteName: 'leave-out' }) });
  const named: NamedBlock[] = draft.blocks.map((block, index) => ({ block, kind: draft.kinds[index] ?? 'boilerplate' }));
  const regions = buildRegions(text, withFurniture(named, furniture), source.markup);
  const { meta, evidence } = findMetadata({ draft, statements, stated, title, bodyText: bodyOf(text, regions) });
  return { mediaType: source.mediaType, text, regions, links: [...source.links], meta, evidence, log: draft.log };
}

/** All blocks in order again. */
function withFurniture(named: readonly NamedBlock[], furniture: readonly Block[]): readonly NamedBlock[] {
  if (furniture.length === 0) return named;
  return [...named, ...furniture.map((block): NamedBlock => ({ block, kind: 'boilerplate' }))].sort((a, b) => a.block.start - b.block.start);
}

/** One entry for each reason that held blocks back from the body, the commonest first. */
function reasonsOf(judgments: readonly Judgment[]): ExtractedArticle['log'] {
  const counts = new Map<string, number>();
  for (const { reason } of judgments) if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([why, count]) => ({ step: 'judge-blocks', why, count }));
}

interface Front {
  readonly titleIndex: number | null;
  /** Names the page states for its authors, folded. */
  readonly signers: ReadonlySet<string>;
}

function nameParts(draft: Draft, { titleIndex, signers }: Front): void {
  nameTitle(draft, titleIndex);
  if (!isPage(draft.blocks)) {
    dropRemnants(draft);
    dropAboveTitle(draft, titleIndex);
    dropComments(draft);
    dropTail(draft);
    dropTeasers(draft);
  }
  dropInlineRelated(draft);
  dropAuthorNote(draft, signers);
  nameFrontMatter(draft, titleIndex, signers);
  nameClosing(draft);
  nameBodyKinds(draft);
}

function isPage(blocks: readonly Block[]): boolean {
  return blocks[0]?.place != null;
}

function titleFromText(draft: Draft): Found<string> | null {
  const firstBody = draft.kinds.findIndex((kind, index) => kind === 'body' && draft.words(index).length >= 100);
  const index = titleBlockOfText(draft.text, draft.blocks, firstBody);
  const block = index === null ? undefined : draft.blocks[index];
  if (index === null || block === undefined) return null;
  const words = draft.words(index);
  const start = draft.text.indexOf(words, block.start);
  const span: readonly [number, number] = start === -1 || start >= block.end ? [block.start, block.end] : [start, start + words.length];
  return { value: words.replace(/\s+/gu, ' '), basis: block.level === null ? 'text-title' : 'markdown-heading', span, quote: null };
}

function indexOfTitle(draft: Draft, title: Found<string>): number | null {
  const { span } = title;
  const folded = foldTitle(title.value);
  const index = span === null ? draft.blocks.findIndex((_, at) => draft.folded(at) === folded) : draft.blocks.findIndex((block) => block.start <= span[0] && span[0] < block.end);
  return index === -1 ? null : index;
}
