import { libraryStrings } from '../../../shared/strings/library.js';
import { askAboutChosen, toggleRead } from '../../state/library-commands.js';
import type { MenuEntry } from '../../ui/Menu.js';

/** What can be done with the chosen articles; each has its key in the list and stands in the native menu too. */
export function articleEntries(): readonly (MenuEntry | null)[] {
  return [
    { key: 'read', label: libraryStrings.markRead, keys: 'u', run: toggleRead },
    { key: 'labels', label: libraryStrings.labels, keys: 'l', run: () => askAboutChosen('labels') },
    { key: 'collections', label: libraryStrings.collections, keys: 'o', run: () => askAboutChosen('collections') },
    { key: 'details', label: libraryStrings.details, keys: 'F2', run: () => askAboutChosen('details') },
    null,
    { key: 'remove', label: libraryStrings.remove, keys: 'Shift Delete', run: () => askAboutChosen('removal') },
  ];
}
