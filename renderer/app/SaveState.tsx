import { shellStrings } from '../../shared/strings/shell.js';
import { useCase } from '../state/case-store.js';
import { useSaving } from './actions.js';

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Whether the case's file holds everything: "Saved 14:03", "Saving…", "Not saved", or why nothing can be. */
export function SaveState() {
  const info = useCase((state) => state.info);
  const savedAtMs = useCase((state) => state.savedAtMs);
  const pending = useSaving((state) => state.pending);
  const failed = useSaving((state) => state.failed);
  if (info?.readOnlyWhy != null) return <span className="saved failed" role="status">{shellStrings.readOnly[info.readOnlyWhy]}</span>;
  if (failed) return <span className="saved failed" role="status">{shellStrings.notSaved}</span>;
  return <span className="saved num" role="status">{pending > 0 ? shellStrings.saving : savedWords(savedAtMs)}</span>;
}

function savedWords(savedAtMs: number | null): string {
  return savedAtMs === null ? shellStrings.savedAll : shellStrings.saved(time.format(savedAtMs));
}
