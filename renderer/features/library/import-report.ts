import { metaOf, type Article } from '../../../shared/domain/article.js';
import type { ArticleId } from '../../../shared/domain/ids.js';
import type { ImportReport, ImportRow } from '../../../shared/ipc/article-channels.js';
import { shortDay } from '../../../shared/print/print-dates.js';
import { errorWords } from '../../../shared/strings/errors.js';
import { importStrings, libraryStrings } from '../../../shared/strings/library.js';

/** How an import went, in numbers. */
export interface ImportCounts {
  readonly added: number;
  readonly duplicate: number;
  readonly syndicated: number;
  readonly failed: number;
  readonly undated: number;
}

/** One line of the report as it is shown and copied. */
export interface ReportLine {
  readonly row: ImportRow;
  readonly outlet: string;
  readonly date: string | null;
  readonly undated: boolean;
  readonly remark: string;
  readonly needsLook: boolean;
}

type Articles = ReadonlyMap<ArticleId, Article>;

/** The counts above the report. */
export function countImport(report: ImportReport, articles: Articles): ImportCounts {
  const by = (outcome: ImportRow['outcome']): number => report.rows.filter((row) => row.outcome === outcome).length;
  return {
    added: by('added'),
    duplicate: by('duplicate'),
    syndicated: by('syndicated'),
    failed: by('failed'),
    undated: report.rows.filter((row) => isStored(row) && isUndated(articleOf(row, articles))).length,
  };
}

/** The lines of the report, in the order the files were read. */
export function reportLines(report: ImportReport, articles: Articles): ReportLine[] {
  return report.rows.map((row) => {
    const article = articleOf(row, articles);
    const meta = article === undefined ? null : metaOf(article);
    const undated = isStored(row) && isUndated(article);
    return {
      row,
      outlet: meta?.outlet ?? '',
      date: undated || meta?.published == null ? null : shortDay(meta.published.iso),
      undated,
      remark: remarkOf(row, article),
      needsLook: row.outcome === 'failed' || undated || (isStored(row) && meta?.title === null),
    };
  });
}

/** The report as lines of text with tabs, for a mail or a table. */
export function reportText(lines: readonly ReportLine[]): string {
  const columns = Object.values(importStrings.columns).join('\t');
  const rows = lines.map((line) =>
    [line.row.fileName, line.outlet, line.undated ? libraryStrings.undated : (line.date ?? ''), importStrings.outcome[line.row.outcome], line.remark].join('\t'),
  );
  return [columns, ...rows].join('\n');
}

function isStored(row: ImportRow): boolean {
  return row.outcome === 'added' || row.outcome === 'syndicated';
}

function isUndated(article: Article | undefined): boolean {
  if (article === undefined) return false;
  const { published } = metaOf(article);
  return published === null || published.precision === 'before';
}

function articleOf(row: ImportRow, articles: Articles): Article | undefined {
  return row.articleId === null ? undefined : articles.get(row.articleId);
}

function remarkOf(row: ImportRow, article: Article | undefined): string {
  if (row.error !== null) return errorWords(row.error).text;
  if (row.outcome === 'duplicate') return importStrings.sameBytes(row.sameAs ?? '');
  const remarks: string[] = [];
  if (row.outcome === 'syndicated') remarks.push(importStrings.copyOf(row.sameAs ?? ''));
  if (isUndated(article)) remarks.push(importStrings.noDate);
  if (article !== undefined && metaOf(article).title === null) remarks.push(importStrings.noTitle);
  return remarks.join('. ');
}
