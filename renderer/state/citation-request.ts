import { create } from 'zustand';
import type { CitationTarget } from '../../shared/domain/briefing.js';

/** Citations asked for outside the editor; the briefing takes them in where its cursor is, else at its end. */
export const useCitationRequest = create<{ readonly targets: readonly CitationTarget[] }>(() => ({ targets: [] }));

export function requestCitation(targets: readonly CitationTarget[]): void {
  useCitationRequest.setState({ targets });
}

/** The citations asked for, once: whoever takes them inserts them. */
export function takeCitationRequest(): readonly CitationTarget[] {
  const { targets } = useCitationRequest.getState();
  if (targets.length > 0) useCitationRequest.setState({ targets: [] });
  return targets;
}
