import { useEffect, useMemo, useRef } from 'react';

/** Does a thing once a drag has rested somewhere; going on, dropping and unmounting take it back. */
export function useDwell(dwellMs: number): { readonly start: (run: () => void) => void; readonly stop: () => void } {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const dwell = useMemo(() => {
    const stop = (): void => clearTimeout(timer.current);
    const start = (run: () => void): void => {
      stop();
      timer.current = setTimeout(run, dwellMs);
    };
    return { start, stop };
  }, [dwellMs]);
  useEffect(() => dwell.stop, [dwell]);
  return dwell;
}
