import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { goBack, goForward } from '../state/place-store.js';
import { useCase } from '../state/case-store.js';
import { showImport, useImport } from '../state/import-store.js';
import { dismissNewest } from '../state/notices.js';
import { usePreferences } from '../state/preferences-store.js';
import { openOverlay, useShell } from '../state/shell-store.js';
import { leaveTour } from '../state/tour-store.js';
import { runCommand, stepHistory } from './commands.js';
import { importText } from './import-flow.js';

/** Whether typing goes into text: there undo, redo and paste belong to the text. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** The keys that work in every pane. */
export function useGlobalKeys(): void {
  useEffect(() => {
    const outsideText = (run: () => unknown) => (event: KeyboardEvent) => {
      if (isTextField(event.target)) return;
      event.preventDefault();
      run();
    };
    const always = (run: () => void) => (event: KeyboardEvent) => {
      event.preventDefault();
      run();
    };
    // In a Mac's text these move by words; elsewhere they mean nothing there, and lead back from a citation just set.
    const trail = /Mac/u.test(navigator.platform) ? outsideText : always;
    const stop = tinykeys(window, {
      '$mod+k': always(() => openOverlay('palette')),
      '$mod+p': always(() => (useShell.getState().overlay === 'keys' ? window.print() : runCommand('view.quick-open'))),
      '$mod+Shift+f': always(() => runCommand('view.search')),
      F1: always(() => runCommand('help.open')),
      '$mod+1': always(() => runCommand('view.read')),
      '$mod+2': always(() => runCommand('view.ledger')),
      '$mod+3': always(() => runCommand('view.briefing')),
      '$mod+o': always(() => runCommand('import.choose')),
      '$mod+n': always(() => runCommand('case.create')),
      '$mod+Shift+o': always(() => runCommand('case.open')),
      '$mod+e': always(() => runCommand('briefing.export')),
      '$mod+z': outsideText(() => void stepHistory('undo')),
      '$mod+Shift+z': outsideText(() => void stepHistory('redo')),
      '$mod+y': outsideText(() => void stepHistory('redo')),
      'Alt+ArrowLeft': trail(() => void goBack()),
      'Alt+ArrowRight': trail(() => void goForward()),
      '[Shift]+?': outsideText(() => usePreferences.getState().singleKeys && openOverlay('keys')),
      F6: always(() => focusPane(1)),
      'Shift+F6': always(() => focusPane(-1)),
      Escape: (event) => {
        if (event.defaultPrevented) return;
        if (useShell.getState().overlay !== null) openOverlay(null);
        else if (useImport.getState().shown && useImport.getState().current?.finishedAtMs != null) showImport(false);
        else if (!dismissNewest()) leaveTour();
      },
    }, { ignore: () => false }); // The default leaves text fields out; Ctrl+K must work in the briefing too.
    const paste = (event: ClipboardEvent): void => {
      if (isTextField(event.target) || event.clipboardData === null) return;
      event.preventDefault();
      void importText(event.clipboardData);
    };
    window.addEventListener('paste', paste);
    return () => {
      stop();
      window.removeEventListener('paste', paste);
    };
  }, []);
}

/** Moves the focus to the next pane, `step` 1, or the one before, -1: to what had it there last, else to its first target. */
function focusPane(step: 1 | -1): void {
  if (useCase.getState().status !== 'open') return;
  const panes = [...document.querySelectorAll<HTMLElement>('.pane, .tour')].filter((pane) => pane.offsetParent !== null);
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + step + panes.length) % panes.length];
  const target = next?.querySelector<HTMLElement>('[data-pane-focus]') ?? next?.querySelector<HTMLElement>('[tabindex="0"], button, input, select, textarea');
  target?.focus();
}
