import { useEffect } from 'react';
import { $insertTable } from '../../editor/briefing-table-keys.js';
import { useBriefingCommands } from '../../state/briefing-commands.js';
import type { BriefingSession } from './briefing-session.js';

/** Menu and palette put tables into this text while it is in front and can be written in. */
export function useTableCommand(session: BriefingSession, readOnly: boolean): void {
  useEffect(() => {
    if (readOnly) return;
    const putTable = (): void => session.edit($insertTable);
    useBriefingCommands.setState({ putTable });
    return () => {
      if (useBriefingCommands.getState().putTable === putTable) useBriefingCommands.setState({ putTable: null });
    };
  }, [session, readOnly]);
}
