import { useEffect, useRef } from 'react';
import { startStrings } from '../../../shared/strings/start.js';
import { openOverlay } from '../../state/shell-store.js';
import { Sheet } from '../../ui/Sheet.js';
import { RecentCases, useRecentCases } from './RecentCases.js';
import './start.css';

/** The recent cases over whatever is open. */
export function RecentCasesSheet() {
  const { recent, forget } = useRecentCases();
  const content = useRef<HTMLDivElement>(null);
  const known = recent !== null;
  useEffect(() => {
    if (known) content.current?.querySelector<HTMLElement>('.recent-case:enabled')?.focus();
  }, [known]);
  return (
    <Sheet title={startStrings.recentTitle} onClose={() => openOverlay(null)}>
      <div ref={content} className="content">
        {recent === null && <p className="q3" role="status">{startStrings.looking}</p>}
        {recent?.length === 0 && <p className="q3">{startStrings.noRecent}</p>}
        {recent !== null && recent.length > 0 && <RecentCases recent={recent} onOpen={() => openOverlay(null)} onForget={forget} />}
      </div>
    </Sheet>
  );
}
