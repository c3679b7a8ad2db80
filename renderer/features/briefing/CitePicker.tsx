import { useId, useLayoutEffect, useRef } from 'react';
import { briefingStrings } from '../../../shared/strings/briefing.js';
import { useLedgerIndex } from '../../state/case-store.js';
import { CitableList, optionId } from './CitableList.js';
import type { CitableOption } from './citable.js';
import { useCitable } from './use-citable.js';

interface CitePickerProps {
  /** Where the caret is. */
  readonly at: DOMRect;
  readonly onChoose: (option: CitableOption, how: 'cite' | 'quote') => void;
  /** Left without a choice; the words typed since `[`, the bracket included. */
  readonly onLeave: (typed: string) => void;
}

const width = 420;
const height = 320;
const margin = 8;
const mostShown = 60;

/** What `[` opens at the caret: claims with their appearances, and articles, narrowed by typing on. */
export function CitePicker({ at, onChoose, onLeave }: CitePickerProps) {
  const index = useLedgerIndex();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const choice = useCitable(index, { withArticles: true, mostShown, onChoose });
  useLayoutEffect(() => field.current?.focus(), []);
  const leave = (): void => onLeave(`[${choice.query}`);
  return (
    <div
      className="cite-picker"
      role="dialog"
      aria-label={briefingStrings.picker}
      style={placeBeside(at)}
      onBlur={(event) => {
        // Another window may come in front without ending the choice.
        if (document.hasFocus() && !event.currentTarget.contains(event.relatedTarget)) leave();
      }}
    >
      <input
        ref={field}
        className="picker-field"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={optionId(listId, choice.active?.key ?? null)}
        aria-label={briefingStrings.pickerField}
        placeholder={briefingStrings.pickerField}
        value={choice.query}
        onChange={(event) => choice.setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || (event.key === 'Backspace' && choice.query === '')) {
            event.preventDefault();
            event.stopPropagation();
            onLeave(event.key === 'Escape' ? `[${choice.query}` : '');
          } else choice.onKeyDown(event);
        }}
      />
      {choice.options.length === 0 && <p className="nothing">{briefingStrings.nothingFound}</p>}
      <CitableList id={listId} label={briefingStrings.picker} options={choice.options} activeKey={choice.active?.key ?? null} onActivate={choice.activate} onChoose={onChoose} />
      {choice.hidden > 0 && <p className="nothing num">{briefingStrings.moreOptions(choice.hidden)}</p>}
      <p className="picker-keys">
        {briefingStrings.pickerKeys.map(([key, what]) => (
          <span key={key}>
            <b>{key}</b> {what}
          </span>
        ))}
      </p>
    </div>
  );
}

/** Under the caret, above it where there is no room, inside the window always. */
function placeBeside(caret: DOMRect): { readonly left: number; readonly top: number; readonly width: number; readonly maxHeight: number } {
  const left = Math.max(margin, Math.min(caret.left, window.innerWidth - width - margin));
  const below = caret.bottom + 4;
  const top = below + height > window.innerHeight - margin ? Math.max(margin, caret.top - height - 4) : below;
  return { left, top, width: Math.min(width, window.innerWidth - 2 * margin), maxHeight: height };
}
