import { genreSchema, metaOf, type Article, type Corrections } from '../../../shared/domain/article.js';
import { publishedFromInput, publishedInput } from '../../../shared/domain/published-input.js';

/** Details that are corrected in the library, in the order they stand there. */
const allFields = ['title', 'outlet', 'published', 'authors', 'url', 'genre'] as const;
export type DetailField = (typeof allFields)[number];

/** What several articles may have in common. */
const sharedFields: readonly DetailField[] = ['outlet', 'published', 'genre'];

/** Details as they are typed; `null` where the articles differ and nothing was typed. */
export type TypedDetails = Readonly<Record<DetailField, string | null>>;

/** The details to correct, of one article or of several at once. */
export function detailFields(count: number): readonly DetailField[] {
  return count === 1 ? allFields : sharedFields;
}

/** The details of articles as they would be typed. */
export function typedDetails(articles: readonly Article[]): TypedDetails {
  const each = articles.map(typedOf);
  const common = (field: DetailField): string | null => {
    const first = each[0]?.[field] ?? '';
    return each.every((one) => one[field] === first) ? first : null;
  };
  return { title: common('title'), outlet: common('outlet'), published: common('published'), authors: common('authors'), url: common('url'), genre: common('genre') };
}

function typedOf(article: Article): Readonly<Record<DetailField, string>> {
  const { title, outlet, published, authors, url, genre } = metaOf(article);
  return { title: title ?? '', outlet: outlet ?? '', published: publishedInput(published), authors: authors.join('; '), url: url ?? '', genre };
}

/** What was typed anew, as corrections. A field that was emptied is not stated; one that was empty because the articles differ stays. */
export function correctionsTyped(before: TypedDetails, typed: TypedDetails): Corrections {
  const isTyped = (field: DetailField): boolean => {
    const words = typed[field]?.trim();
    return words !== undefined && words !== before[field] && !(before[field] === null && words === '');
  };
  const entries = allFields.filter(isTyped).map((field) => [field, correctionOf(field, typed[field]?.trim() ?? '')]);
  return Object.fromEntries(entries) as Corrections; // each field has a value of its own kind
}

function correctionOf(field: DetailField, words: string): Corrections[DetailField] {
  switch (field) {
    case 'authors':
      return words.split(';').map((name) => name.trim()).filter(Boolean);
    case 'published':
      return publishedFromInput(words) ?? null;
    case 'genre':
      return genreSchema.parse(words);
    case 'title':
    case 'outlet':
    case 'url':
      return words === '' ? null : words;
  }
}
