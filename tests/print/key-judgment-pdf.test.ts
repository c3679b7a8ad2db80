import { expect, test } from 'vitest';
import { sha256Hex } from '../../main/extract/hash.js';
import { installedFontsFolder } from '../../main/faces/installed-fonts.js';
import { renderPdf } from '../../main/pdf/render.js';
import type { Block } from '../../shared/domain/briefing.js';
import { buildLedger } from '../../shared/exchange/build-ledger.js';
import { layoutBriefing } from '../../shared/print/layout-briefing.js';
import { appearanceTarget, blockId } from '../fixtures/briefing-text.js';
import { printInput } from '../fixtures/print-input.js';
import { readPdf } from './read-pdf.js';

const cited = (words: string, tags: readonly string[]): Block['runs'] => [{ type: 'text', text: words }, ...tags.map((tag) => ({ type: 'citation' as const, target: appearanceTarget(tag) }))];

const judgments: Block[] = [
  { id: blockId('kj1'), type: 'key-judgment', likelihood: 4, confidence: 'low', runs: cited('It is likely that the gate opened by itself.', ['gate', 'level']) },
  { id: blockId('kj2'), type: 'key-judgment', runs: cited('Who had access is open.', []) },
];

test('key judgments are set with their number, band, confidence and the notes they rest on, which are links', async () => {
  const input = { ...printInput, document: { ...printInput.document, blocks: judgments } };
  const document = layoutBriefing(input);

  const pdf = await readPdf(await renderPdf(document, { fontsFolder: installedFontsFolder(), ledger: buildLedger(input, document, sha256Hex) }));

  const text = pdf.pages[0]?.replace(/\s+/gu, ' ') ?? '';
  expect(text).toMatch(/Judgment 1 It is likely that the gate opened by itself\..*Likely 55–80 % Low confidence Rests on notes 1, 2; 2 articles, 2 independent origins/u);
  expect(text).toMatch(/Judgment 2 Who had access is open\. Likelihood not stated Confidence not stated Rests on no source/u);
  // One from the statement, one from the row below it.
  expect(pdf.links.filter(({ page, dest }) => page === 1 && dest === 'n-0002')).toHaveLength(2);
});
