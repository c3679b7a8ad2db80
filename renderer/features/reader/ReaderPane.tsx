import { useState } from 'react';
import { readerStrings } from '../../../shared/strings/reader.js';
import { useCase } from '../../state/case-store.js';
import { usePlace } from '../../state/place-store.js';
import { Button } from '../../ui/Button.js';
import { GuideBar } from './GuideBar.js';
import { ReaderBody } from './ReaderBody.js';
import { ReaderToolbar } from './ReaderToolbar.js';
import { isPresentText, useReader } from './reader-store.js';
import { ReviewDialog } from './review/ReviewDialog.js';
import { useArticleText } from './use-article-text.js';
import './reader.css';
import './reader-text.css';
import './reader-highlights.css';

interface ReaderPaneProps {
  readonly onToggleLibrary: () => void;
  readonly onToggleInspector: () => void;
}

/** The middle pane: one article, to read and to tag. */
export function ReaderPane({ onToggleLibrary, onToggleInspector }: ReaderPaneProps) {
  const articleId = usePlace((state) => state.articleId);
  const article = useCase((state) => (articleId === null ? undefined : state.articles.get(articleId)));
  const reading = useReader((state) => state.reading);
  const readWith = useReader((state) => state.readWith);
  const [attempt, setAttempt] = useState(0);
  const shown = article === undefined || article.hidden ? null : article;
  useArticleText(shown, attempt);
  return (
    <section className="pane page reader" aria-label={readerStrings.region}>
      <ReaderToolbar onToggleLibrary={onToggleLibrary} onToggleInspector={onToggleInspector} />
      {shown !== null && reading !== null && reading.article.id === shown.id && isPresentText(shown, readWith) ? (
        <ReaderBody key={`${shown.id} ${String(shown.textVersion)}`} article={shown} reading={reading} />
      ) : (
        <ReaderEmpty onRetry={() => setAttempt(attempt + 1)} />
      )}
      <GuideBar />
      <LiveRegion />
      {shown !== null && <ReviewDialog key={shown.id} article={shown} />}
    </section>
  );
}

function ReaderEmpty({ onRetry }: { readonly onRetry: () => void }) {
  const status = useReader((state) => state.status);
  if (status === 'failed') {
    return (
      <div className="reader-empty">
        <h1>{readerStrings.failedTitle}</h1>
        <p>{readerStrings.failedText}</p>
        <Button onClick={onRetry}>{readerStrings.tryAgain}</Button>
      </div>
    );
  }
  if (status !== 'none') {
    return (
      <p className="visually-hidden" role="status">
        {readerStrings.loading}
      </p>
    );
  }
  return (
    <div className="reader-empty">
      <h1>{readerStrings.emptyTitle}</h1>
      <p>{readerStrings.emptyText}</p>
    </div>
  );
}

/** What the eye sees in highlights, said: tags at the cursor, what a key did. */
function LiveRegion() {
  const said = useReader((state) => state.said);
  return (
    <p className="visually-hidden" aria-live="polite">
      <span key={said.at}>{said.words}</span>
    </p>
  );
}
