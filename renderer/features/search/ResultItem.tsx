import { useEffect, useRef } from 'react';
import { metaOf, type Article } from '../../../shared/domain/article.js';
import type { FoundPassages } from '../../../shared/ipc/search-channels.js';
import { publishedText, shortDay } from '../../../shared/print/print-dates.js';
import { markedText, type ExcerptPiece } from '../../../shared/search/article-passages.js';
import type { QueryNode } from '../../../shared/search/query.js';
import { searchStrings as strings } from '../../../shared/strings/search.js';
import { GradeChip } from '../../ui/GradeChip.js';
import { CaretRightIcon } from '../../ui/icons.js';
import { openResult } from './open-result.js';
import type { ResultRow } from './result-rows.js';
import { useSearchSession, wantPassages } from './search-session.js';

interface ResultItemProps {
  readonly row: ResultRow;
  readonly node: QueryNode;
  readonly isSelected: boolean;
}

/** The id of a row's element. */
export function idOfRow(row: ResultRow): string {
  return `result-${row.key}`;
}

/** One result; a click opens it. */
export function ResultItem({ row, node, isSelected }: ResultItemProps) {
  return (
    <div id={idOfRow(row)} role="option" aria-selected={isSelected} className={`search-result ${row.kind}`} onClick={() => openResult(row)}>
      <ResultFacts row={row} node={node} />
    </div>
  );
}

function ResultFacts({ row, node }: Omit<ResultItemProps, 'isSelected'>) {
  switch (row.kind) {
    case 'article':
      return <ArticleFacts article={row.article} />;
    case 'claim':
      return (
        <>
          <span className="mark num">{`C${String(row.claim.ordinal)}`}</span>
          <span dir="auto"><Pieces pieces={markedText(node, row.claim.text, 'claim', 'body')} /></span>
        </>
      );
    case 'source':
      return (
        <>
          <span className="mark"><GradeChip grade={row.source.reliability} /></span>
          <span dir="auto">
            <Pieces pieces={markedText(node, row.source.name, 'source', 'title')} />
            {row.source.descriptor !== null && <span className="q3"> <Pieces pieces={markedText(node, row.source.descriptor, 'body')} /></span>}
          </span>
        </>
      );
    case 'briefing':
      return (
        <>
          <span className="mark" />
          <span dir="auto"><Pieces pieces={markedText(node, row.briefing.name, 'title')} /></span>
        </>
      );
    case 'more':
      return (
        <>
          <span className="mark"><CaretRightIcon className="icon s14" /></span>
          <span>{strings.more[row.group](row.count)}</span>
        </>
      );
  }
}

function ArticleFacts({ article }: { readonly article: Article }) {
  const passages = useSearchSession((state) => state.passages.get(article.id));
  const { title, outlet, published, language } = metaOf(article);
  const name = title ?? article.fileName;
  return (
    <>
      <span className="facts">
        <b dir="auto">{outlet ?? strings.noOutlet}</b>
        <span>{publishedText(published, shortDay) ?? strings.undated}</span>
        {passages !== undefined && passages.count > 0 && <span className="num">{strings.places(passages.count)}</span>}
      </span>
      <span className="title" lang={language ?? undefined} dir="auto">{passages === undefined ? name : <Pieces pieces={passages.title} />}</span>
      {passages === undefined ? <MissingPassages article={article} /> : <Excerpts passages={passages} language={language} />}
    </>
  );
}

function Excerpts({ passages, language }: { readonly passages: FoundPassages; readonly language: string | null }) {
  return passages.excerpts.map(({ pieces, cutBefore, cutAfter }, at) => (
    <span key={at} className="excerpt" lang={language ?? undefined} dir="auto">
      {cutBefore && '… '}
      <Pieces pieces={pieces} />
      {cutAfter && ' …'}
    </span>
  ));
}

/** Holds the room of the passages, and asks for them once the row comes in sight. */
function MissingPassages({ article }: { readonly article: Article }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) wantPassages(article.id);
    });
    if (place.current !== null) observer.observe(place.current);
    return () => observer.disconnect();
  }, [article.id]);
  return <span ref={place} className="excerpt missing" aria-hidden="true" />;
}

function Pieces({ pieces }: { readonly pieces: readonly ExcerptPiece[] }) {
  return pieces.map(({ text, isHit }, at) => (isHit ? <mark key={at}>{text}</mark> : text));
}
