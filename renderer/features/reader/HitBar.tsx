import type { ReactNode } from 'react';
import { readerStrings } from '../../../shared/strings/reader.js';
import { CaretDownIcon, CaretUpIcon, XIcon } from '../../ui/icons.js';
import { IconButton } from '../../ui/IconButton.js';

interface HitBarProps {
  readonly label: string;
  /** The present place, from 0; -1 where the cursor is at none. */
  readonly at: number;
  readonly count: number;
  /** Said where there is no place; empty while nothing is asked for. */
  readonly none: string;
  readonly keys: { readonly next: string; readonly previous: string; readonly close: string };
  readonly onStep: (direction: 1 | -1) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Above the article: what is marked in it, which of the places is the present one, and the way to the others. */
export function HitBar({ label, at, count, none, keys, onStep, onClose, children }: HitBarProps) {
  return (
    <search className="reader-find" aria-label={label}>
      {children}
      <span className="count num" role="status">
        {count === 0 ? none : readerStrings.findCount(at + 1, count)}
      </span>
      <IconButton small label={readerStrings.findPrevious} keys={keys.previous} disabled={count === 0} onClick={() => onStep(-1)}>
        <CaretUpIcon aria-hidden="true" />
      </IconButton>
      <IconButton small label={readerStrings.findNext} keys={keys.next} disabled={count === 0} onClick={() => onStep(1)}>
        <CaretDownIcon aria-hidden="true" />
      </IconButton>
      <IconButton small label={readerStrings.findClose} keys={keys.close} onClick={onClose}>
        <XIcon aria-hidden="true" />
      </IconButton>
    </search>
  );
}
