import { useState } from 'react';
import type { TagId } from '../../../shared/domain/ids.js';
import type { Source } from '../../../shared/domain/source.js';
import { sourceStrings } from '../../../shared/strings/sources.js';
import { change } from '../../app/actions.js';
import { moveLedger } from '../../state/ledger-store.js';
import { Button } from '../../ui/Button.js';
import { Sheet } from '../../ui/Sheet.js';
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
    <Sheet className="split-sheet" title={sourceStrings.splitTitle(source.name)} onClose={onClose} onSubmit={() => void split()}>
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
              <span className="clip" dir="auto">{statement.outlet}</span>
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
    </Sheet>
  );
}
