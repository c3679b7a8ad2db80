import { expect, test } from 'vitest';
import { checkImage } from '../../main/extract/image/check-image.js';
import { installedFontsFolder } from '../../main/faces/installed-fonts.js';
import { pageGeometry } from '../../main/pdf/page-geometry.js';
import { renderPdf } from '../../main/pdf/render.js';
import { layoutBriefing } from '../../shared/print/layout-briefing.js';
import { pngImage } from '../fixtures/images.js';
import { inputWith, printDocument } from '../fixtures/print-input.js';
import { generatedBlocks } from './generated-briefing.js';
import { pageFaults, targetFaults } from './page-faults.js';
import { placedWords } from './page-lines.js';
import { readPdf } from './read-pdf.js';

const image = checkImage({ bytes: pngImage(600, 300), fileName: 'gate' });
/** Each of these had a fault before blocks stayed with what belongs to them. */
const cases = [
  ['Letter', 11],
  ['Letter', 13],
  ['Letter', 14],
  ['Letter', 17],
  ['A4', 20],
  ['A4', 23],
] as const;

test.each(cases)('pages of any content are broken as a typesetter would: %s, %i', async (paper, seed) => {
  const blocks = generatedBlocks(seed, 36, image);
  const head = { ...printDocument.head, mainMessage: 'Waters. '.repeat((seed * 7) % 90) };
  const input = { ...inputWith({ head, blocks: blocks.map(({ block }) => block) }), images: [image] };

  const bytes = await renderPdf(layoutBriefing(input), { fontsFolder: installedFontsFolder(), paper });

  const { height, margins } = pageGeometry(paper);
  const [pdf, placed] = await Promise.all([readPdf(bytes), placedWords(bytes)]);
  const text = placed.filter(({ y }) => y < height - margins.top);
  expect([...pageFaults({ blocks, placed: text, pdf }), ...targetFaults(pdf)]).toEqual([]);
});
