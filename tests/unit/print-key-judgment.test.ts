import { expect, test } from 'vitest';
import { emptyHead, type Block } from '../../shared/domain/briefing.js';
import { layoutBriefing } from '../../shared/print/layout-briefing.js';
import { appearanceTarget, blockId, paragraph } from '../fixtures/briefing-text.js';
import { ledgerRecords } from '../fixtures/briefing-ledger.js';

const keyJudgment: Block = {
  id: blockId('k'),
  type: 'key-judgment',
  likelihood: 4,
  confidence: 'moderate',
  runs: [{ type: 'text', text: 'Ferries will rest.' }, { type: 'citation', target: appearanceTarget('first') }],
};

test('a key judgment is printed as a judgment with its likelihood, its confidence and what it rests on', () => {
  const { body } = layoutBriefing({ caseName: 'Harbour', document: { head: emptyHead('Ferries'), blocks: [keyJudgment] }, records: ledgerRecords, texts: [], nowMs: 0 });
  const [block] = body;

  expect(block).toMatchObject({
    type: 'key-judgment', number: 1, likelihood: { term: 'likely', from: 55, to: 80 }, confidence: 'moderate', scale: [5, 20, 45, 55, 80, 95],
    notes: [1], articles: 1, origins: { min: 1, max: 1 },
  });
  expect(block?.inlines.map((inline) => (inline.type === 'text' ? inline.text : '[]')).join('')).toBe('Ferries will rest.[]');
});

test('its term follows the row the briefing uses', () => {
  const blocks = [keyJudgment, paragraph('b', 'A return is improbable.')];
  const { body } = layoutBriefing({ caseName: 'Harbour', document: { head: emptyHead('Ferries'), blocks }, records: ledgerRecords, texts: [], nowMs: 0 });

  expect(body[0]).toMatchObject({ likelihood: { term: 'probable' } });
});
