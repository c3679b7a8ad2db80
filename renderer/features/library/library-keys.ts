import type { MouseEvent } from 'react';
import { showImport } from '../../state/import-store.js';
import { askAboutChosen, toggleRead } from '../../state/library-commands.js';
import { choose, chooseNone, isFiltering, setFilter, setFolded, showFilter, useLibrary, wholeLibrary } from '../../state/library-store.js';
import { movePlace, usePlace } from '../../state/place-store.js';
import { usePreferences } from '../../state/preferences-store.js';
import { closeDrawers } from '../../state/shell-store.js';
import { choiceAmong, choiceOfAll, choiceOfRange, choiceToggled } from './library-choice.js';
import type { LibraryEntry } from './library-entry.js';
import type { ArticleRow, GroupRow, LibraryRow } from './library-rows.js';

interface Rows {
  readonly rows: readonly LibraryRow[];
  /** The row the keys stand on; -1 for none. */
  readonly at: number;
}

interface KeyedList extends Rows {
  readonly shown: readonly LibraryEntry[];
  readonly openMenu: () => void;
}

/** What the keys of the list do, for `ListBox`. */
export function libraryKeys(list: KeyedList) {
  return {
    onMove: (to: number, isShifted: boolean) => (isShifted ? stretchTo(list, to) : moveTo(list.rows[to])),
    onKey: (key: string, isShifted: boolean) => namedKey(list, key, isShifted) || (usePreferences.getState().singleKeys && !isShifted && letterKey(key)),
    onCtrlKey: (key: string) => ctrlKey(list, key),
  };
}

/** A press on a row: opens it; with Shift chooses up to it, with Ctrl it too; on the head of a group folds that. */
export function pressRow(list: Rows, row: ArticleRow | GroupRow, event?: MouseEvent): void {
  if (row.kind === 'group') {
    setFolded(row.key, !row.isFolded);
    choose({ cursor: row.key });
  } else if (event?.shiftKey === true) stretchTo(list, list.rows.findIndex(({ key }) => key === row.key));
  else if (event !== undefined && (event.ctrlKey || event.metaKey)) choose(choiceToggled(useLibrary.getState(), row, usePlace.getState().articleId));
  else {
    moveTo(row);
    closeDrawers();
  }
}

/** Before the menu of a row: it acts on what is chosen where the row is among it, else on the row alone. */
export function pressWithMenu(row: ArticleRow): void {
  const { id } = row.entry.article;
  const { chosen } = useLibrary.getState();
  const isAmong = chosen.size > 0 ? chosen.has(id) : usePlace.getState().articleId === id;
  if (!isAmong) choose({ chosen: new Set([id]), cursor: row.key, anchor: row.key });
}

/** Takes out of the choice what is no longer shown. */
export function keepChoiceAmong(shown: readonly LibraryEntry[]): void {
  const present = useLibrary.getState();
  if (present.chosen.size === 0) return;
  const next = choiceAmong(present, new Set(shown.map(({ article }) => article.id)));
  if (next !== present) choose(next);
}

function moveTo(row: LibraryRow | undefined): void {
  if (row === undefined) return;
  choose({ chosen: new Set(), cursor: row.key, anchor: row.key });
  if (row.kind === 'group') return;
  showImport(false);
  if (usePlace.getState().articleId !== row.entry.article.id) movePlace({ view: 'read', articleId: row.entry.article.id, articleOffset: 0, tagId: null });
}

function stretchTo({ rows, at }: Rows, to: number): void {
  const { anchor } = useLibrary.getState();
  const from = anchor === null ? at : rows.findIndex(({ key }) => key === anchor);
  choose(choiceOfRange(rows, { anchor: from < 0 ? at : from, to }));
}

function namedKey(list: KeyedList, key: string, isShifted: boolean): boolean {
  const row = list.rows[list.at];
  switch (key) {
    case 'Enter':
      return row?.kind === 'group' ? done(() => setFolded(row.key, !row.isFolded)) : done(() => readRow(row));
    case 'ArrowRight':
      return unfoldOrEnter(list, row);
    case 'ArrowLeft':
      return foldOrLeave(list, row);
    case 'Escape':
      return stepBack();
    case 'F2':
      return done(() => askAboutChosen('details'));
    case 'F10':
    case 'ContextMenu':
      return (key === 'ContextMenu' || isShifted) && done(list.openMenu);
    case 'Delete':
      return isShifted && done(() => askAboutChosen('removal'));
    default:
      return false;
  }
}

/** Opens a group, or goes to its first article. */
function unfoldOrEnter({ rows, at }: Rows, row: LibraryRow | undefined): boolean {
  if (row?.kind !== 'group') return false;
  return done(() => (row.isFolded ? setFolded(row.key, false) : moveTo(rows[at + 1])));
}

/** Folds a group, or goes from an article to the head of its group. */
function foldOrLeave({ rows, at }: Rows, row: LibraryRow | undefined): boolean {
  if (row === undefined) return false;
  if (row.kind === 'group') return done(() => setFolded(row.key, true));
  const head = rows.slice(0, at).findLast(({ kind }) => kind === 'group');
  return head !== undefined && done(() => moveTo(head));
}

function letterKey(key: string): boolean {
  switch (key) {
    case 'u':
      return done(toggleRead);
    case 'l':
      return done(() => askAboutChosen('labels'));
    case 'o':
      return done(() => askAboutChosen('collections'));
    case '/':
      return done(() => showFilter(true));
    default:
      return false;
  }
}

function ctrlKey({ rows, at, shown }: KeyedList, key: string): boolean {
  const { articleId } = usePlace.getState();
  const present = useLibrary.getState();
  const row = rows[at];
  switch (key) {
    case 'a':
      return done(() => choose(choiceOfAll(shown, rows[at]?.key ?? null)));
    case ' ':
      return row !== undefined && done(() => choose(choiceToggled(present, row, articleId)));
    case 'ArrowDown':
    case 'ArrowUp': {
      const next = rows[at + (key === 'ArrowDown' ? 1 : -1)];
      const chosen = present.chosen.size === 0 && articleId !== null ? new Set([articleId]) : present.chosen;
      return next !== undefined && done(() => choose({ chosen, cursor: next.key, anchor: next.key }));
    }
    default:
      return false;
  }
}

/** Escape lets go of the choice first, then of the filter; `false` where there is neither. */
function stepBack(): boolean {
  const { chosen, filter } = useLibrary.getState();
  if (chosen.size > 0) return done(chooseNone);
  return isFiltering(filter) && done(() => setFilter(wholeLibrary));
}

/** On to the text of the chosen article. */
function readRow(row: LibraryRow | undefined): void {
  moveTo(row);
  closeDrawers();
  document.querySelector<HTMLElement>('.read-view .pane.page [data-pane-focus]')?.focus();
}

function done(run: () => void): true {
  run();
  return true;
}
