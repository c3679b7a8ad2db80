import { describe, expect, it } from 'vitest';
import type { ArticleId, CollectionId, SourceId } from '../../shared/domain/ids.js';
import { isFiltering, wholeLibrary, type LibraryFilter } from '../../renderer/state/library-store.js';
import { facetCounts, filtered, withValue } from '../../renderer/features/library/library-filter.js';
import { facetWords } from '../../renderer/features/library/library-words.js';
import { fileNames } from '../../renderer/features/library/file-names.js';
import { correctionsTyped, typedDetails } from '../../renderer/features/library/typed-details.js';
import { entriesOf, factsWith, filing } from '../fixtures/library.js';
import { article, published, source } from '../fixtures/records.js';

const wire = article('wire', { title: 'Harbour closed', outlet: 'Norwire', published: published('2026-03-14'), language: 'en' });
const late = article('late', { title: 'Harbour open again', outlet: 'Astra', published: published('2026-04-01'), language: 'uk', genre: 'opinion' });
const vague = article('vague', { title: 'On harbours', outlet: 'صحيفة الميناء', published: { iso: '2026-03', precision: 'month', zone: null } });
const undated = article('undated', { outlet: null });
const all = entriesOf([wire, late, vague, undated]);

const facts = factsWith({
  filings: [filing('wire', { labels: ['Kursk'], toRead: true }), filing('late', { labels: ['KURSK '], collectionIds: ['c1' as CollectionId] })],
  tagCounts: new Map([[wire.id, 3]]),
  quoted: new Map([[late.id, new Set(['s1' as SourceId])]]),
  outlets: new Map([['norwire', source('n', { reliability: 'B' })]]),
});

function shown(filter: Partial<LibraryFilter>): string[] {
  return filtered(all, { filter: { ...wholeLibrary, ...filter }, facts }).map(({ article: { id } }) => id);
}

describe('a filter', () => {
  it('finds words of title and outlet in any order', () => {
    expect(shown({ words: 'astra OPEN' })).toEqual(['late']);
    expect(shown({ words: 'الميناء' })).toEqual(['vague']);
  });

  it('takes values of one facet as alternatives, and several facets together', () => {
    expect(shown({ values: { outlet: ['norwire', 'astra'] } })).toEqual(['wire', 'late']);
    expect(shown({ values: { outlet: ['norwire', 'astra'], genre: ['opinion'] } })).toEqual(['late']);
  });

  it.each([
    ['language', 'uk', ['late']],
    ['tagged', 'yes', ['wire']],
    ['tagged', 'no', ['late', 'vague', 'undated']],
    ['source', 's1', ['late']],
    ['grade', 'B', ['wire']],
    ['label', 'kursk', ['wire', 'late']],
    ['label', '', ['vague', 'undated']],
    ['collection', 'c1', ['late']],
    ['outlet', '', ['undated']],
    ['reading', 'to-read', ['wire', 'late', 'vague', 'undated']],
  ] as const)('by %s %s', (facet, value, ids) => {
    expect(shown({ values: { [facet]: [value] } })).toEqual(ids);
  });

  it('keeps within dates what may lie there, and no undated article', () => {
    expect(shown({ from: '2026-03-20' })).toEqual(['late', 'vague']);
    expect(shown({ until: '2026-03' })).toEqual(['wire', 'vague']);
    expect(shown({ from: '2026-04', until: '2026' })).toEqual(['late']);
  });

  it('is none where nothing is chosen any more', () => {
    const filter = withValue(withValue(wholeLibrary, 'outlet', 'astra'), 'outlet', 'astra');
    expect(isFiltering(filter)).toBe(false);
    expect(filtered(all, { filter, facts })).toBe(all);
  });
});

describe('counts of values', () => {
  it('are of what the other facets let through, chosen values among them', () => {
    const filter = { ...wholeLibrary, values: { genre: ['opinion'], outlet: ['norwire'] } };
    expect(facetCounts(all, 'outlet', { filter, facts })).toEqual([{ value: 'astra', count: 1 }, { value: 'norwire', count: 0 }]);
  });

  it('are named as people know them', () => {
    expect(facetWords('label', all, facts)('kursk')).toBe('Kursk');
    expect(facetWords('language', all, facts)('uk')).toBe('Ukrainian');
    expect(facetWords('outlet', all, facts)('')).toBe('not stated');
  });
});

describe('names in the dialog', () => {
  it('say whether all, some or none of the chosen have them, one for spellings of one', () => {
    const names = fileNames('labels', ['wire', 'vague'] as ArticleId[], { filings: facts.filings, collections: new Map() });
    expect(names).toEqual([{ value: 'kursk', name: 'Kursk', among: 'some', total: 2 }]);
  });
});

describe('details typed for several articles', () => {
  const before = typedDetails([wire, late]);

  it('are empty where they differ, and left alone then', () => {
    expect(before).toMatchObject({ outlet: null, genre: null });
    expect(correctionsTyped(before, { ...before, outlet: ' ' })).toEqual({});
  });

  it('become corrections where they were typed, and "not stated" where a value of all was emptied', () => {
    expect(correctionsTyped(before, { ...before, outlet: 'Norwire ', genre: 'news' })).toEqual({ outlet: 'Norwire', genre: 'news' });
    const one = typedDetails([wire]);
    expect(correctionsTyped(one, { ...one, outlet: '', published: '2026-03-16' })).toEqual({ outlet: null, published: { iso: '2026-03-16', precision: 'day', zone: null } });
  });
});
