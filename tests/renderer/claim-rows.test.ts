import { describe, expect, it } from 'vitest';
import { analyseLedger } from '../../shared/analysis/analyse-ledger.js';
import { indexLedger } from '../../shared/analysis/ledger-index.js';
import type { ArticleId, SourceId, TagId } from '../../shared/domain/ids.js';
import { claimRows, strandsOf } from '../../renderer/features/ledger/claim-rows.js';
import { layoutChains } from '../../renderer/features/ledger/chain-layout.js';
import { article, attribution, claim, claimTag, passage, source } from '../fixtures/records.js';

const official = source('official', { type: 'anonymous', name: 'harbour official' });
const records = {
  articles: [article('a1', { outlet: 'Norwire' }), article('a2', { outlet: 'Courier' }), article('a3', { outlet: 'Gazette' })],
  sources: [official],
  tags: [
    attribution('t1', 'a1', { sourceType: 'anonymous', sourceId: 'official' as SourceId }),
    attribution('t2', 'a2', { sourceType: 'outlet', source: [passage('Norwire')] }),
    attribution('t3', 'a2', { sourceType: 'anonymous', sourceId: 'official' as SourceId, parentId: 't2' as TagId }),
    attribution('t4', 'a3', { source: [passage('the ministry')], sourceType: 'organisation', stance: 'denies' }),
    claimTag('c1', 'a1', 'k1', { attributionId: 't1' as TagId }),
    claimTag('c2', 'a2', 'k1', { attributionId: 't3' as TagId }),
    claimTag('c3', 'a3', 'k1', { attributionId: 't4' as TagId, stance: 'denies' }),
  ],
  claims: [claim('k1')],
  briefings: [],
};
const index = indexLedger(records);
const [row] = claimRows(analyseLedger(index));

describe('a row of the ledger', () => {
  it('counts articles that assert the claim, and one origin for one source record', () => {
    expect(row?.articleCount).toBe(2);
    expect(row?.independence.independent).toEqual({ min: 1, max: 1 });
  });

  it('names who stands behind it, with the relay', () => {
    expect(row?.behind).toBe('harbour official; harbour official, via Norwire; the ministry');
  });

  it('counts the denial as contrary', () => {
    expect(row?.contraryCount).toBe(1);
  });

  it('draws one strand for each asserting article, both to the first origin', () => {
    expect(row === undefined ? null : strandsOf(row)).toEqual([0, 0]);
  });
});

describe('layoutChains', () => {
  const layout = layoutChains(row?.appearances ?? [], index);

  it('draws a source once, however many articles lead to it', () => {
    expect(layout.boxes.filter((box) => box.label === 'harbour official')).toHaveLength(1);
  });

  it('puts origins into the last column, whatever the length of their chain', () => {
    expect(layout.boxes.filter((box) => box.role === 'origin').map((box) => box.column)).toEqual([2, 2]);
  });

  it('keeps the stance on the line that carries a denial', () => {
    expect(layout.lines.filter((line) => line.stance === 'denies')).toHaveLength(1);
  });
});

describe('an untagged copy of a story', () => {
  const copied = indexLedger({
    ...records,
    articles: [...records.articles, article('a4', { outlet: 'Harbour Post' }, { copyOf: 'a2' as ArticleId })],
    tags: [...records.tags, claimTag('c4', 'a4', 'k1')],
  });
  const [copiedRow] = claimRows(analyseLedger(copied));

  it('leads to the origin its story names, and adds none', () => {
    expect(copiedRow?.independence.independent).toEqual({ min: 1, max: 1 });
    expect(layoutChains(copiedRow?.appearances ?? [], copied).boxes.filter((box) => box.role === 'origin')).toHaveLength(2);
    expect(copiedRow?.behind).not.toContain('own voice');
  });
});
