import { useId } from 'react';
import { briefingStrings } from '../../../shared/strings/briefing.js';
import { useLedgerIndex } from '../../state/case-store.js';
import { Button } from '../../ui/Button.js';
import { IconButton } from '../../ui/IconButton.js';
import { MagnifyingGlassIcon, XIcon } from '../../ui/icons.js';
import type { BriefingSession } from './briefing-session.js';
import { CitableList, optionId } from './CitableList.js';
import type { CitableOption } from './citable.js';
import { useCitable } from './use-citable.js';

/** Rows drawn at once; the search narrows longer ledgers. */
const mostShown = 300;

interface LedgerShelfProps {
  readonly session: BriefingSession;
  readonly onInsert: (option: CitableOption, how: 'cite' | 'quote') => void;
  /** Back to the text. */
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

/** The ledger beside the text: claims with their appearances, cited and quoted from here by key, button or dragging. */
export function LedgerShelf({ session, onInsert, onLeave, onClose }: LedgerShelfProps) {
  const index = useLedgerIndex();
  const listId = useId();
  const choice = useCitable(index, { withArticles: false, mostShown, onChoose: onInsert });
  const claims = index.claims.size;
  return (
    <section className="pane shelf" aria-label={briefingStrings.shelf}>
      <div className="pane-head">
        <h2>{briefingStrings.shelf}</h2>
        <span className="n">{briefingStrings.shelfCount(claims)}</span>
        <span className="end">
          <IconButton small label={briefingStrings.closeShelf} onClick={onClose}>
            <XIcon />
          </IconButton>
        </span>
      </div>
      {claims === 0 ? (
        <div className="shelf-empty">
          <h3>{briefingStrings.shelfEmptyTitle}</h3>
          <p>{briefingStrings.shelfEmptyText}</p>
        </div>
      ) : (
        <>
          <div className="shelf-search">
            <MagnifyingGlassIcon className="icon s14" aria-hidden="true" />
            <input
              className="input"
              data-pane-focus
              role="combobox"
              aria-expanded="true"
              aria-controls={listId}
              aria-activedescendant={optionId(listId, choice.active?.key ?? null)}
              aria-label={briefingStrings.shelfField}
              placeholder={briefingStrings.shelfField}
              value={choice.query}
              onChange={(event) => choice.setQuery(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') onLeave();
                else choice.onKeyDown(event);
              }}
            />
          </div>
          {choice.options.length === 0 && <p className="nothing">{briefingStrings.nothingFound}</p>}
          <CitableList id={listId} label={briefingStrings.claims} options={choice.options} activeKey={choice.active?.key ?? null} onActivate={choice.activate} onChoose={onInsert} />
          {choice.hidden > 0 && <p className="nothing num">{briefingStrings.moreOptions(choice.hidden)}</p>}
          <ShelfActions session={session} active={choice.active} onInsert={onInsert} />
        </>
      )}
    </section>
  );
}

interface ShelfActionsProps {
  readonly session: BriefingSession;
  readonly active: CitableOption | null;
  readonly onInsert: (option: CitableOption, how: 'cite' | 'quote') => void;
}

/** The way without a drag: what Enter and Ctrl+Enter do, as buttons for the selected row. */
function ShelfActions({ session, active, onInsert }: ShelfActionsProps) {
  const [first] = active?.targets ?? [];
  return (
    <div className="shelf-actions">
      <Button size="small" disabled={active === null} onClick={() => active !== null && onInsert(active, 'cite')}>
        {briefingStrings.citeSelected} <kbd>{briefingStrings.citeKeys}</kbd>
      </Button>
      <Button size="small" disabled={active === null} onClick={() => active !== null && onInsert(active, 'quote')}>
        {briefingStrings.quoteSelected} <kbd>{briefingStrings.quoteKeys}</kbd>
      </Button>
      <span className="grow" />
      <Button size="small" look="quiet" disabled={first === undefined} onClick={() => first !== undefined && session.openTarget(first)}>
        {briefingStrings.openPassage}
      </Button>
    </div>
  );
}
