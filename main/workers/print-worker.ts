import { buildLedger } from '../../shared/exchange/build-ledger.js';
import { assertFiguresWhole } from '../../shared/print/figures.js';
import { layoutBriefing } from '../../shared/print/layout-briefing.js';
import { licenceFindings } from '../../shared/print/licence.js';
import { sha256Hex } from '../extract/hash.js';
import { isStoredWhole } from '../extract/image/stored-image.js';
import { FontPack } from '../faces/font-pack.js';
import { installedFontsFolder } from '../faces/installed-fonts.js';
import { renderPdf } from '../pdf/render.js';
import { undrawableCharacters } from '../pdf/undrawable.js';
import type { PrintMethods, RenderedBriefing } from './contract.js';
import { parentConnection } from './parent-connection.js';
import { findingFromLayout, findingFromLicence } from './print-findings.js';
import { pageCount } from './print-page-count.js';
import { serveWorker } from './serve-worker.js';

const connection = parentConnection();
const fontsFolder = installedFontsFolder();
const fontPack = new FontPack(fontsFolder);
connection.endWhenGone();
serveWorker<PrintMethods>(connection, {
  'briefing:render': renderBriefing,
  'fonts:lacking': ({ texts }) => undrawableCharacters(texts, fontsFolder, fontPack),
});

/** Nothing is drawn where an article's terms of reuse would be broken. */
async function renderBriefing({ input, missingGlyphs = 'refuse', ledger = 'attached', paper = 'A4' }: PrintMethods['briefing:render']['input']): Promise<RenderedBriefing> {
  const broken = licenceFindings(input);
  if (broken.length > 0) return { kind: 'stopped', findings: broken.map(findingFromLicence) };
  assertFiguresWhole(input, isStoredWhole);
  const document = layoutBriefing(input);
  const bytes = await renderPdf(document, { fontsFolder, fontPack, missingGlyphs, paper, ...(ledger === 'attached' ? { ledger: buildLedger(input, document, sha256Hex) } : {}) });
  return { kind: 'rendered', bytes, pages: pageCount(bytes), findings: document.findings.map(findingFromLayout) };
}
