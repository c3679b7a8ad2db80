import { useEffect, useRef, type ReactNode } from 'react';
import { reliabilities } from '../../../shared/domain/source.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { sourceStrings } from '../../../shared/strings/sources.js';
import { change } from '../../app/actions.js';
import { openHelp } from '../../state/help-store.js';
import { moveLedger, useLedger } from '../../state/ledger-store.js';
import { movePlace } from '../../state/place-store.js';
import { Button } from '../../ui/Button.js';
import { GradeChip } from '../../ui/GradeChip.js';
import { ListBox } from '../../ui/ListBox.js';
import { gradeSource, mergeSources, removeSource } from './source-actions.js';
import type { SourceRow } from './source-cards.js';
import type { SourceSuggestion } from './source-suggestions.js';
import { SuggestionList } from './SuggestionList.js';

interface SourceListProps {
  readonly pages: ReactNode;
  readonly rows: readonly SourceRow[];
  readonly total: number;
  readonly selected: SourceRow | null;
  readonly suggestions: readonly SourceSuggestion[];
}

/** The case's source records by name; what may be the same stands below, apart. */
export function SourceList({ pages, rows, total, selected, suggestions }: SourceListProps) {
  const words = useLedger((state) => state.sourceWords);
  return (
    <section className="pane page source-list" aria-label={sourceStrings.region}>
      <div className="pane-head">
        {pages}
        <span className="end">
          <input
            className="input ledger-filter"
            type="search"
            value={words}
            aria-label={ledgerStrings.filter}
            placeholder={sourceStrings.filterPlaceholder}
            onChange={(event) => moveLedger({ sourceWords: event.target.value })}
          />
        </span>
      </div>
      {total === 0 ? <NoSources /> : <Rows rows={rows} selected={selected} />}
      <SuggestionList
        label={sourceStrings.suggestionsRegion}
        heading={sourceStrings.suggestions(suggestions.length)}
        items={suggestions}
        acceptLabel={sourceStrings.mergeSuggested}
        acceptKey="m"
        dismissLabel={sourceStrings.notTheSame}
        onAccept={({ into, from }) => void mergeSources(into, from)}
        onDismiss={({ into, from }) => void change('suggestions:dismiss', { kind: 'same-source', about: [into, from] })}
        onOpen={({ from }) => moveLedger({ sourceId: from })}
      />
    </section>
  );
}

function NoSources() {
  return (
    <div className="ledger-empty grow">
      <b>{sourceStrings.emptyTitle}</b>
      <p className="q2">{sourceStrings.emptyText}</p>
      <Button look="primary" onClick={() => movePlace({ view: 'read' })}>{ledgerStrings.emptyAction}</Button>
      <Button look="quiet" onClick={() => openHelp('sources')}>{sourceStrings.emptyHelp}</Button>
    </div>
  );
}

function Rows({ rows, selected }: Pick<SourceListProps, 'rows' | 'selected'>) {
  const list = useRef<HTMLDivElement>(null);
  const at = selected === null ? -1 : rows.indexOf(selected);
  useEffect(() => list.current?.focus(), []);
  useEffect(() => {
    if (selected !== null) document.getElementById(`source-${selected.source.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <>
      <div className="source-row source-columns" aria-hidden="true">
        <span>{sourceStrings.columns.name}</span>
        <span>{sourceStrings.columns.said}</span>
        <span className="cred">{sourceStrings.columns.grade}</span>
      </div>
      <ListBox
        ref={list}
        className="scroll source-rows"
        label={sourceStrings.list}
        at={at}
        count={rows.length}
        activeId={selected === null ? undefined : `source-${selected.source.id}`}
        isPaneFocus
        onMove={(to) => moveLedger({ sourceId: rows[to]?.source.id ?? null })}
        onKey={(key) => selected !== null && actOn(selected, rows[at + 1] ?? rows[at - 1] ?? null, key)}
      >
        {rows.length === 0 && <p className="ledger-empty q3">{sourceStrings.noMatch}</p>}
        {rows.map((row) => (
          <Row key={row.source.id} row={row} selected={row === selected} />
        ))}
      </ListBox>
    </>
  );
}

/** The single keys of a source: A-F grades, Enter leads to its fields, g to its first passage; `false` for any other key. */
function actOn(row: SourceRow, neighbour: SourceRow | null, key: string): boolean {
  const grade = reliabilities.find((letter) => letter === key);
  const action = { m: 'merge', s: 'split', g: 'passage' }[key];
  if (grade !== undefined) gradeSource(row.source, grade);
  else if (action !== undefined) document.querySelector<HTMLElement>(`[data-source-action="${action}"]`)?.click();
  else if (key === 'Delete') void removeSource(row.source, neighbour);
  else if (key === 'Enter') openFields();
  else return false;
  return true;
}

function openFields(): void {
  moveLedger({ sourceOpen: true });
  // In a narrow window the card is drawn only now.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.source-detail input')?.focus());
}

function Row({ row, selected }: { readonly row: SourceRow; readonly selected: boolean }) {
  const { source } = row;
  const facts = [sourceStrings.types[source.type], source.descriptor].filter(Boolean).join(', ');
  return (
    <div id={`source-${source.id}`} role="option" className="source-row" aria-selected={selected} onClick={() => moveLedger({ sourceId: source.id })}>
      <span className="clip">
        <b className="clip" dir="auto">{source.name}</b>
        <span className="facts">{facts}</span>
      </span>
      <span className="said num">
        {sourceStrings.statements(row.statementCount)}
        <span className="facts">{sourceStrings.articles(row.articleCount)}</span>
      </span>
      <span className="cred">
        <GradeChip grade={source.reliability} />
      </span>
    </div>
  );
}
