import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import type { Claim } from '../../../shared/domain/claim.js';
import { publishedText, shortDay } from '../../../shared/print/print-dates.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { matrixStrings } from '../../../shared/strings/matrix.js';
import { stanceStrings } from '../../../shared/strings/terms.js';
import { moveLedger } from '../../state/ledger-store.js';
import { showClaim } from '../../state/place-store.js';
import { StanceGlyph } from '../../ui/StanceGlyph.js';
import { appearancesIn, stancesOf, type ArticleMatrix, type StoryColumn } from './article-matrix.js';
import { isPlainKey, rowAfterKey } from '../../ui/list-keys.js';
import { openPassage } from './open-passage.js';

interface ArticleGridProps {
  readonly matrix: ArticleMatrix;
  readonly claims: readonly Claim[];
  readonly claim: Claim | null;
  readonly column: StoryColumn | null;
}

/** Sizes in pixels; rows and columns are equal, so that only those in sight need to be drawn. */
const rowHeightPx = 52;
const columnWidthPx = 132;
const headHeightPx = 56;
const claimWidthsPx = { narrow: 240, wide: 320 };

/** The grid of claims and stories: arrows go from cell to cell, g leads to the passage. */
export function ArticleGrid({ matrix, claims, claim, column }: ArticleGridProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const { columns } = matrix;
  const rowAt = claim === null ? -1 : claims.indexOf(claim);
  const columnAt = column === null ? -1 : columns.indexOf(column);
  const claimWidthPx = window.innerWidth > 1000 ? claimWidthsPx.wide : claimWidthsPx.narrow;
  const rows = useVirtualizer({ count: claims.length, getScrollElement: () => scroll.current, estimateSize: () => rowHeightPx, overscan: 4, scrollPaddingStart: headHeightPx, paddingStart: headHeightPx });
  const across = useVirtualizer({ horizontal: true, count: columns.length, getScrollElement: () => scroll.current, estimateSize: () => columnWidthPx, overscan: 2, scrollPaddingStart: claimWidthPx, paddingStart: claimWidthPx });
  useEffect(() => scroll.current?.focus(), []);
  useEffect(() => {
    if (rowAt >= 0) rows.scrollToIndex(rowAt, { align: 'auto' });
    if (columnAt >= 0) across.scrollToIndex(columnAt, { align: 'auto' });
  }, [rowAt, columnAt, rows, across]);
  const choose = (toRow: number, toColumn: number): void => {
    const [toClaim, toStory] = [claims[toRow], columns[toColumn]];
    if (toClaim !== undefined && toStory !== undefined) moveLedger({ cell: { claimId: toClaim.id, storyId: toStory.storyId } });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isPlainKey(event)) return;
    const sideways = { ArrowRight: columnAt + 1, ArrowLeft: columnAt - 1, Home: 0, End: columns.length - 1 }[event.key];
    const toRow = sideways === undefined ? rowAfterKey(event, rowAt, claims.length) : null;
    const [first] = claim === null || column === null ? [] : appearancesIn(matrix, claim.id, column.storyId);
    if (sideways !== undefined) choose(rowAt, Math.max(0, Math.min(columns.length - 1, sideways)));
    else if (toRow !== null) choose(toRow, columnAt);
    else if ((event.key === 'g' || event.key === 'Enter') && first !== undefined) openPassage(first);
    else if (event.key === 'c' && claim !== null) showClaim(claim.id);
    else return;
    event.preventDefault();
  };
  const widthPx = across.getTotalSize();
  const visibleColumns = across.getVirtualItems();
  return (
    <div
      ref={scroll}
      className="article-grid"
      role="grid"
      aria-label={matrixStrings.grid}
      aria-rowcount={claims.length + 1}
      aria-colcount={columns.length + 1}
      tabIndex={0}
      data-pane-focus=""
      aria-activedescendant={claim === null || column === null ? undefined : cellId(claim, column)}
      style={{ '--claim-width': `${claimWidthPx}px` } as CSSProperties /* custom properties are not in React's type */}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" style={{ height: rows.getTotalSize(), width: widthPx, position: 'relative' }}>
        <div role="row" aria-rowindex={1} className="grid-head" style={{ height: headHeightPx }}>
          <span role="columnheader" aria-colindex={1} className="grid-corner">
            {matrixStrings.claim}
          </span>
          {visibleColumns.map((item) => {
            const story = columns[item.index];
            return story === undefined ? null : <StoryHead key={story.storyId} story={story} chosen={story === column} at={item.index} leftPx={item.start} />;
          })}
        </div>
        {rows.getVirtualItems().map((item) => {
          const row = claims[item.index];
          if (row === undefined) return null;
          return (
            <div key={row.id} role="row" aria-rowindex={item.index + 2} className={`grid-row${row === claim ? ' chosen' : ''}`} style={{ height: rowHeightPx, top: item.start }}>
              <span role="rowheader" aria-colindex={1} className="grid-claim">
                <span className="claim-id num">{`C${row.ordinal}`}</span>
                <span className="text" dir="auto">{row.text}</span>
              </span>
              {visibleColumns.map((cell) => {
                const story = columns[cell.index];
                return story === undefined ? null : (
                  <Cell key={story.storyId} claim={row} story={story} matrix={matrix} chosen={row === claim && story === column} at={cell.index} leftPx={cell.start} />
                );
              })}
            </div>
          );
        })}
      </div>
      {claims.length === 0 && <p className="ledger-empty q3">{ledgerStrings.noMatch}</p>}
    </div>
  );
}

function cellId(claim: Claim, { storyId }: StoryColumn): string {
  return `cell-${claim.id}-${storyId}`;
}

function StoryHead({ story, chosen, at, leftPx }: { readonly story: StoryColumn; readonly chosen: boolean; readonly at: number; readonly leftPx: number }) {
  return (
    <span role="columnheader" aria-colindex={at + 2} className={`grid-story${chosen ? ' chosen' : ''}`} style={{ left: leftPx, width: columnWidthPx }} title={story.title}>
      <b className="clip" dir="auto">{story.label}</b>
      <span className="facts num">{publishedText(story.published, shortDay) ?? ledgerStrings.undated}</span>
      {story.copies.length > 0 && <span className="facts num" title={story.copies.join(', ')}>{matrixStrings.copies(story.copies.length)}</span>}
    </span>
  );
}

interface CellProps {
  readonly claim: Claim;
  readonly story: StoryColumn;
  readonly matrix: ArticleMatrix;
  readonly chosen: boolean;
  readonly at: number;
  readonly leftPx: number;
}

/** One claim in one story: a glyph and its word for each stance, or silence. */
function Cell({ claim, story, matrix, chosen, at, leftPx }: CellProps) {
  const appearances = appearancesIn(matrix, claim.id, story.storyId);
  const found = stancesOf(appearances);
  const [first] = appearances;
  return (
    <span
      id={cellId(claim, story)}
      role="gridcell"
      aria-colindex={at + 2}
      aria-selected={chosen}
      className="grid-cell"
      style={{ left: leftPx, width: columnWidthPx }}
      onClick={() => moveLedger({ cell: { claimId: claim.id, storyId: story.storyId } })}
      onDoubleClick={() => first !== undefined && openPassage(first)}
    >
      {found.length === 0 && <span className="silent">{matrixStrings.silent}</span>}
      {found.map((stance) => (
        <span key={stance} className="grid-stance">
          <StanceGlyph stance={stance} />
          <span className="clip">{stanceStrings[stance]}</span>
        </span>
      ))}
      {appearances.length > found.length && <span className="facts num">{matrixStrings.passages(appearances.length)}</span>}
    </span>
  );
}
