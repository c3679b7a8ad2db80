import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { change } from '../../app/actions.js';
import { claimFilters, moveLedger, useLedger } from '../../state/ledger-store.js';
import { movePlace } from '../../state/place-store.js';
import { Button } from '../../ui/Button.js';
import { Choice } from '../../ui/Choice.js';
import { ListBox } from '../../ui/ListBox.js';
import { ClaimColumns } from './ClaimColumns.js';
import type { ClaimRow } from './claim-rows.js';
import { ClaimTableRow } from './ClaimTableRow.js';
import { EmptyLedger } from './EmptyLedger.js';
import { openPassage } from './open-passage.js';
import { removeClaim } from './remove-claim.js';
import { UngroupedTags } from './UngroupedTags.js';

interface ClaimTableProps {
  readonly pages: ReactNode;
  readonly rows: readonly ClaimRow[];
  readonly total: number;
  readonly selected: ClaimRow | null;
}

/** Height of a row in pixels: two lines of the claim, one of who stands behind it. Equal for all, so that scrolling measures nothing. */
const rowHeightPx = 68;

const filterOptions = claimFilters.map((value) => ({ value, label: ledgerStrings.filters[value] }));

/** The claims, one row each; keys judge, open, merge and remove the selected one. */
export function ClaimTable({ pages, rows, total, selected }: ClaimTableProps) {
  const words = useLedger((state) => state.words);
  const show = useLedger((state) => state.show);
  return (
    <section className="pane page claim-list" aria-label={ledgerStrings.claimsRegion}>
      <div className="pane-head">{pages}</div>
      <div className="ledger-bar">
        <input
          className="input ledger-filter"
          type="search"
          value={words}
          aria-label={ledgerStrings.filter}
          placeholder={ledgerStrings.filterPlaceholder}
          onChange={(event) => moveLedger({ words: event.target.value })}
        />
        <Choice label={ledgerStrings.filterBy} value={show} options={filterOptions} onChange={(filter) => moveLedger({ show: filter })} />
      </div>
      {total === 0 ? <EmptyLedger /> : <Rows rows={rows} selected={selected} />}
      <UngroupedTags />
    </section>
  );
}

function Rows({ rows, selected }: Pick<ClaimTableProps, 'rows' | 'selected'>) {
  const scroll = useRef<HTMLDivElement>(null);
  const at = selected === null ? -1 : rows.findIndex((row) => row.claim.id === selected.claim.id);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => rowHeightPx, overscan: 8, getItemKey: (index) => rows[index]?.claim.id ?? index });
  useEffect(() => scroll.current?.focus(), []);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  return (
    <>
      <ClaimColumns />
      <ListBox
        ref={scroll}
        className="scroll claim-rows"
        label={ledgerStrings.claims}
        at={at}
        count={rows.length}
        activeId={selected === null ? undefined : `claim-${selected.claim.id}`}
        isPaneFocus
        onMove={(to) => movePlace({ claimId: rows[to]?.claim.id ?? null })}
        onKey={(key) => selected !== null && actOn(selected, rows[at + 1] ?? rows[at - 1] ?? null, key)}
      >
        {rows.length === 0 && <NoneLeft />}
        <div role="none" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <div key={item.key} role="none" className="claim-item" style={{ height: rowHeightPx, transform: `translateY(${item.start}px)` }}>
                <ClaimTableRow row={row} selected={item.index === at} position={item.index + 1} total={rows.length} />
              </div>
            );
          })}
        </div>
      </ListBox>
    </>
  );
}

function NoneLeft() {
  const { show, words } = useLedger();
  return (
    <div className="ledger-empty">
      <p className="q2">{words.trim() === '' ? ledgerStrings.noneLeft : ledgerStrings.noMatch}</p>
      {(show !== 'all' || words !== '') && <Button onClick={() => moveLedger({ show: 'all', words: '' })}>{ledgerStrings.showAll}</Button>}
    </div>
  );
}

const buttonByKey: Readonly<Record<string, string>> = { e: 'edit', m: 'merge', f: 'figure' };

/** The single keys of a claim: 1-6 judges, g leads to its first passage, e edits, m merges, f adds a figure; `false` for any other key. */
function actOn(row: ClaimRow, neighbour: ClaimRow | null, key: string): boolean {
  const [first] = row.appearances;
  const action = buttonByKey[key];
  if (/^[1-6]$/u.test(key)) judge(row, Number(key));
  else if (action !== undefined) document.querySelector<HTMLElement>(`[data-claim-action="${action}"]`)?.click();
  else if (key === 'g' && first !== undefined) openPassage(first);
  else if (key === 'Enter') moveLedger({ claimOpen: true });
  else if (key === 'Delete') void removeClaim(row.claim, neighbour);
  else return false;
  return true;
}

function judge({ claim }: ClaimRow, credibility: number): void {
  if (claim.credibility !== credibility) void change('claims:change', { id: claim.id, patch: { credibility } });
}
