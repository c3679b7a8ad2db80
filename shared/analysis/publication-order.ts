import { metaField, type Article } from '../domain/article.js';

/** Sorts after every character of a date, so that a vague date counts as the end of its span. */
const lastCharacter = '~';

/**
 * A key that sorts articles by publication. A month or a year counts as its last day and an unknown date as never:
 * what is known to be early comes before what might be.
 */
export function publicationKey(article: Article | undefined): string {
  const published = article === undefined ? null : metaField(article, 'published');
  return published === null ? lastCharacter : `${published.iso}${lastCharacter}`;
}

/** Whether an article's day of publication is known at all. */
export function isDated(article: Article | undefined): boolean {
  return publicationKey(article) !== lastCharacter;
}
