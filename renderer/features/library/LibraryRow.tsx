import { metaOf } from '../../../shared/domain/article.js';
import { shortDay } from '../../../shared/print/print-dates.js';
import { libraryStrings } from '../../../shared/strings/library.js';
import { genreStrings } from '../../../shared/strings/terms.js';
import { useLedgerIndex } from '../../state/case-store.js';
import { GradeChip } from '../../ui/GradeChip.js';
import { CopyIcon, StackIcon } from '../../ui/icons.js';
import type { LibraryItem } from './library-order.js';

interface LibraryRowProps {
  readonly item: LibraryItem;
  readonly selected: boolean;
  readonly tagCount: number;
  readonly position: number;
  readonly total: number;
  readonly onOpen: () => void;
}

/** One article: outlet and date, title, genre, copies, tags, the outlet's grade. */
export function LibraryRow({ item, selected, tagCount, position, total, onOpen }: LibraryRowProps) {
  const { article, copies, place } = item;
  const meta = metaOf(article);
  const outlets = useLedgerIndex().outlets;
  const outlet = meta.outlet === null ? undefined : outlets.get(meta.outlet.toLowerCase());
  const isCopy = place !== 'alone';
  return (
    <div
      id={`article-${article.id}`}
      role="option"
      aria-selected={selected}
      aria-posinset={position}
      aria-setsize={total}
      className={`library-row${isCopy ? ` copy ${place}` : ''}`}
      onClick={onOpen}
    >
      <span className="outlet clip">{meta.outlet ?? libraryStrings.noOutlet}</span>
      <span className="date">{meta.published === null || meta.published.precision === 'before' ? <span className="undated">{libraryStrings.undated}</span> : shortDay(meta.published.iso)}</span>
      <span className="title" lang={meta.language ?? undefined} dir="auto">
        {meta.title ?? article.fileName}
      </span>
      <span className="facts">
        <span>{genreStrings[meta.genre]}</span>
        {copies > 0 && (
          <span className="synd">
            <StackIcon className="icon s12" />
            {libraryStrings.copies(copies)}
          </span>
        )}
        {article.copyOf !== null && (
          <span className="synd">
            <CopyIcon className="icon s12" />
            {libraryStrings.syndicated}
          </span>
        )}
        <span className="end">
          <span>{tagCount === 0 ? libraryStrings.fresh : libraryStrings.tags(tagCount)}</span>
          <GradeChip grade={outlet?.reliability ?? null} />
        </span>
      </span>
    </div>
  );
}
