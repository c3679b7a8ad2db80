import type { Article } from '../../../shared/domain/article.js';
import { paragraphsOf } from '../../../shared/domain/paragraph.js';
import { assertRoomInParagraphs, maxTagsInParagraph, type TaggedText } from '../../../shared/domain/tag-rules.js';
import type { Tag } from '../../../shared/domain/tag.js';
import { articleText } from '../../db/articles.js';
import type { Connection } from '../../db/connection.js';
import { contentStartsOf, countTagsOfArticle } from '../../db/tags.js';

/** The article tagged last: reading a long one anew for each tag took longer than all the rest. */
interface LastTagged {
  readonly articleId: Article['id'];
  /** Its reading and its decisions on kinds of regions as one string: nothing else changes text or regions. */
  readonly state: string;
  readonly text: TaggedText;
}

const lastTagged = new WeakMap<Connection, LastTagged>();

/** The side of an article that rules on its tags need, its regions as the analyst decided. */
export function taggedText(connection: Connection, article: Article): TaggedText {
  const state = JSON.stringify([article.textVersion, article.reading, article.regionKinds]);
  const last = lastTagged.get(connection);
  if (last?.articleId === article.id && last.state === state) return last.text;
  const { text, regions } = articleText(connection, article.id);
  lastTagged.set(connection, { articleId: article.id, state, text: { text, regions } });
  return { text, regions };
}

/**
 * Proof that the paragraphs of an article have room for tags that are added or moved.
 *
 * @throws {AppError} `input-invalid`, as `assertRoomInParagraphs`
 */
export function assertRoomForTags(connection: Connection, article: Article, tags: readonly Tag[]): void {
  // Few tags cannot fill a paragraph, wherever they lie.
  if (countTagsOfArticle(connection, article.id) + tags.length <= maxTagsInParagraph) return;
  const starts = new Map(contentStartsOf(connection, article.id));
  for (const tag of tags) starts.set(tag.id, tag.content[0]?.start ?? 0);
  const { text, regions } = taggedText(connection, article);
  assertRoomInParagraphs([...starts.values()], paragraphsOf(text, regions));
}
