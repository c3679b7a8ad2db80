import { AppError, type ErrorCode } from '../../shared/errors.js';

/** What is said of a file that holds no case any more, whatever it held. */
const damageCodes: readonly ErrorCode[] = ['case-damaged', 'case-not-a-case'];

/** Whether a case did not open because its file is damaged. */
export function isDamage(thrown: unknown): boolean {
  return thrown instanceof AppError && damageCodes.includes(thrown.code);
}

/** Whether a case did not open because it is encrypted and no key was given. */
export function isLocked(thrown: unknown): boolean {
  return thrown instanceof AppError && thrown.code === 'case-locked';
}

/** Whether the worker died over a call. */
export function isDeath(thrown: unknown): boolean {
  return thrown instanceof AppError && thrown.code === 'worker-died';
}

/** Passes over the death of a worker that was to close a file: the system has taken the file from it. */
export function ignoreDeath(thrown: unknown): void {
  if (!isDeath(thrown)) throw thrown;
}
