import { create } from 'zustand';
import type { BriefingId } from '../../shared/domain/ids.js';
import type { ErrorCode, ErrorRecord } from '../../shared/errors.js';
import type { Draft } from '../../shared/ipc/briefing-channels.js';
import type { CaseChange } from '../../shared/ipc/case-channels.js';
import type { ChannelInput, ChannelName, ChannelOutput } from '../../shared/ipc/channels.js';
import { applyChange, useCase } from '../state/case-store.js';
import { notifyError, recordOf } from '../state/notices.js';
import { call } from './api.js';

/** Channels whose reply is a change of the case, alone or with the id of what was made. */
type ChangingChannel = {
  [Name in ChannelName]: ChannelOutput<Name> extends CaseChange | null ? Name : ChannelOutput<Name> extends { change: CaseChange } ? Name : never;
}[ChannelName];

interface SavingState {
  /** Changes on their way to the case file. */
  readonly pending: number;
  /** Why the last one did not arrive; cleared by the next that does. */
  readonly failed: ErrorCode | null;
}

export const useSaving = create<SavingState>(() => ({ pending: 0, failed: null }));

/**
 * Asks for a change of the case and takes it in when it is durable.
 *
 * @param onReply - done right after, so that both are drawn in one go
 * @returns `null` when it failed; the failure has been said then
 */
export async function change<Name extends ChangingChannel>(channel: Name, input: ChannelInput<Name>, onReply?: (reply: ChannelOutput<Name>) => void): Promise<ChannelOutput<Name> | null> {
  return (await sendChange(channel, input, onReply))?.reply ?? null;
}

/** Makes a draft a step of the journal; `false` when it failed, which has been said then. */
export async function commitDraft(id: BriefingId): Promise<boolean> {
  return (await sendChange('briefings:commit', { id })) !== null;
}

/** A reply of `null` is no failure, so the reply comes in an object. */
async function sendChange<Name extends ChangingChannel>(
  channel: Name,
  input: ChannelInput<Name>,
  onReply?: (reply: ChannelOutput<Name>) => void,
): Promise<{ readonly reply: ChannelOutput<Name> } | null> {
  useSaving.setState((state) => ({ ...state, pending: state.pending + 1 }));
  try {
    const reply = await call(channel, input);
    takeIn(reply);
    onReply?.(reply);
    useSaving.setState({ failed: null });
    return { reply };
  } catch (thrown) {
    // What was refused was never to be saved: nothing of the analyst's is missing in the file then.
    if (!isRefusal(thrown)) useSaving.setState({ failed: recordOf(thrown).code });
    notifyError(thrown);
    return null;
  } finally {
    useSaving.setState((state) => ({ ...state, pending: state.pending - 1 }));
  }
}

/** Whether the case refused a change for what it was, and is as whole as before. */
function isRefusal(thrown: unknown): boolean {
  return ['input-invalid', 'not-found', 'reference-missing', 'quote-missing', 'quote-ambiguous'].includes(recordOf(thrown).code);
}

/** Asks for something that changes no record; a failure is said and gives `null`. */
export async function ask<Name extends ChannelName>(channel: Name, input: ChannelInput<Name>): Promise<ChannelOutput<Name> | null> {
  try {
    return await call(channel, input);
  } catch (thrown) {
    notifyError(thrown);
    return null;
  }
}

function takeIn(reply: CaseChange | { readonly change: CaseChange } | null): void {
  if (reply === null) return;
  applyChange('change' in reply ? reply.change : reply);
}

/** Counts something typed as on its way to the case file, from the first key until the returned function is called. */
export function holdSaving(): () => void {
  useSaving.setState((state) => ({ ...state, pending: state.pending + 1 }));
  let isHeld = true;
  return () => {
    if (isHeld) useSaving.setState((state) => ({ ...state, pending: state.pending - 1 }));
    isHeld = false;
  };
}

/**
 * Keeps the changed parts of a draft.
 *
 * @returns `null` when they are in the case file, else why they are not; the caller says it and tries again
 */
export async function saveDraft(draft: Draft): Promise<ErrorRecord | null> {
  try {
    const { savedAtMs } = await call('briefings:save-draft', draft);
    useCase.setState({ savedAtMs });
    useSaving.setState({ failed: null });
    return null;
  } catch (thrown) {
    const failure = recordOf(thrown);
    useSaving.setState({ failed: failure.code });
    return failure;
  }
}
