import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../main/extract/hash.js';
import { extractSource } from '../../main/extract/read-source.js';
import type { ImportCaller } from '../../main/flows/worker-caller.js';
import { WindowImports } from '../../main/ipc/window-imports.js';
import type { ImportMethods } from '../../main/workers/contract.js';
import type { ImportProgress, ImportRow } from '../../shared/ipc/article-channels.js';
import { makePdf, sentences } from '../extract/pdf/make-pdf.js';
import { openDesk, type Desk } from '../fixtures/case-desk.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

/** The import worker's work in this process. */
const importWorker: ImportCaller = {
  call: async (method, input) => {
    const { path: file, ...named } = input as ImportMethods['source:extract-file']['input']; // these tests import files only
    const bytes = new Uint8Array(readFileSync(file));
    const sha256 = sha256Hex(bytes);
    // The two methods that are called here answer as the contract says.
    if (method === 'source:identify') return { kind: 'file', sha256 } as never;
    return { bytes, sha256, extracted: await extractSource({ bytes, ...named }) } as never;
  },
};

interface Window {
  readonly imports: WindowImports;
  readonly failures: readonly unknown[];
  /** The rows of an import, once it has ended. */
  readonly rowsOf: (started: { readonly importId: string } | null) => Promise<readonly ImportRow[]>;
  readonly sent: readonly string[];
}

function windowOver(desk: Desk): Window {
  const messages: ImportProgress[] = [];
  const sent: string[] = [];
  const failures: unknown[] = [];
  const emit = (event: string, payload: unknown): void => {
    sent.push(JSON.stringify(payload));
    if (event === 'import:progress') messages.push(payload as ImportProgress); // the event's payload by its table
  };
  const imports = new WindowImports({ caseWorker: desk, importWorker, emit, logFailure: (_, thrown) => failures.push(thrown) });
  const rowsOf = async (started: { readonly importId: string } | null): Promise<readonly ImportRow[]> => {
    const own = (): ImportProgress[] => messages.filter(({ id }) => id === started?.importId);
    await expect.poll(() => own().some(({ finishedAtMs }) => finishedAtMs !== null), { timeout: 10_000 }).toBe(true);
    return own().flatMap(({ newRows }) => newRows);
  };
  return { imports, failures, rowsOf, sent };
}

async function lockedFile(): Promise<string> {
  const file = path.join(temporaryFolder(), 'harbour.pdf');
  writeFileSync(file, await makePdf((pdf) => pdf.font('Times-Roman').fontSize(11).text(`${sentences[0]}\n${sentences[1]}`), { userPassword: 'tide' }));
  return file;
}

describe('an encrypted file in a drop', () => {
  it('is imported with its password, after a wrong one was refused', async () => {
    const { imports, rowsOf, failures } = windowOver(await openDesk());
    const first = imports.importFiles([await lockedFile()]);
    expect((await rowsOf(first))[0]?.error).toMatchObject({ code: 'encrypted', details: { why: 'no-password' } });

    const second = imports.importWithPassword(first.importId, 0, 'ebb');
    expect((await rowsOf(second))[0]?.error).toMatchObject({ code: 'encrypted', details: { why: 'wrong-password' } });

    const third = imports.importWithPassword(second?.importId ?? '', 0, 'tide');
    expect((await rowsOf(third))[0]).toMatchObject({ fileName: 'harbour.pdf', outcome: 'added' });
    expect(failures).toEqual([]);
  });

  it('tells the page neither its path nor the password', async () => {
    const { imports, rowsOf, sent } = windowOver(await openDesk());
    const file = await lockedFile();
    const first = imports.importFiles([file]);
    await rowsOf(first);
    await rowsOf(imports.importWithPassword(first.importId, 0, 'tide'));

    expect(sent.join('\n')).not.toContain(path.dirname(file));
    expect(sent.join('\n')).not.toContain('tide');
  });

  it('is forgotten when the case is closed, and no other row can be opened', async () => {
    const { imports, rowsOf } = windowOver(await openDesk());
    const { importId } = imports.importFiles([await lockedFile()]);
    await rowsOf({ importId });
    expect(imports.importWithPassword(importId, 1, 'tide')).toBeNull();

    await imports.end();

    expect(imports.importWithPassword(importId, 0, 'tide')).toBeNull();
  });
});
