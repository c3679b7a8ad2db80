import { useDeferredValue, useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react';
import type { Tag } from '../../../../shared/domain/tag.js';
import { inspectorStrings } from '../../../../shared/strings/inspector.js';
import { useCase } from '../../../state/case-store.js';
import { usePlace } from '../../../state/place-store.js';
import { useSelectedTag } from '../article-tags.js';
import { useReader } from '../reader-store.js';
import { ArticleDetails } from './ArticleDetails.js';
import { AttributionInspector } from './AttributionInspector.js';
import { ClaimInspector } from './ClaimInspector.js';
import { TagHead } from './TagHead.js';
import './inspector.css';

/** The right pane: the selected tag, or the article's details while none is selected. */
export function InspectorPane() {
  const pane = useRef<HTMLElement>(null);
  // After the text: a tag just made is seen there one frame earlier.
  const tag = useDeferredValue(useSelectedTag());
  const keepFocus = useInspectorFocus(pane, tag);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    useReader.setState({ focusWanted: 'reader' });
  };
  return (
    <aside ref={pane} className="pane inspector" aria-label={inspectorStrings.region} onKeyDown={onKeyDown} {...keepFocus}>
      <Inspected tag={tag} />
    </aside>
  );
}

function Inspected({ tag }: { readonly tag: Tag | null }) {
  const articleId = usePlace((state) => state.articleId);
  const article = useCase((state) => (articleId === null ? undefined : state.articles.get(articleId)));
  if (tag !== null) {
    return (
      <>
        <TagHead tag={tag} />
        {tag.kind === 'attribution' ? <AttributionInspector key={tag.id} tag={tag} /> : <ClaimInspector key={tag.id} tag={tag} />}
      </>
    );
  }
  if (article !== undefined && !article.hidden) return <ArticleDetails key={article.id} article={article} />;
  return (
    <div className="inspector-empty">
      <h2 tabIndex={-1} data-pane-focus="">
        {inspectorStrings.empty}
      </h2>
      <p>{inspectorStrings.emptyText}</p>
    </div>
  );
}

interface FocusKeeping {
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** Takes the focus when it is asked for, and takes it back when the row that had it went away with another tag. */
function useInspectorFocus(pane: { readonly current: HTMLElement | null }, tag: Tag | null): FocusKeeping {
  const focusWanted = useReader((state) => state.focusWanted);
  const hadFocus = useRef(false);
  const tagId = tag?.id ?? null;
  useEffect(() => {
    if (focusWanted !== 'inspector') return;
    useReader.setState({ focusWanted: null });
    focusHeading(pane.current);
  }, [focusWanted, pane]);
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) focusHeading(pane.current);
  }, [tagId, pane]);
  return {
    onFocus: () => {
      hadFocus.current = true;
    },
    onBlur: (event) => {
      // Without a next target the focused row was removed, or the window was left: the focus still belongs here.
      if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) hadFocus.current = false;
    },
  };
}

function focusHeading(pane: HTMLElement | null): void {
  pane?.querySelector<HTMLElement>('[data-pane-focus]')?.focus();
}
