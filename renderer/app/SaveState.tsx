import { useEffect, useState } from 'react';
import { shellStrings } from '../../shared/strings/shell.js';
import { useCase } from '../state/case-store.js';
import { useSaving } from './actions.js';

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Whether the case's file holds everything: "Saved 14:03", "Saving…", "Not saved", or why nothing can be. */
export function SaveState() {
  const info = useCase((state) => state.info);
  const savedAtMs = useCase((state) => state.savedAtMs);
  const isSaving = useLasting(useSaving((state) => state.pending > 0));
  const failed = useSaving((state) => state.failed);
  if (info?.readOnlyWhy != null) return <span className="saved failed" role="status">{shellStrings.readOnly[info.readOnlyWhy]}</span>;
  if (failed !== null) return <span className="saved failed" role="status">{shellStrings.notSavedWhy[failed] ?? shellStrings.notSaved}</span>;
  return <span className="saved num" role="status">{isSaving ? shellStrings.saving : savedWords(savedAtMs)}</span>;
}

/** Milliseconds after which a change on its way is worth a word; most are in the file sooner. */
const wordAfterMs = 150;

/** Whether something has been so for a while: what is over sooner would only flicker, and cost a frame of its own. */
function useLasting(isSo: boolean): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLasting(true), wordAfterMs);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [isSo]);
  return isLasting;
}

function savedWords(savedAtMs: number | null): string {
  return savedAtMs === null ? shellStrings.savedAll : shellStrings.saved(time.format(savedAtMs));
}
