import type { CitationTarget } from './briefing.js';
import type { ArticleId } from './ids.js';
import type { Passage } from './passage.js';
import type { AttributionTag, ClaimTag, Tag } from './tag.js';

/**
 * What a passage is cited as: the appearance whose content is these very words, so that its stance, chain and grades
 * come along; without one, the passage itself.
 *
 * @param tags - the tags of the article
 */
export function targetOfPassage(articleId: ArticleId, passage: Passage, tags: readonly Tag[]): CitationTarget {
  const appearance = tags.find((tag): tag is ClaimTag => tag.kind === 'claim' && tag.content.length === 1 && tag.content[0]?.start === passage.start && tag.content[0].end === passage.end);
  return appearance === undefined ? { kind: 'passage', articleId, passage } : { kind: 'appearance', appearanceId: appearance.id };
}

/**
 * What a tag is cited as: a claim tag as the appearance it is, an attribution as the appearances given to it, and where
 * there are none as the pieces of its content.
 *
 * @param tags - the tags of its article
 */
export function targetsOfTag(tag: Tag, tags: readonly Tag[]): CitationTarget[] {
  return tag.kind === 'claim' ? [{ kind: 'appearance', appearanceId: tag.id }] : targetsOfAttribution(tag, tags);
}

function targetsOfAttribution(attribution: AttributionTag, tags: readonly Tag[]): CitationTarget[] {
  const appearances = tags.filter((tag) => tag.kind === 'claim' && tag.attributionId === attribution.id);
  if (appearances.length > 0) return appearances.map(({ id }) => ({ kind: 'appearance', appearanceId: id }));
  return attribution.content.map((passage) => targetOfPassage(attribution.articleId, passage, tags));
}
