import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSealedPdf } from '../../main/extract/pdf/read-sealed-pdf.js';
import { bringInLedger, verifyAgainstCase } from '../../main/flows/bring-in-ledger.js';
import type { ImportCaller } from '../../main/flows/worker-caller.js';
import { WindowOffers } from '../../main/ipc/window-offers.js';
import { installedFontsFolder } from '../../main/faces/installed-fonts.js';
import { renderPdf } from '../../main/pdf/render.js';
import type { ImportMethods } from '../../main/workers/contract.js';
import { chainOf } from '../../shared/analysis/chain.js';
import { indexLedger } from '../../shared/analysis/ledger-index.js';
import { buildLedger } from '../../shared/exchange/build-ledger.js';
import { citePassages } from '../../shared/print/cited-passages.js';
import { metaOf } from '../../shared/domain/article.js';
import { passageWords } from '../../shared/domain/passage.js';
import { layoutBriefing } from '../../shared/print/layout-briefing.js';
import { withAlteredLedger } from '../fixtures/altered-pdf.js';
import { articleToStore, openDesk, reopen } from '../fixtures/case-desk.js';
import { printInput } from '../fixtures/print-input.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The import worker's work in this process. */
const importWorker: ImportCaller = {
  call: async (_method, input) => {
    const { path: file, fileName } = input as ImportMethods['pdf:read-ledger']['input']; // these tests read ledgers only
    return (await readSealedPdf({ fileName, bytes: new Uint8Array(readFileSync(file)) })) as never;
  },
};

async function briefingFile(change: (pdf: Uint8Array) => Uint8Array = (pdf) => pdf): Promise<string> {
  const document = layoutBriefing(printInput);
  const pdf = await renderPdf(document, { fontsFolder: installedFontsFolder(), ledger: buildLedger(printInput, document, sha256) });
  const file = path.join(temporaryFolder(), 'briefing.pdf');
  writeFileSync(file, change(pdf));
  return file;
}

describe('a ledger brought into an empty case', () => {
  it('has all cited records, kept apart from the case’s own and over a restart', async () => {
    const desk = await openDesk();
    const file = await briefingFile();

    const brought = await bringInLedger(file, { caseWorker: desk, importWorker });
    const again = await bringInLedger(file, { caseWorker: desk, importWorker });
    const after = await reopen(desk);

    const document = layoutBriefing(printInput);
    const { sources, claims, speakers, attributions, annotations } = await after.call('ledgers:open', { id: brought.id });
    expect(again).toEqual(brought);
    expect(await after.call('ledgers:list', {})).toEqual([brought]);
    expect(sources.map(({ id }) => id.toUpperCase())).toEqual(document.sources.map(({ label }) => label));
    expect(new Set(claims.map(({ text }) => text))).toEqual(new Set(printInput.records.claims.map(({ text }) => text)));
    expect(annotations.length).toBe(document.notes.filter(({ mark }) => mark === 'TLP:AMBER').length);
    expect(attributions.length).toBeGreaterThan(0);
    expect(speakers.map(({ name }) => name)).toContain('Tarn Water Board');
    expect(await after.call('case:records', {})).toMatchObject({ claims: [], sources: [], tags: [], articles: [] });
  });

  it('has each cited appearance with its words, stance, claim, grade and chain, and each speaker with its grade', async () => {
    const desk = await openDesk();
    const { id } = await bringInLedger(await briefingFile(), { caseWorker: desk, importWorker });

    const { claims, speakers, annotations } = await (await reopen(desk)).call('ledgers:open', { id });
    const index = indexLedger(printInput.records);
    // Not what only a block above the document's mark cites; of an article whose terms limit extracts, no words.
    const exported = new Set(layoutBriefing(printInput).notes.filter(({ mark }) => mark === 'TLP:AMBER').map(({ number }) => number));
    const cited = citePassages(printInput.document.blocks, index, printInput.texts).passages.flatMap(({ appearance, number }) => (appearance?.claimId == null || !exported.has(number) ? [] : [appearance]));
    const written = cited.map((tag) => {
      const claim = index.claims.get(tag.claimId ?? ('' as never));
      const isLimited = metaOf(index.articles.get(tag.articleId) as never).terms?.maxExtractChars != null;
      return [isLimited ? '' : tag.content.map(passageWords).join(''), tag.stance, claim?.text, claim?.credibility, chainOf(tag, index).links.map(({ label }) => label)];
    });
    const brought = annotations.filter(({ claim }) => claim !== null).map(({ claim, target, stance, chain }) => {
      const record = claims.find((one) => one.id === claim);
      const quotes = 'source' in target ? [] : target.flatMap(({ selector }) => selector.flatMap((one) => (one.type === 'TextQuoteSelector' ? [one.exact] : [])));
      return [quotes.join(''), stance, record?.text, record?.credibility, chain.map(({ label }) => label)];
    });
    expect(written.length).toBeGreaterThan(3);
    expect(brought).toEqual(written);
    expect(speakers.map(({ name, type, reliability }) => [name, type, reliability])).toEqual(
      speakers.map(({ name, type }) => [name, type, printInput.records.sources.find((source) => source.name === name && source.type === type)?.reliability]),
    );
  });

  it('goes when it is removed', async () => {
    const desk = await openDesk();
    const { id } = await bringInLedger(await briefingFile(), { caseWorker: desk, importWorker });

    await desk.call('ledgers:remove', { id });

    expect(await desk.call('ledgers:list', {})).toEqual([]);
  });

  it('is refused where it is not the one that the last page names', async () => {
    const desk = await openDesk();
    const file = await briefingFile((pdf) => withAlteredLedger(pdf, (json) => json.replace('"credibility":2', '"credibility":1')));

    await expect(bringInLedger(file, { caseWorker: desk, importWorker })).rejects.toMatchObject({ code: 'ledger-damaged', details: { why: 'hash', fileName: 'briefing.pdf' } });
    expect(await desk.call('ledgers:list', {})).toEqual([]);
  });
});

describe('a briefing compared with a case', () => {
  it('finds the articles of the same file name, and says of the others that they are not here', async () => {
    const desk = await openDesk();
    const wire = printInput.texts.find(({ id }) => id === 'wire')?.text ?? '';
    await desk.call('articles:store', { article: articleToStore('wire.txt', [['body', wire]]), group: 'g' });

    const { sources } = await verifyAgainstCase(await briefingFile(), { caseWorker: desk, importWorker, sha256 });

    expect(sources.filter(({ bytes }) => bytes !== 'not-here')).toMatchObject([{ bytes: 'differs', quotations: [{ result: 'matches' }, { result: 'matches' }] }]);
  });
});

describe('what a drop offers', () => {
  it('is a choice for one briefing with a ledger, and for one whose ledger is damaged', async () => {
    const offers = new WindowOffers(importWorker);
    const file = await briefingFile();
    const damaged = await briefingFile((pdf) => withAlteredLedger(pdf, (json) => json.slice(0, 900)));

    const offer = await offers.offerOf([file]);
    expect(offer).toMatchObject({ fileName: 'briefing.pdf', ledger: { title: printInput.document.head.title }, error: null });
    expect(JSON.stringify(offer)).not.toContain(path.dirname(file));
    expect(offers.fileOf(offer?.id ?? '')).toBe(file);
    expect(await offers.offerOf([damaged])).toMatchObject({ ledger: null, error: { code: 'ledger-damaged' } });
  });

  it('is nothing for several files, and for what has no ledger', async () => {
    const offers = new WindowOffers(importWorker);
    const plain = path.join(temporaryFolder(), 'plain.pdf');
    writeFileSync(plain, await renderPdf(layoutBriefing(printInput), { fontsFolder: installedFontsFolder() }));

    expect(await offers.offerOf([plain])).toBeNull();
    expect(await offers.offerOf([await briefingFile(), plain])).toBeNull();
    expect(await offers.offerOf(['story.txt'])).toBeNull();
    expect(() => offers.fileOf('other')).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});
