import { beforeAll, describe, expect, test } from 'vitest';
import { sha256Hex } from '../../main/extract/hash.js';
import { readSealedPdf } from '../../main/extract/pdf/read-sealed-pdf.js';
import { installedFontsFolder } from '../../main/faces/installed-fonts.js';
import { renderPdf } from '../../main/pdf/render.js';
import { buildLedger } from '../../shared/exchange/build-ledger.js';
import type { PrintInput } from '../../shared/domain/case.js';
import type { SealedPdf } from '../../shared/exchange/verify-ledger.js';
import { layoutBriefing } from '../../shared/print/layout-briefing.js';
import { cite, inputWith, paragraphWith, printInput } from '../fixtures/print-input.js';
import { readPdf, withoutSpace } from './read-pdf.js';

const fontsFolder = installedFontsFolder();

function render(input: PrintInput): Promise<Uint8Array> {
  const document = layoutBriefing(input);
  return renderPdf(document, { fontsFolder, ledger: buildLedger(input, document, sha256Hex) });
}

function readBack(bytes: Uint8Array): Promise<SealedPdf> {
  return readSealedPdf({ fileName: 'briefing.pdf', bytes });
}

let bytes: Uint8Array;
let sealed: SealedPdf;
beforeAll(async () => {
  bytes = await render(printInput);
  sealed = await readBack(bytes);
});

describe('the ledger inside a PDF', () => {
  test('is read back, its hash printed on the last page', async () => {
    const pages = (await readPdf(bytes)).pages.map(withoutSpace);
    expect(sealed.printedSha256).toBe(sealed.ledgerSha256);
    expect(pages.at(-1)).toContain(sealed.ledgerSha256.toUpperCase());
    expect(sealed.ledger.briefing.title).toBe(printInput.document.head.title);
  });

  test('knows the text of its pages', () => {
    expect(sealed).toMatchObject({ visibleTextSha256: sealed.ledger.visibleText.sha256, hasForeignMarks: false });
  });

  test('knows it in every script of the page, ligatures and superior figures included', async () => {
    const words = 'The office’s “first” efﬁcient ﬂat µ Ω Å 한빛 7호, судно, το πλοίο ἀρχή, 船舶。 船は — № 5 ½ n² H₂O';
    const read = await readBack(await render(inputWith({ blocks: [paragraphWith('scripts', [{ type: 'text', text: words }, cite('fell')])] })));
    expect(read.visibleTextSha256).toBe(read.ledger.visibleText.sha256);
  });

  test('has equal bytes for equal content and date', async () => {
    expect(Buffer.from(await render(printInput)).equals(Buffer.from(bytes))).toBe(true);
  });

  test('survives, with its pages, being read by a program that knows nothing of it', async () => {
    const file = new TextDecoder('latin1').decode(bytes);
    expect(file).toContain('/AFRelationship /Data');
    expect(file).toContain('/AF [');
  });
});

describe('a PDF without a ledger', () => {
  test('says so, and prints no hash', async () => {
    const plain = await renderPdf(layoutBriefing(printInput), { fontsFolder });
    await expect(readBack(plain)).rejects.toMatchObject({ code: 'ledger-missing' });
    expect((await readPdf(plain)).pages.join('')).not.toContain('Verification');
  });
});
