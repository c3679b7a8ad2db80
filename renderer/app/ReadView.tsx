import { ImportView } from '../features/library/ImportView.js';
import { LibraryPane } from '../features/library/LibraryPane.js';
import { InspectorPane } from '../features/reader/inspector/InspectorPane.js';
import { ReaderPane } from '../features/reader/ReaderPane.js';
import { useImport } from '../state/import-store.js';
import { toggleInspector, toggleLibrary, useShell } from '../state/shell-store.js';
import { PaneBoundary } from './PaneBoundary.js';

/** Library, article and inspector; while an import is shown, its report stands in the article's place. */
export function ReadView() {
  const libraryShown = useShell((state) => state.libraryShown);
  const inspectorShown = useShell((state) => state.inspectorShown);
  const importShown = useImport((state) => state.shown && state.current !== null);
  const showsInspector = inspectorShown && !importShown;
  const classes = ['panes', 'read-view', libraryShown ? '' : 'no-library', showsInspector ? '' : 'no-inspector'];
  return (
    <main className={classes.filter(Boolean).join(' ')}>
      {libraryShown && (
        <PaneBoundary>
          <LibraryPane />
        </PaneBoundary>
      )}
      <PaneBoundary key={importShown ? 'import' : 'article'}>
        {importShown ? <ImportView /> : <ReaderPane onToggleLibrary={toggleLibrary} onToggleInspector={toggleInspector} />}
      </PaneBoundary>
      {showsInspector && (
        <PaneBoundary>
          <InspectorPane />
        </PaneBoundary>
      )}
    </main>
  );
}
