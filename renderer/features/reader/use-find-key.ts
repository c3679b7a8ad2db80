import { useEffect } from 'react';
import { useReader } from './reader-store.js';

/** Ctrl+F opens the find bar wherever the focus is, while an article is on the screen. */
export function useFindKey(): void {
  useEffect(() => {
    const open = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      useReader.setState({ findShown: true });
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, []);
}
