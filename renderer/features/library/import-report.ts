import { metaOf, type Article } from '../../../shared/domain/article.js';
import type { ArticleId } from '../../../shared/domain/ids.js';
import type { ImportReport, ImportRow } from '../../../shared/ipc/article-channels.js';
import { shortDay } from '../../../shared/print/print-dates.js';
import { errorWords } from '../../../shared/strings/errors.js';
import { importStrings, libraryStrings } from '../../../shared/strings/library.js';

/** How an import went, in numbers. */
export interface ImportCounts {
  /** Files whose turn came. */
  readonly read: number;
  readonly added: number;
  readonly duplicate: number;
  readonly syndicated: number;
  readonly failed: number;
  readonly notReached: number;
  readonly undated: number;
  readonly needsLook: number;
}

/** One line of the report as it is shown and copied. */
export interface ReportLine {
  readonly row: ImportRow;
  /** The article the row is about, once the window knows it. */
  readonly article: Article | undefined;
  readonly name: string;
  readonly outlet: string;
  readonly date: string | null;
  readonly undated: boolean;
  readonly remark: string;
  readonly needsLook: boolean;
}

/** Lines made before, by their row: an import of thousands makes each once, not ten times a second. */
export type KnownLines = WeakMap<ImportRow, ReportLine>;

type Articles = ReadonlyMap<ArticleId, Article>;

/** The lines of the report, in the order the files were read. */
export function reportLines(report: ImportReport, articles: Articles, known: KnownLines): ReportLine[] {
  return report.rows.map((row) => {
    const article = row.articleId === null ? undefined : articles.get(row.articleId);
    const before = known.get(row);
    if (before !== undefined && before.article === article) return before;
    const line = lineOf(row, article);
    known.set(row, line);
    return line;
  });
}

/** The counts above the report. */
export function countLines(lines: readonly ReportLine[]): ImportCounts {
  const counts = { added: 0, duplicate: 0, syndicated: 0, failed: 0, 'not-reached': 0, undated: 0, needsLook: 0 };
  for (const { row, undated, needsLook } of lines) {
    counts[row.outcome] += 1;
    if (undated) counts.undated += 1;
    if (needsLook) counts.needsLook += 1;
  }
  const notReached = counts['not-reached'];
  return { ...counts, read: lines.length - notReached, notReached };
}

/** The report as lines of text with tabs, for a mail or a table. */
export function reportText(lines: readonly ReportLine[]): string {
  const columns = Object.values(importStrings.columns).join('\t');
  const rows = lines.map((line) =>
    [line.name, line.outlet, line.undated ? libraryStrings.undated : (line.date ?? ''), importStrings.outcome[line.row.outcome], line.remark].join('\t'),
  );
  return [columns, ...rows].join('\n');
}

function lineOf(row: ImportRow, article: Article | undefined): ReportLine {
  const meta = article === undefined ? null : metaOf(article);
  const stored = row.outcome === 'added' || row.outcome === 'syndicated';
  const undated = stored && isUndated(article);
  return {
    row,
    article,
    name: row.archive === null ? row.fileName : importStrings.from(row.archive, row.fileName),
    outlet: meta?.outlet ?? '',
    date: undated || meta?.published == null ? null : shortDay(meta.published.iso),
    undated,
    remark: remarkOf(row, article),
    needsLook: row.outcome === 'failed' || undated || (stored && meta?.title === null),
  };
}

function isUndated(article: Article | undefined): boolean {
  if (article === undefined) return false;
  const { published } = metaOf(article);
  return published === null || published.precision === 'before';
}

function remarkOf(row: ImportRow, article: Article | undefined): string {
  if (row.error !== null) return errorWords(row.error).text;
  if (row.outcome === 'not-reached') return '';
  if (row.outcome === 'duplicate') return importStrings.sameBytes(row.sameAs ?? '');
  const remarks: string[] = [];
  if (row.outcome === 'syndicated') remarks.push(importStrings.copyOf(row.sameAs ?? ''));
  if (isUndated(article)) remarks.push(importStrings.noDate);
  if (article !== undefined && metaOf(article).title === null) remarks.push(importStrings.noTitle);
  return remarks.join('. ');
}
