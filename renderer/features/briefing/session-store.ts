import { BLUR_COMMAND, COMMAND_PRIORITY_LOW } from 'lexical';
import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type { BriefingId } from '../../../shared/domain/ids.js';
import { call, listen } from '../../app/api.js';
import { useBriefingCommands } from '../../state/briefing-commands.js';
import { useCase, useLedgerIndex } from '../../state/case-store.js';
import { BriefingSession } from './briefing-session.js';

interface SessionState {
  /** The briefing opened last. It outlives the view: undo and caret wait for the analyst to come back. */
  readonly session: BriefingSession | null;
}

/** The session in front. */
export const useSessionStore = create<SessionState>(() => ({ session: null }));

/** Sessions that may have something to save, the one in front among them, and what stops each from listening. */
const unsettled = new Map<BriefingSession, () => void>();

/** The session of a briefing: `null` while it is loading; `failed` when it cannot be opened. */
export function useBriefingSession(id: BriefingId): { readonly session: BriefingSession | null; readonly failed: boolean; readonly retry: () => void } {
  const kept = useSessionStore((state) => state.session);
  const session = kept?.id === id ? kept : null;
  const [attempt, setAttempt] = useState(0);
  const [failedAttempt, setFailedAttempt] = useState<number | null>(null);
  const ledger = useLedgerIndex();
  const record = useCase((state) => state.briefings.get(id));

  // The record changes when the case does: by our own commit, which loads as equal, or by an undo in the case.
  useEffect(() => {
    let isWanted = true;
    call('briefings:load', { id }).then(
      (document) => {
        if (!isWanted) return;
        const present = useSessionStore.getState().session;
        if (present?.id === id) present.takeIn(document);
        else openSession(new BriefingSession(id, document, ledger));
      },
      () => {
        if (isWanted) setFailedAttempt(attempt);
      },
    );
    return () => {
      isWanted = false;
    };
    // `ledger` is handed on below whenever it changes; opening does not depend on it.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see the line above
  }, [id, record, attempt]);

  useEffect(() => session?.setLedger(ledger), [session, ledger]);
  useEffect(() => (session === null ? undefined : keepSaved(session)), [session]);

  return { session, failed: session === null && failedAttempt === attempt, retry: () => setAttempt(attempt + 1) };
}

/** Puts a session in front, until another one is or the case is switched. */
export function openSession(session: BriefingSession): void {
  const { session: before } = useSessionStore.getState();
  useSessionStore.setState({ session });
  unsettled.set(
    session,
    listen('case:switched', () => abandon(session)),
  );
  if (before !== null) void retire(before);
}

/** Ends a session another briefing took over from. Until its last words are in the case, it has to hear that the case is switched. */
async function retire(session: BriefingSession): Promise<void> {
  session.close();
  if (!isInCase(session)) abandon(session);
  else if (await session.saver.commit()) forget(session);
}

/** Its briefing is not of the case that is open now, even if one there has the same id: a copy's has. */
function abandon(session: BriefingSession): void {
  session.abandon();
  forget(session);
  if (useSessionStore.getState().session === session) useSessionStore.setState({ session: null });
}

/** A briefing that was removed, or whose case is closed, has nothing to commit to. */
function isInCase(session: BriefingSession): boolean {
  return useCase.getState().briefings.has(session.id);
}

function forget(session: BriefingSession): void {
  unsettled.get(session)?.();
  unsettled.delete(session);
}

/** Commits on leaving: when the view, the window or the program is left, and before an export. */
function keepSaved(session: BriefingSession): () => void {
  const commit = (): void => {
    if (isInCase(session)) void session.saver.commit();
  };
  const commitOpen = (): Promise<boolean> => session.saver.commit();
  useBriefingCommands.setState({ commitOpen });
  const stopFlushing = session.editor.registerCommand(
    BLUR_COMMAND,
    () => {
      // Whatever comes next, a command or another case, finds the last words in the file.
      void session.saver.flush();
      return false;
    },
    COMMAND_PRIORITY_LOW,
  );
  const leave = (): void => {
    if (isInCase(session)) session.saver.leave();
  };
  window.addEventListener('blur', commit);
  window.addEventListener('pagehide', leave);
  return () => {
    stopFlushing();
    window.removeEventListener('blur', commit);
    window.removeEventListener('pagehide', leave);
    if (useBriefingCommands.getState().commitOpen === commitOpen) useBriefingCommands.setState({ commitOpen: null });
    session.keepBlock();
    commit();
  };
}
