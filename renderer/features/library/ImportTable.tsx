import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { importStrings, libraryStrings } from '../../../shared/strings/library.js';
import type { ImportRow } from '../../../shared/ipc/article-channels.js';
import { showImport } from '../../state/import-store.js';
import { goTo } from '../../state/place-store.js';
import { CheckIcon, CircleDashedIcon, CopyIcon, EqualsIcon, WarningCircleIcon } from '../../ui/icons.js';
import { GivePassword } from './GivePassword.js';
import type { ReportLine } from './import-report.js';

interface ImportTableProps {
  readonly lines: readonly ReportLine[];
  /** The file being read now, as the last row. */
  readonly present: string | null;
  /** What the table scrolls in. */
  readonly scroll: HTMLDivElement | null;
}

/** Height a row is taken for until it is measured, in pixels. */
const rowHeightPx = 33;
const columnCount = 6;

/** The files of an import with what became of each, in the order they were read; only the rows in sight are drawn. */
export function ImportTable({ lines, present, scroll }: ImportTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const scrollMargin = useTopIn(scroll, body);
  const getScrollElement = useCallback(() => scroll, [scroll]);
  const rows = useVirtualizer({ count: lines.length, getScrollElement, estimateSize, overscan: 12, scrollMargin });
  const drawn = rows.getVirtualItems();
  const above = (drawn[0]?.start ?? scrollMargin) - scrollMargin;
  const below = rows.getTotalSize() - ((drawn.at(-1)?.end ?? scrollMargin) - scrollMargin);
  const { columns } = importStrings;
  return (
    <table className="import-table" aria-rowcount={lines.length + 1}>
      <thead>
        <tr aria-rowindex={1}>
          <td />
          <th scope="col">{columns.file}</th>
          <th scope="col">{columns.outlet}</th>
          <th scope="col">{columns.date}</th>
          <th scope="col">{columns.result}</th>
          <th scope="col">{columns.remark}</th>
        </tr>
      </thead>
      <tbody ref={body}>
        <Spacer heightPx={above} />
        {drawn.map(({ index, key }) => {
          const line = lines[index];
          return line === undefined ? null : <ImportTableRow key={key} line={line} index={index} measure={rows.measureElement} />;
        })}
        <Spacer heightPx={below} />
        {present !== null && (
          <tr className="present">
            <td>
              <CircleDashedIcon className="icon" />
            </td>
            <td className="file">{present}</td>
            <td />
            <td />
            <td className="result">{importStrings.readingNow}</td>
            <td />
          </tr>
        )}
      </tbody>
    </table>
  );
}

function estimateSize(): number {
  return rowHeightPx;
}

/** Stands for the rows that are not drawn. */
function Spacer({ heightPx }: { readonly heightPx: number }) {
  if (heightPx <= 0) return null;
  return (
    <tr className="spacer" aria-hidden="true">
      <td colSpan={columnCount} style={{ height: heightPx }} />
    </tr>
  );
}

/** How far below the top of the scrolled content an element begins, in pixels. */
function useTopIn(scroll: HTMLElement | null, element: RefObject<HTMLElement | null>): number {
  const [topPx, setTopPx] = useState(0);
  useLayoutEffect(() => {
    if (scroll === null || element.current === null) return;
    const { top } = element.current.getBoundingClientRect();
    setTopPx(Math.round(top - scroll.getBoundingClientRect().top + scroll.scrollTop));
  }, [scroll, element]);
  return topPx;
}

interface ImportTableRowProps {
  readonly line: ReportLine;
  readonly index: number;
  readonly measure: (element: HTMLElement | null) => void;
}

function ImportTableRow({ line, index, measure }: ImportTableRowProps) {
  const { row } = line;
  const open = (): void => {
    showImport(false);
    goTo({ view: 'read', articleId: row.articleId, articleOffset: 0, tagId: null });
  };
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} className={row.outcome}>
      <td>
        <OutcomeIcon outcome={row.outcome} />
      </td>
      <td className="file">
        {row.articleId === null ? (
          line.name
        ) : (
          <button type="button" className="open" onClick={open}>
            {line.name}
          </button>
        )}
      </td>
      <td>{line.outlet}</td>
      <td className="num">{line.undated ? <span className="undated">{libraryStrings.undated}</span> : line.date}</td>
      <td className="result">{importStrings.outcome[row.outcome]}</td>
      <td className="remark">
        {line.remark} {isLocked(row) && <GivePassword row={row} />}
      </td>
    </tr>
  );
}

/** A file that a password may open; an archive's own encryption and a mail's are of another kind. */
function isLocked({ error }: ImportRow): boolean {
  const why = error?.details['why'];
  return error?.code === 'encrypted' && (why === 'no-password' || why === 'wrong-password');
}

function OutcomeIcon({ outcome }: { readonly outcome: ImportRow['outcome'] }) {
  switch (outcome) {
    case 'added':
      return <CheckIcon className="icon" />;
    case 'duplicate':
      return <EqualsIcon className="icon" />;
    case 'syndicated':
      return <CopyIcon className="icon" />;
    case 'failed':
      return <WarningCircleIcon className="icon" />;
    case 'not-reached':
      return <CircleDashedIcon className="icon" />;
  }
}
