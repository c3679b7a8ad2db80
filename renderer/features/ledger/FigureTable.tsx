import { useEffect, useMemo, useRef } from 'react';
import type { FigureRow, FigureSubject } from '../../../shared/analysis/figures.js';
import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import { metaOf } from '../../../shared/domain/article.js';
import { shortDay } from '../../../shared/print/print-dates.js';
import { figureMatrixStrings, quantityText } from '../../../shared/strings/figure-matrix.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { moveLedger, useLedger } from '../../state/ledger-store.js';
import { showClaim } from '../../state/place-store.js';
import { IconButton } from '../../ui/IconButton.js';
import { ArrowLeftIcon, NotEqualsIcon } from '../../ui/icons.js';
import { ListBox } from '../../ui/ListBox.js';
import { FigureMark, FigureScaleHead } from './FigureMark.js';
import { FigureReasons } from './FigureReasons.js';
import { isInConflict, scaleOf, type FigureScale } from './figure-subjects.js';
import { openPassage } from './open-passage.js';

interface FigureTableProps {
  readonly subject: FigureSubject;
  readonly index: LedgerIndex;
  readonly onBack: () => void;
}

/** The figures of one subject by as-of date; g leads to the passage of the chosen one, c to its claim. */
export function FigureTable({ subject, index, onBack }: FigureTableProps) {
  const { rows, conflicts } = subject;
  const figureAt = useLedger((state) => state.figureAt);
  const at = Math.min(figureAt ?? 0, rows.length - 1);
  const chosen = rows[at];
  const scale = useMemo(() => scaleOf(rows), [rows]);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (useLedger.getState().figureAt !== null) list.current?.focus();
  }, []);
  const onKey = (key: string): boolean => {
    if (chosen === undefined) return false;
    if (key === 'g' || key === 'Enter') openFigure(chosen, index);
    else if (key === 'c') showClaim(chosen.claimId);
    else return false;
    return true;
  };
  return (
    <>
      <div className="pane-head">
        <IconButton label={ledgerStrings.back} className="claim-back" onClick={onBack}>
          <ArrowLeftIcon />
        </IconButton>
        <span className="q3 num">{`${figureMatrixStrings.figures(rows.length)}, ${figureMatrixStrings.conflicts(conflicts.length)}`}</span>
      </div>
      <div className="scroll">
        <div className="figure-detail">
          <h1 dir="auto">{subject.subject ?? figureMatrixStrings.noSubject}</h1>
          {subject.subject === null && <p className="q2">{figureMatrixStrings.noSubjectText}</p>}
          <FigureColumns scale={scale} />
          <ListBox ref={list} className="figure-rows" label={figureMatrixStrings.rows} at={at} count={rows.length} activeId={`figure-${at}`} onMove={(to) => moveLedger({ figureAt: to })} onKey={onKey}>
            {rows.map((row, rowAt) => (
              <Row key={rowKey(row)} id={`figure-${rowAt}`} row={row} index={index} scale={scale} chosen={rowAt === at} conflict={isInConflict(row, conflicts)} onChoose={() => moveLedger({ figureAt: rowAt })} />
            ))}
          </ListBox>
          <FigureReasons subject={subject} chosen={chosen ?? null} />
        </div>
      </div>
    </>
  );
}

function rowKey({ claimId, at, appearanceId }: FigureRow): string {
  return `${claimId} ${at} ${appearanceId ?? ''}`;
}

function openFigure({ appearanceId }: FigureRow, index: LedgerIndex): void {
  const tag = appearanceId === null ? undefined : index.claimTags.get(appearanceId);
  if (tag !== undefined) openPassage(tag);
}

function FigureColumns({ scale }: { readonly scale: FigureScale }) {
  const { columns } = figureMatrixStrings;
  return (
    <div className="figure-row figure-columns" aria-hidden="true">
      <span>{columns.who}</span>
      <span className="value">{columns.value}</span>
      <FigureScaleHead scale={scale} />
      <span>{columns.asOf}</span>
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly row: FigureRow;
  readonly index: LedgerIndex;
  readonly scale: FigureScale;
  readonly chosen: boolean;
  readonly conflict: boolean;
  readonly onChoose: () => void;
}

function Row({ id, row, index, scale, chosen, conflict, onChoose }: RowProps) {
  const { figure, source, asserted, articleId } = row;
  const article = articleId === null ? undefined : index.articles.get(articleId);
  const claim = index.claims.get(row.claimId);
  return (
    <div id={id} role="option" className={`figure-row${conflict ? ' conflict' : ''}`} aria-selected={chosen} onClick={onChoose} onDoubleClick={() => openFigure(row, index)}>
      <span>
        <span className="who" dir="auto">{source?.label ?? figureMatrixStrings.nobody}</span>
        <span className="facts num">
          <span className="claim-id">{`C${claim?.ordinal ?? ''}`}</span>
          {article !== undefined && <span dir="auto">{metaOf(article).outlet ?? article.fileName}</span>}
          {conflict && (
            <span className="alerted">
              <NotEqualsIcon className="icon s12" /> {figureMatrixStrings.inConflict}
            </span>
          )}
          {!asserted && source !== null && <span>{figureMatrixStrings.notAsserted}</span>}
        </span>
      </span>
      <span className="value num">
        <b>{quantityText(figure)}</b>
        <span className="facts">{[figure.unit, figure.kind === 'reported' ? null : figureMatrixStrings.kinds[figure.kind]].filter(Boolean).join(', ')}</span>
      </span>
      <FigureMark figure={figure} range={row.range} scale={scale} conflict={conflict} />
      <span className="as-of num">{figure.asOf === null ? <span className="undated">{figureMatrixStrings.notDated}</span> : shortDay(figure.asOf)}</span>
    </div>
  );
}
