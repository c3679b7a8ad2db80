/** Words of backups, and of restoring one. */
export const backupStrings = {
  title: 'Restore from a backup',
  loading: 'Looking for backups…',
  none: 'There are no backups on this computer yet',
  noneText: 'One is made after every ten minutes of work, and when a case is opened that changed since its last one.',
  ofCase: (caseName: string): string => `Of “${caseName}”`,
  noneOfCase: 'None on this computer',
  ofOthers: 'Of other cases',
  beforeUpdate: 'before the program was updated',
  holds: (articles: number, briefings: number): string =>
    `${articles} ${articles === 1 ? 'article' : 'articles'}, ${briefings} ${briefings === 1 ? 'briefing' : 'briefings'}`,
  size: (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`),
  safe: 'The backup is checked first. The present file is kept beside it under another name, whatever its state.',
  restore: 'Restore',
  openElsewhere: 'Open as a new case…',
  busy: 'Checking…',
  restored: (caseName: string): string => `“${caseName}” is restored`,
  keptAs: (fileName: string): string => `The file as it was is kept beside it as “${fileName}”.`,
  offer: 'Restore from a backup…',
} as const;
