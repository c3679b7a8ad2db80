import { viewNames } from '../../shared/ipc/case-channels.js';
import { actionWords } from '../../shared/strings/actions.js';
import { shellStrings } from '../../shared/strings/shell.js';
import { carriesCitations } from '../editor/citation-drag.js';
import { useCase } from '../state/case-store.js';
import { movePlace, usePlace } from '../state/place-store.js';
import { openOverlay } from '../state/shell-store.js';
import { IconButton } from '../ui/IconButton.js';
import { ArrowUUpLeftIcon, ArrowUUpRightIcon, ListIcon, LockIcon, MagnifyingGlassIcon } from '../ui/icons.js';
import { ask } from './actions.js';
import { stepHistory } from './commands.js';
import { SaveState } from './SaveState.js';
import { useDwell } from './use-dwell.js';

/** The window's frame: menu, case, undo, saved state, the three views, search. */
export function TitleBar() {
  const open = useCase((state) => state.status === 'open');
  return (
    <header className="title-bar">
      <div>
        <IconButton label={shellStrings.mainMenu} onClick={(event) => showMenu(event.currentTarget)}>
          <ListIcon />
        </IconButton>
        {open ? <CaseControls /> : <span className="product">{shellStrings.productName}</span>}
      </div>
      {open ? <ViewTabs /> : <span />}
      <div className="end">
        <button type="button" className="command-field" onClick={() => openOverlay('palette')}>
          <MagnifyingGlassIcon className="icon s14" />
          <span>{shellStrings.searchOrCommand}</span>
          <kbd aria-hidden="true">{shellStrings.paletteKeys}</kbd>
        </button>
      </div>
    </header>
  );
}

/** Opens the native menu below its button. */
function showMenu(button: HTMLElement): void {
  const { left, bottom } = button.getBoundingClientRect();
  void ask('app:menu', { x: Math.round(left), y: Math.round(bottom) });
}

function CaseControls() {
  const info = useCase((state) => state.info);
  const undo = useCase((state) => state.undo);
  const redo = useCase((state) => state.redo);
  return (
    <>
      <span className="case clip">{info?.name}</span>
      {info?.encrypted === true && <LockIcon className="icon s14" role="img" aria-label={shellStrings.encrypted} />}
      <IconButton
        className="undo"
        label={undo === null ? shellStrings.undo : shellStrings.undoStep(actionWords(undo.action, undo.count))}
        keys="Ctrl Z"
        disabled={undo === null}
        onClick={() => void stepHistory('undo')}
      >
        <ArrowUUpLeftIcon />
      </IconButton>
      <IconButton
        className="undo"
        label={redo === null ? shellStrings.redo : shellStrings.redoStep(actionWords(redo.action, redo.count))}
        keys="Ctrl Shift Z"
        disabled={redo === null}
        onClick={() => void stepHistory('redo')}
      >
        <ArrowUUpRightIcon />
      </IconButton>
      <SaveState />
    </>
  );
}

/** How long a dragged citation rests on a view's tab until that view opens, in milliseconds; what browsers take for their tabs. */
const dwellMs = 500;

function ViewTabs() {
  const view = usePlace((state) => state.view);
  const dwell = useDwell(dwellMs);
  const step = (by: number): void => {
    const at = view === 'search' ? 0 : viewNames.indexOf(view);
    const next = viewNames[(at + by + viewNames.length) % viewNames.length];
    if (next !== undefined) movePlace({ view: next });
  };
  return (
    <nav className="tabs" role="tablist" aria-label={shellStrings.views}>
      {viewNames.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          className="tab"
          aria-selected={view === name}
          tabIndex={view === name || (view === 'search' && name === 'read') ? 0 : -1}
          ref={(button) => {
            if (view === name && button?.parentElement?.contains(document.activeElement) === true) button.focus();
          }}
          onClick={() => movePlace({ view: name })}
          onDragEnter={(event) => carriesCitations(event.nativeEvent) && dwell.start(() => movePlace({ view: name }))}
          onDragLeave={dwell.stop}
          onDrop={dwell.stop}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') step(1);
            if (event.key === 'ArrowLeft') step(-1);
          }}
        >
          {shellStrings[name]}
        </button>
      ))}
    </nav>
  );
}
