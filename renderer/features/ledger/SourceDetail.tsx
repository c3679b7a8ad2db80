import { useMemo, useState } from 'react';
import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { sourceStrings } from '../../../shared/strings/sources.js';
import { Button } from '../../ui/Button.js';
import { IconButton } from '../../ui/IconButton.js';
import { ArrowLeftIcon, GitMergeIcon, GitBranchIcon, TrashIcon } from '../../ui/icons.js';
import { mergeSources, removeSource } from './source-actions.js';
import { sourceCard, type SourceCard, type SourceRow } from './source-cards.js';
import { RecordPicker } from './RecordPicker.js';
import { SourceClaims, SourceStatements } from './SourceStatements.js';
import { SourceFields } from './SourceFields.js';
import { SplitSheet } from './SplitSheet.js';

interface SourceDetailProps {
  readonly row: SourceRow | null;
  readonly rows: readonly SourceRow[];
  readonly index: LedgerIndex;
  /** In a narrow window: whether the card is over the list. */
  readonly open: boolean;
  readonly onBack: () => void;
}

/** The card of one source: who it is, its grade with date and reason, how often and through whom it spoke, what it stands behind. */
export function SourceDetail({ row, rows, index, open, onBack }: SourceDetailProps) {
  return (
    <section className={`pane page${open ? ' open' : ''}`} aria-label={sourceStrings.detail}>
      {row === null ? <p className="ledger-empty q3">{sourceStrings.none}</p> : <Card key={row.source.id} row={row} rows={rows} index={index} onBack={onBack} />}
    </section>
  );
}

type CardProps = Omit<SourceDetailProps, 'row' | 'open'> & { readonly row: SourceRow };

function Card({ row, rows, index, onBack }: CardProps) {
  const { source } = row;
  const card = useMemo(() => sourceCard(source.id, index), [source.id, index]);
  return (
    <>
      <Tools row={row} rows={rows} card={card} onBack={onBack} />
      <div className="scroll">
        <div className="source-detail">
          <SourceFields source={source} />
          <Counts card={card} />
          <SourceClaims claims={card.claims} />
          <SourceStatements statements={card.statements} />
        </div>
      </div>
    </>
  );
}

function Tools({ row, rows, card, onBack }: Omit<CardProps, 'index'> & { readonly card: SourceCard }) {
  const [task, setTask] = useState<'merge' | 'split' | null>(null);
  const { source } = row;
  const at = rows.indexOf(row);
  const others = rows.filter((other) => other !== row).map(({ source: other }) => ({ id: other.id, mark: sourceStrings.types[other.type], text: other.name }));
  return (
    <div className="pane-head">
      <IconButton label={ledgerStrings.back} className="claim-back" onClick={onBack}>
        <ArrowLeftIcon />
      </IconButton>
      <h2 className="clip" dir="auto">{source.name}</h2>
      <span className="end">
        <Button data-source-action="merge" aria-keyshortcuts="m" disabled={others.length === 0} onClick={() => setTask('merge')}>
          <GitMergeIcon className="icon" />
          {sourceStrings.merge}
        </Button>
        <Button data-source-action="split" aria-keyshortcuts="s" disabled={card.statements.length === 0} onClick={() => setTask('split')}>
          <GitBranchIcon className="icon" />
          {sourceStrings.split}
        </Button>
        <IconButton label={sourceStrings.remove} keys="Delete" onClick={() => void removeSource(source, rows[at + 1] ?? rows[at - 1] ?? null)}>
          <TrashIcon />
        </IconButton>
      </span>
      {task === 'merge' && (
        <RecordPicker
          title={sourceStrings.mergeTitle(source.name)}
          text={sourceStrings.mergeText}
          placeholder={sourceStrings.filterPlaceholder}
          none={sourceStrings.noMatch}
          records={others}
          onPick={(into) => {
            setTask(null);
            void mergeSources(into, source.id);
          }}
          onClose={() => setTask(null)}
        />
      )}
      {task === 'split' && <SplitSheet source={source} statements={card.statements} onClose={() => setTask(null)} />}
    </div>
  );
}

function Counts({ card }: { readonly card: SourceCard }) {
  const { statements, articleCount, claims, through } = card;
  return (
    <div className="source-counts">
      <span className="num">{[sourceStrings.statements(statements.length), sourceStrings.articles(articleCount), sourceStrings.claims(claims.length)].join(', ')}</span>
      {through.length > 0 && (
        <span className="q2">
          {sourceStrings.through} {through.map(({ label, count }) => sourceStrings.throughOne(label, count)).join(', ')}
        </span>
      )}
    </div>
  );
}
