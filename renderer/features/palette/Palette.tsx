import { Command as Cmdk } from 'cmdk';
import { useEffect, useRef, useState } from 'react';
import { searchStrings } from '../../../shared/strings/search.js';
import { paletteStrings } from '../../../shared/strings/shell.js';
import { commands } from '../../app/commands.js';
import { useCase } from '../../state/case-store.js';
import { showSearch } from '../../state/place-store.js';
import { openOverlay } from '../../state/shell-store.js';
import { CaretRightIcon, MagnifyingGlassIcon } from '../../ui/icons.js';
import { RecentItems, RecordItems } from './RecordItems.js';
import './palette.css';

/** Records of one kind shown at most; more words narrow them down. */
const mostShown = { all: 8, records: 20 } as const;

/** Every command and record by name, or records alone, those opened last first; Enter runs or opens it. */
export function Palette({ scope }: { readonly scope: keyof typeof mostShown }) {
  const [words, setWords] = useState('');
  const [title, placeholder] = scope === 'all' ? [paletteStrings.title, paletteStrings.placeholder] : [paletteStrings.openTitle, paletteStrings.openPlaceholder];
  const before = useRef(document.activeElement);
  useEffect(() => {
    const { current } = before;
    return () => {
      if (current instanceof HTMLElement && document.activeElement === document.body) current.focus();
    };
  }, []);
  const run = (action: () => void) => (): void => {
    openOverlay(null);
    action();
  };
  return (
    <div
      className="dimmer"
      onPointerDown={(event) => event.target === event.currentTarget && openOverlay(null)}
      // The field is all there is to stop at; the arrows choose.
      onKeyDown={(event) => event.key === 'Tab' && event.preventDefault()}
    >
      <Cmdk className="sheet palette" role="dialog" aria-modal="true" aria-label={title} label={title} shouldFilter={false} loop>
        <div className="palette-input">
          <MagnifyingGlassIcon className="icon" />
          <Cmdk.Input autoFocus value={words} onValueChange={setWords} placeholder={placeholder} aria-label={placeholder} />
        </div>
        <Cmdk.List className="palette-list">
          <Cmdk.Empty className="palette-empty">{paletteStrings.empty}</Cmdk.Empty>
          {scope === 'all' && <CommandItems words={words} run={run} />}
          {scope === 'records' && words.trim() === '' && <RecentItems run={run} />}
          <RecordItems words={words} most={mostShown[scope]} run={run} />
          <SearchItem words={words} run={run} />
        </Cmdk.List>
      </Cmdk>
    </div>
  );
}

interface ItemsProps {
  readonly words: string;
  readonly run: (action: () => void) => () => void;
}

function CommandItems({ words, run }: ItemsProps) {
  const open = useCase((state) => state.status === 'open');
  const found = commands.filter((command) => (open || !command.needsCase) && holdsWords(command.title, words));
  if (found.length === 0) return null;
  return (
    <Cmdk.Group heading={paletteStrings.commands}>
      {found.map((command) => (
        <Cmdk.Item key={command.id} value={command.id} onSelect={run(command.run)}>
          <CaretRightIcon className="icon" />
          <span className="clip">{command.title}</span>
          {command.keys !== null && <kbd>{command.keys}</kbd>}
        </Cmdk.Item>
      ))}
    </Cmdk.Group>
  );
}

/** Leads on to the texts, with the words as they were typed; last, so that Enter takes what has the name. */
function SearchItem({ words, run }: ItemsProps) {
  const open = useCase((state) => state.status === 'open');
  if (!open || words.trim() === '') return null;
  return (
    <Cmdk.Group heading={searchStrings.paletteGroup}>
      <Cmdk.Item value="search-the-case" onSelect={run(() => showSearch(words))}>
        <MagnifyingGlassIcon className="icon" />
        <span className="clip">{searchStrings.paletteItem(words.trim())}</span>
        <kbd>{searchStrings.paletteKeys}</kbd>
      </Cmdk.Item>
    </Cmdk.Group>
  );
}

/** Whether a title holds every word. */
function holdsWords(title: string, words: string): boolean {
  const lower = title.toLowerCase();
  return words.toLowerCase().split(/\s+/u).every((word) => lower.includes(word));
}
