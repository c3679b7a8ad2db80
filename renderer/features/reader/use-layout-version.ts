import { useEffect, useState } from 'react';

/** Counts up whenever words may have moved: another width or height of the column, another font. */
export function useLayoutVersion(column: HTMLElement | null): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    if (column === null) return;
    const count = (): void => setVersion((before) => before + 1);
    const observer = new ResizeObserver(count);
    observer.observe(column);
    document.fonts.addEventListener('loadingdone', count);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', count);
    };
  }, [column]);
  return version;
}
