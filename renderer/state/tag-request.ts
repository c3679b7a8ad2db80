import { create } from 'zustand';
import type { ReaderCommandId } from '../../shared/ipc/events.js';
import { usePlace } from './place-store.js';

/** A command of the reader asked for outside the reader, from the palette or the menu; the reader does it where its cursor is. */
export const useTagRequest = create<{ readonly command: ReaderCommandId | null }>(() => ({ command: null }));

/** Asks for a command; nothing is asked where no article is read, so that nothing happens later unawares. */
export function requestTag(command: ReaderCommandId): void {
  const { view, articleId } = usePlace.getState();
  if (view === 'read' && articleId !== null) useTagRequest.setState({ command });
}

/** The command asked for, once: whoever takes it does it. */
export function takeTagRequest(): ReaderCommandId | null {
  const { command } = useTagRequest.getState();
  if (command !== null) useTagRequest.setState({ command: null });
  return command;
}
