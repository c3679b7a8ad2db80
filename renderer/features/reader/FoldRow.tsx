import { readerStrings } from '../../../shared/strings/reader.js';
import { prefer, usePreferences } from '../../state/preferences-store.js';
import { CaretDownIcon, CaretRightIcon } from '../../ui/icons.js';
import { toggleFold, useReader } from './reader-store.js';
import type { ReadingText } from './reading-text.js';

interface FoldRowProps {
  readonly reading: ReadingText;
  readonly fold: number;
}

/** The row that stands for folded paragraphs: how many, of which kinds; pressing it shows them where they are. */
export function FoldRow({ reading, fold }: FoldRowProps) {
  const allShown = usePreferences((state) => state.boilerplateShown);
  const isOpen = useReader((state) => state.openFolds.has(fold));
  const run = reading.folds[fold];
  if (run === undefined) return null;
  const shown = allShown || isOpen;
  const toggle = (): void => {
    if (allShown) void prefer({ boilerplateShown: false });
    else toggleFold(fold);
  };
  return (
    <button type="button" className="reader-fold" aria-expanded={shown} onClick={toggle}>
      {shown ? <CaretDownIcon className="icon s12" aria-hidden="true" /> : <CaretRightIcon className="icon s12" aria-hidden="true" />}
      <span>{foldWords(reading, run, shown)}</span>
    </button>
  );
}

function foldWords(reading: ReadingText, run: { readonly from: number; readonly to: number }, shown: boolean): string {
  const count = run.to - run.from;
  const kinds = new Set(reading.blocks.slice(run.from, run.to).map((block) => block.paragraph.kind));
  const named = (['link', 'terms'] as const).filter((kind) => kinds.has(kind)).map((kind) => readerStrings.foldKinds[kind]);
  const lines = shown ? readerStrings.shownLines(count) : readerStrings.hiddenLines(count);
  return named.length === 0 ? lines : `${lines}: ${named.join(', ')}`;
}
