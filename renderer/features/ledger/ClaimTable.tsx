import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { passageWords, spanAround } from '../../../shared/domain/passage.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { change } from '../../app/actions.js';
import { removeClaim } from './remove-claim.js';
import { useCase } from '../../state/case-store.js';
import { movePlace, showPassage } from '../../state/place-store.js';
import { Button } from '../../ui/Button.js';
import type { ClaimRow } from './claim-rows.js';
import { ClaimTableRow } from './ClaimTableRow.js';

interface ClaimTableProps {
  readonly pages: ReactNode;
  readonly rows: readonly ClaimRow[];
  readonly total: number;
  readonly selected: ClaimRow | null;
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** Brings the selected claim over the list in a narrow window. */
  readonly onOpen: () => void;
}

/** Height a row is taken for until it is measured, in pixels. */
const rowHeightPx = 66;

/** The claims, one row each; keys judge, open, merge and remove the selected one. */
export function ClaimTable({ pages, rows, total, selected, words, onWords, onOpen }: ClaimTableProps) {
  return (
    <section className="pane page claim-list" aria-label={ledgerStrings.claimsRegion}>
      <div className="pane-head">
        {pages}
        <span className="end">
          <input
            className="input ledger-filter"
            type="search"
            value={words}
            aria-label={ledgerStrings.filter}
            placeholder={ledgerStrings.filterPlaceholder}
            onChange={(event) => onWords(event.target.value)}
          />
        </span>
      </div>
      {total === 0 ? <EmptyLedger /> : <Rows rows={rows} selected={selected} onOpen={onOpen} />}
      <Ungrouped />
    </section>
  );
}

function EmptyLedger() {
  return (
    <div className="ledger-empty">
      <b>{ledgerStrings.emptyTitle}</b>
      <p className="q2">{ledgerStrings.emptyText}</p>
      <Button look="primary" onClick={() => movePlace({ view: 'read' })}>
        {ledgerStrings.emptyAction}
      </Button>
    </div>
  );
}

function Rows({ rows, selected, onOpen }: Pick<ClaimTableProps, 'rows' | 'selected' | 'onOpen'>) {
  const scroll = useRef<HTMLDivElement>(null);
  const at = selected === null ? -1 : rows.findIndex((row) => row.claim.id === selected.claim.id);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => rowHeightPx, overscan: 8, getItemKey: (index) => rows[index]?.claim.id ?? index });
  useEffect(() => scroll.current?.focus(), []);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1), j: at + 1, k: Math.max(0, at - 1), Home: 0, End: rows.length - 1 }[event.key];
    if (to !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      const row = rows[Math.min(to, rows.length - 1)];
      if (row !== undefined) movePlace({ claimId: row.claim.id });
      return;
    }
    if (event.key === 'Enter') onOpen();
    else if (event.key === 'Delete' && selected !== null) void removeClaim(selected.claim, rows[at + 1] ?? rows[at - 1] ?? null);
    else if (selected !== null) actOn(selected, event);
  };
  const { columns } = ledgerStrings;
  return (
    <>
      <div className="claim-row claim-columns" aria-hidden="true">
        <span />
        <span>{columns.claim}</span>
        <span>{columns.independence}</span>
        <span>{columns.stance}</span>
        <span className="cred">{columns.credibility}</span>
      </div>
      <div
        ref={scroll}
        className="scroll claim-rows"
        role="listbox"
        aria-label={ledgerStrings.claims}
        tabIndex={0}
        data-pane-focus=""
        aria-activedescendant={selected === null ? undefined : `claim-${selected.claim.id}`}
        onKeyDown={onKeyDown}
      >
        {rows.length === 0 && <p className="ledger-empty q3">{ledgerStrings.noMatch}</p>}
        <div role="none" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <div key={item.key} role="none" ref={virtual.measureElement} data-index={item.index} className="claim-item" style={{ transform: `translateY(${item.start}px)` }}>
                <ClaimTableRow row={row} selected={item.index === at} position={item.index + 1} total={rows.length} />
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

/** The single keys of a claim: 1-6 judges, g leads to its first passage, e edits, m merges. */
function actOn(row: ClaimRow, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { key } = event;
  if (/^[1-6]$/u.test(key)) {
    const grade = Number(key);
    if (row.claim.credibility !== grade) void change('claims:change', { id: row.claim.id, patch: { credibility: grade } });
    return;
  }
  const [first] = row.appearances;
  if (key === 'g' && first !== undefined) {
    const span = spanAround(first.content);
    if (span !== null) showPassage(first.articleId, span, first.id);
  } else if (key === 'e' || key === 'm') {
    document.querySelector<HTMLElement>(`[data-claim-action="${key === 'e' ? 'edit' : 'merge'}"]`)?.click();
  } else return;
  event.preventDefault();
}

/** Claim tags that stand under no claim yet; each leads to its passage. */
function Ungrouped() {
  const tags = useCase((state) => state.tags);
  const loose = [...tags.values()].filter((tag) => tag.kind === 'claim' && tag.claimId === null);
  if (loose.length === 0) return null;
  return (
    <details className="claim-loose">
      <summary>{ledgerStrings.ungrouped(loose.length)}</summary>
      <ul>
        {loose.map((tag) => {
          const [first] = tag.content;
          return first === undefined ? null : (
            <li key={tag.id}>
              <button type="button" className="serif clip" onClick={() => showPassage(tag.articleId, first, tag.id)}>
                {passageWords(first)}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
