import { beforeEach, describe, expect, it } from 'vitest';
import { choose, chooseNone, useLibrary, wholeLibrary } from '../../renderer/state/library-store.js';
import { movePlace, usePlace } from '../../renderer/state/place-store.js';
import { keepChoiceAmong, libraryKeys, pressRow, pressWithMenu } from '../../renderer/features/library/library-keys.js';
import { libraryRows, rowAt, type ArticleRow, type LibraryRow } from '../../renderer/features/library/library-rows.js';
import { entriesOf, factsWith } from '../fixtures/library.js';
import { article } from '../fixtures/records.js';

const shown = entriesOf(['a', 'b', 'c', 'd'].map((id, at) => article(id, { outlet: at < 2 ? 'East' : 'West' })));

/** The list as it is drawn now. */
function list(by: 'none' | 'outlet' = 'none') {
  const { chosen, cursor, folded } = useLibrary.getState();
  const rows: LibraryRow[] = libraryRows(shown, { by, order: 'imported', facts: factsWith(), folded });
  const at = rowAt(rows, { cursor, openId: usePlace.getState().articleId, isChoosing: chosen.size > 0 });
  return { rows, at, shown, openMenu: () => undefined };
}

const keys = (by: 'none' | 'outlet' = 'none') => libraryKeys(list(by));
const chosen = (): string[] => [...useLibrary.getState().chosen];
const row = (at: number, by: 'none' | 'outlet' = 'none') => list(by).rows[at] as ArticleRow;
const click = (rest: { readonly shiftKey?: boolean; readonly ctrlKey?: boolean }) => ({ shiftKey: false, ctrlKey: false, metaKey: false, ...rest }) as never;

beforeEach(() => {
  chooseNone();
  useLibrary.setState({ filter: wholeLibrary, folded: new Set() });
  movePlace({ articleId: null });
});

describe('choosing several articles', () => {
  it('stretches with Shift and the arrows, back and forth, and opens nothing on the way', () => {
    keys().onMove(1, false);
    expect(usePlace.getState().articleId).toBe('b');
    keys().onMove(2, true);
    keys().onMove(3, true);
    expect(chosen()).toEqual(['b', 'c', 'd']);
    keys().onMove(0, true);
    expect(chosen()).toEqual(['a', 'b']);
    expect(usePlace.getState().articleId).toBe('b');
  });

  it('lets go with a plain arrow, which goes on from the row the keys stand on', () => {
    keys().onMove(0, false);
    keys().onMove(2, true);
    keys().onMove(list().at + 1, false);
    expect(chosen()).toEqual([]);
    expect(usePlace.getState().articleId).toBe('d');
  });

  it('adds and takes away with Ctrl and a press, the open one counting', () => {
    pressRow(list(), row(0));
    pressRow(list(), row(2), click({ ctrlKey: true }));
    expect(chosen()).toEqual(['a', 'c']);
    pressRow(list(), row(0), click({ ctrlKey: true }));
    expect(chosen()).toEqual(['c']);
    pressRow(list(), row(3), click({ shiftKey: true }));
    expect(chosen()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('goes by keys alone: Ctrl and the arrows, Ctrl Space', () => {
    keys().onMove(0, false);
    keys().onCtrlKey('ArrowDown');
    keys().onCtrlKey('ArrowDown');
    keys().onCtrlKey(' ');
    expect(chosen()).toEqual(['a', 'c']);
  });

  it('takes all that are shown with Ctrl A, those under folded heads too; Escape lets go, then clears the filter', () => {
    useLibrary.setState({ folded: new Set(['outlet:east']) });
    expect(keys('outlet').onCtrlKey('a')).toBe(true);
    expect(chosen()).toEqual(['a', 'b', 'c', 'd']);
    useLibrary.setState({ filter: { ...wholeLibrary, words: 'x' } });
    expect(keys().onKey('Escape', false)).toBe(true);
    expect(chosen()).toEqual([]);
    expect(keys().onKey('Escape', false)).toBe(true);
    expect(useLibrary.getState().filter).toEqual(wholeLibrary);
    expect(keys().onKey('Escape', false)).toBe(false);
  });

  it('lets go of what the filter hides: an action touches nothing out of sight', () => {
    choose({ chosen: new Set(shown.map(({ article: { id } }) => id)) });
    keepChoiceAmong(shown.slice(0, 2));
    expect(chosen()).toEqual(['a', 'b']);
  });

  it('asks for a menu about the choice, or about a row outside it', () => {
    choose({ chosen: new Set([shown[0]!.article.id, shown[1]!.article.id]) });
    pressWithMenu(row(1));
    expect(chosen()).toEqual(['a', 'b']);
    pressWithMenu(row(3));
    expect(chosen()).toEqual(['d']);
  });
});

describe('groups by key', () => {
  it('fold from an article to its head and then the head, and open again', () => {
    keys('outlet').onMove(2, false);
    expect(usePlace.getState().articleId).toBe('b');
    keys('outlet').onKey('ArrowLeft', false);
    expect(list('outlet').at).toBe(0);
    keys('outlet').onKey('ArrowLeft', false);
    expect(list('outlet').rows.map(({ key }) => key)).toEqual(['outlet:east', 'outlet:west', 'outlet:west/c', 'outlet:west/d']);
    keys('outlet').onKey('ArrowRight', false);
    expect(list('outlet').rows).toHaveLength(6);
    keys('outlet').onKey('ArrowRight', false);
    expect(usePlace.getState().articleId).toBe('a');
  });

  it('leave the arrows alone where nothing is grouped', () => {
    keys().onMove(1, false);
    expect(keys().onKey('ArrowLeft', false)).toBe(false);
    expect(keys().onKey('ArrowRight', false)).toBe(false);
  });
});
