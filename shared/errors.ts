/** Every way the product can fail on purpose. Words for people live in `shared/strings/errors.ts`. */
export const errorCodes = [
  'input-invalid',
  'not-found',
  'sender-refused',
  'no-case',
  'case-not-a-case',
  'case-newer',
  'case-damaged',
  'case-held',
  'backup-unusable',
  'case-read-only',
  'case-locked',
  'case-key-wrong',
  'disk-full',
  'target-unwritable',
  'file-vanished',
  'file-unreadable',
  'file-too-large',
  'file-not-regular',
  'type-unsupported',
  'damaged',
  'encrypted',
  'too-deep',
  'timed-out',
  'out-of-memory',
  'empty',
  'cancelled',
  'worker-died',
  'quote-missing',
  'quote-ambiguous',
  'reference-missing',
  'reference-ambiguous',
  'name-taken',
  'glyph-missing',
  'licence-limit',
  'ledger-missing',
  'ledger-damaged',
  'image-unusable',
  'table-too-large',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Values an error message may name: file names, sizes in bytes, limits, quotes. Never an article's body. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean>>;

/** What crosses a process border in place of an `AppError`. */
export interface ErrorRecord {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

/** An error with a code the interface has words for; anything else that is thrown is a defect. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** The record of any thrown value; what is no `AppError` becomes `internal`, its message kept for the log. */
export function errorRecord(thrown: unknown): ErrorRecord {
  if (thrown instanceof AppError) return { code: thrown.code, details: thrown.details };
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'internal', details: { message } };
}

/** Proof that a union switch is complete: it does not compile while a case is missing. */
export function assertNever(value: never): never {
  throw new AppError('internal', { message: `unexpected value ${JSON.stringify(value)}` });
}
