import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { figureMatrixStrings } from '../../../shared/strings/figure-matrix.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { useLedgerAnalysis } from '../../state/analysis-store.js';
import { openHelp } from '../../state/help-store.js';
import { moveLedger, useLedger } from '../../state/ledger-store.js';
import { movePlace } from '../../state/place-store.js';
import { Badge } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { NotEqualsIcon } from '../../ui/icons.js';
import { ListBox } from '../../ui/ListBox.js';
import { FigureTable } from './FigureTable.js';
import { subjectRows, type SubjectRow } from './figure-subjects.js';

/** Figures by subject: what is counted, by whom, as of when, and which counts exclude each other. */
export function FiguresPage({ pages }: { readonly pages: ReactNode }) {
  const { index, figures } = useLedgerAnalysis();
  const { subject, subjectWords, subjectOpen } = useLedger();
  const rows = useMemo(() => subjectRows(figures), [figures]);
  const words = subjectWords.trim().toLowerCase();
  const shown = rows.filter((row) => row.key.toLowerCase().includes(words));
  const selected = rows.find((row) => row.key === subject) ?? shown[0] ?? null;
  return (
    <>
      <section className="pane page subject-list" aria-label={figureMatrixStrings.region}>
        <div className="pane-head">
          {pages}
          <span className="end">
            <input
              className="input ledger-filter"
              type="search"
              value={subjectWords}
              aria-label={ledgerStrings.filter}
              placeholder={figureMatrixStrings.filterPlaceholder}
              onChange={(event) => moveLedger({ subjectWords: event.target.value })}
            />
          </span>
        </div>
        {rows.length === 0 ? <NoFigures /> : <Subjects rows={shown} selected={selected} />}
      </section>
      <section className={`pane page${subjectOpen ? ' open' : ''}`} aria-label={figureMatrixStrings.detail}>
        {selected === null ? (
          <p className="ledger-empty q3">{figureMatrixStrings.nothingSelected}</p>
        ) : (
          <FigureTable key={selected.key} subject={selected.subject} index={index} onBack={() => moveLedger({ subjectOpen: false })} />
        )}
      </section>
    </>
  );
}

function NoFigures() {
  return (
    <div className="ledger-empty">
      <b>{figureMatrixStrings.emptyTitle}</b>
      <p className="q2">{figureMatrixStrings.emptyText}</p>
      <Button look="primary" onClick={() => movePlace({ ledgerPage: 'claims' })}>{figureMatrixStrings.emptyAction}</Button>
      <Button look="quiet" onClick={() => openHelp('figures')}>{figureMatrixStrings.emptyHelp}</Button>
    </div>
  );
}

function Subjects({ rows, selected }: { readonly rows: readonly SubjectRow[]; readonly selected: SubjectRow | null }) {
  const list = useRef<HTMLDivElement>(null);
  const at = selected === null ? -1 : rows.indexOf(selected);
  const returning = useLedger((state) => state.figureAt !== null);
  useEffect(() => {
    // Coming back from a passage, the analyst goes on among the figures.
    if (!returning) list.current?.focus();
  }, [returning]);
  const { columns } = figureMatrixStrings;
  return (
    <>
      <div className="subject-row subject-columns" aria-hidden="true">
        <span>{columns.subject}</span>
        <span>{columns.conflicts}</span>
      </div>
      <ListBox
        ref={list}
        className="scroll subject-rows"
        label={figureMatrixStrings.subjects}
        at={at}
        count={rows.length}
        activeId={at < 0 ? undefined : `subject-${at}`}
        isPaneFocus
        onMove={(to) => choose(rows[to])}
        onKey={(key) => key === 'Enter' && enter()}
      >
        {rows.length === 0 && <p className="ledger-empty q3">{figureMatrixStrings.noMatch}</p>}
        {rows.map((row, rowAt) => (
          <Subject key={row.key} id={`subject-${rowAt}`} row={row} selected={row === selected} />
        ))}
      </ListBox>
    </>
  );
}

function choose(row: SubjectRow | undefined): void {
  if (row !== undefined) moveLedger({ subject: row.key, figureAt: null });
}

/** Into the figures of the chosen subject; in a narrow window they are drawn only now. */
function enter(): true {
  moveLedger({ subjectOpen: true });
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.figure-rows')?.focus());
  return true;
}

function Subject({ id, row, selected }: { readonly id: string; readonly row: SubjectRow; readonly selected: boolean }) {
  const { subject, whoCount } = row;
  return (
    <div id={id} role="option" className="subject-row" aria-selected={selected} onClick={() => choose(row)}>
      <span>
        <b dir="auto">{subject.subject ?? figureMatrixStrings.noSubject}</b>
        <span className="facts num">{`${figureMatrixStrings.figures(subject.rows.length)}, ${figureMatrixStrings.sources(whoCount)}`}</span>
      </span>
      {subject.conflicts.length > 0 ? (
        <Badge alert icon={<NotEqualsIcon className="icon s12" />}>
          {figureMatrixStrings.conflicts(subject.conflicts.length)}
        </Badge>
      ) : (
        <span className="facts">{subject.subject === null ? '' : figureMatrixStrings.noConflict}</span>
      )}
    </div>
  );
}
