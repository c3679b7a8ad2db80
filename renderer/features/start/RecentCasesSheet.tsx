import { useEffect, useRef } from 'react';
import { startStrings } from '../../../shared/strings/start.js';
import { openOverlay } from '../../state/shell-store.js';
import { IconButton } from '../../ui/IconButton.js';
import { XIcon } from '../../ui/icons.js';
import { restoreFocus } from '../../ui/restore-focus.js';
import { RecentCases, useRecentCases } from './RecentCases.js';
import './start.css';

/** The recent cases over whatever is open. */
export function RecentCasesSheet() {
  const { recent, forget } = useRecentCases();
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    sheet.current?.focus();
    return () => restoreFocus(before);
  }, []);
  const known = recent !== null;
  useEffect(() => {
    if (known) sheet.current?.querySelector<HTMLElement>('.recent-case:enabled')?.focus();
  }, [known]);
  return (
    <div className="dimmer" onPointerDown={(event) => event.target === event.currentTarget && openOverlay(null)}>
      <div ref={sheet} className="sheet" role="dialog" aria-modal="true" aria-label={startStrings.recentTitle} tabIndex={-1}>
        <header>
          <h2>{startStrings.recentTitle}</h2>
          <IconButton label={startStrings.close} keys="Esc" onClick={() => openOverlay(null)}>
            <XIcon />
          </IconButton>
        </header>
        <div className="content">
          {recent === null && <p className="q3" role="status">{startStrings.looking}</p>}
          {recent?.length === 0 && <p className="q3">{startStrings.noRecent}</p>}
          {recent !== null && recent.length > 0 && <RecentCases recent={recent} onOpen={() => openOverlay(null)} onForget={forget} />}
        </div>
      </div>
    </div>
  );
}
