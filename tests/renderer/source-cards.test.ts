import { describe, expect, it } from 'vitest';
import { sourceCard, sourceHoldsWords, sourceRows } from '../../renderer/features/ledger/source-cards.js';
import { sourceSuggestions } from '../../renderer/features/ledger/source-suggestions.js';
import { indexLedger } from '../../shared/analysis/ledger-index.js';
import type { DismissalId, SourceId, TagId } from '../../shared/domain/ids.js';
import { article, attribution, claim, claimTag, passage, published, source } from '../fixtures/records.js';

const agency = 'agency' as SourceId;
const index = indexLedger({
  articles: [article('a1', { outlet: 'Norwire', published: published('2031-03-02') }), article('a2', { outlet: 'Courier', published: published('2031-03-01') })],
  sources: [source('agency', { name: 'Ivan Zelensky', descriptor: 'minister' }), source('Norwire', { type: 'outlet' }), source('twin', { name: 'Ivan Zelenskyy', aliases: ['Z.'] })],
  tags: [
    attribution('s1', 'a1', { sourceId: agency }),
    attribution('r2', 'a2', { sourceType: 'outlet', source: [passage('Norwire')], sourceId: 'Norwire' as SourceId }),
    attribution('s2', 'a2', { sourceId: agency, parentId: 'r2' as TagId, statedDate: '2031-02-28', stance: 'denies' }),
    claimTag('t1', 'a1', 'k1', { attributionId: 's1' as TagId }),
    claimTag('t2', 'a2', 'k1', { attributionId: 's2' as TagId, stance: 'denies' }),
  ],
  claims: [claim('k1')],
  briefings: [],
});

describe('the card of a source', () => {
  const card = sourceCard(agency, index);

  it('lists what it said in order of publication, with whom it went through', () => {
    expect(card.statements.map(({ outlet, through, day }) => [outlet, through, day])).toEqual([
      ['Courier', 'Norwire', '2031-02-28'],
      ['Norwire', 'Norwire', '2031-03-02'],
    ]);
  });

  it('counts how often each passed it on', () => {
    expect(card.through).toEqual([{ label: 'Norwire', count: 2 }]);
    expect(card.articleCount).toBe(2);
  });

  it('names the claims it stands behind with its stances', () => {
    expect(card.claims.map(({ claim: { id }, role, stances }) => [id, role, stances])).toEqual([['k1', 'origin', ['asserts', 'denies']]]);
  });

  it('tells a relay from an origin', () => {
    expect(sourceCard('Norwire' as SourceId, index).claims.map(({ role }) => role)).toEqual(['relay']);
  });
});

describe('the list of sources', () => {
  const rows = sourceRows(index);

  it('stands by name, with how often each speaks and in how many articles', () => {
    expect(rows.map(({ source: { name }, statementCount, articleCount }) => [name, statementCount, articleCount])).toEqual([
      ['Ivan Zelensky', 2, 2],
      ['Ivan Zelenskyy', 0, 0],
      ['Norwire', 1, 1],
    ]);
  });

  it('is filtered by alias and descriptor too', () => {
    expect(rows.filter((row) => sourceHoldsWords(row, 'z.')).map(({ source: { id } }) => id)).toEqual(['twin']);
    expect(rows.filter((row) => sourceHoldsWords(row, 'minister ivan')).map(({ source: { id } }) => id)).toEqual(['agency']);
  });

  it('suggests to merge into the record that said more', () => {
    expect(sourceSuggestions(rows, [...index.sources.values()], []).map(({ into, from }) => [into, from])).toEqual([['agency', 'twin']]);
  });

  it('suggests nothing that was declined', () => {
    expect(sourceSuggestions(rows, [...index.sources.values()], [{ id: 'd' as DismissalId, kind: 'same-source', about: ['agency', 'twin'] }])).toEqual([]);
  });
});
