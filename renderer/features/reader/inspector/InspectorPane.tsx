import { useEffect, useRef, type KeyboardEvent } from 'react';
import { inspectorStrings } from '../../../../shared/strings/inspector.js';
import { useCase } from '../../../state/case-store.js';
import { usePlace } from '../../../state/place-store.js';
import { useSelectedTag } from '../article-tags.js';
import { useReader } from '../reader-store.js';
import { ArticleDetails } from './ArticleDetails.js';
import { AttributionInspector } from './AttributionInspector.js';
import { ClaimInspector } from './ClaimInspector.js';
import './inspector.css';

/** The right pane: the selected tag, or the article's details while none is selected. */
export function InspectorPane() {
  const pane = useRef<HTMLElement>(null);
  const focusWanted = useReader((state) => state.focusWanted);
  useEffect(() => {
    if (focusWanted !== 'inspector') return;
    useReader.setState({ focusWanted: null });
    pane.current?.focus();
  }, [focusWanted]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    useReader.setState({ focusWanted: 'reader' });
  };
  return (
    <aside ref={pane} className="pane inspector" aria-label={inspectorStrings.region} tabIndex={-1} onKeyDown={onKeyDown}>
      <Inspected />
    </aside>
  );
}

function Inspected() {
  const articleId = usePlace((state) => state.articleId);
  const article = useCase((state) => (articleId === null ? undefined : state.articles.get(articleId)));
  const tag = useSelectedTag();
  if (tag?.kind === 'attribution') return <AttributionInspector tag={tag} />;
  if (tag?.kind === 'claim') return <ClaimInspector key={tag.id} tag={tag} />;
  if (article !== undefined && !article.hidden) return <ArticleDetails key={article.id} article={article} />;
  return (
    <div className="inspector-empty">
      <h2>{inspectorStrings.empty}</h2>
      <p>{inspectorStrings.emptyText}</p>
    </div>
  );
}
