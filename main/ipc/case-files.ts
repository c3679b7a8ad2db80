import { access, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { dialogStrings } from '../../shared/strings/dialogs.js';

/** What the name of a case file ends in. */
export const caseExtension = '.slcase';

/**
 * A free file name for a case that a first drop makes without asking; its folder is there afterwards.
 *
 * @param now - the day in the name is the analyst's local day
 */
export async function freshCaseFile(folder: string, now: Date): Promise<string> {
  await mkdir(folder, { recursive: true });
  const name = dialogStrings.datedCase(localDayIso(now));
  for (let ordinal = 1; ; ordinal += 1) {
    const file = path.join(folder, `${ordinal === 1 ? name : `${name} ${ordinal}`}${caseExtension}`);
    if (!(await exists(file))) return file;
  }
}

/** The case a program was asked to open, or `null`: the last argument that names one. */
export function caseFileAmong(args: readonly string[], workingFolder: string): string | null {
  const named = args.filter((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith(caseExtension)).at(-1);
  return named === undefined ? null : path.resolve(workingFolder, named);
}

/** What the analyst calls the case in a file: its base name without extension. */
export function caseName(file: string): string {
  return path.basename(file, caseExtension);
}

/** Whether something lies at `file` that can be reached. */
export async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

function localDayIso(now: Date): string {
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
