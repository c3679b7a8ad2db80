import type { WebContents, WebFrameMain } from 'electron';
import { appOrigin } from '../app-scheme.js';

/** Why a call is refused, or `trusted`. */
export type SenderVerdict = 'trusted' | 'other-window' | 'sub-frame' | 'other-origin';

/** The parts of a call's event that say who is calling. */
export interface CallEvent {
  readonly sender: Pick<WebContents, 'id'>;
  /** `null` when the frame has gone or moved on since it called. */
  readonly senderFrame: Pick<WebFrameMain, 'parent' | 'origin'> | null;
}

/** Whether a call comes from the main frame of our own window while it shows our own page. */
export function judgeSender({ sender, senderFrame }: CallEvent, windowContentsId: number | null): SenderVerdict {
  if (senderFrame === null || senderFrame.parent !== null) return 'sub-frame';
  if (sender.id !== windowContentsId) return 'other-window';
  return senderFrame.origin === appOrigin ? 'trusted' : 'other-origin';
}
