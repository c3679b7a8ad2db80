import { realpath } from 'node:fs/promises';
import path from 'node:path';

/** The path of a file whatever links lead to it; of one that is not there yet, in its real folder. */
export async function realPath(file: string): Promise<string> {
  const whole = path.resolve(file);
  const folder = path.dirname(whole);
  return realpath(whole).catch(async () => path.join(await realpath(folder).catch(() => folder), path.basename(whole)));
}
