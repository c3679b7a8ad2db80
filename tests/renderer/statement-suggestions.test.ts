import { describe, expect, it } from 'vitest';
import { statementSuggestions } from '../../renderer/features/ledger/statement-suggestions.js';
import { indexLedger } from '../../shared/analysis/ledger-index.js';
import { similarStatements } from '../../shared/analysis/similar-statements.js';
import type { ClaimId, DismissalId, SourceId, TagId } from '../../shared/domain/ids.js';
import { article, attribution, claim, claimTag, passage, source } from '../fixtures/records.js';

const words = ['It is a serious moment when the gates of the Ostrel dam could be closed', 'This is a grave moment: the gates on the dam of Ostrel may be closed'] as const;
const index = indexLedger({
  articles: [article('a1', { outlet: 'Norwire' }), article('a2', { outlet: 'Courier' })],
  sources: [source('marden', { name: 'Ilse Marden' })],
  tags: ['1', '2'].flatMap((at) => [
    attribution(`s${at}`, `a${at}`, { sourceId: 'marden' as SourceId }),
    claimTag(`t${at}`, `a${at}`, `k${at}`, { attributionId: `s${at}` as TagId, content: [passage(words[Number(at) - 1] ?? '')] }),
  ]),
  claims: [claim('k1'), claim('k2')],
  briefings: [],
});
const similar = similarStatements('k1' as ClaimId, index);

describe('passages that may be a claim’s', () => {
  it('are shown with their words, outlet and the claim they are under, and why', () => {
    const [found, ...others] = statementSuggestions(similar, index, []);

    expect(others).toEqual([]);
    expect(found?.title).toContain(words[1]);
    expect(found?.title).toContain('Courier');
    expect(found?.why).toMatch(/^Ilse Marden in both/u);
    expect(found?.tag.id).toBe('t2');
  });

  it('are shown no more once declined', () => {
    const dismissal = { id: 'd1' as DismissalId, kind: 'same-claim' as const, about: ['t2', 't1'] };

    expect(statementSuggestions(similar, index, [dismissal])).toEqual([]);
  });
});
