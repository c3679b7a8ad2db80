import { describe, expect, it } from 'vitest';
import { contraryTo } from '../../shared/analysis/contrary.js';
import { indexLedger } from '../../shared/analysis/ledger-index.js';
import { claimIdSchema } from '../../shared/domain/ids.js';
import type { Tag } from '../../shared/domain/tag.js';
import { appearance, article, attribution, claim, claimId, records, source } from './ledger-records.js';

describe('contraryTo', () => {
  it('finds a claim linked as contrary from either side', () => {
    const other = claim({ id: claimIdSchema.parse('other'), ordinal: 2, contraryIds: [claimId] });
    const index = indexLedger(records({ claims: [claim(), other] }));

    expect(contraryTo(claimId, index).claims).toEqual([other]);
    expect(contraryTo(other.id, index).claims).toEqual([claim()]);
  });

  it('tells what a body did not confirm and asserted later from a contradiction', () => {
    const tags = (stated: string): Tag[] => [
      attribution('herald/a1', 'state', { stance: 'not-confirms', statedDate: '2031-10-18' }),
      attribution('courier/a2', 'ministry', { statedDate: stated }),
      appearance('herald/p1', 'a1', { stance: 'not-confirms' }),
      appearance('courier/p2', 'a2'),
    ];
    const state = source('state', { type: 'organisation' });
    const overtaken = (stated: string): [string, string][] =>
      [...contraryTo(claimId, indexLedger(records({ articles: [article('herald'), article('courier')], sources: [state, source('ministry', { partOf: state.id })], tags: tags(stated) }))).overtaken];

    expect(overtaken('2031-11')).toEqual([['p1', 'p2']]);
    expect(overtaken('2031-10')).toEqual([]);
    expect(overtaken('2031-10-17')).toEqual([]);
  });
});
