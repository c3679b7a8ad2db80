/** Words of tables in the briefing. */
export const briefingTableStrings = {
  caption: 'Caption: what the table shows',
  note: 'Note under the table',
  insert: 'Insert a table',
  changes: {
    'row-below': 'Row below',
    'column-right': 'Column to the right',
    'remove-row': 'Remove the row',
    'remove-column': 'Remove the column',
    'remove-table': 'Remove the table',
  },
} as const;
