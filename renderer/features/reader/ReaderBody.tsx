import { useLayoutEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { metaOf, type Article } from '../../../shared/domain/article.js';
import { readerStrings } from '../../../shared/strings/reader.js';
import { useSearchHits } from '../../state/search-hits.js';
import { usePreferences } from '../../state/preferences-store.js';
import { ArticleHead } from './ArticleHead.js';
import { useArticleTags } from './article-tags.js';
import { dragSelection } from './citing.js';
import { FindBar } from './FindBar.js';
import { drawFolds, isBlockShown } from './fold-visibility.js';
import { FoldRow } from './FoldRow.js';
import { Marks } from './Marks.js';
import { OfferedClaims } from './OfferedClaims.js';
import { oneAfterAnother } from './one-after-another.js';
import { foldSlot, hasTitle, headSlot } from './reader-parts.js';
import { useReader } from './reader-store.js';
import type { ReadingText } from './reading-text.js';
import { SearchHits } from './SearchHits.js';
import { SuggestionDock } from './suggestions/SuggestionDock.js';
import { SuggestionMarks } from './suggestions/SuggestionMarks.js';
import { useSuggestionsOf } from './suggestions/use-suggestions.js';
import { useDomSelection } from './use-dom-selection.js';
import { useFindKey } from './use-find-key.js';
import { useNearBlocks } from './use-near-blocks.js';
import { usePointer } from './use-pointer.js';
import { useReaderEditor, type ReaderView } from './use-reader-editor.js';
import { useReaderFocus } from './use-reader-focus.js';
import { useReaderKeys, useTagRequests } from './use-reader-keys.js';
import { useReaderPlace } from './use-reader-place.js';

interface ReaderBodyProps {
  readonly article: Article;
  readonly reading: ReadingText;
}

/** The article itself: words in the middle, rails left of them, notes right, and the reading cursor in them. */
export function ReaderBody({ article, reading }: ReaderBodyProps) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [column, setColumn] = useState<HTMLElement | null>(null);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const view = useReaderEditor(root, reading);
  const surface = view?.surface ?? null;
  const meta = metaOf(article);
  const tags = useArticleTags(article.id);
  const near = useNearBlocks(surface, scroller);
  const steps = useMemo(() => ({ reading, isShown: (block: number) => isBlockShown(reading, block) }), [reading]);
  const keyGround = useMemo(() => (surface === null || scroller === null ? null : { steps, surface, scroller, inTurn: oneAfterAnother() }), [steps, surface, scroller]);
  const pointer = usePointer(surface, tags);
  const onKeyDown = useReaderKeys(keyGround);
  const findShown = useReader((state) => state.findShown);
  const searchWords = useSearchHits((state) => (state.articleId === article.id ? state.words : null));
  const textSize = useReader((state) => state.textSize);
  useTagRequests(keyGround);
  useDomSelection(surface);
  useReaderPlace(surface, scroller);
  useReaderFocus(surface);
  useFolds(surface);
  useFindKey();
  useSuggestionsOf(article);

  return (
    <>
      {findShown && keyGround !== null && <FindBar surface={keyGround.surface} scroller={keyGround.scroller} near={near} />}
      {searchWords !== null && !findShown && keyGround !== null && <SearchHits surface={keyGround.surface} scroller={keyGround.scroller} near={near} words={searchWords} />}
      <div className="scroll reader-scroll" ref={setScroller}>
        <div className={`reader-column size-${textSize}`} ref={setColumn}>
          <div
            ref={setRoot}
            className="reader-text"
            role="document"
            aria-label={readerStrings.text(meta.title ?? article.fileName)}
            lang={meta.language ?? undefined}
            dir="auto"
            tabIndex={0}
            data-pane-focus=""
            onKeyDown={onKeyDown}
            onClick={pointer.onClick}
            onPointerDown={pointer.onPointerDown}
            onPointerMove={pointer.onPointerMove}
            onPointerLeave={pointer.onPointerLeave}
            onDragStart={(event) => dragSelection(event, steps)}
          />
          {reading.blocks.length === 0 && <ArticleHead article={article} withTitle />}
          {reading.blocks.length === 0 && <p className="q3">{readerStrings.noText}</p>}
          {view !== null && <Slots view={view} article={article} reading={reading} />}
          {view !== null && keyGround !== null && column !== null && (
            <>
              <Marks ground={keyGround} column={column} near={near} tags={tags} hovered={pointer.hovered} />
              <SuggestionMarks ground={keyGround} column={column} near={near} />
            </>
          )}
        </div>
      </div>
      {keyGround !== null && <SuggestionDock ground={keyGround} article={article} />}
      <OfferedClaims steps={steps} />
    </>
  );
}

/** What React puts between Lexical's paragraphs. */
function Slots({ view, article, reading }: { readonly view: ReaderView } & ReaderBodyProps) {
  const head = view.slots.get(headSlot);
  return (
    <>
      {head !== undefined && createPortal(<ArticleHead article={article} withTitle={!hasTitle(reading)} />, head)}
      {reading.folds.map((_, fold) => {
        const slot = view.slots.get(foldSlot(fold));
        return slot === undefined ? null : createPortal(<FoldRow reading={reading} fold={fold} />, slot, foldSlot(fold));
      })}
    </>
  );
}

/** Keeps the folded paragraphs as the fold rows say. */
function useFolds(surface: ReaderView['surface'] | null): void {
  const openFolds = useReader((state) => state.openFolds);
  const allShown = usePreferences((state) => state.boilerplateShown);
  useLayoutEffect(() => {
    if (surface !== null) drawFolds(surface);
  }, [surface, openFolds, allShown]);
}
