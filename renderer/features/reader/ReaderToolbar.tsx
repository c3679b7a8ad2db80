import { readerStrings } from '../../../shared/strings/reader.js';
import { goBack, goForward, usePlace } from '../../state/place-store.js';
import { prefer, usePreferences } from '../../state/preferences-store.js';
import { useShell } from '../../state/shell-store.js';
import { IconButton } from '../../ui/IconButton.js';
import { ArrowLeftIcon, ArrowRightIcon, EyeIcon, FileTextIcon, MagnifyingGlassIcon, SidebarSimpleIcon, TextAaIcon } from '../../ui/icons.js';
import { useReader } from './reader-store.js';
import { useStopName } from './use-stop-name.js';

interface ReaderToolbarProps {
  readonly onToggleLibrary: () => void;
  readonly onToggleInspector: () => void;
}

/** Above the article: the panes beside it, the way back, and how the text is shown. */
export function ReaderToolbar({ onToggleLibrary, onToggleInspector }: ReaderToolbarProps) {
  const libraryShown = useShell((state) => state.libraryShown);
  const inspectorShown = useShell((state) => state.inspectorShown);
  const findShown = useReader((state) => state.findShown);
  const textSize = useReader((state) => state.textSize);
  const tagsShown = useReader((state) => state.tagsShown);
  const boilerplateShown = usePreferences((state) => state.boilerplateShown);
  return (
    <div className="reader-toolbar" role="group" aria-label={readerStrings.toolbar}>
      <IconButton label={libraryShown ? readerStrings.hideLibrary : readerStrings.showLibrary} onClick={onToggleLibrary}>
        <SidebarSimpleIcon aria-hidden="true" />
      </IconButton>
      <WayBack />
      <span className="grow" />
      <IconButton label={readerStrings.find} keys="Ctrl F" aria-pressed={findShown} onClick={() => useReader.setState({ findShown: !findShown })}>
        <MagnifyingGlassIcon aria-hidden="true" />
      </IconButton>
      <IconButton label={readerStrings.textSize} aria-pressed={textSize === 'large'} onClick={() => useReader.setState({ textSize: textSize === 'large' ? 'normal' : 'large' })}>
        <TextAaIcon aria-hidden="true" />
      </IconButton>
      <IconButton label={readerStrings.tagsShown} aria-pressed={tagsShown} onClick={() => useReader.setState({ tagsShown: !tagsShown })}>
        <EyeIcon aria-hidden="true" />
      </IconButton>
      <IconButton label={readerStrings.boilerplateShown} keys="b" aria-pressed={boilerplateShown} onClick={() => void prefer({ boilerplateShown: !boilerplateShown })}>
        <FileTextIcon aria-hidden="true" />
      </IconButton>
      <IconButton label={inspectorShown ? readerStrings.hideInspector : readerStrings.showInspector} className="mirrored" onClick={onToggleInspector}>
        <SidebarSimpleIcon aria-hidden="true" />
      </IconButton>
    </div>
  );
}

function WayBack() {
  const back = usePlace((state) => state.back.at(-1) ?? null);
  const forward = usePlace((state) => state.forward[0] ?? null);
  const backName = useStopName(back);
  const forwardName = useStopName(forward);
  return (
    <>
      <IconButton label={back === null ? readerStrings.back : capitalised(readerStrings.backTo(backName))} keys="Alt ←" disabled={back === null} onClick={() => void goBack()}>
        <ArrowLeftIcon aria-hidden="true" />
      </IconButton>
      <IconButton label={forward === null ? readerStrings.forward : capitalised(readerStrings.forwardTo(forwardName))} keys="Alt →" disabled={forward === null} onClick={() => void goForward()}>
        <ArrowRightIcon aria-hidden="true" />
      </IconButton>
      {back !== null && (
        <span className="reader-way clip" aria-hidden="true">
          {readerStrings.backTo(backName)}
        </span>
      )}
    </>
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
