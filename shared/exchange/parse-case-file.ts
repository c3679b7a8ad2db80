import { AppError } from '../errors.js';
import { caseFileSchema, type CaseFile } from './case-file.js';

/**
 * The case.json written in `text`, checked.
 *
 * @throws {AppError} `input-invalid` when it is no JSON, or naming the first place that has another shape
 */
export function parseCaseFile(text: string, fileName: string): CaseFile {
  const parsed = caseFileSchema.safeParse(jsonOf(text, fileName));
  if (parsed.success) return parsed.data;
  throw new AppError('input-invalid', { why: 'not-a-case-file', id: fileName, at: parsed.error.issues[0]?.path.map(String).join('.') ?? '' });
}

function jsonOf(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (thrown) {
    throw new AppError('input-invalid', { why: 'not-json', id: fileName }, thrown);
  }
}
