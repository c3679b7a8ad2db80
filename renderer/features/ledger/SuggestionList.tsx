import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { restoreFocus } from '../../ui/restore-focus.js';
import { Button } from '../../ui/Button.js';
import { isPlainKey, rowAfterKey } from './list-keys.js';

/** One suggestion in words: what would be done, and why it may be right. */
export interface Suggestion {
  readonly key: string;
  readonly title: string;
  readonly why: string;
}

interface SuggestionListProps<Item extends Suggestion> {
  /** Names the list to screen readers. */
  readonly label: string;
  readonly heading: string;
  readonly items: readonly Item[];
  readonly acceptLabel: string;
  readonly acceptKey: string;
  readonly onAccept: (item: Item) => void;
  readonly dismissLabel: string;
  readonly onDismiss: (item: Item) => void;
  /** Leads to the passage a suggestion is about, where there is one. */
  readonly onOpen?: (item: Item) => void;
}

/** The key that declines a suggestion, in every list. */
const dismissKey = 'x';

/** Suggestions in a quiet list: one key accepts the chosen one, another declines it; nothing happens by itself. */
export function SuggestionList<Item extends Suggestion>(props: SuggestionListProps<Item>) {
  const { label, heading, items, acceptLabel, acceptKey, dismissLabel, onOpen } = props;
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const chosenAt = Math.min(at, items.length - 1);
  const chosen = items[chosenAt];
  const isEmpty = chosen === undefined;
  const held = useRef(false);
  useEffect(() => {
    // The last suggestion takes its list along; the keys then belong to the pane again.
    if (isEmpty && held.current) restoreFocus(null);
    held.current = false;
  }, [isEmpty]);
  if (chosen === undefined) return null;
  const act = (run: (item: Item) => void): void => {
    held.current = list.current?.contains(document.activeElement) === true;
    run(chosen);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = rowAfterKey(event, chosenAt, items.length);
    if (to !== null) setAt(to);
    else if (!isPlainKey(event)) return;
    else if (event.key === acceptKey || event.key === 'Enter') act(props.onAccept);
    else if (event.key === dismissKey) act(props.onDismiss);
    else if (event.key === 'g' && onOpen !== undefined) onOpen(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section className="suggestions" aria-label={label}>
      <div className="suggestions-head">
        <h3>{heading}</h3>
        <span className="end">
          <Button size="small" aria-keyshortcuts={acceptKey} onClick={() => act(props.onAccept)}>
            {acceptLabel}
            <kbd>{acceptKey}</kbd>
          </Button>
          <Button size="small" look="quiet" aria-keyshortcuts={dismissKey} onClick={() => act(props.onDismiss)}>
            {dismissLabel}
            <kbd>{dismissKey}</kbd>
          </Button>
        </span>
      </div>
      <div ref={list} className="suggestion-rows" role="listbox" aria-label={label} tabIndex={0} aria-activedescendant={`suggestion-${chosen.key}`} onKeyDown={onKeyDown}>
        {items.map((item, itemAt) => (
          <div
            key={item.key}
            id={`suggestion-${item.key}`}
            role="option"
            className="suggestion"
            aria-selected={itemAt === chosenAt}
            onClick={() => setAt(itemAt)}
            onDoubleClick={() => onOpen?.(item)}
          >
            <span className="title">{item.title}</span>
            <span className="why">{item.why}</span>
          </div>
        ))}
      </div>
    </section>
  );
}
