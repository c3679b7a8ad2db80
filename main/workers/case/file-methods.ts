import { AppError } from '../../../shared/errors.js';
import type { CaseView } from '../../../shared/ipc/case-channels.js';
import { packView } from '../../../shared/ipc/packed-view.js';
import { assertUsableBackup } from '../../db/backups.js';
import { readCounter, readLeastGrade } from '../../db/case-state.js';
import { copyCase } from '../../db/copy-case.js';
import { checkRecords } from '../../db/check-records.js';
import { allDismissals } from '../../db/dismissals.js';
import { allCollections, allFilings } from '../../db/filings.js';
import { historySteps } from '../../db/history.js';
import { redoLast, undoLast } from '../../db/undo.js';
import { readableOr } from '../../db/where-readable.js';
import type { CaseHandlers } from './case-handlers.js';
import { caseRecords } from './case-records.js';
import type { CaseSession } from './case-session.js';

/** The case as a whole: opening, closing, copying, undoing. */
export const fileMethods = {
  'case:open-file': (session, request) => session.open(request),
  'case:derive-key': (session, { path, passphrase }) => session.deriveKey(path, passphrase),
  'case:rekey': (session, { key }) => session.rekey(key),
  'case:close-file': async (session) => {
    await session.close();
    return null;
  },
  'case:view': (session) => viewOf(session),
  'case:packed-view': (session) => {
    const packed = packView(viewOf(session));
    session.putCheckOff();
    return packed;
  },
  'case:records': (session) => caseRecords(session.database.connection),
  'case:copy-to': (session, { path }) => ({ damaged: copyCase(session.database, path) }),
  'backups:check': (_session, { path, key }) => ({ key: assertUsableBackup(path, key) }),
  'case:check-records': (session) => checkRecords(session.database.connection),
  'case:check': (session) => session.checked(),
  'case:undo': (session) => session.write(undoLast),
  'case:redo': (session) => session.write(redoLast),
} satisfies Partial<CaseHandlers>;

/** All records; of a damaged case those that can be read. */
function viewOf(session: CaseSession): CaseView {
  try {
    return readView(session);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'case-damaged') throw error;
    session.database.becomeReadOnly();
    return readView(session);
  }
}

function readView(session: CaseSession): CaseView {
  const { connection } = session.database;
  const kept = { dismissals: allDismissals(connection), filings: allFilings(connection), collections: allCollections(connection), leastGrade: readableOr(connection, 'likely', () => readLeastGrade(connection)) };
  const revision = readableOr(connection, 0, () => readCounter(connection, 'revision'));
  const steps = readableOr(connection, { undo: null, redo: null }, () => historySteps(connection));
  return { info: session.info(), revision, ...caseRecords(connection), ...kept, ...steps };
}
