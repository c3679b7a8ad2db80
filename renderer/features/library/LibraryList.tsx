import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import { isToRead } from '../../../shared/domain/filing.js';
import { libraryStrings } from '../../../shared/strings/library.js';
import { useLibrary } from '../../state/library-store.js';
import { usePlace } from '../../state/place-store.js';
import { usePreferences } from '../../state/preferences-store.js';
import { ListBox } from '../../ui/ListBox.js';
import { Menu } from '../../ui/Menu.js';
import { articleEntries } from './article-entries.js';
import { keepChoiceAmong, libraryKeys, pressRow, pressWithMenu } from './library-keys.js';
import { rowAt, type ArticleRow, type GroupRow } from './library-rows.js';
import { GroupHead, LibraryRow } from './LibraryRow.js';
import { groupWords } from './library-words.js';
import type { LibraryView } from './use-library-rows.js';

/** Heights rows are taken for until they are measured, in pixels. */
const articleHeightPx = 88;
const groupHeightPx = 32;

/** The articles as rows, in groups where they are grouped. */
export const LibraryList = memo(function LibraryList({ view }: { readonly view: LibraryView }) {
  const { rows, shown, facts } = view;
  const scroll = useRef<HTMLDivElement>(null);
  const openId = usePlace((state) => state.articleId);
  const chosen = useLibrary((state) => state.chosen);
  const cursor = useLibrary((state) => state.cursor);
  const by = usePreferences((state) => state.libraryGroup);
  const [menuAt, setMenuAt] = useState<{ readonly left: number; readonly top: number } | null>(null);
  const at = useMemo(() => rowAt(rows, { cursor, openId, isChoosing: chosen.size > 0 }), [rows, cursor, openId, chosen]);
  const nameOf = useMemo(() => groupWords(by, view.entries, facts), [by, view.entries, facts]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? groupHeightPx : articleHeightPx),
    overscan: 8,
    getItemKey: (index) => rows[index]?.key ?? index,
  });
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  useEffect(() => keepChoiceAmong(shown), [shown]);
  const isGrouped = by !== 'none';
  const latest = useRef({ rows, at });
  useEffect(() => {
    latest.current = { rows, at };
  });
  const onPress = useCallback((row: ArticleRow | GroupRow, event?: MouseEvent) => pressRow(latest.current, row, event), []);
  const onMenu = useCallback((row: ArticleRow, event: MouseEvent) => {
    event.preventDefault();
    pressWithMenu(row);
    setMenuAt({ left: event.clientX, top: event.clientY });
  }, []);
  const openMenu = (): void => {
    const rect = scroll.current?.querySelector('.library-row.cursor')?.getBoundingClientRect();
    if (rect !== undefined) setMenuAt({ left: rect.left + 24, top: rect.top + 24 });
  };
  const keys = libraryKeys({ rows, at, shown, openMenu });
  const closeMenu = (how: 'left' | 'blurred'): void => {
    setMenuAt(null);
    if (how === 'left') scroll.current?.focus();
  };
  return (
    <>
      <ListBox
        ref={scroll}
        className="scroll library-list"
        label={libraryStrings.list}
        at={at}
        count={rows.length}
        activeId={at < 0 ? undefined : `article-${rows[at]?.key ?? ''}`}
        isPaneFocus
        isMulti
        role={isGrouped ? 'tree' : 'listbox'}
        {...keys}
      >
        <div role="none" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const id = row.kind === 'article' ? row.entry.article.id : null;
            return (
              <div key={item.key} role="none" ref={virtual.measureElement} data-index={item.index} className="library-item" style={{ transform: `translateY(${item.start}px)` }}>
                {row.kind === 'group' || id === null ? (
                  row.kind === 'group' && <GroupHead row={row} name={nameOf(row.value)} isCursor={item.index === at} onPress={onPress} />
                ) : (
                  <LibraryRow
                    row={row}
                    isInGroup={isGrouped}
                    selected={chosen.size > 0 ? chosen.has(id) : id === openId}
                    isCursor={item.index === at}
                    toRead={isToRead(facts.filings.get(id), facts.tagCounts.get(id) ?? 0)}
                    labels={facts.filings.get(id)?.labels ?? noLabels}
                    tagCount={facts.tagCounts.get(id) ?? 0}
                    grade={facts.outlets.get(row.entry.outletKey)?.reliability ?? null}
                    position={item.index + 1}
                    total={rows.length}
                    onPress={onPress}
                    onMenu={onMenu}
                  />
                )}
              </div>
            );
          })}
        </div>
      </ListBox>
      {menuAt !== null && <Menu label={libraryStrings.actions(Math.max(1, chosen.size))} entries={articleEntries()} at={menuAt} onClose={closeMenu} />}
    </>
  );
});

const noLabels: readonly string[] = [];
