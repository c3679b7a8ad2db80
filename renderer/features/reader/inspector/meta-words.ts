import type { ArticleMeta, MetaField } from '../../../../shared/domain/article.js';
import { fullDay, publishedText } from '../../../../shared/print/print-dates.js';
import { inspectorStrings } from '../../../../shared/strings/inspector.js';
import { genreStrings } from '../../../../shared/strings/terms.js';

/** A value of an article as people read it; empty where the article does not state it. */
export function metaWords(meta: ArticleMeta, field: MetaField): string {
  switch (field) {
    case 'authors':
      return meta.authors.join('; ');
    case 'published':
      return publishedWords(meta);
    case 'genre':
      return genreStrings[meta.genre];
    case 'terms':
      return termsWords(meta);
    case 'language':
      return languageWords(meta.language);
    default:
      return meta[field] ?? '';
  }
}

function publishedWords({ published }: ArticleMeta): string {
  const day = publishedText(published, fullDay) ?? '';
  const time = published !== null && published.iso.length > 10 ? published.iso.slice(11, 16) : '';
  return [day, time, time === '' ? '' : (published?.zone ?? '')].filter(Boolean).join(' ');
}

function termsWords({ terms }: ArticleMeta): string {
  if (terms === null) return '';
  const max = terms.maxExtractChars === null ? '' : inspectorStrings.termsMax(terms.maxExtractChars);
  return [max, terms.requiresLink ? inspectorStrings.termsLink : ''].filter(Boolean).join('; ');
}

/** "Korean (ko)"; the tag alone where it names no language. */
function languageWords(tag: string | null): string {
  if (tag === null) return '';
  try {
    const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag);
    return name === undefined ? tag : `${name} (${tag})`;
  } catch {
    return tag;
  }
}
