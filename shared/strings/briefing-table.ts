import { tableLimits } from '../domain/briefing.js';
import type { ErrorDetails } from '../errors.js';

const count = (value: number): string => value.toLocaleString('en');

/** What is said of a stored table that is larger than one may be. */
export function tableErrorWords({ caption, rows, columns }: ErrorDetails): { readonly title: string; readonly text: string } {
  const name = caption === undefined || caption === '' ? 'A table without a caption' : `The table “${String(caption)}”`;
  return {
    title: `${name} is too large to open`,
    text: `It has ${count(Number(rows))} rows and ${count(Number(columns))} columns; a table of a briefing holds ${count(tableLimits.rows)} and ${tableLimits.columns}. This program does not make such tables: the case was changed elsewhere. Everything in it is as it was.`,
  };
}

/** Words of tables in the briefing. */
export const briefingTableStrings = {
  /** Before the number in the editor. */
  word: 'Table',
  caption: 'Caption: what the table shows',
  note: 'Note under the table',
  insert: 'Insert a table',
  needsBriefing: 'Open a briefing to put a table in',
  /** Of a table that was pasted and is larger than one may be. */
  cutTitle: 'Only the beginning of the table was put in',
  cutText: ({ rows, columns }: { readonly rows: number; readonly columns: number }): string => {
    const parts = [
      ...(rows > tableLimits.rows ? [`the first ${count(tableLimits.rows)} of ${count(rows)} rows`] : []),
      ...(columns > tableLimits.columns ? [`the first ${tableLimits.columns} of ${count(columns)} columns`] : []),
    ];
    return `It has ${parts.join(' and ')}: a table of a briefing holds ${count(tableLimits.rows)} rows, the head among them, and ${tableLimits.columns} columns. The rest was left out and is still where you copied it. Undo takes the table out again.`;
  },
  changes: {
    'row-below': 'Row below',
    'column-right': 'Column to the right',
    'remove-row': 'Remove the row',
    'remove-column': 'Remove the column',
    'remove-table': 'Remove the table',
  },
} as const;
