import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { isFileWhole } from '../db/check-case.js';
import { answerBackupJob, backupJobSchema, backUpOnThread } from './case/backup-job.js';
import { caseMethodsOf } from './case/case-methods.js';
import { CaseSession } from './case/case-session.js';
import { checkOnThread, checkRequestSchema } from './case/file-check.js';
import { parentConnection } from './parent-connection.js';
import { serveWorker } from './serve-worker.js';

const checkRequest = checkRequestSchema.safeParse(workerData);
const backupJob = backupJobSchema.safeParse(workerData);
if (checkRequest.success) parentPort?.postMessage(isFileWhole(checkRequest.data.path, checkRequest.data.how, checkRequest.data.key));
else if (backupJob.success) parentPort?.postMessage(answerBackupJob(backupJob.data));
else serveCase();

function serveCase(): void {
  const connection = parentConnection();
  const session = new CaseSession({
    environment: { now: Date.now, makeId: randomUUID },
    // This very file again: built, it stands alone beside the other entries.
    startCheck: checkOnThread(new URL(import.meta.url)),
    startBackup: backUpOnThread(new URL(import.meta.url)),
    onInfo: (info) => connection.post({ kind: 'case-info', info }),
  });
  connection.whenGone(() => void closeAndEnd(session));
  serveWorker(connection, caseMethodsOf(session), { concurrent: ['case:check'] });
}

async function closeAndEnd(session: CaseSession): Promise<void> {
  try {
    await session.close();
  } finally {
    process.exit(0);
  }
}
