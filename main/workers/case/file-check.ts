import { z } from 'zod';
import { isFileWhole } from '../../db/check-case.js';
import { reportDefect } from '../parent-connection.js';
import { onThread } from './on-thread.js';

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
/** A key, as it is handed to a thread. */
export const caseKeySchema = z.object({ slip: bytesSchema, secret: bytesSchema });

/** A case file to check, as it is handed to the thread. */
export const checkRequestSchema = z.object({ path: z.string(), how: z.enum(['ro', 'immutable']), key: caseKeySchema.nullable() });
/** A case file to check. */
export type CheckRequest = z.infer<typeof checkRequestSchema>;

/** A check under way. */
export interface FileCheck {
  /** Rejects when the check was stopped or could not be made. */
  readonly whole: Promise<boolean>;
  stop(): Promise<void>;
}

/** Starts a check; the worker starts it on a thread, so that it goes on answering. */
export type StartFileCheck = (request: CheckRequest) => FileCheck;

/** Checks on a thread that runs `entry`, which must post whether the file is whole. */
export function checkOnThread(entry: URL): StartFileCheck {
  return (request) => {
    const job = onThread(entry, request);
    let isStopped = false;
    const whole = job.answer.then(
      (value) => value === true,
      (error: unknown) => {
        if (isStopped) throw error;
        // Where no thread can be started, a check that holds us up is better than none.
        reportDefect(error);
        return isFileWhole(request.path, request.how, request.key);
      },
    );
    const stop = (): Promise<void> => {
      isStopped = true;
      return job.stop();
    };
    return { whole, stop };
  };
}
