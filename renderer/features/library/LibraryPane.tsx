import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ArticleId } from '../../../shared/domain/ids.js';
import { libraryStrings } from '../../../shared/strings/library.js';
import { startStrings } from '../../../shared/strings/start.js';
import { chooseFiles } from '../../app/import-flow.js';
import { useArticles } from '../../state/case-store.js';
import { showImport } from '../../state/import-store.js';
import { movePlace, usePlace } from '../../state/place-store.js';
import { closeDrawers, openOverlay } from '../../state/shell-store.js';
import { openSample } from '../../state/tour-store.js';
import { Button } from '../../ui/Button.js';
import { Choice } from '../../ui/Choice.js';
import { IconButton } from '../../ui/IconButton.js';
import { ListBox } from '../../ui/ListBox.js';
import { MagnifyingGlassIcon, PlusIcon } from '../../ui/icons.js';
import { libraryItems, libraryOrders, type LibraryItem, type LibraryOrder } from './library-order.js';
import { LibraryRow } from './LibraryRow.js';
import { useTagCounts } from './use-tag-counts.js';
import './library.css';

/** The case's articles: one row each, copies under their original. */
export function LibraryPane() {
  const articles = useArticles();
  const [order, setOrder] = useState<LibraryOrder>('imported');
  const [words, setWords] = useState<string | null>(null);
  const items = useMemo(() => libraryItems(articles, order, words ?? ''), [articles, order, words]);
  return (
    <section className="pane library" aria-label={libraryStrings.region}>
      <div className="pane-head">
        <h2>{libraryStrings.title}</h2>
        <span className="n">{articles.length}</span>
        <span className="end">
          <Choice label={libraryStrings.sort} value={order} options={libraryOrders.map((value) => ({ value, label: libraryStrings.sortBy[value] }))} onChange={setOrder} />
          <IconButton label={libraryStrings.filter} small aria-pressed={words !== null} onClick={() => setWords(words === null ? '' : null)}>
            <MagnifyingGlassIcon />
          </IconButton>
          <IconButton label={libraryStrings.import} keys="Ctrl O" small onClick={() => void chooseFiles()}>
            <PlusIcon />
          </IconButton>
        </span>
      </div>
      {words !== null && <FilterField words={words} onChange={setWords} />}
      {articles.length === 0 ? <EmptyLibrary /> : <ArticleList items={items} />}
    </section>
  );
}

function FilterField({ words, onChange }: { readonly words: string; readonly onChange: (words: string | null) => void }) {
  return (
    <div className="library-filter">
      <input
        className="input"
        type="search"
        autoFocus
        value={words}
        aria-label={libraryStrings.filter}
        placeholder={libraryStrings.filterPlaceholder}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onChange(null)}
      />
    </div>
  );
}

function EmptyLibrary() {
  return (
    <div className="library-empty">
      <b>{libraryStrings.empty}</b>
      <p className="q3">{libraryStrings.emptyText}</p>
      <Button onClick={() => void chooseFiles()}>{libraryStrings.import}</Button>
      <Button look="quiet" onClick={() => void openSample()}>{startStrings.openSample}</Button>
    </div>
  );
}

/** Height a row is taken for until it is measured, in pixels. */
const rowHeightPx = 88;

function ArticleList({ items }: { readonly items: readonly LibraryItem[] }) {
  const scroll = useRef<HTMLDivElement>(null);
  const selected = usePlace((state) => state.articleId);
  const tagCounts = useTagCounts();
  const at = items.findIndex((item) => item.article.id === selected);
  const rows = useVirtualizer({ count: items.length, getScrollElement: () => scroll.current, estimateSize: () => rowHeightPx, overscan: 8, getItemKey: (index) => items[index]?.article.id ?? index });
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' });
  }, [at, rows]);
  const open = (id: ArticleId | undefined): void => {
    if (id === undefined) return;
    showImport(false);
    movePlace({ view: 'read', articleId: id, articleOffset: 0, tagId: null });
  };
  const choose = (id: ArticleId): void => {
    open(id);
    closeDrawers();
  };
  return (
    <ListBox
      ref={scroll}
      className="scroll library-list"
      label={libraryStrings.list}
      at={at}
      count={items.length}
      activeId={selected === null ? undefined : `article-${selected}`}
      isPaneFocus
      onMove={(to) => open(items[to]?.article.id)}
      onKey={(key, isShifted) => (key === 'Enter' ? read() : key === 'Delete' && isShifted && selected !== null && askRemoval())}
    >
      {items.length === 0 && <p className="library-empty q3">{libraryStrings.noMatch}</p>}
      <div role="none" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((row) => {
          const item = items[row.index];
          if (item === undefined) return null;
          return (
            <div key={row.key} role="none" ref={rows.measureElement} data-index={row.index} className="library-item" style={{ transform: `translateY(${row.start}px)` }}>
              <LibraryRow item={item} selected={item.article.id === selected} tagCount={tagCounts.get(item.article.id) ?? 0} position={row.index + 1} total={items.length} onOpen={() => choose(item.article.id)} />
            </div>
          );
        })}
      </div>
    </ListBox>
  );
}

function askRemoval(): true {
  openOverlay('removal');
  return true;
}

/** On to the text of the chosen article. */
function read(): true {
  closeDrawers();
  document.querySelector<HTMLElement>('.read-view .pane.page [data-pane-focus]')?.focus();
  return true;
}
