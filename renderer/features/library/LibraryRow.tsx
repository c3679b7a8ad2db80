import { memo, type MouseEvent } from 'react';
import type { Reliability } from '../../../shared/domain/source.js';
import { shortDay } from '../../../shared/print/print-dates.js';
import { libraryStrings } from '../../../shared/strings/library.js';
import { genreStrings } from '../../../shared/strings/terms.js';
import { GradeChip } from '../../ui/GradeChip.js';
import { CaretDownIcon, CaretRightIcon, CopyIcon, StackIcon } from '../../ui/icons.js';
import type { ArticleRow, GroupRow } from './library-rows.js';

interface LibraryRowProps {
  readonly row: ArticleRow;
  /** A row of a tree, where rows stand in groups. */
  readonly isInGroup: boolean;
  readonly selected: boolean;
  /** Whether the keys stand on it. */
  readonly isCursor: boolean;
  readonly toRead: boolean;
  readonly labels: readonly string[];
  readonly tagCount: number;
  readonly grade: Reliability | null;
  readonly position: number;
  readonly total: number;
  readonly onPress: (row: ArticleRow, event: MouseEvent) => void;
  readonly onMenu: (row: ArticleRow, event: MouseEvent) => void;
}

/** One article: outlet and date, title, genre, copies, tags, the outlet's grade; a dot while it is to read. */
export const LibraryRow = memo(function LibraryRow({ row, isInGroup, selected, isCursor, toRead, labels, tagCount, grade, position, total, onPress, onMenu }: LibraryRowProps) {
  const { entry, place } = row;
  const { meta, outlet, title } = entry;
  const role = isInGroup ? { role: 'treeitem', 'aria-level': 2 } : { role: 'option', 'aria-posinset': position, 'aria-setsize': total };
  return (
    <div
      id={`article-${row.key}`}
      {...role}
      aria-selected={selected}
      className={['library-row', place === 'alone' ? '' : `copy ${place}`, toRead ? 'to-read' : '', isCursor ? 'cursor' : ''].filter(Boolean).join(' ')}
      onClick={(event) => onPress(row, event)}
      onContextMenu={(event) => onMenu(row, event)}
    >
      <span className="outlet clip" dir="auto">
        {toRead && <span className="visually-hidden">{libraryStrings.toRead}: </span>}
        {outlet === '' ? libraryStrings.noOutlet : outlet}
      </span>
      <span className="date">{entry.day === '' || meta.published === null ? <span className="undated">{libraryStrings.undated}</span> : shortDay(meta.published.iso)}</span>
      <span className="title" lang={meta.language ?? undefined} dir="auto">
        {title}
      </span>
      {labels.length > 0 && <Labels labels={labels} />}
      <Facts row={row} tagCount={tagCount} grade={grade} />
    </div>
  );
});

/** Labels shown in a row; the others are counted. */
const shownLabels = 2;

function Labels({ labels }: { readonly labels: readonly string[] }) {
  const more = labels.length - shownLabels;
  return (
    <span className="labels" title={labels.join(', ')}>
      {labels.slice(0, shownLabels).map((label) => (
        <span key={label} className="label-chip clip" dir="auto">
          {label}
        </span>
      ))}
      {more > 0 && <span className="more-labels">{libraryStrings.moreLabels(more)}</span>}
    </span>
  );
}

function Facts({ row, tagCount, grade }: Pick<LibraryRowProps, 'row' | 'tagCount' | 'grade'>) {
  return (
    <span className="facts">
      <span>{genreStrings[row.entry.meta.genre]}</span>
      {row.copies > 0 && (
        <span className="synd">
          <StackIcon className="icon s12" />
          {libraryStrings.copies(row.copies)}
        </span>
      )}
      {row.entry.article.copyOf !== null && (
        <span className="synd">
          <CopyIcon className="icon s12" />
          {libraryStrings.syndicated}
        </span>
      )}
      <span className="end">
        {tagCount > 0 && <span>{libraryStrings.tags(tagCount)}</span>}
        <GradeChip grade={grade} />
      </span>
    </span>
  );
}

interface GroupHeadProps {
  readonly row: GroupRow;
  readonly name: string;
  readonly isCursor: boolean;
  readonly onPress: (row: GroupRow) => void;
}

/** The head of a group, with how many articles stand in it; a press folds it or opens it. */
export function GroupHead({ row, name, isCursor, onPress }: GroupHeadProps) {
  return (
    <div
      id={`article-${row.key}`}
      role="treeitem"
      aria-level={1}
      aria-expanded={!row.isFolded}
      aria-selected={false}
      className={`library-group${isCursor ? ' cursor' : ''}`}
      onClick={() => onPress(row)}
    >
      {row.isFolded ? <CaretRightIcon className="icon s12" /> : <CaretDownIcon className="icon s12" />}
      <span className="clip" dir="auto" title={name}>
        {name}
      </span>
      <span className="n">
        {row.count.toLocaleString('en')}
        <span className="visually-hidden">{libraryStrings.inGroup(row.count)}</span>
      </span>
    </div>
  );
}
