import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { useShell } from '../../state/shell-store.js';
import type { BriefingSession } from './briefing-session.js';
import { applyPresentFix, stepFinding } from './findings.js';

/** The keys of the briefing that work wherever the focus is: findings are walked and mended, words are looked for. */
export function useWritingKeys(session: BriefingSession, onSaid: (words: string) => void): void {
  useEffect(() => {
    const key = (run: () => void) => (event: KeyboardEvent) => {
      if (useShell.getState().overlay !== null) return;
      event.preventDefault();
      run();
    };
    return tinykeys(
      window,
      {
        F8: key(() => onSaid(stepFinding(session, 1))),
        'Shift+F8': key(() => onSaid(stepFinding(session, -1))),
        '$mod+.': key(() => void applyPresentFix(session)),
        '$mod+f': key(() => session.view.setState({ findShown: true })),
        '$mod+h': key(() => session.view.setState({ findShown: true })),
      },
      { ignore: () => false }, // The default leaves text fields out, where all of this is wanted.
    );
  }, [session, onSaid]);
}
