import { AppError } from '../../../shared/errors.js';

/**
 * The value of work on an archive; what the archive's reader throws says that the archive is damaged.
 *
 * @throws {AppError} what the work throws itself, `encrypted`, `damaged`, the latter two with the file's name
 */
export async function asArchiveError<Value>(fileName: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    // The reader has no codes; it gives up at the first entry whose names and sizes are encrypted too.
    const isEncrypted = thrown instanceof Error && thrown.message.includes('strong encryption');
    throw isEncrypted ? new AppError('encrypted', { fileName, why: 'archive' }, thrown) : new AppError('damaged', { fileName }, thrown);
  }
}
