import { expect, test } from 'vitest';
import { emptyHead, type Block } from '../../shared/domain/briefing.js';
import { layoutBriefing } from '../../shared/print/layout-briefing.js';
import { ledgerRecords } from '../fixtures/briefing-ledger.js';
import { blockId } from '../fixtures/briefing-text.js';

const cell = (words: string) => (words === '' ? [] : [{ type: 'text' as const, text: words }]);

test('a table is printed without rows that hold no word, and days are no figures', () => {
  const rows = [['Source', 'Count', 'As of'], ['Herald', '400', '10 May'], ['', ' ', ''], ['Courier', '1,200', '11 May']].map((row) => row.map(cell));
  const table: Block = { id: blockId('t'), type: 'table', runs: cell('Engineers'), table: { rows } };

  const { body } = layoutBriefing({ caseName: 'Harbour', document: { head: emptyHead('Gates'), blocks: [table] }, records: ledgerRecords, texts: [], nowMs: 0 });

  expect(body[0]).toMatchObject({ type: 'table', figures: [false, true, false], rows: { length: 3 } });
});
