import { AppError } from '../../../shared/errors.js';
import type { SourceReader } from '../source-file.js';

/** Streams that tell what a compound file is, as its directory names them. Sources: MS-OFFCRYPTO 2.3.4, MS-DOC 2.1, MS-XLS 2.1, MS-PPT 2.1, MS-OXMSG 2.4 */
const streams: readonly (readonly [string, string])[] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['__properties_version1.0', 'msg'],
];

/**
 * Refuses files of the container that older Office programs wrote and newer ones write around an encrypted document.
 *
 * @throws {AppError} `encrypted` or `type-unsupported`, always
 */
export const readCompoundFile: SourceReader = ({ bytes }) => {
  const directory = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => directory.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) throw new AppError('encrypted', { why: 'office' });
  throw new AppError('type-unsupported', { format: streams.find(([name]) => holds(name))?.[1] ?? 'ole' });
};
