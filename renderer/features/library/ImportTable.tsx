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
}

/** Rows drawn at most; the copied report holds all of them. */
const mostRows = 500;

/** The files of an import with what became of each; the remarkable ones first when there are too many to draw. */
export function ImportTable({ lines, present }: ImportTableProps) {
  const drawn = lines.length <= mostRows ? lines : lines.toSorted((a, b) => Number(b.needsLook) - Number(a.needsLook)).slice(0, mostRows);
  const { columns } = importStrings;
  return (
    <table className="import-table">
      <thead>
        <tr>
          <td />
          <th scope="col">{columns.file}</th>
          <th scope="col">{columns.outlet}</th>
          <th scope="col">{columns.date}</th>
          <th scope="col">{columns.result}</th>
          <th scope="col">{columns.remark}</th>
        </tr>
      </thead>
      <tbody>
        {drawn.map((line, at) => (
          <ImportTableRow key={at} line={line} />
        ))}
        {present !== null && (
          <tr className="duplicate">
            <td>
              <CircleDashedIcon className="icon" />
            </td>
            <td className="file">{present}</td>
            <td colSpan={4} />
          </tr>
        )}
      </tbody>
    </table>
  );
}

function ImportTableRow({ line }: { readonly line: ReportLine }) {
  const { row } = line;
  const open = (): void => {
    showImport(false);
    goTo({ view: 'read', articleId: row.articleId, articleOffset: 0, tagId: null });
  };
  return (
    <tr className={row.outcome}>
      <td>
        <OutcomeIcon outcome={row.outcome} />
      </td>
      <td className="file">
        {row.articleId === null ? (
          row.fileName
        ) : (
          <button type="button" className="open" onClick={open}>
            {row.fileName}
          </button>
        )}
      </td>
      <td>{line.outlet}</td>
      <td className="num">{line.undated ? <span className="undated">{libraryStrings.undated}</span> : line.date}</td>
      <td className="result">{importStrings.outcome[row.outcome]}</td>
      <td className="remark">
        {line.remark} {row.error?.code === 'encrypted' && row.error.details['why'] !== 'unknown-lock' && <GivePassword row={row} />}
      </td>
    </tr>
  );
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
  }
}
