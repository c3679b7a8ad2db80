/** Words of the native dialogs the main process shows. */
export const dialogStrings = {
  newCase: 'New case',
  newCaseName: 'New case',
  openCase: 'Open a case',
  saveCopy: 'Save a copy of the case',
  copyName: (caseName: string): string => `${caseName} copy`,
  restore: 'Open the backup as a new case',
  restoredName: (caseName: string): string => `${caseName} restored`,
  caseFiles: 'Sourceline cases',
  importFiles: 'Import articles',
  newerCopy: 'Choose the newer copy',
  articleFiles: 'Articles',
  allFiles: 'All files',
  exportBriefing: 'Export the briefing as PDF',
  briefingName: 'Briefing',
  imageFiles: 'Images',
  insertImage: 'Insert an image',
  pdfFiles: 'PDF documents',
  /** Base name of a case made for a first drop; the day is in ISO form. */
  datedCase: (dayIso: string): string => `Case ${dayIso}`,
  sampleCase: 'Sample',
  openLink: {
    message: (target: string): string => `Open ${target} outside Sourceline?`,
    /** The whole address, so that nothing of it is hidden. */
    detail: (address: string): string => `Sourceline itself never connects to anything. Your browser or mail program will open:\n\n${address}`,
    open: 'Open link',
    leave: 'Cancel',
  },
} as const;
