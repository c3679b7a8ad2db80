import { describe, expect, it } from 'vitest';
import { appearancesIn, articleMatrix, stancesOf } from '../../renderer/features/ledger/article-matrix.js';
import { indexLedger } from '../../shared/analysis/ledger-index.js';
import type { ArticleId, ClaimId } from '../../shared/domain/ids.js';
import { article, claim, claimTag, published } from '../fixtures/records.js';

const k1 = 'k1' as ClaimId;
const records = {
  articles: [
    article('late', { outlet: 'Gazette', published: published('2031-03-09') }),
    article('early', { outlet: 'Norwire', published: published('2031-03-01') }),
    article('copy', { outlet: 'Courier', published: published('2031-03-02') }, { copyOf: 'early' as ArticleId }),
    article('undated', { outlet: 'Beacon' }),
    article('bare', { outlet: 'Post', published: published('2031-01-01') }),
  ],
  sources: [],
  tags: [
    claimTag('t1', 'early', 'k1'),
    claimTag('t2', 'copy', 'k1'),
    claimTag('t3', 'late', 'k1', { stance: 'denies' }),
    claimTag('t4', 'late', 'k1'),
    claimTag('t5', 'undated', 'k2', { stance: 'not-confirms' }),
  ],
  claims: [claim('k1'), claim('k2', 2)],
  briefings: [],
};
const matrix = articleMatrix(indexLedger(records));

describe('claims by article', () => {
  it('has one column for a story and all its copies, in order of publication, undated ones last', () => {
    expect(matrix.columns.map(({ label, copies }) => [label, copies])).toEqual([
      ['Norwire', ['Courier']],
      ['Gazette', []],
      ['Beacon', []],
    ]);
  });

  it('puts passages of a copy into the column of its story', () => {
    expect(appearancesIn(matrix, k1, 'early' as ArticleId).map(({ id }) => id)).toEqual(['t1', 't2']);
  });

  it('names each stance of a cell once, assertion first', () => {
    expect(stancesOf(appearancesIn(matrix, k1, 'late' as ArticleId))).toEqual(['asserts', 'denies']);
  });

  it('knows silence from a stance', () => {
    expect(appearancesIn(matrix, k1, 'undated' as ArticleId)).toEqual([]);
  });

  it('counts stories without any claim instead of drawing them', () => {
    expect(matrix.silentStories).toBe(1);
  });

  it('puts the first copy in the place of an original that is gone', () => {
    const withoutOriginal = articleMatrix(indexLedger({ ...records, articles: records.articles.map((one) => (one.id === 'early' ? { ...one, hidden: true } : one)) }));

    expect(withoutOriginal.columns.map(({ label }) => label)).toContain('Courier');
  });
});
