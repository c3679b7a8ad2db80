/** Words of the report that is copied for those who mend the program. */
export const reportStrings = {
  title: 'Sourceline failure report',
  program: 'Program',
  runtime: 'Runtime',
  system: 'System',
  locale: 'Language',
  openCase: 'Open case',
  noCase: 'none',
  caseState: (writable: boolean, check: string) => `${writable ? 'writable' : 'read-only'}, file ${check}`,
  failures: (count: number) => (count === 0 ? 'No failures in the log.' : `The newest ${String(count)} failures in the log:`),
  copied: 'Report copied',
  copiedText: 'Versions and kinds of failures; no words of the case, no names, no paths. Paste it where you report the failure.',
} as const;
