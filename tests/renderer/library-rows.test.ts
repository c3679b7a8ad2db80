import { describe, expect, it } from 'vitest';
import type { ArticleId, CollectionId } from '../../shared/domain/ids.js';
import type { LibraryGroup, LibraryOrder } from '../../shared/ipc/app-channels.js';
import type { Article } from '../../shared/domain/article.js';
import { LibraryEntries, shownTitle } from '../../renderer/features/library/library-entry.js';
import { libraryRows, ordered, rowAt, type LibraryRow } from '../../renderer/features/library/library-rows.js';
import { entriesOf, factsWith, filing } from '../fixtures/library.js';
import { article, published } from '../fixtures/records.js';

const wire = article('wire', { title: 'Harbour closed', outlet: 'Norwire', published: published('2026-03-14') }, { wordCount: 300 });
const copy = article('copy', { title: 'Harbour closed', outlet: 'Ledger', published: published('2026-03-15') }, { copyOf: 'wire' as ArticleId });
const late = article('late', { title: 'harbour open again', outlet: 'norwire ', published: published('2026-04-01') }, { wordCount: 90 });
const undated = article('undated', { title: 'On harbours', outlet: null });

function idsIn(order: LibraryOrder, ...articles: Article[]): string[] {
  return ordered(entriesOf(articles), order).map(({ article: { id } }) => id);
}

function rowsBy(by: LibraryGroup, articles: readonly Article[], rest: Partial<Parameters<typeof libraryRows>[1]> = {}): LibraryRow[] {
  return libraryRows(entriesOf(articles), { by, order: 'imported', facts: factsWith(), folded: new Set(), ...rest });
}

function shape(rows: readonly LibraryRow[]): string[] {
  return rows.map((row) => (row.kind === 'group' ? `${row.value} (${row.count})` : `- ${row.entry.article.id}`));
}

describe('rows that are not grouped', () => {
  it('put a syndicated copy under the article it carries, and count it there', () => {
    const rows = rowsBy('none', [copy, late, wire]);
    expect(rows.map((row) => (row.kind === 'article' ? [row.entry.article.id, row.place, row.copies] : []))).toEqual([['late', 'alone', 0], ['wire', 'alone', 1], ['copy', 'last-copy', 0]]);
  });

  it('keep a copy of a copy, under the same original', () => {
    const second = article('second', {}, { copyOf: 'copy' as ArticleId });
    const rows = rowsBy('none', [wire, copy, second]);
    expect(rows.map((row) => (row.kind === 'article' ? [row.entry.article.id, row.copies, row.place] : []))).toEqual([['wire', 2, 'alone'], ['copy', 0, 'copy'], ['second', 0, 'last-copy']]);
  });

  it('list a copy alone when its original is not shown', () => {
    expect(rowsBy('none', [copy]).map((row) => row.kind === 'article' && row.place)).toEqual(['alone']);
  });

  it('list copies that name each other', () => {
    const [a, b] = [article('a', {}, { copyOf: 'b' as ArticleId }), article('b', {}, { copyOf: 'a' as ArticleId })];
    expect(rowsBy('none', [a, b]).length).toBeGreaterThan(0);
  });
});

describe('an order', () => {
  it('puts undated articles last, newest and oldest first alike', () => {
    expect(idsIn('newest', undated, late, wire)).toEqual(['late', 'wire', 'undated']);
    expect(idsIn('oldest', undated, late, wire)).toEqual(['wire', 'late', 'undated']);
  });

  it('is by import either way, by outlet with none last, by title whatever its case, by length', () => {
    expect(idsIn('recent', wire, late)).toEqual(['late', 'wire']);
    expect(idsIn('outlet', undated, wire, copy)).toEqual(['copy', 'wire', 'undated']);
    expect(idsIn('title', undated, late, wire)).toEqual(['wire', 'late', 'undated']);
    expect(idsIn('longest', undated, late, wire)).toEqual(['wire', 'late', 'undated']);
  });
});

describe('groups', () => {
  it('by outlet take what differs only by case and space as one, and stand apart where none is stated', () => {
    expect(shape(rowsBy('outlet', [undated, wire, copy, late]))).toEqual(['ledger (1)', '- copy', 'norwire (2)', '- wire', '- late', ' (1)', '- undated']);
  });

  it('by day go from the newest to the undated, or from the oldest where that is the order', () => {
    expect(shape(rowsBy('day', [undated, wire, late])).filter((line) => !line.startsWith('-'))).toEqual(['2026-04-01 (1)', '2026-03-14 (1)', ' (1)']);
    expect(shape(rowsBy('day', [undated, wire, late], { order: 'oldest' })).filter((line) => !line.startsWith('-'))).toEqual(['2026-03-14 (1)', '2026-04-01 (1)', ' (1)']);
  });

  it('by story hold an article with its copies, and the others together', () => {
    expect(shape(rowsBy('copies', [late, wire, copy, undated]))).toEqual(['wire (2)', '- wire', '- copy', ' (2)', '- late', '- undated']);
  });

  it('by label list an article under each of its labels, each row with a key of its own', () => {
    const facts = factsWith({ filings: [filing('wire', { labels: ['Port', 'Kursk'] })] });
    const rows = rowsBy('label', [wire, late], { facts });
    expect(shape(rows)).toEqual(['kursk (1)', '- wire', 'port (1)', '- wire', ' (1)', '- late']);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  it('by collection go by its name, not its id', () => {
    const [a, z] = ['id-a' as CollectionId, 'id-z' as CollectionId];
    const facts = factsWith({ collections: new Map([[a, { id: a, name: 'Zeal' }], [z, { id: z, name: 'Aims' }]]), filings: [filing('wire', { collectionIds: [a] }), filing('late', { collectionIds: [z] })] });
    expect(shape(rowsBy('collection', [wire, late], { facts }))).toEqual(['id-z (1)', '- late', 'id-a (1)', '- wire']);
  });

  it('say how many they hold while they are folded', () => {
    expect(shape(rowsBy('outlet', [wire, late, copy], { folded: new Set(['outlet:norwire']) }))).toEqual(['ledger (1)', '- copy', 'norwire (2)']);
  });
});

describe('the row of the keys', () => {
  const rows = rowsBy('outlet', [wire, copy]);

  it('is that of the open article, also when another place of the program opened it', () => {
    expect(rowAt(rows, { cursor: 'outlet:ledger/copy', openId: wire.id, isChoosing: false })).toBe(3);
  });

  it('stays on the head of a group, and where several are being chosen', () => {
    expect(rowAt(rows, { cursor: 'outlet:norwire', openId: copy.id, isChoosing: false })).toBe(2);
    expect(rowAt(rows, { cursor: 'outlet:ledger/copy', openId: wire.id, isChoosing: true })).toBe(1);
  });

  it('is none where the open article is not shown', () => {
    expect(rowAt(rows, { cursor: null, openId: late.id, isChoosing: false })).toBe(-1);
  });
});

describe('entries', () => {
  it('show the name of the file for a title of nothing but spaces', () => {
    expect(shownTitle({ title: ' \u00a0 ' }, 'a.txt')).toBe('a.txt');
  });

  it('are made once for each record', () => {
    const entries = new LibraryEntries();
    expect(entries.of([wire, late])[0]).toBe(entries.of([wire])[0]);
  });

  it('have no day where an article only says "not later than"', () => {
    const vague = article('vague', { published: { iso: '2026-03-14', precision: 'before', zone: null } });
    expect(entriesOf([vague])[0]?.day).toBe('');
  });
});
