import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../shared/domain/ids.js';
import { libraryItems } from '../../renderer/features/library/library-order.js';
import { article, published } from '../fixtures/records.js';

const wire = article('wire', { title: 'Harbour closed', outlet: 'Norwire', published: published('2026-03-14') });
const copy = article('copy', { title: 'Harbour closed', outlet: 'Ledger', published: published('2026-03-15') }, { copyOf: 'wire' as ArticleId });
const late = article('late', { title: 'Harbour open again', outlet: 'Astra', published: published('2026-04-01') });
const undated = article('undated', { title: 'On harbours', outlet: 'Zenit' });

describe('libraryItems', () => {
  it('puts a syndicated copy under the article it carries', () => {
    const rows = libraryItems([copy, late, wire], 'imported', '');
    expect(rows.map((row) => [row.article.id, row.place])).toEqual([['late', 'alone'], ['wire', 'alone'], ['copy', 'last-copy']]);
  });

  it('keeps a copy of a copy, under the same original', () => {
    const second = article('second', { title: 'Harbour closed', outlet: 'Astra' }, { copyOf: 'copy' as ArticleId });

    const rows = libraryItems([wire, copy, second], 'imported', '');

    expect(rows.map((row) => [row.article.id, row.copies, row.place])).toEqual([['wire', 2, 'alone'], ['copy', 0, 'copy'], ['second', 0, 'last-copy']]);
  });

  it('counts the copies on their original', () => {
    expect(libraryItems([wire, copy], 'imported', '')[0]?.copies).toBe(1);
  });

  it('lists a copy alone when its original does not match the words', () => {
    const rows = libraryItems([wire, copy], 'imported', 'ledger');
    expect(rows.map((row) => [row.article.id, row.place])).toEqual([['copy', 'alone']]);
  });

  it('puts undated articles last, newest and oldest first alike', () => {
    expect(libraryItems([undated, late, wire], 'newest', '').at(-1)?.article.id).toBe('undated');
    expect(libraryItems([undated, late, wire], 'oldest', '').at(-1)?.article.id).toBe('undated');
  });

  it('finds an article by words of its title and outlet in any order', () => {
    expect(libraryItems([wire, late, undated], 'imported', 'astra open').map((row) => row.article.id)).toEqual(['late']);
  });
});
