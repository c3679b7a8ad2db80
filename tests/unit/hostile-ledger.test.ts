import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { bringInLedger } from '../../main/flows/bring-in-ledger.js';
import { installedFontsFolder } from '../../main/faces/installed-fonts.js';
import { renderPdf } from '../../main/pdf/render.js';
import { buildLedger } from '../../shared/exchange/build-ledger.js';
import type { BroughtLedger } from '../../shared/ipc/ledger-channels.js';
import type { UnprintedLedger } from '../../shared/exchange/ledger-file.js';
import { layoutBriefing } from '../../shared/print/layout-briefing.js';
import { startNodePort } from '../../main/workers/node-port.js';
import { WorkerClient } from '../../main/workers/worker-client.js';
import type { ImportMethods } from '../../main/workers/contract.js';
import { buildWorker, removeBuild } from '../fixtures/build-workers.js';
import { openDesk, reopen, type Desk } from '../fixtures/case-desk.js';
import { cite, inputWith, paragraphWith } from '../fixtures/print-input.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

const input = inputWith({ blocks: [paragraphWith('p', [cite('winter')])] });
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A briefing's PDF around a ledger that somebody made, its hash printed as the format asks. */
async function pdfAround(change: (ledger: UnprintedLedger) => UnprintedLedger): Promise<string> {
  const document = layoutBriefing(input);
  const pdf = await renderPdf(document, { fontsFolder: installedFontsFolder(), ledger: change(buildLedger(input, document, sha256)) });
  const file = path.join(temporaryFolder(), 'briefing.pdf');
  writeFileSync(file, pdf);
  return file;
}

let entry = '';
beforeAll(async () => {
  entry = await buildWorker('import-worker');
  return () => removeBuild(entry);
});

/** Brings a PDF's ledger into a case through an import worker in a process of its own. */
async function bringIn(file: string, desk: Desk): Promise<BroughtLedger> {
  const importWorker = new WorkerClient<ImportMethods>({ start: () => startNodePort(entry), kind: 'dispensable' });
  onTestFinished(() => importWorker.stop());
  return bringInLedger(file, { caseWorker: desk, importWorker });
}

describe('a ledger that somebody made', () => {
  it('leaves keys behind that would reach an object’s prototype', async () => {
    const poison = JSON.parse('{"__proto__":{"isPoisoned":true},"constructor":{"prototype":{"isPoisoned":true}}}') as object;
    const file = await pdfAround((ledger) => ({ ...ledger, '@context': poison, claims: ledger.claims.map((claim) => Object.defineProperties({ ...claim }, Object.getOwnPropertyDescriptors(poison))) }));
    const desk = await openDesk();

    const { id } = await bringIn(file, desk);

    const { claims } = await (await reopen(desk)).call('ledgers:open', { id });
    expect(claims).toHaveLength(1);
    expect(JSON.stringify(claims)).not.toContain('isPoisoned');
    expect({}).not.toHaveProperty('isPoisoned');
  });

  it('keeps what is nested without end under its context out of the case', async () => {
    const nested = JSON.parse(`${'['.repeat(3000)}${']'.repeat(3000)}`) as unknown;
    const desk = await openDesk();

    const { id } = await bringIn(await pdfAround((ledger) => ({ ...ledger, '@context': nested })), desk);

    expect(JSON.stringify(await desk.call('ledgers:open', { id }))).not.toContain('[[[');
  });

  it('is refused where it unpacks to more than is read, and the case is as it was', async () => {
    const file = await pdfAround((ledger) => ({ ...ledger, briefing: { ...ledger.briefing, title: 'x'.repeat(51_000_000) } }));
    const desk = await openDesk();

    await expect(bringIn(file, desk)).rejects.toMatchObject({ code: 'ledger-damaged', details: { why: 'too-large', fileName: 'briefing.pdf' } });
    expect(await desk.call('ledgers:list', {})).toEqual([]);
  });
});
