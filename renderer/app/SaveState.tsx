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
  const words = pending > 0 ? shellStrings.saving : savedAtMs === null ? shellStrings.savedAll : shellStrings.saved(time.format(savedAtMs));
  return <span className="saved num" role="status">{words}</span>;
}
