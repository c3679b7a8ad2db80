import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { SourceId } from '../../../shared/domain/ids.js';
import type { Source } from '../../../shared/domain/source.js';
import { sourceStrings } from '../../../shared/strings/ledger.js';
import { useCase } from '../../state/case-store.js';
import { GradeChip } from '../../ui/GradeChip.js';

interface SourceListProps {
  readonly pages: ReactNode;
  readonly selected: SourceId | null;
  readonly onSelect: (id: SourceId) => void;
}

/** The case's source records by name. */
export function SourceList({ pages, selected, onSelect }: SourceListProps) {
  const sources = useCase((state) => state.sources);
  const tags = useCase((state) => state.tags);
  const said = (id: SourceId): number => [...tags.values()].filter((tag) => tag.kind === 'attribution' && tag.sourceId === id).length;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.focus(), []);
  const sorted = [...sources.values()].toSorted((a, b) => a.name.localeCompare(b.name));
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = sorted.findIndex((source) => source.id === selected);
    const to = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1), j: at + 1, k: Math.max(0, at - 1), Home: 0, End: sorted.length - 1 }[event.key];
    if (event.key === 'Enter') document.querySelector<HTMLElement>('.source-detail input')?.focus();
    if (to === undefined) return;
    event.preventDefault();
    const next = sorted[Math.min(to, sorted.length - 1)];
    if (next !== undefined) onSelect(next.id);
    document.getElementById(`source-${next?.id ?? ''}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <section className="pane page" aria-label={sourceStrings.region}>
      <div className="pane-head">
        {pages}
      </div>
      {sources.size === 0 && (
        <div className="ledger-empty">
          <b>{sourceStrings.emptyTitle}</b>
          <p className="q2">{sourceStrings.emptyText}</p>
        </div>
      )}
      <div
        ref={list}
        className="scroll source-rows"
        role="listbox"
        aria-label={sourceStrings.list}
        tabIndex={0}
        data-pane-focus=""
        aria-activedescendant={selected === null ? undefined : `source-${selected}`}
        onKeyDown={onKeyDown}
      >
        {sorted.map((source) => (
          <SourceRow key={source.id} source={source} said={said(source.id)} selected={source.id === selected} onSelect={() => onSelect(source.id)} />
        ))}
      </div>
    </section>
  );
}

interface SourceRowProps {
  readonly source: Source;
  readonly said: number;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

function SourceRow({ source, said, selected, onSelect }: SourceRowProps) {
  const facts = [sourceStrings.types[source.type], source.descriptor].filter(Boolean).join(', ');
  return (
    <div id={`source-${source.id}`} role="option" className="source-row" aria-selected={selected} onClick={onSelect}>
      <span className="clip">
        <b className="clip">{source.name}</b>
        <span className="q3">{facts}</span>
      </span>
      <span className="f12 q3 num">{sourceStrings.statements(said)}</span>
      <GradeChip grade={source.reliability} />
    </div>
  );
}
