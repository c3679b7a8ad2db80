import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const mainDir = path.resolve(import.meta.dirname, '../../main');
const writing = /\b(writeFile|writeFileSync|createWriteStream|copyFile|copyFileSync|appendFile|appendFileSync|writeSync|cp|cpSync)\(/u;

/** What may write files: whole under another name first, or into one that has no name of its own yet. The log is its library's. */
const allowed = ['db/key-slip.ts', 'flows/copy-file.ts'];

describe('files', () => {
  it('are put in the place of others by the flows made for it alone', () => {
    const files = readdirSync(mainDir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

    const found = files.filter((file) => writing.test(readFileSync(path.join(mainDir, file), 'utf8')));

    expect(found.map((file) => file.replaceAll(path.sep, '/')).sort()).toEqual(allowed);
  });
});
