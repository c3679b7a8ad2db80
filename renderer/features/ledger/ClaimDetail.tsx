import { useState } from 'react';
import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import { analysisStrings, reasonText } from '../../../shared/strings/analysis.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { gradeStrings } from '../../../shared/strings/terms.js';
import { change } from '../../app/actions.js';
import { requestCitation } from '../../state/citation-request.js';
import { goTo } from '../../state/place-store.js';
import { Braid } from '../../ui/Braid.js';
import { Button } from '../../ui/Button.js';
import { IconButton } from '../../ui/IconButton.js';
import { ArrowLeftIcon, GitMergeIcon, ProhibitIcon, QuotesIcon, TrashIcon } from '../../ui/icons.js';
import { Segments } from '../../ui/Segments.js';
import { Appearances } from './Appearances.js';
import { ChainGraph } from './ChainGraph.js';
import { ClaimFigures } from './ClaimFigures.js';
import { ClaimPicker } from './ClaimPicker.js';
import { ClaimText } from './ClaimText.js';
import { strandsOf, type ClaimRow } from './claim-rows.js';
import { ContraryStatements } from './ContraryStatements.js';
import { removeClaim } from './remove-claim.js';
import { SuggestedOrigins } from './SuggestedOrigins.js';
import { SuggestedStatements } from './SuggestedStatements.js';

interface ClaimDetailProps {
  readonly row: ClaimRow | null;
  readonly rows: readonly ClaimRow[];
  readonly index: LedgerIndex;
  /** In a narrow window: whether the claim is over the list. */
  readonly open: boolean;
  readonly onBack: () => void;
}

/** One claim with all that stands behind it and against it. */
export function ClaimDetail({ row, rows, index, open, onBack }: ClaimDetailProps) {
  return (
    <section className={`pane page${open ? ' open' : ''}`} aria-label={ledgerStrings.detailRegion}>
      {row === null ? <p className="ledger-empty q3">{ledgerStrings.nothingSelected}</p> : <Claim key={row.claim.id} row={row} rows={rows} index={index} onBack={onBack} />}
    </section>
  );
}

function Claim({ row, rows, index, onBack }: Omit<ClaimDetailProps, 'row' | 'open'> & { readonly row: ClaimRow }) {
  const { claim, appearances } = row;
  return (
    <>
      <Tools row={row} rows={rows} onBack={onBack} />
      <div className="scroll" tabIndex={0} data-pane-focus="">
        <div className="claim-detail">
          <ClaimText claim={claim} />
          <Counts row={row} />
          <div className="claim-two">
            <Credibility row={row} />
            <ContraryStatements claim={claim} rows={rows} index={index} />
          </div>
          <h2>{ledgerStrings.appearances}</h2>
          <Appearances appearances={appearances} earliest={row.independence.earliest} index={index} />
          <SuggestedOrigins origins={row.analysis.suggestedOrigins} index={index} />
          <SuggestedStatements claimId={claim.id} index={index} />
          <h2>{ledgerStrings.chains}</h2>
          <ChainGraph appearances={appearances} index={index} />
          <ClaimFigures row={row} index={index} />
        </div>
      </div>
    </>
  );
}

function Tools({ row, rows, onBack }: { readonly row: ClaimRow; readonly rows: readonly ClaimRow[]; readonly onBack: () => void }) {
  const [merging, setMerging] = useState(false);
  const { claim } = row;
  const cite = (): void => {
    requestCitation(row.appearances.map((appearance) => ({ kind: 'appearance', appearanceId: appearance.id })));
    goTo({ view: 'briefing' });
  };
  return (
    <div className="pane-head">
      <IconButton label={ledgerStrings.back} className="claim-back" onClick={onBack}>
        <ArrowLeftIcon />
      </IconButton>
      <span className="claim-id num">{`C${claim.ordinal}`}</span>
      <span className="end">
        <Button onClick={cite}>
          <QuotesIcon className="icon" />
          {ledgerStrings.cite}
        </Button>
        <IconButton label={ledgerStrings.merge} keys="m" data-claim-action="merge" disabled={rows.length < 2} onClick={() => setMerging(true)}>
          <GitMergeIcon />
        </IconButton>
        <IconButton label={ledgerStrings.remove} keys="Delete" onClick={() => void removeClaim(claim, neighbourOf(row, rows))}>
          <TrashIcon />
        </IconButton>
      </span>
      {merging && (
        <ClaimPicker
          title={ledgerStrings.mergeTitle(claim.ordinal)}
          text={ledgerStrings.mergeText}
          claims={rows.map((other) => other.claim).filter((other) => other.id !== claim.id)}
          onPick={(into) => {
            setMerging(false);
            void change('claims:merge', { into, from: claim.id });
          }}
          onClose={() => setMerging(false)}
        />
      )}
    </div>
  );
}

/** The claim after this one, else the one before. */
function neighbourOf(row: ClaimRow, rows: readonly ClaimRow[]): ClaimRow | null {
  const at = rows.indexOf(row);
  return rows[at + 1] ?? rows[at - 1] ?? null;
}

function Counts({ row }: { readonly row: ClaimRow }) {
  const { independence } = row;
  const range = analysisStrings.range(independence.independent);
  return (
    <div className="claim-counts">
      <span className="big">{row.articleCount}</span>
      <span className="label">{ledgerStrings.articles(row.articleCount)}</span>
      <Braid strands={strandsOf(row)} originCount={independence.origins.length} />
      <span className="big">{range}</span>
      <span className="label">{ledgerStrings.independentOrigins(range)}</span>
      <span className="why">
        {independence.circular && <b>{`${sentence(analysisStrings.circular)} `}</b>}
        {independence.reasons.map((reason) => sentence(reasonText(reason))).join(' ')}
      </span>
    </div>
  );
}

/** Words as a sentence: first letter large, a full stop. */
function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

const grades = [1, 2, 3, 4, 5, 6].map((grade) => ({ value: String(grade), label: String(grade), meaning: gradeStrings.credibility[grade] ?? '', apart: grade === 6 }));

function Credibility({ row }: { readonly row: ClaimRow }) {
  const { claim, overrated: warns } = row;
  const judge = (value: string | null): void => {
    void change('claims:change', { id: claim.id, patch: { credibility: value === null ? null : Number(value) } });
  };
  const words = claim.credibility === null ? gradeStrings.notJudged : (gradeStrings.credibility[claim.credibility] ?? '');
  return (
    <div>
      <h3>{ledgerStrings.credibility}</h3>
      <Segments label={ledgerStrings.credibility} segments={grades} value={claim.credibility === null ? null : String(claim.credibility)} onChange={judge} />
      <p className={`note${warns ? ' warns' : ''}`} role={warns ? 'alert' : undefined}>
        {warns && <ProhibitIcon className="icon s12" />}
        {warns ? ledgerStrings.credibilityWarning : `${words}. ${ledgerStrings.credibilityNeedsTwo}`}
      </p>
    </div>
  );
}
