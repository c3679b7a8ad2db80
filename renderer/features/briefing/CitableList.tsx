import { useEffect, useRef, type DragEvent } from 'react';
import { briefingStrings } from '../../../shared/strings/briefing.js';
import { citationDragType, encodeCitations } from '../../editor/citation-drag.js';
import { GradeChip } from '../../ui/GradeChip.js';
import { StanceGlyph } from '../../ui/StanceGlyph.js';
import type { CitableOption } from './citable.js';

interface CitableListProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly CitableOption[];
  readonly activeKey: string | null;
  readonly onActivate: (key: string) => void;
  readonly onChoose: (option: CitableOption, how: 'cite' | 'quote') => void;
}

/** The id of an option's element, for `aria-activedescendant`. */
export function optionId(listId: string, key: string | null): string | undefined {
  return key === null ? undefined : `${listId}-${key}`;
}

/** What can be cited, as a listbox. A search field owns the focus; the pointer selects, opens with a double click, and drags. */
export function CitableList({ id, label, options, activeKey, onActivate, onChoose }: CitableListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const elementId = optionId(id, activeKey);
    if (elementId !== undefined) list.current?.ownerDocument.getElementById(elementId)?.scrollIntoView({ block: 'nearest' });
  }, [id, activeKey]);
  return (
    <ul ref={list} id={id} className="scroll citables" role="listbox" aria-label={label}>
      {options.map((option) => (
        <li
          key={option.key}
          id={optionId(id, option.key)}
          role="option"
          aria-selected={option.key === activeKey}
          className={`citable ${option.kind}`}
          draggable
          // Keeps the focus in the search field and the caret in the text.
          onMouseDown={(event) => event.detail > 1 && event.preventDefault()}
          onClick={() => onActivate(option.key)}
          onDoubleClick={(event) => onChoose(option, event.ctrlKey || event.metaKey || event.altKey ? 'quote' : 'cite')}
          onDragStart={(event) => startDrag(event, option)}
        >
          <Option option={option} />
        </li>
      ))}
    </ul>
  );
}

function startDrag(event: DragEvent, option: CitableOption): void {
  event.dataTransfer.setData(citationDragType, encodeCitations(option.targets));
  // Alt turns the drop into a quotation, which the browser takes for a link.
  event.dataTransfer.effectAllowed = 'copyLink';
}

function Option({ option }: { readonly option: CitableOption }) {
  if (option.kind === 'claim') {
    return (
      <>
        <span className="claim-number num">{briefingStrings.claimNumber(option.claim.ordinal)}</span>
        <span className="words serif" dir="auto">{option.claim.text}</span>
        <GradeChip grade={option.claim.credibility} />
      </>
    );
  }
  const { place } = option;
  return (
    <>
      <span className="from">
        {place.stance !== null && <StanceGlyph stance={place.stance} />}
        <span className="outlet" dir="auto">{place.outlet}</span>
        <span className={place.date === null ? 'undated' : 'date num'}>{place.date ?? briefingStrings.undated}</span>
      </span>
      <span className="words serif" dir="auto" lang={place.language ?? undefined}>{place.words ?? place.title}</span>
    </>
  );
}
