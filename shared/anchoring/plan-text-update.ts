import { metaFields, type Article, type ArticleText, type ExtractedArticle } from '../domain/article.js';
import { sameRecord, type ChangeOf } from '../domain/journal.js';
import { bodyOf } from '../domain/paragraph.js';
import { maxRegionDecisions, type Region, type RegionDecision } from '../domain/region.js';
import { piecesOf } from '../domain/tag-nesting.js';
import { reachesBoilerplate, type TaggedText } from '../domain/tag-rules.js';
import type { Tag } from '../domain/tag.js';
import type { TextUpdatePreview } from '../domain/text-update.js';
import { wordCount } from '../import/words.js';
import { decidedText, decisionsForTags, moveDecisions } from './move-decisions.js';
import { reanchorTags, type ReanchoredTag } from './re-anchor.js';

/** An article as it is, and what its bytes or a newer copy of it give. */
export interface TextUpdate {
  readonly article: Article;
  /** Its text with the regions extraction found. */
  readonly found: ArticleText;
  /** All its tags. */
  readonly tags: readonly Tag[];
  readonly extracted: ExtractedArticle;
  /** The version this text is kept as already; `null` for one the article never had. */
  readonly knownAs: number | null;
  readonly extractor: TextUpdatePreview['extractor'];
}

/** What an update changes, and the same in counts. */
export interface PlannedTextUpdate {
  readonly article: Pick<Article, 'regionKinds' | 'wordCount' | 'found' | 'mediaType'>;
  readonly tags: readonly ChangeOf<'tag'>[];
  readonly preview: TextUpdatePreview;
}

/**
 * What another reading changes in an article and its tags.
 *
 * The same text changes regions and metadata alone. Another text moves each tag whose words stand there once; every other
 * tag keeps its passages, marked as those of the text it stands in until now. A tag that was unplaced before is tried again.
 */
export function planTextUpdate(update: TextUpdate): PlannedTextUpdate {
  const { article, found, tags, extracted } = update;
  const isSame = found.text === extracted.text;
  const before = decidedText(found, article.regionKinds);
  const moved = moveDecisions(article.regionKinds, found, extracted);
  const added = isSame ? decisionsForTags(tags, before.regions, decidedText(extracted, moved.decisions).regions) : [];
  const regionKinds = [...moved.decisions, ...added].slice(-maxRegionDecisions);
  const after = decidedText(extracted, regionKinds);
  const results = isSame ? [] : resultsIn(after, tags, update.knownAs);
  const words = { before: article.wordCount, after: wordCount(bodyOf(after.text, after.regions)) };
  const changes = results.flatMap((result, at) => tagChange(tags[at], result, article.textVersion));
  const regionsChanged = isSame ? changedRegions(before.regions, after.regions) : 0;
  const metadata = metaFields.filter((field) => !sameRecord(article.found[field], extracted.meta[field]));
  return {
    article: { regionKinds, wordCount: words.after, found: extracted.meta, mediaType: extracted.mediaType },
    tags: changes,
    preview: {
      changes: !isSame || regionsChanged > 0 || metadata.length > 0 || moved.lost > 0 || !sameReading(found, extracted),
      text: isSame ? 'same' : 'changed',
      extractor: update.extractor,
      words,
      regionsChanged,
      metadata: [...metadata],
      tags: isSame ? { kept: tags.length, moved: 0, review: 0, orphan: 0 } : countsOf(results, changes),
      decisions: decisionCounts(moved.decisions, moved.lost, added),
    },
  };
}

/** A tag that still has the passages of the very text that comes back stands at its offsets; all others are looked for by their words. */
function resultsIn(after: TaggedText, tags: readonly Tag[], knownAs: number | null): ReanchoredTag[] {
  const isBack = (tag: Tag): boolean =>
    tag.unplaced !== undefined && tag.unplaced.textVersion === knownAs && !piecesOf(tag).some(({ passage }) => reachesBoilerplate(passage, after));
  const sought = reanchorTags(tags.filter((tag) => !isBack(tag)), after);
  const byTag = new Map(tags.filter((tag) => !isBack(tag)).map((tag, at) => [tag, sought[at]]));
  return tags.map((tag) => byTag.get(tag) ?? { kind: 'moved', tag });
}

/** A tag that does not move keeps the state it had, and the version its passages are of. */
function tagChange(before: Tag | undefined, result: ReanchoredTag, textVersion: number): ChangeOf<'tag'>[] {
  if (before === undefined) return [];
  const after = afterUpdate(before, result, textVersion);
  return sameRecord(before, after) ? [] : [{ entity: 'tag', id: before.id, before, after }];
}

function afterUpdate(before: Tag, result: ReanchoredTag, textVersion: number): Tag {
  if (result.kind === 'moved') {
    const { unplaced: _, ...placed } = result.tag;
    return placed;
  }
  return before.unplaced !== undefined ? before : { ...before, unplaced: { textVersion, state: result.kind } };
}

function countsOf(results: readonly ReanchoredTag[], changes: readonly ChangeOf<'tag'>[]): TextUpdatePreview['tags'] {
  const states = new Map(changes.map(({ id, after }) => [id, after?.unplaced?.state]));
  const stateOf = ({ kind, tag }: ReanchoredTag): string => (kind === 'moved' ? 'moved' : (states.get(tag.id) ?? tag.unplaced?.state ?? kind));
  const count = (state: string): number => results.filter((result) => stateOf(result) === state).length;
  return { kept: 0, moved: count('moved'), review: count('review'), orphan: count('orphan') };
}

function decisionCounts(kept: readonly RegionDecision[], lost: number, added: readonly RegionDecision[]): TextUpdatePreview['decisions'] {
  return { kept: kept.length, lost, added: added.length };
}

/** How many regions of the new reading are not there in the old one. */
function changedRegions(before: readonly Region[], after: readonly Region[]): number {
  const known = new Set(before.map(regionKey));
  return after.filter((region) => !known.has(regionKey(region))).length;
}

function regionKey({ kind, start, end, level, item }: Region): string {
  return [kind, start, end, level, item].join(' ');
}

function sameReading(found: ArticleText, extracted: ExtractedArticle): boolean {
  return sameRecord([found.regions, found.links, found.evidence], [extracted.regions, extracted.links, extracted.evidence]);
}
