import { useEffect, useState } from 'react';
import type { TagId } from '../../../shared/domain/ids.js';
import type { Source } from '../../../shared/domain/source.js';
import { sourceStrings } from '../../../shared/strings/sources.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { change } from '../../app/actions.js';
import { moveLedger } from '../../state/ledger-store.js';
import { Button } from '../../ui/Button.js';
import { IconButton } from '../../ui/IconButton.js';
import { XIcon } from '../../ui/icons.js';
import { restoreFocus } from '../../ui/restore-focus.js';
import type { Statement } from './source-cards.js';

interface SplitSheetProps {
  readonly source: Source;
  readonly statements: readonly Statement[];
  readonly onClose: () => void;
}

/** Chooses which statements were somebody else's, and gives them a source of their own. */
export function SplitSheet({ source, statements, onClose }: SplitSheetProps) {
  const [name, setName] = useState(source.name);
  const [chosen, setChosen] = useState<ReadonlySet<TagId>>(new Set());
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      setTimeout(() => restoreFocus(before));
    };
  }, []);
  const toggle = (id: TagId): void => setChosen((ids) => (ids.has(id) ? new Set([...ids].filter((other) => other !== id)) : new Set([...ids, id])));
  const canSplit = chosen.size > 0 && name.trim() !== '';
  const split = async (): Promise<void> => {
    if (!canSplit) return;
    const done = await change('sources:split', { id: source.id, name: name.trim(), tagIds: [...chosen] });
    if (done === null) return;
    moveLedger({ sourceId: done.id });
    onClose();
  };
  return (
    <div className="dimmer" onPointerDown={(event) => event.target === event.currentTarget && onClose()} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <form
        className="sheet split-sheet"
        role="dialog"
        aria-modal="true"
        aria-label={sourceStrings.splitTitle(source.name)}
        onSubmit={(event) => {
          event.preventDefault();
          void split();
        }}
      >
        <header>
          <h2>{sourceStrings.splitTitle(source.name)}</h2>
          <IconButton label={ledgerStrings.close} keys="Esc" onClick={onClose}>
            <XIcon />
          </IconButton>
        </header>
        <div className="content">
          <p className="q2">{sourceStrings.splitText}</p>
          <label className="field">
            <span className="label">{sourceStrings.splitName}</span>
            <input autoFocus value={name} maxLength={400} required onFocus={(event) => event.target.select()} onChange={(event) => setName(event.target.value)} />
          </label>
          <fieldset>
            <legend>{sourceStrings.splitStatements}</legend>
            {statements.map((statement) => (
              <label key={statement.tag.id} className="split-choice">
                <input type="checkbox" checked={chosen.has(statement.tag.id)} onChange={() => toggle(statement.tag.id)} />
                <span className="clip">{statement.outlet}</span>
                <span className="serif clip" dir="auto">{statement.words}</span>
              </label>
            ))}
          </fieldset>
        </div>
        <footer>
          <Button onClick={onClose}>{sourceStrings.cancel}</Button>
          <Button look="primary" type="submit" disabled={!canSplit}>
            {sourceStrings.splitDo}
          </Button>
        </footer>
      </form>
    </div>
  );
}
