import { AppError, type ErrorCode } from '../../shared/errors.js';

const readCodes: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-vanished',
  ENOTDIR: 'file-vanished',
  EACCES: 'file-unreadable',
  EPERM: 'file-unreadable',
  EIO: 'file-unreadable',
  ELOOP: 'file-unreadable',
  EISDIR: 'file-not-regular',
};

const writeCodes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'target-unwritable',
  EPERM: 'target-unwritable',
  EROFS: 'target-unwritable',
  ENOENT: 'target-unwritable',
  ENOTDIR: 'target-unwritable',
  EISDIR: 'target-unwritable',
  ENOTEMPTY: 'target-unwritable',
  EEXIST: 'target-unwritable',
  EBUSY: 'target-unwritable',
  ENAMETOOLONG: 'target-unwritable',
  EIO: 'target-unwritable',
};

/** What the system said of a file that was read, as an error with words; anything else is passed on as it is. */
export function readError(thrown: unknown, fileName: string): unknown {
  return withCode(thrown, readCodes, fileName);
}

/** What the system said of a file that was written, as an error with words; anything else is passed on as it is. */
export function writeError(thrown: unknown, fileName: string): unknown {
  return withCode(thrown, writeCodes, fileName);
}

function withCode(thrown: unknown, codes: Readonly<Record<string, ErrorCode>>, fileName: string): unknown {
  if (!(thrown instanceof Error) || !('code' in thrown)) return thrown;
  const code = codes[String(thrown.code)];
  return code === undefined ? thrown : new AppError(code, { fileName }, thrown);
}
