import type { CSSProperties } from 'react';
import { ImportView } from '../features/library/ImportView.js';
import { LibraryPane } from '../features/library/LibraryPane.js';
import { useNoteRead } from '../features/library/use-note-read.js';
import { InspectorPane } from '../features/reader/inspector/InspectorPane.js';
import { ReaderPane } from '../features/reader/ReaderPane.js';
import { useImport } from '../state/import-store.js';
import { shellStrings } from '../../shared/strings/shell.js';
import { toggleInspector, toggleLibrary, useShell } from '../state/shell-store.js';
import { PaneDivider } from '../ui/PaneDivider.js';
import { PaneBoundary } from './PaneBoundary.js';
import { paneLimitsPx, usePaneWidth } from './use-pane-widths.js';

/** Library, article and inspector; while an import is shown, its report stands in the article's place. */
export function ReadView() {
  useNoteRead();
  const libraryShown = useShell((state) => state.libraryShown);
  const inspectorShown = useShell((state) => state.inspectorShown);
  const importShown = useImport((state) => state.shown && state.current !== null);
  const showsInspector = inspectorShown && !importShown;
  const narrow = useShell((state) => state.narrow);
  const library = usePaneWidth('library');
  const inspector = usePaneWidth('inspector');
  const classes = ['panes', 'read-view', libraryShown ? '' : 'no-library', showsInspector ? '' : 'no-inspector'];
  return (
    <main className={classes.filter(Boolean).join(' ')} style={{ '--library-width': `${library.widthPx}px`, '--inspector-width': `${inspector.widthPx}px` } as CSSProperties /* custom properties are not in its type */}>
      {libraryShown && (
        <PaneBoundary pane="library">
          <LibraryPane />
        </PaneBoundary>
      )}
      <PaneBoundary key={importShown ? 'import' : 'article'} pane={importShown ? 'import' : 'article'}>
        {importShown ? <ImportView /> : <ReaderPane onToggleLibrary={toggleLibrary} onToggleInspector={toggleInspector} />}
      </PaneBoundary>
      {showsInspector && (
        <PaneBoundary pane="inspector">
          <InspectorPane />
        </PaneBoundary>
      )}
      {libraryShown && !narrow && <Divider pane="library" side="left" {...library} />}
      {showsInspector && !narrow && <Divider pane="inspector" side="right" {...inspector} />}
    </main>
  );
}

interface DividerProps extends ReturnType<typeof usePaneWidth> {
  readonly pane: keyof typeof paneLimitsPx;
  readonly side: 'left' | 'right';
}

function Divider({ pane, side, widthPx, move, keep }: DividerProps) {
  const { least, most } = paneLimitsPx[pane];
  return <PaneDivider label={shellStrings.dividers[pane]} side={side} widthPx={widthPx} leastPx={least} mostPx={most} onMove={move} onKeep={keep} />;
}
