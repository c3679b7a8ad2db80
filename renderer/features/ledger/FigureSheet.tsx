import { useState, type ReactNode } from 'react';
import { figureKinds, type Figure } from '../../../shared/domain/claim.js';
import type { TagId } from '../../../shared/domain/ids.js';
import { figureMatrixStrings } from '../../../shared/strings/figure-matrix.js';
import { Button } from '../../ui/Button.js';
import { Choice } from '../../ui/Choice.js';
import { Sheet } from '../../ui/Sheet.js';
import { draftOfFigure, faultsOf, figureFrom, type FigureDraft } from './figure-draft.js';

interface FigureSheetProps {
  readonly figure: Figure | null;
  /** Unit to begin a new figure with. */
  readonly unit: string;
  /** The claim's passages a figure can stand in. */
  readonly passages: readonly { readonly id: TagId; readonly label: string }[];
  readonly onKeep: (figure: Figure) => void;
  readonly onClose: () => void;
}

const kindOptions = figureKinds.map((value) => ({ value, label: figureMatrixStrings.kinds[value] }));

/** One figure of a claim, typed by hand; Enter keeps it. */
export function FigureSheet({ figure, unit, passages, onKeep, onClose }: FigureSheetProps) {
  const [draft, setDraft] = useState(() => draftOfFigure(figure, unit));
  const [tried, setTried] = useState(false);
  const title = figure === null ? figureMatrixStrings.addTitle : figureMatrixStrings.changeTitle;
  const faults = faultsOf(draft);
  const keep = (): void => {
    const kept = figureFrom(draft);
    setTried(true);
    if (kept !== null) onKeep(kept);
  };
  return (
    <Sheet className="figure-sheet" title={title} onClose={onClose} onSubmit={keep}>
      <div className="content">
        <QuantityFields draft={draft} onDraft={setDraft} wrong={tried && faults.quantity} />
        <div className="pair">
          <Typed label={figureMatrixStrings.asOf} hint={figureMatrixStrings.asOfHint} value={draft.asOf} wrong={faults.asOf && tried} onType={(asOf) => setDraft({ ...draft, asOf })} />
          <Labelled label={figureMatrixStrings.kind}>
            <Choice label={figureMatrixStrings.kind} value={draft.kind} options={kindOptions} onChange={(kind) => setDraft({ ...draft, kind })} />
          </Labelled>
        </div>
        <PassageChoice passages={passages} value={draft.appearanceId} onChange={(appearanceId) => setDraft({ ...draft, appearanceId })} />
      </div>
      <footer>
        <Button onClick={onClose}>{figureMatrixStrings.cancel}</Button>
        <Button look="primary" type="submit">
          {figureMatrixStrings.keep}
        </Button>
      </footer>
    </Sheet>
  );
}

interface QuantityFieldsProps {
  readonly draft: FigureDraft;
  readonly onDraft: (draft: FigureDraft) => void;
  readonly wrong: boolean;
}

function QuantityFields({ draft, onDraft, wrong }: QuantityFieldsProps) {
  return (
    <>
      <div className="quantity">
        <Typed label={figureMatrixStrings.value} value={draft.value} wrong={wrong} first onType={(value) => onDraft({ ...draft, value })} />
        <Typed label={figureMatrixStrings.min} value={draft.min} wrong={wrong} onType={(min) => onDraft({ ...draft, min })} />
        <Typed label={figureMatrixStrings.max} value={draft.max} wrong={wrong} onType={(max) => onDraft({ ...draft, max })} />
      </div>
      <p className={wrong ? 'field-wrong' : 'f12 q3'} role={wrong ? 'alert' : undefined}>
        {wrong ? figureMatrixStrings.quantityWrong : figureMatrixStrings.quantityHint}
      </p>
      <div className="pair">
        <Typed label={figureMatrixStrings.qualifier} hint={figureMatrixStrings.qualifierHint} value={draft.qualifier} onType={(qualifier) => onDraft({ ...draft, qualifier })} />
        <Typed label={figureMatrixStrings.unit} hint={figureMatrixStrings.unitHint} value={draft.unit} onType={(unit) => onDraft({ ...draft, unit })} />
      </div>
    </>
  );
}

interface TypedProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly wrong?: boolean;
  readonly first?: boolean;
  readonly onType: (value: string) => void;
}

function Typed({ label, value, hint, wrong = false, first = false, onType }: TypedProps) {
  return (
    <Labelled label={label}>
      <input value={value} placeholder={hint} autoFocus={first} aria-invalid={wrong} maxLength={200} onChange={(event) => onType(event.target.value)} />
    </Labelled>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="field">
      <span className="label">{label}</span>
      {children}
    </label>
  );
}

interface PassageChoiceProps extends Pick<FigureSheetProps, 'passages'> {
  readonly value: TagId | null;
  readonly onChange: (id: TagId | null) => void;
}

function PassageChoice({ passages, value, onChange }: PassageChoiceProps) {
  const options = [{ value: '', label: figureMatrixStrings.noAppearance }, ...passages.map(({ id, label }) => ({ value: String(id), label }))];
  return (
    <Labelled label={figureMatrixStrings.appearance}>
      <Choice label={figureMatrixStrings.appearance} value={value ?? ''} options={options} onChange={(picked) => onChange(passages.find(({ id }) => id === picked)?.id ?? null)} />
    </Labelled>
  );
}
