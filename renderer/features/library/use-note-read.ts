import { useEffect } from 'react';
import { isToRead } from '../../../shared/domain/filing.js';
import { change } from '../../app/actions.js';
import { useCase } from '../../state/case-store.js';
import { usePlace } from '../../state/place-store.js';

/** How long an article is open before it counts as read, in milliseconds: stepping through the list reads nothing. */
const readAfterMs = 4000;

/** Notes that the open article was read once it was open for a while; only where it was to read. */
export function useNoteRead(): void {
  const id = usePlace((state) => state.articleId);
  useEffect(() => {
    if (id === null) return;
    const timer = setTimeout(() => {
      const { info, articles, filings, tags } = useCase.getState();
      const isWritable = info !== null && !info.readOnly && !info.missing;
      const filing = filings.get(id);
      // What the analyst said herself stands: an article she put back to read stays so.
      if (!isWritable || filing?.toRead != null || !articles.has(id)) return;
      const tagCount = [...tags.values()].filter(({ articleId }) => articleId === id).length;
      if (isToRead(filing, tagCount)) void change('filings:note-read', { id });
    }, readAfterMs);
    return () => clearTimeout(timer);
  }, [id]);
}
