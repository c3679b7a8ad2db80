import { assertUsableBackup } from '../../db/backups.js';
import { readCounter, readLeastGrade } from '../../db/case-state.js';
import { copyCase } from '../../db/copy-case.js';
import { checkRecords } from '../../db/check-records.js';
import { allDismissals } from '../../db/dismissals.js';
import { historySteps } from '../../db/history.js';
import { redoLast, undoLast } from '../../db/undo.js';
import type { CaseHandlers } from './case-handlers.js';
import { caseRecords } from './case-records.js';

/** The case as a whole: opening, closing, copying, undoing. */
export const fileMethods = {
  'case:open-file': (session, request) => session.open(request),
  'case:derive-key': (session, { path, passphrase }) => session.deriveKey(path, passphrase),
  'case:rekey': (session, { key }) => session.rekey(key),
  'case:close-file': async (session) => {
    await session.close();
    return null;
  },
  'case:view': (session) => {
    const { connection } = session.database;
    const kept = { dismissals: allDismissals(connection), leastGrade: readLeastGrade(connection) };
    return { info: session.info(), revision: readCounter(connection, 'revision'), ...caseRecords(connection), ...kept, ...historySteps(connection) };
  },
  'case:records': (session) => caseRecords(session.database.connection),
  'case:copy-to': (session, { path }) => {
    copyCase(session.database, path);
    return null;
  },
  'backups:check': (_session, { path, key }) => ({ key: assertUsableBackup(path, key) }),
  'case:check-records': (session) => checkRecords(session.database.connection),
  'case:check': (session) => session.checked(),
  'case:undo': (session) => session.write(undoLast),
  'case:redo': (session) => session.write(redoLast),
} satisfies Partial<CaseHandlers>;
