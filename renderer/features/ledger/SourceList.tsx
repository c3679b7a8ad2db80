import type { ReactNode } from 'react';
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
  const sorted = [...sources.values()].toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <section className="pane page" aria-label={sourceStrings.list}>
      <div className="pane-head">
        {pages}
        <span className="n">{sources.size}</span>
      </div>
      {sources.size === 0 && (
        <div className="ledger-empty">
          <b>{sourceStrings.emptyTitle}</b>
          <p className="q2">{sourceStrings.emptyText}</p>
        </div>
      )}
      <div className="scroll">
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
    <button type="button" className="source-row" aria-pressed={selected} onClick={onSelect}>
      <span className="clip">
        <b className="clip">{source.name}</b>
        <span className="q3">{facts}</span>
      </span>
      <span className="f12 q3 num">{sourceStrings.statements(said)}</span>
      <GradeChip grade={source.reliability} />
    </button>
  );
}
