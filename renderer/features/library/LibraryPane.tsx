import { filterStrings, libraryStrings } from '../../../shared/strings/library.js';
import { startStrings } from '../../../shared/strings/start.js';
import { libraryGroups, libraryOrders } from '../../../shared/ipc/app-channels.js';
import { chooseFiles } from '../../app/import-flow.js';
import { chooseNone, isFiltering, setFilter, showFilter, useLibrary, wholeLibrary } from '../../state/library-store.js';
import { prefer, usePreferences } from '../../state/preferences-store.js';
import { openSample } from '../../state/tour-store.js';
import { Button } from '../../ui/Button.js';
import { IconButton } from '../../ui/IconButton.js';
import { ArrowsDownUpIcon, DotsThreeIcon, FunnelSimpleIcon, PlusIcon, XIcon } from '../../ui/icons.js';
import type { MenuEntry } from '../../ui/Menu.js';
import { MenuButton } from '../../ui/MenuButton.js';
import { articleEntries } from './article-entries.js';
import { FilterChips } from './FilterChips.js';
import { FilterPanel } from './FilterPanel.js';
import { LibraryList } from './LibraryList.js';
import { useLibraryView, type LibraryView } from './use-library-rows.js';
import './library.css';
import './library-filter.css';

/** The case's articles: ordered, grouped, filtered; copies under their original. */
export function LibraryPane() {
  const view = useLibraryView();
  const filterShown = useLibrary((state) => state.filterShown);
  const isEmpty = view.entries.length === 0;
  return (
    <section className="pane library" aria-label={libraryStrings.region}>
      <LibraryHead count={view.entries.length} />
      {filterShown && <FilterPanel view={view} />}
      {!isEmpty && <FilterChips view={view} />}
      <ChoiceBar />
      {isEmpty && <EmptyLibrary />}
      {!isEmpty && (view.rows.length === 0 ? <NothingShown view={view} /> : <LibraryList view={view} />)}
    </section>
  );
}

function LibraryHead({ count }: { readonly count: number }) {
  const order = usePreferences((state) => state.libraryOrder);
  const group = usePreferences((state) => state.libraryGroup);
  const filterShown = useLibrary((state) => state.filterShown);
  const orders = libraryOrders.map((value): MenuEntry => ({ key: value, label: libraryStrings.sortBy[value], checked: value === order, run: () => void prefer({ libraryOrder: value }) }));
  const groups = libraryGroups.map((value): MenuEntry => ({ key: `group-${value}`, label: libraryStrings.groupBy[value], checked: value === group, run: () => void prefer({ libraryGroup: value }) }));
  return (
    <div className="pane-head">
      <h2>{libraryStrings.title}</h2>
      <span className="n">{count.toLocaleString('en')}</span>
      <span className="end">
        <MenuButton label={libraryStrings.arrange(libraryStrings.sortBy[order], libraryStrings.groupBy[group])} className="icon-btn small" entries={[...orders, null, ...groups]}>
          <ArrowsDownUpIcon />
        </MenuButton>
        <IconButton label={filterStrings.show} keys="/" small aria-pressed={filterShown} onClick={() => showFilter(!filterShown)}>
          <FunnelSimpleIcon />
        </IconButton>
        <IconButton label={libraryStrings.import} keys="Ctrl O" small onClick={() => void chooseFiles()}>
          <PlusIcon />
        </IconButton>
      </span>
    </div>
  );
}

/** How many articles are chosen, and what can be done with them. */
function ChoiceBar() {
  const count = useLibrary((state) => state.chosen.size);
  return (
    <div role="status" className={count > 1 ? 'choice-bar' : 'choice-bar none'}>
      {count > 1 && (
        <>
          <b>{libraryStrings.chosen(count)}</b>
          <span className="end">
            <MenuButton label={libraryStrings.actions(count)} className="icon-btn small" entries={articleEntries}>
              <DotsThreeIcon />
            </MenuButton>
            <IconButton label={libraryStrings.chooseNone} keys="Esc" small onClick={chooseNone}>
              <XIcon />
            </IconButton>
          </span>
        </>
      )}
    </div>
  );
}

function EmptyLibrary() {
  return (
    <div className="library-empty">
      <b>{libraryStrings.empty}</b>
      <p className="q3">{libraryStrings.emptyText}</p>
      <Button onClick={() => void chooseFiles()}>{libraryStrings.import}</Button>
      <Button look="quiet" onClick={() => void openSample()}>{startStrings.openSample}</Button>
    </div>
  );
}

function NothingShown({ view }: { readonly view: LibraryView }) {
  const isFiltered = useLibrary((state) => isFiltering(state.filter));
  return (
    <div className="library-empty">
      <b>{libraryStrings.noMatch}</b>
      <p className="q3">{libraryStrings.noMatchText(view.entries.length)}</p>
      {isFiltered && (
        <span>
          <Button size="small" data-pane-focus="" onClick={() => setFilter(wholeLibrary)}>
            {filterStrings.clear}
          </Button>
        </span>
      )}
    </div>
  );
}
