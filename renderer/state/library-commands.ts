import { isToRead, type FilingChange } from '../../shared/domain/filing.js';
import { maxRemoved } from '../../shared/ipc/removal-channels.js';
import { removalStrings } from '../../shared/strings/removal.js';
import { change } from '../app/actions.js';
import { useCase } from './case-store.js';
import { chosenArticles } from './library-store.js';
import { notify } from './notices.js';
import { openOverlay } from './shell-store.js';

/** Files the chosen articles, in one step of undo. */
export async function fileChosen(filing: FilingChange): Promise<void> {
  const ids = chosenArticles().map(({ id }) => id);
  if (ids.length > 0) await change('filings:change', { ids, change: filing });
}

/** Marks the chosen articles as read where any is still to read, else as to read. */
export function toggleRead(): void {
  if (!isAnyChosen()) return;
  const { filings, tags } = useCase.getState();
  const tagged = new Map<string, number>();
  for (const { articleId } of tags.values()) tagged.set(articleId, 1);
  const isAnyToRead = chosenArticles().some(({ id }) => isToRead(filings.get(id), tagged.get(id) ?? 0));
  void fileChosen({ what: 'to-read', toRead: !isAnyToRead });
}

/** Opens what is asked before something is done to the chosen articles. */
export function askAboutChosen(overlay: 'labels' | 'collections' | 'details' | 'removal'): void {
  if (!isAnyChosen()) return;
  if (overlay === 'removal' && chosenArticles().length > maxRemoved) notify({ kind: 'done', title: removalStrings.tooMany(maxRemoved), text: null, action: null });
  else openOverlay(overlay);
}

/** Whether there is anything to act on; where not, that is said. */
function isAnyChosen(): boolean {
  if (chosenArticles().length > 0) return true;
  notify({ kind: 'done', title: removalStrings.choose, text: null, action: null });
  return false;
}
