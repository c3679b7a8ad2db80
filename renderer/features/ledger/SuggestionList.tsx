import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.js';
import { ListBox } from '../../ui/ListBox.js';
import { restoreFocus } from '../../ui/restore-focus.js';

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
  const onKey = (key: string): boolean => {
    if (key === acceptKey || key === 'Enter') act(props.onAccept);
    else if (key === dismissKey) act(props.onDismiss);
    else if (key === 'g' && onOpen !== undefined) onOpen(chosen);
    else return false;
    return true;
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
      <ListBox ref={list} className="suggestion-rows" label={label} at={chosenAt} count={items.length} activeId={`suggestion-${chosen.key}`} onMove={setAt} onKey={onKey}>
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
            <span className="title" dir="auto">{item.title}</span>
            <span className="why">{item.why}</span>
          </div>
        ))}
      </ListBox>
    </section>
  );
}
