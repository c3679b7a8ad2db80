import { describe, expect, it } from 'vitest';
import { checkImage } from '../../main/extract/image/check-image.js';
import { installedFontsFolder } from '../../main/faces/installed-fonts.js';
import { renderPdf } from '../../main/pdf/render.js';
import type { Block } from '../../shared/domain/briefing.js';
import { layoutBriefing } from '../../shared/print/layout-briefing.js';
import { pngImage } from '../fixtures/images.js';
import { cite, inputWith, paragraphWith } from '../fixtures/print-input.js';
import { readPdf } from './read-pdf.js';

const image = checkImage({ bytes: pngImage(900, 500), fileName: 'gate' });
const { sha256, width, height } = image;
const figure: Block = { ...paragraphWith('figure', [{ type: 'text', text: 'The gate from above' }]), type: 'image', image: { sha256, width, height, alt: '', credit: '' } };
const paragraph = (id: string, words: string): Block => paragraphWith(id, [{ type: 'text', text: words }, cite('gate')]);
/** More than a figure's height below them is not left on the first page. */
const before = ['one', 'two'].map((id) => paragraph(id, 'The board has said nothing since. '.repeat(14)));

async function pagesOf(blocks: readonly Block[]): Promise<readonly string[]> {
  const input = { ...inputWith({ blocks: [...blocks] }), images: [image] };
  return (await readPdf(await renderPdf(layoutBriefing(input), { fontsFolder: installedFontsFolder() }))).pages;
}

describe('a figure that does not fit on the page', () => {
  it('lets the text go on, and stands at the head of the next page or below its first paragraph', async () => {
    const after = [0, 1, 2, 3].map((at) => paragraph(`after${at}`, `After${at} it has not. `.repeat(9)));

    const pages = await pagesOf([...before, figure, ...after]);

    const at = pages.findIndex((page) => page.includes('Figure 1'));
    expect(at).toBeGreaterThan(0);
    expect(pages.slice(0, at).join('')).toContain('After0');
    expect(pages[at]).toMatch(/^[^]{0,700}Figure 1/u);
  });

  it('stands before the notes where no text follows', async () => {
    expect((await pagesOf([...before, figure])).join('')).toMatch(/Figure 1[^]*Notes\n/u);
  });
});
