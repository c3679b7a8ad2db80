import { useMemo } from 'react';
import { metaOf, type Article } from '../../../shared/domain/article.js';
import { fullDay, publishedText } from '../../../shared/print/print-dates.js';
import { readerStrings } from '../../../shared/strings/reader.js';
import { genreStrings } from '../../../shared/strings/terms.js';
import { useCase } from '../../state/case-store.js';
import { goTo } from '../../state/place-store.js';
import { CopyIcon, StackIcon } from '../../ui/icons.js';
import { ReviewMark } from './review/ReviewMark.js';
import { SuggestionCount } from './suggestions/SuggestionCount.js';

interface ArticleHeadProps {
  readonly article: Article;
  /** Where the text does not say its title itself, the head does. */
  readonly withTitle: boolean;
}

/** Above the title: who published it, when, what sort of text it is, and whose story it carries. */
export function ArticleHead({ article, withTitle }: ArticleHeadProps) {
  const meta = metaOf(article);
  const published = publishedText(meta.published, fullDay);
  return (
    <div className="reader-head">
      <p className="reader-facts">
        <b className={meta.outlet === null ? 'undated' : ''}>{meta.outlet ?? readerStrings.outletNotStated}</b>
        <span className={published === null ? 'undated' : ''}>{published ?? readerStrings.undated}</span>
        <span>{genreStrings[meta.genre]}</span>
        <SyndicationMark article={article} />
        <ReviewMark article={article} />
        <SuggestionCount article={article} />
      </p>
      {withTitle && (
        <h1 className="kind-title" lang={meta.language ?? undefined} dir="auto">
          {meta.title ?? article.fileName}
        </h1>
      )}
    </div>
  );
}

/** Whose story a copy carries, with the way there, or how many carry this one. */
function SyndicationMark({ article }: { readonly article: Article }) {
  const articles = useCase((state) => state.articles);
  const original = article.copyOf === null ? undefined : articles.get(article.copyOf);
  const copies = useMemo(() => [...articles.values()].filter((other) => other.copyOf === article.id && !other.hidden).length, [articles, article.id]);
  if (original !== undefined && !original.hidden) {
    return (
      <span className="reader-syndicated">
        <CopyIcon className="icon s12" aria-hidden="true" />
        <button type="button" className="link" onClick={() => goTo({ view: 'read', articleId: original.id, articleOffset: 0, tagId: null })}>
          {readerStrings.copyOf(metaOf(original).outlet ?? original.fileName)}
        </button>
      </span>
    );
  }
  if (copies === 0) return null;
  return (
    <span className="reader-syndicated">
      <StackIcon className="icon s12" aria-hidden="true" />
      {readerStrings.hasCopies(copies)}
    </span>
  );
}
