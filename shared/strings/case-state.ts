import type { CaseInfo } from '../ipc/case-channels.js';

/** What stands over the views while something is the matter with the case's file. */
export const caseStateStrings = {
  region: 'State of the case file',
  missing: 'The case file is no longer where it was opened. It was moved, renamed or deleted, or its drive is gone. Until a copy is saved, changes stay in this window only.',
  readOnly: {
    damaged: 'The case file is damaged. It opens for reading and nothing is written to it.',
    held: 'The case is open in another window or program. Here it can be read.',
    permissions: 'The case can only be read: its file or folder may not be written.',
  } satisfies Record<NonNullable<CaseInfo['readOnlyWhy']>, string>,
  place: {
    network: 'The case lies on a network drive, or one that another program provides. Write to it from one computer at a time; a copy on this computer is safer.',
    synchronised: 'The case lies in a folder that another program synchronises. Open it on one computer at a time, and close it before that program uploads it.',
  },
  saveCopy: 'Save a copy and go on in it…',
  understood: 'Understood',
} as const;
