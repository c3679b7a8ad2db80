import { describe, expect, it } from 'vitest';
import { groupsOf, totalsOf } from '../../renderer/features/search/result-rows.js';
import type { ArticleId, BlockId, BriefingId, ClaimId } from '../../shared/domain/ids.js';
import type { SearchAnswer } from '../../shared/ipc/search-channels.js';
import { article, claim } from '../fixtures/records.js';

const ids = Array.from({ length: 12 }, (_, at) => `a${String(at)}` as ArticleId);
const records = {
  articles: new Map(ids.map((id) => [id as string, article(id)])),
  claims: new Map([['c1', claim('c1')]]),
  sources: new Map(),
  briefings: new Map(),
};
const answer: SearchAnswer = {
  articles: { ids, total: 300 },
  claims: { ids: ['c1' as ClaimId], total: 1 },
  sources: { ids: [], total: 0 },
  briefings: { found: [{ id: 'gone' as BriefingId, blockId: 'b' as BlockId }], total: 1 },
  passages: [],
};

describe('rows of results', () => {
  it('are a few of each kind, and a row that leads to the rest', () => {
    const groups = groupsOf(answer, records, 'all');

    expect(groups.map(({ name, total, rows }) => [name, total, rows.length])).toEqual([['articles', 300, 9], ['claims', 1, 1], ['briefings', 1, 1]]);
    expect(groups[0]?.rows.at(-1)).toEqual({ kind: 'more', key: 'more:articles', group: 'articles', count: 300 });
  });

  it('are all of a kind that is asked for', () => {
    expect(groupsOf(answer, records, 'articles').map(({ rows }) => rows.length)).toEqual([12]);
    expect(groupsOf(answer, records, 'sources')).toEqual([]);
  });

  it('leave out a record that is gone', () => {
    expect(groupsOf(answer, records, 'briefings').flatMap(({ rows }) => rows)).toEqual([]);
    expect(totalsOf(answer)).toEqual({ articles: 300, claims: 1, sources: 0, briefings: 1 });
  });
});
